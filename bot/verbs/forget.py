"""`forget`: take a server or a person out of the state; works while the bot runs, too."""

import asyncio
from argparse import Namespace
from pathlib import Path

from bot.console import Refused, put
from bot.settings import Settings
from bot.store.database import StateError
from bot.store.state import StateStore


def run(args: Namespace, settings: Settings) -> int:
    """Says what was removed. Raises Refused when the state cannot be used."""
    try:
        counts = asyncio.run(_forget(args, settings))
    except StateError as error:
        raise Refused(str(error)) from error
    whom = f"server {args.guild}" if args.guild else f"user {args.user}"
    removed = ", ".join(f"{count} {what}" for what, count in counts.items())
    put(f"{whom} is forgotten: {removed}")
    return 0


async def _forget(args: Namespace, settings: Settings) -> dict[str, int]:
    if isinstance(settings.state_db, Path) and not settings.state_db.exists():
        raise Refused(f"there is no {settings.state_db}, so nothing is kept of anyone")
    state = await StateStore.open(settings.state_db)
    try:
        if args.guild:
            return await state.notices.forget_guild(args.guild)
        return await state.notices.forget_user(args.user)
    finally:
        await state.close()
