"""Where the state is kept: a file, or a database server. The password is never shown."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from pydantic import SecretStr

SCHEMES = ("postgresql", "postgres")


@dataclass(frozen=True)
class ServerAddress:
    """The address of a database server; shown without user and password."""

    secret: SecretStr

    @property
    def url(self) -> str:
        """All of it, for the driver alone."""
        return self.secret.get_secret_value()

    @property
    def passwords(self) -> tuple[str, ...]:
        """The password as it is written and as it is meant."""
        written = urlsplit(self.url).password
        return (written, unquote(written)) if written else ()

    def __str__(self) -> str:
        parts = urlsplit(self.url)
        port = f":{parts.port}" if parts.port else ""
        return f"postgresql://{parts.hostname or ''}{port}{parts.path}"


StatePlace = Path | ServerAddress


def place_of(text: str) -> StatePlace:
    """What STATE_DB means. Raises ValueError with what to write instead, never with the value."""
    if "://" not in text:
        return Path(text)
    problem = "must be a file or an address like postgresql://user:password@host:5432/database"
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        raise ValueError(problem) from None
    if parts.scheme not in SCHEMES or not parts.path.strip("/"):
        raise ValueError(problem)
    return ServerAddress(SecretStr(text))
