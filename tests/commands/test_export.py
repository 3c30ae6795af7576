"""`/export` and its buttons: a file, what it holds, and who sees it."""

import csv
import io
import json
from typing import Any

import pytest
import simcord
from ical.calendar_stream import IcsCalendarStream
from simcord import interactions

from tests.commands.conftest import Card, Reader

GENAI = "instruments/genai-measures"


async def file_of(card: Card) -> tuple[str, bytes]:
    """The name and the content of the one file."""
    (attached,) = card.message.attachments
    return attached.filename, await attached.read()


@pytest.mark.parametrize("form", ["ics", "csv", "json"])
async def test_file_comes_with_what_it_holds(reader: Reader, form: str) -> None:
    card = await reader.types("export", what=GENAI, format=form)
    name, content = await file_of(card)
    assert name == f"gazette-genai-measures.{form}"
    assert content
    assert "2026-11-21" in card.text
    assert not card.is_private
    assert len(card.buttons) == 2


async def test_sheet_is_what_comes_when_no_format_is_chosen(alice: Reader) -> None:
    name, content = await file_of(await alice.types("export", what="2023-07"))
    assert name == "gazette-2023-07-01--2023-07-31.csv"
    table = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert "2023-07-13" in {cell for row in table for cell in row}


async def test_everything_is_one_file(alice: Reader) -> None:
    card = await alice.types("export", what="everything", format="json")
    assert json.loads((await file_of(card))[1])["what"] == "everything"


async def test_button_of_a_card_gives_a_private_sheet_and_the_other_formats(alice: Reader) -> None:
    card = await alice.types("regulation", name=GENAI)
    sheet = await alice.presses(card, "Export")
    assert sheet.is_private
    assert (await file_of(sheet))[0].endswith(".csv")
    calendar = await alice.presses(sheet, "Calendar (.ics)")
    read = IcsCalendarStream.calendar_from_ics((await file_of(calendar))[1].decode())
    assert read.events


async def test_period_card_can_be_exported(alice: Reader) -> None:
    card = await alice.types("date", when="2023")
    sheet = await alice.presses(card, "Export")
    assert (await file_of(sheet))[0] == "gazette-2023-01-01--2023-12-31.csv"


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("qwertyuiop", "no regulation, agency, event or topic called “qwertyuiop”"),
        ("1905", "Nothing that is stored is dated in 1905"),
        ("2025-06..2025-01", "ends before it starts"),
        (" ", "nothing to look for"),
    ],
)
async def test_bad_input_gets_a_private_specific_sentence(
    alice: Reader, what: str, said: str
) -> None:
    card = await alice.types("export", what=what)
    assert said in card.text
    assert card.is_private


async def test_file_that_is_too_large_here_is_said_to_be(
    alice: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = interactions.base_payload

    def small(*args: Any, **more: Any) -> Any:
        record, payload = original(*args, **more)
        return record, {**payload, "attachment_size_limit": 1000}

    monkeypatch.setattr(interactions, "base_payload", small)
    card = await alice.types("export", what=GENAI)
    assert "a file here may have 0.0 MB" in card.text
    assert not card.message.attachments


async def test_everything_is_suggested_with_names(alice: Reader) -> None:
    assert (await alice.completes("export", "what", "ever"))[0]["value"] == "everything"
    found = await alice.completes("export", "what", "生成式")
    assert GENAI in [choice["value"] for choice in found]


async def test_text_of_others_is_harmless(alice: Reader, channel: simcord.ChannelHandle) -> None:
    card = await alice.types("export", what="@everyone <@1> [x](https://evil.example)")
    assert "@everyone" not in card.text
    assert channel is alice.channel
