"""The gateway: sessions that identify, resume and get events, and the faults a test can cause."""

import asyncio
import json
import math
import secrets
from collections import deque
from dataclasses import dataclass, field

from aiohttp import WSMsgType, web

from tests.loopback.wire import Json
from tests.loopback.world import World

# Opcodes and close codes: topics/opcodes-and-status-codes.
DISPATCH, HEARTBEAT, IDENTIFY, PRESENCE, RESUME, RECONNECT = 0, 1, 2, 3, 6, 7
INVALID_SESSION, HELLO, HEARTBEAT_ACK = 9, 10, 11
UNKNOWN_OPCODE, DECODE_ERROR, NOT_AUTHENTICATED, AUTHENTICATION_FAILED = 4001, 4002, 4003, 4004
RATE_LIMITED, INVALID_SHARD, DISALLOWED_INTENTS = 4008, 4010, 4014

# events/gateway: 120 frames a minute, none above 4096 bytes.
_MOST_FRAMES, _FRAME_SECONDS, _MOST_BYTES = 120, 60.0, 4096
_KEPT_EVENTS = 2000

GUILD_MESSAGES, DIRECT_MESSAGES, MESSAGE_CONTENT = 1 << 9, 1 << 12, 1 << 15
PRIVILEGED = 1 << 1 | 1 << 8 | MESSAGE_CONTENT


@dataclass(eq=False)
class Session:
    """One identified shard; it outlives its connections and keeps events for RESUME."""

    intents: int
    shard: tuple[int, int]
    id: str = field(default_factory=lambda: secrets.token_hex(16))
    sequence: int = 0
    events: deque[tuple[int, str]] = field(default_factory=lambda: deque(maxlen=_KEPT_EVENTS))
    line: "Line | None" = None

    def put(self, name: str, payload: Json) -> None:
        """Number an event, keep it, and send it if a connection is up."""
        self.sequence += 1
        frame = json.dumps({"op": DISPATCH, "t": name, "s": self.sequence, "d": payload})
        self.events.append((self.sequence, frame))
        if self.line is not None:
            self.line.send(frame)

    def serves(self, guild_id: str | None) -> bool:
        """DMs go to shard 0, guilds to (id >> 22) % count (events/gateway, "Sharding")."""
        number, count = self.shard
        return number == (int(guild_id) >> 22) % count if guild_id else number == 0

    def wants(self, name: str, guild_id: str | None) -> bool:
        """Message events need their intent; all others here come with `guilds` or none."""
        if not name.startswith("MESSAGE_"):
            return True
        return bool(self.intents & (GUILD_MESSAGES if guild_id else DIRECT_MESSAGES))


class Line:
    """One websocket connection with an ordered outbox."""

    def __init__(self, socket: web.WebSocketResponse, request: web.Request) -> None:
        self.socket = socket
        self.session: Session | None = None
        self.is_frozen = False
        self._is_hung_up = False
        self._request = request
        self._outbox: asyncio.Queue[str] = asyncio.Queue()
        self._received: deque[float] = deque(maxlen=_MOST_FRAMES)

    def send(self, frame: str) -> None:
        self._outbox.put_nowait(frame)

    def send_op(self, op: int, payload: object = None) -> None:
        self.send(json.dumps({"op": op, "d": payload, "s": None, "t": None}))

    async def pump(self) -> None:
        """Send what is queued until the connection ends."""
        while True:
            frame = await self._outbox.get()
            if self.is_frozen:
                continue
            try:
                await self.socket.send_str(frame)
            except ConnectionError:
                return

    def is_flooding(self, now: float) -> bool:
        full = len(self._received) == _MOST_FRAMES and now - self._received[0] < _FRAME_SECONDS
        self._received.append(now)
        return full

    @property
    def said_goodbye(self) -> bool:
        return not self._is_hung_up and self.socket.close_code in (1000, 1001)

    async def hang_up(self, code: int) -> None:
        """Close from this side; what the socket reports then says nothing about the client."""
        self._is_hung_up = True
        await self.socket.close(code=code)

    def abort(self) -> None:
        """Cut the connection without a closing handshake, as a lost network does."""
        if self._request.transport is not None:
            self._request.transport.abort()


