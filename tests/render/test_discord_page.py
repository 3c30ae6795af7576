"""Any page at all stays within every limit of Discord, and shows nothing live but its links."""

import re

import discord
from hypothesis import given

from bot.render.discord_page import buttons_of, embed_of
from bot.render.fitting import fitted
from bot.render.json_answer import reading
from bot.render.page import Button, Page, Section, SourceLine, bold, plain
from tests.render.pages import pages

# docs: resources/message, embed limits; components/reference.
TITLE, DESCRIPTION, FIELDS, NAME, VALUE, FOOTER, ALL = 256, 4096, 25, 256, 1024, 2048, 6000
UNESCAPED_PING = re.compile(r"@everyone|@here|(?<!\\)<[@#/]")


def shown(page: Page) -> str:
    """All text of the embed, as Discord gets it."""
    embed = embed_of(page)
    fields = (f"{field.name}\n{field.value}" for field in embed.fields)
    return "\n".join((embed.title or "", embed.description or "", *fields))


@given(pages)
def test_any_page_is_within_the_limits_of_an_embed(page: Page) -> None:
    embed = embed_of(page)
    assert len(embed.title or "") <= TITLE
    assert 1 <= len((embed.description or "").strip()) <= DESCRIPTION
    assert len(embed.fields) <= FIELDS
    assert all(1 <= len(f.name or "") <= NAME for f in embed.fields)
    assert all(1 <= len(f.value or "") <= VALUE for f in embed.fields)
    assert len(embed.footer.text or "") <= FOOTER
    assert len(embed) <= ALL


@given(pages)
def test_any_page_has_buttons_that_discord_takes(page: Page) -> None:
    buttons = buttons_of(page)
    identities = [button.custom_id or "" for button in buttons]
    assert 1 <= len(buttons) <= 25
    assert len(set(identities)) == len(identities)
    assert all(1 <= len(identity) <= 100 for identity in identities)
    assert all(1 <= len(button.label or "") <= 80 for button in buttons)


@given(pages)
def test_any_page_pings_nobody(page: Page) -> None:
    assert not UNESCAPED_PING.search(shown(page))


@given(pages)
def test_the_reading_of_any_page_begins_with_its_headline_and_keeps_its_limit(page: Page) -> None:
    headline = plain(fitted(page).headline)
    text = reading(fitted(page))
    assert len(text) <= 4000
    assert text.startswith(headline) or not headline.strip()


def test_bold_marks_become_bold_and_all_else_is_escaped() -> None:
    page = Page("en", "answer", "T", f"in force {bold('2023-08-15')} *really*")
    assert embed_of(page).description == "in force **2023-08-15** \\*really\\*"


def test_no_link_in_raw_text_is_live() -> None:
    page = Page("en", "answer", "T", "[x](https://a.example)[y](https://b.example) **z**")
    escaped = "\\[x](https://a.example)\\[y](https://b.example) \\*\\*z\\*\\*"
    assert embed_of(page).description == escaped


def test_an_address_in_raw_text_keeps_no_markup() -> None:
    page = Page("en", "answer", "T", "https://a.example/b_c?d=```e")
    assert embed_of(page).description == "https://a.example/b_c?d=\\`\\`\\`e"


def test_a_source_is_a_link_with_its_pinpoint() -> None:
    source = SourceLine(
        "Notice [2023]", "CAC", "https://x.example/a(b)", "press", "press", "art. 4"
    )
    page = Page("en", "answer", "T", "h", sources=(source,), sources_heading="Sources")
    link = "[Notice (2023)](https://x.example/a%28b%29)"
    assert embed_of(page).fields[0].value == f"{link} · CAC · press · art. 4"


def test_lines_that_do_not_fit_are_counted() -> None:
    section = Section("many", tuple(f"line {n} " + "x" * 200 for n in range(100)))
    text = shown(Page("en", "answer", "T", "h", (section,)))
    kept = sum(f"line {n} " in text for n in range(100))
    assert 5 < kept < 20
    assert f"… and {100 - kept} more lines" in text


def test_a_line_of_the_headline_is_not_said_twice() -> None:
    page = Page("en", "answer", "T", "3 found\nfirst", (Section("", ("first", "second")),))
    assert shown(page).count("first") == 1


def test_a_page_without_buttons_leads_to_help() -> None:
    (button,) = buttons_of(Page("zh", "unknown", "", "h"))
    assert (button.label, button.custom_id) == ("帮助", "g1:help::0")


def test_choices_stand_out() -> None:
    choose, card = buttons_of(
        Page(
            "en",
            "choice",
            "",
            "h",
            buttons=(Button("choose", "A", "a/b"), Button("card", "C", "a/b")),
        )
    )
    assert choose.style is discord.ButtonStyle.primary
    assert card.style is discord.ButtonStyle.secondary
