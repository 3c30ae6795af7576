"""Logs on standard error, as text for people or one JSON object a line for machines.

Every line that is written for an interaction carries its id. No token is ever written.
"""

import logging
import re
import sys
from datetime import UTC, datetime
from typing import Literal

import discord
import orjson

from bot.serving.trace import trace_id

TEXT = "%(asctime)s %(levelname)-7s %(name)s:%(interaction)s %(message)s"
# What a record may carry beside its message.
FIELDS = ("command", "outcome", "milliseconds")
# The addresses of answers hold the tokens of interactions
# (docs: interactions/receiving-and-responding).
ADDRESS = re.compile(r"(/(?:interactions|webhooks)/\d+/)[^/\s?\"']+")
# At DEBUG they write what was asked and answered, and the tokens of interactions.
TALKATIVE = ("discord.http", "discord.webhook.async_", "discord.gateway", "aiosqlite")
HIDDEN = "[hidden]"


class Told(logging.Formatter):
    """Makes a line without the secrets."""

    def __init__(self, form: str, secrets: tuple[str, ...] = ()) -> None:
        super().__init__(form)
        self._secrets = secrets

    def format(self, record: logging.LogRecord) -> str:
        """The line for this record."""
        return self._hidden(self._line(record))

    def _line(self, record: logging.LogRecord) -> str:
        trace = trace_id()
        record.interaction = f" [{trace}]" if trace else ""
        return super().format(record)

    def _hidden(self, line: str) -> str:
        for secret in self._secrets:
            line = line.replace(secret, HIDDEN)
        return ADDRESS.sub(rf"\1{HIDDEN}", line)


class JsonLines(Told):
    """One JSON object for each record."""

    def __init__(self, secrets: tuple[str, ...] = ()) -> None:
        super().__init__("%(message)s", secrets)

    def _line(self, record: logging.LogRecord) -> str:
        """Time (UTC), level, logger, message, interaction, and the traceback where there is one."""
        said = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if trace := trace_id():
            said["interaction"] = trace
        said |= {name: vars(record)[name] for name in FIELDS if name in vars(record)}
        if record.exc_info:
            said["traceback"] = self.formatException(record.exc_info)
        return orjson.dumps(said).decode()


def start_logging(level: str, form: Literal["text", "json"], secrets: tuple[str, ...] = ()) -> None:
    """Send all records of this level and above to standard error; secrets are never written."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines(secrets) if form == "json" else Told(TEXT, secrets))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    # There is no voice here, so nothing is missing for it.
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
    for name in TALKATIVE:
        quiet = max(logging.INFO, logging.getLevelNamesMapping()[level])
        logging.getLogger(name).setLevel(quiet)
