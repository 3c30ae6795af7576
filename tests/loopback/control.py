"""The test side over HTTP, for a bot that runs in another process: JSON in, JSON out.

`POST /control/<verb>` has the verbs of LoopbackServer; objects are named by their ids. What went
wrong is `{"error": ...}`: 409 for what Discord would not offer, 504 for no reply in time.
"""

import json

from aiohttp import web

from tests.loopback.errors import CannotInvoke
from tests.loopback.server import LoopbackServer
from tests.loopback.verbs import VERBS
from tests.loopback.wire import Json, json_response


class ControlledServer(LoopbackServer):
    """A LoopbackServer that also listens on `/control/...`."""

    def extend(self, app: web.Application) -> None:
        app.router.add_route("*", "/control/{verb}", self._control)

    async def _control(self, request: web.Request) -> web.Response:
        verb = VERBS.get((request.method, request.match_info["verb"]))
        if verb is None:
            known = [" ".join(each) for each in VERBS]
            return json_response({"error": "unknown verb", "known": known}, 404)
        text = await request.text()
        body: Json = dict(request.query) | (json.loads(text) if text else {})
        try:
            return json_response(await verb(self, body))
        except CannotInvoke as error:
            return _error(409, error)
        except TimeoutError as error:
            return _error(504, error)
        except (LookupError, TypeError, ValueError) as error:
            return _error(400, error)


def _error(status: int, error: Exception) -> web.Response:
    return json_response({"error": f"{type(error).__name__}: {error}"}, status)
