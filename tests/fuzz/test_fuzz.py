"""The short form; `make fuzz` throws a hundred thousand."""

from pathlib import Path

import discord
import pytest

from bot.answers.desk import Desk
from bot.render.page import Page
from tests.fuzz.harmless import harm_in
from tests.fuzz.surfaces import SURFACES
from tests.fuzz.throwing import Watch, thrown

THROWS = 40 * len(SURFACES)


async def test_no_text_does_harm_anywhere(desk: Desk, facts_db: Path) -> None:
    with Watch((facts_db,)) as watch:
        harmful = [throw async for throw in thrown(desk, THROWS, seed=7) if throw.harm]
    assert not harmful
    assert not watch.opened


async def test_the_watch_sees_a_file_that_is_opened(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("x")
    with Watch(()) as watch:
        (tmp_path / "secret").read_text()
    assert watch.opened == {f"open {tmp_path / 'secret'}"}


@pytest.mark.parametrize(
    ("shown", "harm"),
    [("@everyone", "live"), ("<@1>", "live"), ("a\u202eb", "unseen"), ("x" * 5000, "too much")],
)
def test_harm_is_seen(monkeypatch: pytest.MonkeyPatch, shown: str, harm: str) -> None:
    embed = discord.Embed(description=shown)
    monkeypatch.setattr("tests.fuzz.harmless.embed_of", lambda page: embed)
    assert harm in harm_in(Page("en", "answer", "T", "h"))
