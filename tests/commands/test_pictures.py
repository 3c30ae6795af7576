"""Pictures under answers, with a description in the reader's language; no answer needs one."""

import sys
from datetime import UTC, date, datetime, time
from io import BytesIO
from typing import Any

import pytest
import simcord
from PIL import Image

from bot.answers.open_facts import OpenFacts
from bot.client import Endpoint, Gazette
from bot.commands.office import Office
from bot.pictures.studio import Studio
from bot.store.state import StateStore
from tests.commands.conftest import Reader

LABELS = "instruments/labeling-measures"
ASKED = [
    ("timeline", {"subject": LABELS}, "timeline.png", "in force 2025-09-01"),
    ("agency", {"name": "CAC"}, "agency.png", "together"),
    ("upcoming", {"days": 90}, "upcoming.png", "2026-11-27"),
]

# Drawing takes a second or two of real time, more while other tests run.
pytestmark = pytest.mark.simcord(settle_timeout=40)


@pytest.fixture
def studio() -> Studio:
    return Studio()


@pytest.fixture
def new_bot(facts: OpenFacts, state: StateStore, today: date, studio: Studio) -> Any:
    instant = datetime.combine(today, time(9), UTC)
    office = Office(facts, lambda: today, lambda: instant, instant.timestamp, studio=studio)
    return lambda: Gazette(office, state, Endpoint("in-memory"))


@pytest.mark.parametrize(("command", "options", "name", "told"), ASKED, ids=lambda x: str(x)[:9])
async def test_answer_gets_its_picture_with_a_description(
    alice: Reader, command: str, options: dict[str, Any], name: str, told: str
) -> None:
    card = await alice.types(command, **options)
    (attached,) = card.message.attachments
    assert attached.filename == name
    assert told in (attached.description or "")
    assert Image.open(BytesIO(await attached.read())).width == 1100
    assert card.buttons


async def test_description_is_in_the_readers_language(alice: Reader) -> None:
    reader = Reader(alice.who, alice.channel, "zh-CN")
    card = await reader.types("timeline", subject=LABELS)
    assert "施行 2025-09-01" in (card.message.attachments[0].description or "")


async def test_answer_stands_when_its_picture_cannot_be_drawn(
    alice: Reader, simcord_env: simcord.Env, facts: OpenFacts, state: StateStore, today: date
) -> None:
    instant = datetime.combine(today, time(9), UTC)
    fails = Studio((sys.executable, "-c", "raise SystemExit(3)"))
    office = Office(facts, lambda: today, lambda: instant, instant.timestamp, studio=fails)
    await simcord_env.restart_bot(Gazette(office, state, Endpoint("in-memory")))
    card = await alice.types("timeline", subject=LABELS)
    assert "2025-09-01" in card.text
    assert card.message.attachments == []


async def test_private_and_mistaken_answers_have_no_picture(alice: Reader) -> None:
    card = await alice.types("timeline", subject=LABELS, start="2026", end="2025")
    assert card.is_private
    assert card.message.attachments == []
