"""Nothing that is typed can ping, break the layout, break the search, or break the bot."""

import re

import pytest

from tests.commands.conftest import Reader

pytestmark = pytest.mark.slow
HOSTILE = {
    "markdown": "**bold** `code` [x](https://evil.example) ||spoiler|| # head\n> quote",
    "mentions": "@everyone @here <@1> <@&2> <#3> </ask:4> <t:0:R>",
    "six thousand characters": "长 long " * 1000,
    "control characters": "a\x00b\x07c\x1bd\x02e\x03f\r\n",
    "right to left": "\u202eevil\u202c \u2066abc\u2069 שלום",
    "search operators": 'NEAR("a" "b", 5) OR NOT * AND (col:x) ^ "',
    "braces": "{shown} {0} %s $(id)",
    "quotes": "'; DROP TABLE entity; --",
}
OPTIONS = [
    ("regulation", {"name": None}),
    ("regulation", {"name": "instruments/genai-measures", "as_of": None}),
    ("agency", {"name": None}),
    ("date", {"when": None}),
    ("date", {"when": "2025", "agency": None}),
    ("date", {"when": "2025", "topic": None}),
    ("upcoming", {"topic": None}),
    ("timeline", {"subject": None}),
    ("timeline", {"subject": "agencies/cac", "start": None}),
    ("timeline", {"subject": "agencies/cac", "end": None}),
    ("search", {"query": None}),
    ("ask", {"question": None}),
    ("compare", {"first": None, "second": "agencies/cac"}),
    ("compare", {"first": "agencies/cac", "second": None}),
    ("contested", {"subject": None}),
    ("changes", {"since": None}),
    ("export", {"what": None}),
]
NAMES = [
    f"{command} {next(o for o, v in given.items() if v is None)}" for command, given in OPTIONS
]
# What Discord would make a ping, a mention, a date or a link of, when it is not escaped.
LIVE = re.compile(r"@everyone|@here|(?<!\\)<[@#/t]|(?<!\\)\[x\]\(https://evil")
UNSEEN = {*map(chr, range(32)), "\x7f", "\u202e", "\u202c", "\u2066", "\u2069"} - {"\n"}


@pytest.mark.parametrize(("command", "given"), OPTIONS, ids=NAMES)
async def test_hostile_text_is_answered_and_shown_harmless(
    alice: Reader, command: str, given: dict[str, str | None]
) -> None:
    for typed in HOSTILE.values():
        options = {option: typed[:6000] if v is None else v for option, v in given.items()}
        card = await alice.types(command, **options)
        assert card.text.strip()
        assert not UNSEEN & set(card.text)
        assert not LIVE.search(card.text)


@pytest.mark.parametrize("typed", ["", "   ", "\u200b"])
async def test_nothing_typed_is_told_the_asker_alone(alice: Reader, typed: str) -> None:
    card = await alice.types("search", query=typed or " ")
    assert card.is_private or "not in the store" in card.text


@pytest.mark.parametrize(
    ("command", "given", "said"),
    [
        ("date", {"when": "2025-02-30"}, "could not read"),
        ("date", {"when": "2025-06-30..2025-01-01"}, "“2025-06-30..2025-01-01”"),
        ("changes", {"since": "soon"}, "could not read “soon”"),
        (
            "timeline",
            {"subject": "agencies/cac", "start": "2025", "end": "2020"},
            "ends before it starts",
        ),
        ("regulation", {"name": "instruments/genai-measures", "as_of": "x"}, "could not read “x”"),
    ],
)
async def test_bad_input_gets_a_private_specific_sentence(
    alice: Reader, command: str, given: dict[str, str], said: str
) -> None:
    card = await alice.types(command, **given)
    assert said in card.text
    assert card.is_private
