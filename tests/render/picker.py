"""What Taiwan's readers see in the command picker, kept so that no start has to make it."""

from pathlib import Path

from bot.render import command_words as words
from bot.render.catalogue import say
from bot.render.traditional import traditional

PATH = Path(words.__file__).with_name("picker.tsv")


def picker_lines() -> str:
    """The lines of the file: each text in simplified and in traditional characters."""
    groups = (words.COMMANDS, words.MENUS, words.COMMAND_NAMES, words.OPTION_NAMES, words.DIGESTS)
    options = (text for texts in words.OPTIONS.values() for text in texts.values())
    said = {say("zh", text) for group in groups for text in group.values()}
    said |= {say("zh", text) for text in options}
    return "".join(f"{text}\t{traditional(text)}\n" for text in sorted(said))
