"""`/healthz`, `/readyz` and `/metrics`: what is seen, and why it is not well."""

import json
import re
from datetime import timedelta
from pathlib import Path

import pytest
from aiohttp import web

from bot.serving import health
from bot.serving.listening import PortInUse, listening
from bot.store.outbox import Draft
from tests.serving.conftest import NOW, Served

ROOT = Path(__file__).parents[2]
DASHBOARD = ROOT / "deploy" / "grafana.json"
GUIDE = ROOT / "docs" / "operations.md"
NAMES = re.compile(r"\b(?:gazette|process|python)_[a-z_]+")


def letter(number: int, late: float) -> Draft:
    """One that fell due so many seconds ago."""
    due = (NOW - timedelta(seconds=late)).isoformat()
    return Draft(f"follow:{number}", "test", 1, 2, "text", "en", "UTC", 0, "{}", due)


async def test_all_is_well_once_discord_is_there(served: Served) -> None:
    served.metrics.connection("new")
    status, said = await served.health()
    assert status == 200
    assert said == {
        "status": "ok",
        "reasons": [],
        "gateway": {"connected": True, "away_seconds": 0.0},
        "databases": {"facts": "ok", "state": "ok"},
        "outbox_age_seconds": 0.0,
        "facts_age_days": 0,
        "loop_lag_seconds": 0.0,
    }
    assert (await served.get("/readyz"))[0] == 200


async def test_a_short_absence_makes_it_unready_but_not_unwell(served: Served) -> None:
    served.metrics.connection("new")
    served.metrics.connection("lost")
    assert (await served.health())[0] == 200
    status, said = await served.get("/readyz")
    assert status == 503
    assert "not connected to Discord" in said


async def test_a_long_absence_is_a_reason(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "GATEWAY_SECONDS", 0.0)
    status, said = await served.health()
    assert status == 503
    assert said["reasons"] == ["not connected to Discord for 0 s"]


@pytest.mark.parametrize(("late", "status"), [(-60, 200), (600, 200), (1000, 503)])
async def test_letters_that_wait_too_long_are_a_reason(
    served: Served, late: float, status: int
) -> None:
    served.metrics.connection("new")
    await served.state.notices.add_letter(letter(1, late))
    seen = await served.health()
    assert seen[0] == status
    assert seen[1]["outbox_age_seconds"] == max(late, 0)
    assert bool(seen[1]["reasons"]) == (status == 503)


async def test_facts_that_do_not_serve_are_a_reason(served: Served) -> None:
    served.metrics.connection("new")
    await served.facts.close()
    status, said = await served.health()
    assert status == 503
    assert said["databases"]["facts"] != "ok"
    assert said["reasons"][0].startswith("facts.db: ")
    assert said["databases"]["state"] == "ok"


async def test_a_loop_that_stood_still_is_a_reason(served: Served) -> None:
    served.metrics.connection("new")
    served.lag.recent.append(3.5)
    assert (await served.health())[1]["reasons"] == ["the event loop stood still for 3.5 s"]


async def test_every_metric_of_the_dashboard_exists(served: Served) -> None:
    with served.metrics.asking("about"):
        served.metrics.answered("answered")
    served.metrics.delivered("sent")
    page = (await served.get("/metrics"))[1]
    there = set(NAMES.findall(page))
    asked = {
        name
        for panel in json.loads(DASHBOARD.read_text(encoding="utf-8"))["panels"]
        for target in panel["targets"]
        for name in NAMES.findall(target["expr"])
    }
    assert asked - there == set()
    ours = {name for name in there if name.startswith("gazette_")}
    shown = {name.removesuffix("_bucket").removesuffix("_total") for name in asked}
    assert {n for n in ours if not any(n.startswith(each) for each in shown)} == set()
    guide = GUIDE.read_text(encoding="utf-8")
    assert {name for name in asked if name.removesuffix("_bucket") not in guide} == {
        "process_resident_memory_bytes",
        "process_open_fds",
        "process_cpu_seconds_total",
    }


async def test_a_port_in_use_is_one_clear_sentence(served: Served) -> None:
    with pytest.raises(PortInUse, match=r"^HEALTH_PORT \d+ cannot be listened on .*another port$"):
        async with listening(web.Application(), served.port, "HEALTH_PORT"):
            pass
