"""The language of a trial's reader: SimCord's people all read English, whoever tries may not."""

from collections.abc import Generator, Mapping
from contextlib import ExitStack, contextmanager
from typing import Any

from simcord import interactions
from simcord.preview import _commands as catalog  # pyright: ignore[reportPrivateUsage]

# A command or an option as it was registered.
Thing = Mapping[str, Any]


class Reader:
    """Whoever tries the bot; `locale` is what Discord would say of their client."""

    def __init__(self, locale: str = "en-US") -> None:
        self.locale = locale

    @contextmanager
    def reading(self) -> Generator[None]:
        """While open, interactions carry the locale, and the command picker is in its language."""
        with ExitStack() as swapped:
            swapped.enter_context(_swapped(interactions, "base_payload", self._payload))
            swapped.enter_context(_swapped(catalog, "entry_for_leaf", self._entry))
            yield

    def _payload(self, original: Any, *args: Any, **more: Any) -> Any:
        record, payload = original(*args, **more)
        return record, {**payload, "locale": self.locale}

    def _entry(self, original: Any, command: Thing, path: list[str], leaf: Thing) -> Any:
        """A command as the picker shows it; SimCord sends its options back by their names."""
        held: list[Thing] = leaf.get("options") or []
        options = [self._described(option) for option in held]
        entry = original(command, path, {**self._described(leaf), "options": options})
        names: Mapping[str, str] = leaf.get("name_localizations") or {}
        return {**entry, "invocation": names.get(self.locale, entry["invocation"])}

    def _described(self, thing: Thing) -> dict[str, Any]:
        translated: Mapping[str, str] = thing.get("description_localizations") or {}
        said = translated.get(self.locale, thing.get("description", ""))
        return {**thing, "description": said}


@contextmanager
def _swapped(module: Any, name: str, wrap: Any) -> Generator[None]:
    """A function of the module wrapped, and itself again afterwards."""
    original = getattr(module, name)

    def wrapped(*args: Any, **more: Any) -> Any:
        return wrap(original, *args, **more)

    setattr(module, name, wrapped)
    try:
        yield
    finally:
        setattr(module, name, original)
