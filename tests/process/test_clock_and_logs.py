"""The day is China's; logs are one record a line."""

import json
import logging
from datetime import UTC, date, datetime

from bot.clock import Clock
from bot.logs import JsonLines


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
