"""Answers given at the same time are kept in one step, and none is lost."""

import asyncio
import sqlite3
from pathlib import Path

import pytest

from bot.store.address import StatePlace
from bot.store.database import StateError
from bot.store.state import StateStore
from bot.store.told import Given

DAY = "2026-11-22T00:00:00+00:00"
MANY = 40


def given(number: int) -> Given:
    return Given(number, 1, 2, "en", "instruments/a/dates")


async def test_all_answers_given_at_once_are_kept(place_of_state: StatePlace) -> None:
    state = await StateStore.open(place_of_state)
    tasks = (state.notices.remember_answer(given(n), DAY) for n in range(1, MANY + 1))
    await asyncio.gather(*tasks)
    kept = await state.notices.answers_since(DAY)
    assert {answer.message for answer in kept} == set(range(1, MANY + 1))
    await state.close()


async def test_answer_that_could_not_be_kept_is_kept_with_the_next(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    state = await StateStore.open(path)
    with sqlite3.connect(path) as other:
        other.execute("ALTER TABLE answer_given RENAME TO hidden")
    with pytest.raises(StateError):
        await state.notices.remember_answer(given(1), DAY)
    with sqlite3.connect(path) as other:
        other.execute("ALTER TABLE hidden RENAME TO answer_given")
    await state.notices.remember_answer(given(2), DAY)
    assert {answer.message for answer in await state.notices.answers_since(DAY)} == {1, 2}
    await state.close()
