"""Settings: what is read, and one clear sentence for each mistake."""

from pathlib import Path

import pytest

from bot.settings import DISCORD_API, Settings, SettingsError, read_settings
from bot.store.shards import Shards

LOCAL = "http://127.0.0.1:8700/api/v10"


def read(folder: Path, **environment: str) -> Settings:
    return read_settings(environment, folder / ".env")


def test_defaults_need_nothing(tmp_path: Path) -> None:
    settings = read(tmp_path)
    assert settings.discord_api_url == DISCORD_API
    assert settings.facts_db == Path("facts.db")
    assert settings.clock_start is None


def test_the_environment_goes_before_the_file_and_empty_is_unset(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("LOG_LEVEL=debug\nSTATE_DB=kept.db\nDEV_GUILD_ID=\n")
    settings = read(tmp_path, LOG_LEVEL="error", STATE_DB="", HOME="/elsewhere")
    assert settings.log_level == "ERROR"
    assert settings.dev_guild_id is None


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("LOG_LEVEL", "loud", "LOG_LEVEL must be DEBUG, INFO, WARNING or ERROR"),
        ("LOG_FORMAT", "xml", "LOG_FORMAT must be text or json"),
        ("DEV_GUILD_ID", "mine", "DEV_GUILD_ID must be the number of a server"),
        ("FACTS_POLL_SECONDS", "0", "FACTS_POLL_SECONDS must be a number of seconds above 0"),
        ("FACTS_POLL_SECONDS", "nan", "FACTS_POLL_SECONDS must be a number of seconds above 0"),
        ("CLOCK_START", "2026-11-21", "CLOCK_START must be an instant with its zone"),
        ("CLOCK_START", "2026-11-21T09:00:00Z", "CLOCK_START is for trials"),
        ("CALENDAR_PORT", "0", "CALENDAR_PORT must be a port from 1 to 65535"),
        ("CALENDAR_HOST", "everywhere", "CALENDAR_HOST must be an address of this machine"),
        ("PUBLIC_URL", "http://gazette.example", "PUBLIC_URL must be an https address like"),
        ("PUBLIC_URL", "gazette.example", "PUBLIC_URL must be an https address like"),
        ("PUBLIC_URL", "https://a.example/?x=1", "PUBLIC_URL must be an address without"),
        ("SHARD_IDS", "first", "SHARD_IDS must be numbers of shards from 0 on, like 0,1 or 0-3"),
        ("SHARD_IDS", "3-1", "SHARD_IDS must be numbers of shards"),
        ("SHARD_IDS", "0", "SHARD_IDS needs SHARD_COUNT"),
        ("SHARD_COUNT", "0", "SHARD_COUNT must be the number of shards in all, from 1 on"),
        ("STATE_DB", "mysql://host/name", "STATE_DB must be a file or an address like postgresql:"),
        ("STATE_DB", "postgresql://host", "STATE_DB must be a file or an address like"),
        ("STATE_DB", "postgresql://host:x/name", "STATE_DB must be a file or an address like"),
        ("DISCORD_API_URL", "https://discord.example/api/v10", "DISCORD_API_URL must be"),
        ("DISCORD_API_URL", "http://discord.com/api/v10", "DISCORD_API_URL must be"),
        ("DISCORD_API_URL", "https://127.0.0.1.example/api", "DISCORD_API_URL must be"),
    ],
)
def test_mistake_is_one_sentence(tmp_path: Path, name: str, value: str, sentence: str) -> None:
    with pytest.raises(SettingsError, match=f"^{sentence}") as caught:
        read(tmp_path, **{name: value})
    assert "\n" not in str(caught.value)


def test_all_mistakes_are_said_at_once(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        read(tmp_path, LOG_LEVEL="loud", LOG_FORMAT="xml")
    assert str(caught.value).count("must be") == 2


def test_state_may_be_at_a_server_whose_password_is_never_shown(tmp_path: Path) -> None:
    settings = read(tmp_path, STATE_DB="postgresql://bot:very-secret@db.example:5432/gazette")
    assert str(settings.state_db) == "postgresql://db.example:5432/gazette"
    assert "very-secret" not in repr(settings) + str(settings) + settings.model_dump_json()
    assert "very-secret" in settings.passwords


def test_shards_are_all_unless_some_are_given(tmp_path: Path) -> None:
    assert read(tmp_path).shards == Shards((0,), 1)
    assert read(tmp_path, SHARD_COUNT="3").shards == Shards((0, 1, 2), 3)
    assert read(tmp_path, SHARD_COUNT="8", SHARD_IDS="5-7, 0").shards == Shards((0, 5, 6, 7), 8)


@pytest.mark.parametrize("url", [LOCAL, "http://localhost:1/api/v10/", "http://[::1]:1/api"])
def test_this_machine_may_stand_for_discord(tmp_path: Path, url: str) -> None:
    settings = read(tmp_path, DISCORD_API_URL=url, CLOCK_START="2026-11-21T09:00:00+08:00")
    assert settings.discord_api_url == url.rstrip("/")
    assert settings.clock_start is not None


def test_token_is_never_shown(tmp_path: Path) -> None:
    settings = read(tmp_path, DISCORD_TOKEN="very-secret")
    assert settings.token == "very-secret"
    assert "very-secret" not in repr(settings) + str(settings) + settings.model_dump_json()


def test_token_that_is_missing_is_asked_for(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="DISCORD_TOKEN is not set"):
        _ = read(tmp_path, DISCORD_TOKEN=" ").token
