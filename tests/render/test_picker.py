"""What Taiwan's readers see in the command picker is kept, and is what it would be made anew."""

from discord import Locale

from bot.render.command_words import command_text, in_picker
from tests.render.picker import PATH, picker_lines


def test_what_is_kept_is_what_would_be_made() -> None:
    assert PATH.read_text(encoding="utf-8") == picker_lines(), "run `make catalogue`"


def test_a_reader_in_taiwan_is_shown_what_is_kept() -> None:
    shown = in_picker(command_text("upcoming"), Locale.taiwan_chinese.value)
    kept = dict(line.split("\t") for line in PATH.read_text(encoding="utf-8").splitlines())
    assert shown in kept.values()
