"""The REST half: parse a request, check it, carry it out, and answer as Discord does."""

import json
from typing import Any

from aiohttp import BodyPartReader, web

from tests.loopback import rules
from tests.loopback.errors import Refusal
from tests.loopback.faults import ConnectionCut, Faults, suffer
from tests.loopback.limits import Limits
from tests.loopback.messages import Files
from tests.loopback.records import Record, Violation
from tests.loopback.routes import Call, Route, channels, commands, identity, interactions, sending
from tests.loopback.schema import Specification
from tests.loopback.wire import json_response
from tests.loopback.world import World

API = "/api/v10"
_ROUTES: list[Route] = [
    *identity.ROUTES,
    *commands.ROUTES,
    *interactions.ROUTES,
    *sending.ROUTES,
    *channels.ROUTES,
]
# The token in the path is the credential (interactions/receiving-and-responding).
_NEED_NO_TOKEN = ("/interactions/", "/webhooks/")


class Rest:
    """Serves the routes and keeps `requests` and `violations`.

    With `token` set no other one is accepted. `specification` None leaves only the hand-written
    rules; `is_strict` False leaves those out as well.
    """

    def __init__(self, world: World, specification: Specification | None) -> None:
        self.world = world
        self.specification = specification
        self.is_strict = True
        self.token: str | None = None
        self.faults = Faults()
        self.limits = Limits()
        self.requests: list[Record] = []
        self.violations: list[Violation] = []
        self.invalid_requests = 0

    def mount(self, app: web.Application) -> None:
        """Add every route, and one that refuses all others loudly."""
        for route in _ROUTES:
            app.router.add_route(route[0], API + route[1], self._entrance(route))
        app.router.add_route("*", API + "/{rest:.*}", self._unknown)
        app.router.add_get("/attachments/{rest:.*}", self._file)

    def _entrance(self, route: Route) -> Any:
        async def enter(request: web.Request) -> web.Response:
            return await self._serve(request, route)

        return enter

    async def _unknown(self, request: web.Request) -> web.Response:
        route = f"{request.method} {request.path.removeprefix(API)}"
        self.violations.append(Violation(route, "this server has no such route", True))
        return json_response({"message": "404: Not Found", "code": 0}, 404)

    async def _file(self, request: web.Request) -> web.Response:
        content = self.world.files.get(request.path)
        return web.Response(status=404) if content is None else web.Response(body=content)

    async def _serve(self, request: web.Request, route: Route) -> web.Response:
        """Record one request around doing it; a cut connection has no status."""
        call = await _parse(request)
        url = f"{request.method} {request.path.removeprefix(API)}"
        began = self.world.now()
        record = Record(f"{route[0]} {route[1]}", url, began, dict(call.query), call.body)
        record.filenames = [name for name, _ in call.files.values()]
        self.requests.append(record)
        try:
            answer = await self._with_faults(request, route, call, record)
        except ConnectionCut:
            return web.Response(status=500)
        finally:
            record.milliseconds = (self.world.now() - began) * 1000
            self.world.bell.ring()
        record.status = answer.status
        self.invalid_requests += _is_invalid(answer)
        return answer

    async def _with_faults(
        self, request: web.Request, route: Route, call: Call, record: Record
    ) -> web.Response:
        names = (record.route, record.url)
        fault = await suffer(self.faults.due(names, "before"), request)
        if fault is not None:
            return fault
        answer = self._answer(request, route, call, record)
        self.world.bell.ring()
        fault = await suffer(self.faults.due(names, "after"), request)
        return answer if fault is None else fault

    def _answer(
        self, request: web.Request, route: Route, call: Call, record: Record
    ) -> web.Response:
        """Rate limit, authorisation, validity, then the route itself."""
        now, path = self.world.now(), dict(call.path)
        refused = self.limits.admit(record.route, path, now)
        if refused is not None:
            return json_response(refused[0], 429, refused[1])
        headers = self.limits.headers(record.route, path, now)
        try:
            self._authorise(request, route)
            self._check(route, call)
            body = route[2](self.world, call)
        except Refusal as refusal:
            record.code = refusal.code
            self._note(call, refusal)
            return json_response(refusal.body(), refusal.status, headers)
        if body is None:
            return web.Response(status=204, headers=headers)
        return json_response(body, headers=headers)

    def _note(self, call: Call, refusal: Refusal) -> None:
        """Tell the reply, if any, that the bot was refused."""
        token = call.path.get("interaction_token") or call.path.get("webhook_token")
        reply = self.world.replies.get(token or "")
        if reply is not None:
            reply.refusals.append((refusal.status, refusal.code))

    def _authorise(self, request: web.Request, route: Route) -> None:
        if route[1].startswith(_NEED_NO_TOKEN):
            return
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        if scheme != "Bot" or not token or (self.token is not None and token != self.token):
            raise Refusal(0)

    def _check(self, route: Route, call: Call) -> None:
        """Keep every breach; refuse as Discord would, unless it ignores that sort."""
        if not self.is_strict:
            return
        name = f"{route[0]} {route[1]}"
        found = []
        if self.specification is not None:
            problems = self.specification.problems(route[0], route[1], call.body)
            found = [Violation(name, each.text, each.is_refused) for each in problems]
        if not any(each.is_refused for each in found):
            filenames = {filename for filename, _ in call.files.values()}
            texts = rules.problems(name, call.body, filenames)
            found += [Violation(name, text, True) for text in texts]
        self.violations += found
        refused = [each.text for each in found if each.is_refused]
        if refused:
            raise Refusal(50035, "; ".join(refused))


async def _parse(request: web.Request) -> Call:
    """A request's path values, query, JSON body and files."""
    body, files = None, {}
    if request.content_type == "multipart/form-data":
        body, files = await _parse_multipart(request)
    elif request.can_read_body:
        text = await request.text()
        body = json.loads(text) if text else None
    return Call(dict(request.match_info), dict(request.query), body, files)


async def _parse_multipart(request: web.Request) -> tuple[Any, Files]:
    """`payload_json` is the body; the other parts are files (reference, "Uploading Files")."""
    body: Any = {}
    files: Files = {}
    async for part in await request.multipart():
        assert isinstance(part, BodyPartReader)
        if part.name == "payload_json":
            body = json.loads(await part.text())
        else:
            files[part.name or ""] = (part.filename or "", bytes(await part.read(decode=True)))
    return body, files


def _is_invalid(answer: web.Response) -> bool:
    """Counts towards 10,000 in ten minutes, after which the CDN bans (topics/rate-limits)."""
    shared = answer.headers.get("X-RateLimit-Scope") == "shared"
    return answer.status in (401, 403, 429) and not shared
