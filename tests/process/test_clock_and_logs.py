"""The day is China's; logs are one record a line."""

import json
import logging
from contextvars import copy_context
from datetime import UTC, date, datetime

import pytest

from bot.clock import Clock
from bot.logs import TEXT, JsonLines, Told
from bot.serving.trace import begin


def test_day_begins_in_china() -> None:
    assert Clock(datetime(2026, 11, 21, 15, 59, 59, tzinfo=UTC)).today() == date(2026, 11, 21)
    assert Clock(datetime(2026, 11, 21, 16, 0, 1, tzinfo=UTC)).today() == date(2026, 11, 22)


def test_clock_runs_on_from_its_start() -> None:
    start = datetime(2030, 1, 1, tzinfo=UTC)
    clock = Clock(start)
    first = clock.now()
    assert start <= first <= clock.now()
    assert first.year == 2030


def test_record_with_an_error_is_one_json_line() -> None:
    try:
        raise ValueError("two\nlines")
    except ValueError as error:
        trace = (type(error), error, error.__traceback__)
    record = logging.LogRecord("bot", logging.ERROR, __file__, 1, "said %s", ("so",), trace)
    line = JsonLines().format(record)
    assert "\n" not in line
    said = json.loads(line)
    assert said["message"] == "said so"
    assert "ValueError: two\nlines" in said["traceback"]


def told(form: logging.Formatter, message: str, *arguments: object, **extra: object) -> str:
    """A record as this form writes it."""
    record = logging.LogRecord("bot", logging.INFO, __file__, 1, message, arguments, None)
    vars(record).update(extra)
    return form.format(record)


def test_lines_of_one_interaction_carry_its_id() -> None:
    def at_work() -> tuple[str, str, str]:
        trace = begin("about")
        return trace.id, told(Told(TEXT), "said so"), told(JsonLines(), "said so", outcome="done")

    number, text, line = copy_context().run(at_work)
    assert f"bot: [{number}] said so" in text
    assert json.loads(line) == json.loads(line) | {"interaction": number, "outcome": "done"}
    assert "bot: said so" in told(Told(TEXT), "said so")
    assert "interaction" not in json.loads(told(JsonLines(), "said so"))


@pytest.mark.parametrize("form", [Told(TEXT, ("bot-token",)), JsonLines(("bot-token",))])
def test_no_token_is_written(form: logging.Formatter) -> None:
    url = "https://discord.com/api/v10/interactions/12/aW50ZXJhY3Rpb24/callback?with_response=1"
    line = told(form, "cannot POST %s with Bot %s", url, "bot-token")
    assert "aW50ZXJhY3Rpb24" not in line
    assert "bot-token" not in line
    assert "/interactions/12/[hidden]/callback" in line
    hook = told(form, "GET /webhooks/7/c2VjcmV0")
    assert hook.count("[hidden]") == 1
    assert "c2VjcmV0" not in hook
