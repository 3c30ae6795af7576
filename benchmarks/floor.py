"""`python -m benchmarks.floor ANSWERS.json [--tuned]`: the bare bot, connected to DISCORD_API_URL.

Plain, it is what `pip install discord.py` gives: asyncio's own event loop and Python's own JSON.
Tuned, it has uvloop and orjson like the real bot.
"""

import argparse
import asyncio
import json
import os
import sys
from importlib import import_module
from pathlib import Path


def main() -> None:
    """Answer until the process is ended."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.floor", description=__doc__)
    parser.add_argument("answers", type=Path)
    parser.add_argument("--tuned", action="store_true")
    args = parser.parse_args()
    if not args.tuned:
        # discord.py takes orjson whenever it can be imported.
        sys.modules["orjson"] = None  # type: ignore[assignment]
    bare = import_module("benchmarks.bare")
    bare.Route.BASE = os.environ["DISCORD_API_URL"]
    client = bare.Bare(json.loads(args.answers.read_text(encoding="utf-8")))
    factory = import_module("uvloop").new_event_loop if args.tuned else asyncio.new_event_loop
    with asyncio.Runner(loop_factory=factory) as runner:
        runner.run(client.start(os.environ["DISCORD_TOKEN"]))


if __name__ == "__main__":
    main()
