"""`forget`: take a server or a person out of the state; works while the bot runs, too."""

import asyncio
from argparse import Namespace

from bot.console import put
from bot.settings import Settings
from bot.verbs.state import kept_state


def run(args: Namespace, settings: Settings) -> int:
    """Says what was removed. Raises Refused when the state cannot be used."""
    counts = asyncio.run(_forget(args, settings))
    whom = f"server {args.guild}" if args.guild else f"user {args.user}"
    removed = ", ".join(f"{count} {what}" for what, count in counts.items())
    put(f"{whom} is forgotten: {removed}")
    return 0


async def _forget(args: Namespace, settings: Settings) -> dict[str, int]:
    async with kept_state(settings, ", so nothing is kept of anyone") as state:
        if args.guild:
            return await state.notices.forget_guild(args.guild)
        return await state.notices.forget_user(args.user)
