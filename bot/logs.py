"""Logs on standard error, as text for people or one JSON object a line for machines."""

import logging
import sys
from datetime import UTC, datetime
from typing import Literal

import discord
import orjson

TEXT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"


class JsonLines(logging.Formatter):
    """One JSON object for each record."""

    def format(self, record: logging.LogRecord) -> str:
        """Time (UTC), level, logger, message, and the traceback where there is one."""
        said = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            said["traceback"] = self.formatException(record.exc_info)
        return orjson.dumps(said).decode()


def start_logging(level: str, form: Literal["text", "json"]) -> None:
    """Send all records of this level and above to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines() if form == "json" else logging.Formatter(TEXT))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    # There is no voice here, so nothing is missing for it.
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
    # It writes the addresses of answers, which hold the tokens of interactions.
    for name in ("discord.http", "discord.webhook.async_"):
        quiet = max(logging.INFO, logging.getLevelNamesMapping()[level])
        logging.getLogger(name).setLevel(quiet)
