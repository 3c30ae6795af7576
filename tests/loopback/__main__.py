"""The loopback Discord as a process of its own: `python -m tests.loopback --port 8700`.

Prints its base URL as the first line and runs until SIGINT or SIGTERM.
"""

import argparse
import asyncio
import signal
import sys

from tests.loopback.control import ControlledServer


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.loopback", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--token", help="the only bot token accepted; otherwise any is")
    parser.add_argument("--shards", type=int, default=1, help="what GET /gateway/bot recommends")
    parser.add_argument(
        "--lax", action="store_true", help="do not check requests: for measuring speed"
    )
    return parser.parse_args()


async def serve(arguments: argparse.Namespace) -> None:
    """Run until a signal asks to stop."""
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopped.set)
    server = ControlledServer(arguments.port, token=arguments.token)
    server.rest.is_strict = not arguments.lax
    server.world.shard_count = arguments.shards
    async with server:
        sys.stdout.write(f"{server.base_url}\n")
        sys.stdout.flush()
        await stopped.wait()


if __name__ == "__main__":
    asyncio.run(serve(_arguments()))
