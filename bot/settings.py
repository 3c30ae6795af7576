"""Settings: the environment and `.env`, read once at start; every error is one clear sentence."""

import os
from collections.abc import Mapping
from datetime import datetime
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit

from dotenv import dotenv_values
from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)

from bot.store.address import ServerAddress, StatePlace, place_of
from bot.store.shards import Shards

DISCORD_API = "https://discord.com/api/v10"
DISCORD_HOSTS = {"discord.com", "canary.discord.com", "ptb.discord.com"}
# Far more than any bot has: Discord asks for a shard for at most 2,500 servers each.
MOST_SHARDS = 16_384
LogLevel = Literal["DEBUG", "INFO", "WARNING", "ERROR"]
SAID = {
    "discord_api_url": "",
    "dev_guild_id": "must be the number of a server",
    "log_level": "must be DEBUG, INFO, WARNING or ERROR",
    "log_format": "must be text or json",
    "facts_poll_seconds": "must be a number of seconds above 0",
    "health_port": "must be a port from 1 to 65535",
    "calendar_port": "must be a port from 1 to 65535",
    "calendar_host": "must be an address of this machine, like 127.0.0.1 or 0.0.0.0",
    "shard_ids": "must be numbers of shards from 0 on, like 0,1 or 0-3",
    "shard_count": "must be the number of shards in all, from 1 on",
    "clock_start": "must be an instant with its zone, like 2026-11-21T09:00:00+08:00",
}


class SettingsError(Exception):
    """A setting cannot be used; the message is one sentence that says what to write instead."""


def _upper(value: object) -> object:
    return value.upper() if isinstance(value, str) else value


def _lower(value: object) -> object:
    return value.lower() if isinstance(value, str) else value


def _place(value: object) -> object:
    return place_of(value) if isinstance(value, str) else value


def _numbers(value: object) -> object:
    """`0,1` and `4-7` as numbers, each once."""
    if not isinstance(value, str):
        return value
    found: set[int] = set()
    for part in value.split(","):
        first, _, last = part.strip().partition("-")
        if not (first.isdecimal() and (last or first).isdecimal()) or len(first + last) > 8:
            raise ValueError("not numbers")
        found |= set(range(int(first), min(int(last or first), MOST_SHARDS) + 1))
    if not found:
        raise ValueError("no number")
    return tuple(sorted(found))


def _address(value: str) -> str:
    return str(ip_address(value))


class Settings(BaseModel):
    """What the program was told. Names are those of the environment, in lower case."""

    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)
    discord_token: SecretStr | None = None
    discord_api_url: str = DISCORD_API
    facts_db: Path = Path("facts.db")
    state_db: Annotated[StatePlace, BeforeValidator(_place)] = Path("state.db")
    data_dir: Path | None = None
    dev_guild_id: int | None = Field(default=None, gt=0)
    log_level: Annotated[LogLevel, BeforeValidator(_upper)] = "INFO"
    log_format: Annotated[Literal["text", "json"], BeforeValidator(_lower)] = "text"
    health_port: int | None = Field(default=None, ge=1, le=65535)
    calendar_port: int | None = Field(default=None, ge=1, le=65535)
    calendar_host: Annotated[str, AfterValidator(_address)] = "127.0.0.1"
    public_url: str = ""
    facts_poll_seconds: float = Field(default=5.0, gt=0, allow_inf_nan=False)
    clock_start: AwareDatetime | None = None
    shard_ids: Annotated[tuple[int, ...] | None, BeforeValidator(_numbers)] = None
    shard_count: int | None = Field(default=None, gt=0, le=MOST_SHARDS)

    @field_validator("discord_api_url")
    @classmethod
    def _known_host(cls, url: str) -> str:
        host = urlsplit(url).hostname or ""
        if host in DISCORD_HOSTS and url.startswith("https://"):
            return url.rstrip("/")
        if is_loopback(host) and url.startswith(("http://", "https://")):
            return url.rstrip("/")
        raise ValueError(
            f"must be {DISCORD_API} or an address on this machine like "
            "http://127.0.0.1:8700/api/v10"
        )

    @field_validator("public_url")
    @classmethod
    def _safe_links(cls, url: str) -> str:
        parts = urlsplit(url)
        is_safe = parts.scheme == "https" or is_loopback(parts.hostname or "")
        if not (is_safe and parts.scheme in ("http", "https") and parts.hostname):
            raise ValueError("must be an https address like https://gazette.example.org")
        if parts.query or parts.fragment or parts.username:
            raise ValueError("must be an address without ?, # and @")
        return url.rstrip("/")

    @model_validator(mode="after")
    def _clock_only_on_loopback(self) -> Self:
        if self.clock_start is not None and not self.is_local:
            raise ValueError("CLOCK_START is for trials: it needs DISCORD_API_URL on this machine")
        return self

    @model_validator(mode="after")
    def _shards_of_a_count(self) -> Self:
        if self.shard_ids is None:
            return self
        if self.shard_count is None:
            raise ValueError("SHARD_IDS needs SHARD_COUNT, the number of shards in all")
        if max(self.shard_ids) >= self.shard_count:
            raise ValueError(f"SHARD_IDS must lie between 0 and {self.shard_count - 1}")
        return self

    @property
    def shards(self) -> Shards:
        """The shards that this process serves: all of them unless SHARD_IDS says which."""
        count = self.shard_count or 1
        return Shards(self.shard_ids or tuple(range(count)), count)

    @property
    def is_local(self) -> bool:
        """Whether the API is on this machine."""
        return is_loopback(urlsplit(self.discord_api_url).hostname or "")

    @property
    def token(self) -> str:
        """The bot token. Raises SettingsError when there is none."""
        secret = self.discord_token.get_secret_value().strip() if self.discord_token else ""
        if not secret:
            raise SettingsError(
                "DISCORD_TOKEN is not set: put the bot token from "
                "https://discord.com/developers/applications into .env"
            )
        return secret

    @property
    def passwords(self) -> tuple[str, ...]:
        """What no log may show besides the token."""
        place = self.state_db
        return place.passwords if isinstance(place, ServerAddress) else ()

    @property
    def started(self) -> datetime | None:
        """The instant from which the clock runs, or None for the real one."""
        return self.clock_start


def is_loopback(host: str) -> bool:
    """Whether a host name is this machine."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def read_settings(
    environment: Mapping[str, str] | None = None, file: Path = Path(".env")
) -> Settings:
    """Settings from the environment, then the file; empty values count as unset.

    Raises SettingsError with one sentence for everything that is wrong.
    """
    written = dotenv_values(file) if file.is_file() else {}
    given = {**written, **(os.environ if environment is None else environment)}
    names = {name.upper(): name for name in Settings.model_fields}
    values = {names[n]: v for n, v in given.items() if n in names and v and v.strip()}
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        sentences = [_sentence(detail) for detail in error.errors(include_url=False)]
        raise SettingsError("; ".join(sentences)) from None


def _sentence(detail: Any) -> str:
    """What to write instead. Never the value of a secret: only names are said."""
    message = str(detail["msg"]).removeprefix("Value error, ")
    if not detail["loc"]:
        return message
    name = str(detail["loc"][0])
    return f"{name.upper()} {SAID.get(name) or message}"
