"""New facts under the running bot, digests, and a year that passes in seconds."""

from datetime import timedelta

import pytest

from bot.facts.catalogue import Catalogue
from bot.store.compile import compile_facts
from tests.delivery.conftest import DAY, MOFCOM, START, Desk, text
from tests.loopback import Channel


async def replaced(desk: Desk, catalogue: Catalogue, *without: str) -> None:
    """facts.db anew without these entities, noticed by the bot."""
    kept = {i: e for i, e in catalogue.entities.items() if i not in without}
    path = desk.bot.office.facts.path
    compile_facts(Catalogue(kept, catalogue.sources), f"without {len(without)}", path)
    assert await desk.bot.office.facts.renew()
    await desk.ticks()


async def test_first_load_is_silent_and_a_loss_is_told(desk: Desk, catalogue: Catalogue) -> None:
    await desk.follows(subject="everything")
    await desk.ticks()
    assert not desk.posts()
    await replaced(desk, catalogue, MOFCOM)
    assert "no longer in the store" in text(desk.posts()[0])
    await desk.ticks(DAY)
    assert not [p for p in desk.posts() if "2026-11-27" in text(p)]


async def test_implausible_facts_are_held_and_reported(
    desk: Desk, catalogue: Catalogue, caplog: pytest.LogCaptureFixture
) -> None:
    await desk.follows(subject="everything", lead_days="0", filter="export-control")
    some = list(catalogue.entities)[: len(catalogue.entities) * 3 // 4]
    await replaced(desk, catalogue, *some)
    assert not desk.posts()
    assert "news is held" in caplog.text
    await replaced(desk, catalogue)
    assert not desk.posts()
    await desk.ticks(DAY)
    assert [p for p in desk.posts() if "2026-11-27" in text(p)]


async def test_changes_wait_for_the_hour_of_the_follow(desk: Desk, catalogue: Catalogue) -> None:
    await desk.follows(hour=18)
    await replaced(desk, catalogue, MOFCOM)
    assert not desk.posts()
    await desk.ticks(START + timedelta(hours=9))
    assert len(desk.posts()) == 1


async def test_digest_gathers_changes_and_dates_and_is_else_silent(
    desk: Desk, catalogue: Catalogue
) -> None:
    await desk.follows(subject="everything", digest="daily", lead_days="1,0")
    await replaced(desk, catalogue, "agencies/cac")
    assert not desk.posts()
    for day in range(1, 10):
        await desk.ticks(START + timedelta(days=day))
    told = [text(post) for post in desk.posts()]
    assert "no longer in the store" in told[0]
    assert ["2026-11-27" in each for each in told[1:]] == [True, True]


async def test_weekly_digest_comes_on_monday_before_the_dates_of_its_week(desk: Desk) -> None:
    await desk.follows(digest="weekly", lead_days="1,0")
    monday = START + timedelta(days=2)
    await desk.ticks(monday - timedelta(seconds=1))
    assert not desk.posts()
    for day in range(14):
        await desk.ticks(monday + timedelta(days=day))
    assert len(desk.posts()) == 1
    assert "2026-11-27" in text(desk.posts()[0])


async def test_many_follows_of_one_subject_are_worded_once(desk: Desk) -> None:
    channels = [await _channel(desk, f"news-{n}") for n in range(8)]
    for channel in channels:
        await desk.follows(channel=channel, lead_days="0")
    await desk.ticks(DAY)
    assert [len(desk.posts(channel)) for channel in channels] == [1] * 8
    assert len(desk.bot.courier._pages) == 1


async def _channel(desk: Desk, name: str) -> Channel:
    channel = desk.server.add_channel(desk.server.guild, name)
    await desk.sees(lambda: desk.bot.get_channel(int(channel.id)))
    return channel


async def test_a_year_passes_and_each_date_is_told_once(desk: Desk) -> None:
    await desk.follows(subject="everything", lead_days="7,0")
    for day in range(366):
        await desk.ticks(START + timedelta(days=day))
    known = desk.bot.courier.newsroom.known
    first, last = START.date(), (START + timedelta(days=365)).date()
    wanted = {
        (dated.key, lead)
        for dated in known.dates
        for lead in (7, 0)
        if first < dated.day.first - timedelta(days=lead) <= last
    }
    told = [text(post) for post in desk.posts()]
    assert wanted
    assert len(told) == len({(key.split("|")[0], key[-10:], lead) for key, lead in wanted})
