"""A Discord on the loopback interface: REST and gateway over real sockets, for tests.

    async with LoopbackServer() as server:      # or the fixture `loopback`
        ...                                     # connect a bot to server.base_url
        reply = await server.slash("regulation", {"name": "..."}, locale="zh-CN")
        assert reply.embeds[0]["title"] == "..."
        await server.press("next-page", reply.message)
        server.faults.drop("POST /channels/*/messages", when="after")

The server refuses what Discord refuses and keeps every breach of its rules in `violations`. As a
process of its own: `python -m tests.loopback --port 8700`, driven over `/control/...`.
"""

from tests.loopback.errors import CannotInvoke, NoReply, Refusal
from tests.loopback.people import Channel, Guild, Role, User
from tests.loopback.permissions import ALL, EVERYDAY, Permission
from tests.loopback.reply import Reply
from tests.loopback.server import LoopbackServer

__all__ = [
    "ALL",
    "EVERYDAY",
    "CannotInvoke",
    "Channel",
    "Guild",
    "LoopbackServer",
    "NoReply",
    "Permission",
    "Refusal",
    "Reply",
    "Role",
    "User",
]
