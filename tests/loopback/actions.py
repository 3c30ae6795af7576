"""What people do in Discord: the verbs of a test."""

from collections.abc import Mapping, Sequence
from typing import Any, Unpack

from tests.loopback import controls, invoking
from tests.loopback.errors import CannotInvoke, NoReply
from tests.loopback.invoking import Scene, Where
from tests.loopback.options import Filling, Values
from tests.loopback.people import Channel, User
from tests.loopback.places import Places
from tests.loopback.reply import EPHEMERAL, Reply
from tests.loopback.wire import Json

_SECONDS = 5.0


class Actions(Places):
    """Each verb sends one interaction and returns its Reply once there is something to see.

    NoReply after `wait` seconds; with `wait=None` the Reply is returned at once. CannotInvoke when
    Discord would not have offered it.
    """

    user: User
    channel: Channel

    async def slash(
        self, name: str, options: Values | None = None, **where: Unpack[Where]
    ) -> Reply:
        """Use a slash command; subcommands as in "follow add". Users, channels and roles are
        given as objects."""
        scene, command, path = self._command(name, invoking.SLASH, where)
        filling = Filling(scene, options or {})
        filled = filling.fill(command["options"], path)
        inner = invoking.command_inner(command, filled, filling.resolved)
        payload = scene.payload(invoking.COMMAND, inner, scene.owners(command))
        return await self._send(scene, payload, where)

    async def autocomplete(
        self, name: str, focus: str, options: Values, **where: Unpack[Where]
    ) -> Reply:
        """Type into option `focus` (its text is in `options`); suggestions are in `.choices`."""
        scene, command, path = self._command(name, invoking.SLASH, where)
        filling = Filling(scene, options, focus)
        filled = filling.fill(command["options"], path)
        inner = invoking.command_inner(command, filled, filling.resolved)
        payload = scene.payload(invoking.AUTOCOMPLETE, inner, scene.owners(command))
        return await self._send(scene, payload, where)

    async def message_menu(self, name: str, message: Json, **where: Unpack[Where]) -> Reply:
        """Use a message command on a message."""
        where.setdefault("channel", self._place_of(message))
        scene, command, _ = self._command(name, invoking.MESSAGE_MENU, where)
        inner = invoking.command_inner(command, [], {"messages": {message["id"]: message}})
        inner["target_id"] = message["id"]
        payload = scene.payload(invoking.COMMAND, inner, scene.owners(command))
        return await self._send(scene, payload, where)

    async def press(self, custom_id: str, message: Json, **where: Unpack[Where]) -> Reply:
        """Press a button of a message."""
        current = self._current(message)
        return await self._touch(controls.pressed(current, custom_id), current, where)

    async def select(
        self, custom_id: str, values: Sequence[Any], message: Json, **where: Unpack[Where]
    ) -> Reply:
        """Choose in a select of a message."""
        current = self._current(message)
        return await self._touch(controls.selected(current, custom_id, values), current, where)

    async def submit_modal(
        self, opened: Reply, values: Mapping[str, Any], **where: Unpack[Where]
    ) -> Reply:
        """Fill in and send the modal that an earlier reply opened; `values` by custom_id."""
        where.setdefault("channel", opened.channel)
        where.setdefault("user", opened.user)
        scene = self._scene(where)
        owners = opened.interaction["authorizing_integration_owners"]
        inner = controls.submitted(opened.modal, values)
        payload = scene.payload(invoking.MODAL_SUBMIT, inner, owners)
        return await self._send(scene, payload, where, opened.source)

    async def _touch(self, inner: Json, message: Json, where: Where) -> Reply:
        where.setdefault("channel", self._place_of(message))
        scene = self._scene(where)
        owners = message.get("interaction_metadata", {}).get("authorizing_integration_owners")
        payload = scene.payload(invoking.COMPONENT, inner, owners or scene.owners())
        return await self._send(scene, payload, where, message)

    def _command(self, name: str, kind: int, where: Where) -> tuple[Scene, Json, list[str]]:
        scene = self._scene(where)
        first, *path = name.split(" ") if kind == invoking.SLASH else [name]
        return scene, invoking.find_command(self.world, scene, first, kind), path

    def _scene(self, where: Where) -> Scene:
        guild, channel = where.get("guild"), where.get("channel")
        if channel is None and guild is not None:
            channel = next((each for each in guild.channels.values() if each.takes_messages), None)
            if channel is None:
                raise CannotInvoke(f"guild {guild.name} has no channel to write in")
        return Scene(self.world, channel or self.channel, where.get("user", self.user), where)

    def _current(self, message: Json) -> Json:
        """The message as it is now; deleted ones cannot be used."""
        posted = self.world.messages.get(message["id"])
        if posted is None:
            raise CannotInvoke("the message is gone")
        return posted.message

    def _place_of(self, message: Json) -> Channel:
        return self.world.messages[message["id"]].channel

    async def _send(
        self, scene: Scene, payload: Json, where: Where, source: Json | None = None
    ) -> Reply:
        self._refuse_strangers(scene, source)
        reply = invoking.send(self.world, scene, payload, source)
        seconds = where.get("wait", _SECONDS)
        if seconds is None:
            return reply
        try:
            return await reply.settled(seconds)
        except TimeoutError:
            raise NoReply(f"nothing within {seconds} s: {reply.describe()}") from None

    def _refuse_strangers(self, scene: Scene, source: Json | None) -> None:
        """Only the person a private message is for can use it."""
        if source is None or not source["flags"] & EPHEMERAL:
            return
        reply = self.world.messages[source["id"]].reply
        if reply is not None and reply.user is not scene.user:
            raise CannotInvoke("a private message of another person")