class Gateway:
    """Serves `/gateway` and offers what can go wrong with it.

    `identifies` and `resumes` count what arrived, `early_identifies` those that came too soon after
    another; `token` other than None is the only one accepted.
    """

    def __init__(self, world: World) -> None:
        self.world = world
        self.token: str | None = None
        self.allows_privileged_intents = False
        self.identifies = 0
        self.early_identifies = 0
        self._identified = -math.inf
        self.resumes = 0
        self.sessions: dict[str, Session] = {}
        self._lines: set[Line] = set()
        self._actions = {
            HEARTBEAT: self._heartbeat,
            IDENTIFY: self._identify,
            PRESENCE: self._presence,
            RESUME: self._resume,
        }

    @property
    def connected(self) -> list[Session]:
        """Sessions whose connection is up."""
        return [each for each in self.sessions.values() if each.line is not None]

    def publish(self, name: str, payload: Json, guild_id: str | None) -> None:
        """Give an event to the sessions it is for; those cut off get it when they resume."""
        for session in self.sessions.values():
            if session.serves(guild_id) and session.wants(name, guild_id):
                session.put(name, payload)

    async def wait_connected(self, count: int = 1, seconds: float = 10.0) -> None:
        """Until `count` sessions have identified or resumed and are up."""
        await self.world.bell.until(lambda: len(self.connected) >= count, seconds)

    async def wait_resumed(self, count: int, seconds: float = 10.0) -> None:
        """Until `count` RESUMEs were accepted in all."""
        await self.world.bell.until(lambda: self.resumes >= count, seconds)

    def reconnect(self) -> None:
        """Opcode 7: ask every client to reconnect and resume."""
        self._tell_all(RECONNECT)

    def invalidate(self, *, resumable: bool = False) -> None:
        """Opcode 9; not resumable also forgets the sessions."""
        self._tell_all(INVALID_SESSION, resumable)
        if not resumable:
            self.sessions.clear()

    async def close(self, code: int = 4000) -> None:
        """Close every connection with a close code; sessions stay resumable."""
        for line in list(self._lines):
            await line.hang_up(code)

    def drop(self) -> None:
        """Cut every connection with no goodbye."""
        for line in list(self._lines):
            line.abort()

    def freeze(self) -> None:
        """Stay connected but say nothing more, not even heartbeat answers."""
        for line in self._lines:
            line.is_frozen = True

    def _tell_all(self, op: int, payload: object = None) -> None:
        for line in self._lines:
            line.send_op(op, payload)

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """One connection, from HELLO to its end. Frames are plain text: compression is optional."""
        socket = web.WebSocketResponse(max_msg_size=1 << 20)
        await socket.prepare(request)
        line = Line(socket, request)
        self._lines.add(line)
        pump = asyncio.create_task(line.pump())
        line.send_op(HELLO, {"heartbeat_interval": int(self.world.timings.heartbeat * 1000)})
        try:
            await self._receive(line)
        finally:
            pump.cancel()
            self._lines.discard(line)
            self._detach(line)
        return socket

    def _detach(self, line: Line) -> None:
        """The connection is gone; a client that said goodbye with 1000 or 1001 cannot resume."""
        session = line.session
        if session is not None and session.line is line:
            session.line = None
            if line.said_goodbye:
                self.sessions.pop(session.id, None)
        self.world.bell.ring()

    async def _receive(self, line: Line) -> None:
        async for message in line.socket:
            if message.type is not WSMsgType.TEXT:
                continue
            code = self._take(line, message.data)
            self.world.bell.ring()
            if code is not None:
                await line.hang_up(code)

    def _take(self, line: Line, text: str) -> int | None:
        """Act on one frame; the close code when Discord would hang up."""
        if line.is_flooding(self.world.now()):
            return RATE_LIMITED
        if len(text.encode()) > _MOST_BYTES:
            return DECODE_ERROR
        try:
            frame = json.loads(text)
        except ValueError:
            return DECODE_ERROR
        action = self._actions.get(frame.get("op"))
        return action(line, frame.get("d")) if action else UNKNOWN_OPCODE

    def _heartbeat(self, line: Line, _payload: object) -> int | None:
        line.send_op(HEARTBEAT_ACK)
        return None

    def _presence(self, line: Line, _payload: object) -> int | None:
        return None if line.session else NOT_AUTHENTICATED

    def _identify(self, line: Line, payload: Json) -> int | None:
        self.identifies += 1
        self.world.identify_count += 1
        if not self._knows(payload["token"]):
            return AUTHENTICATION_FAILED
        if payload["intents"] & PRIVILEGED and not self.allows_privileged_intents:
            return DISALLOWED_INTENTS
        number, count = payload.get("shard") or (0, 1)
        if not 0 <= number < count:
            return INVALID_SHARD
        if self._is_early(self.world.now()):
            line.send_op(INVALID_SESSION, False)
            return None
        session = Session(payload["intents"], (number, count))
        self.sessions[session.id] = session
        self._attach(line, session)
        self._greet(session)
        return None

    def _is_early(self, now: float) -> bool:
        """One IDENTIFY in so many seconds, of whatever shard (events/gateway, max_concurrency)."""
        is_early = now - self._identified < self.world.timings.identify
        self.early_identifies += is_early
        self._identified = self._identified if is_early else now
        return is_early

    def _greet(self, session: Session) -> None:
        """READY, then a GUILD_CREATE for each guild of the shard."""
        world = self.world
        guilds = [
            each for each in world.guilds.values() if each.has_bot and session.serves(each.id)
        ]
        ready: Json = {
            "v": 10,
            "user": world.bot.json(),
            "guilds": [{"id": each.id, "unavailable": True} for each in guilds],
            "session_id": session.id,
            "resume_gateway_url": world.gateway_url,
            "application": {"id": world.bot.id, "flags": 0},
            "shard": list(session.shard),
            "private_channels": [],
        }
        session.put("READY", ready)
        for guild in guilds:
            session.put("GUILD_CREATE", guild.created(world.bot))

    def _resume(self, line: Line, payload: Json) -> int | None:
        session = self.sessions.get(payload["session_id"])
        if not self._knows(payload["token"]):
            return AUTHENTICATION_FAILED
        if session is None:
            line.send_op(INVALID_SESSION, False)
            return None
        self._attach(line, session)
        for sequence, frame in list(session.events):
            if sequence > (payload["seq"] or 0):
                line.send(frame)
        session.put("RESUMED", {})
        self.resumes += 1
        return None

    def _attach(self, line: Line, session: Session) -> None:
        line.session, session.line = session, line

    def _knows(self, token: str) -> bool:
        return self.token is None or token == self.token
