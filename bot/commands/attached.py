"""The text of a message with its text files."""

from dataclasses import dataclass

import discord

from bot.questions.decoding import text_in

ENDINGS = (".txt", ".md")
# All files of a message together.
LARGEST = 1_000_000


@dataclass(frozen=True)
class Attached:
    """The whole text; names of files that were too large, or that Discord did not give."""

    text: str
    too_large: tuple[str, ...]
    unread: tuple[str, ...]


async def text_of(message: discord.Message) -> Attached:
    """The message, then each text file of it, while they hold no more than 1 MB together."""
    texts, too_large, unread = [message.content], list[str](), list[str]()
    room = LARGEST
    for attachment in message.attachments:
        if not attachment.filename.casefold().endswith(ENDINGS):
            continue
        if attachment.size > room:
            too_large.append(attachment.filename)
            continue
        try:
            raw = await attachment.read()
        except discord.HTTPException:
            unread.append(attachment.filename)
            continue
        room -= len(raw)
        texts.append(text_in(raw))
    return Attached("\n\n".join(texts), tuple(too_large), tuple(unread))
