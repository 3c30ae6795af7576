"""Ratios, goals and the table of the benchmarks; no times are asserted."""

from benchmarks.bare import COMMANDS
from benchmarks.cases import cases
from benchmarks.report import Row, compared, figures, overall, table
from bot.commands.every import COMMANDS as REAL_COMMANDS
from bot.commands.menus import MENUS
from bot.facts.catalogue import Catalogue

FLOOR = {"median": 1.0, "p99": 1.3, "first": 4.0, "per_second": 1.1, "cpu": 1.0}
GROWTH = {"10x": {"again": 1.0, "first": 1.6}}
ROW = Row("/regulation", "card", FLOOR, FLOOR, GROWTH)


def test_ratios_are_of_median_and_of_the_slowest_hundredth() -> None:
    real = [2.0] * 98 + [9.0, 10.0]
    assert compared(real, [1.0] * 100) == {"median": 2.0, "p99": 10.0}


def test_goals_missed_are_named() -> None:
    assert ROW.missed() == ["p99", "10x first"]


def test_buttons_have_only_the_goal_of_growth() -> None:
    assert Row("button", "button", FLOOR, FLOOR, {}).missed() == []


def test_table_shows_both_floors_and_growth() -> None:
    lines = list(table([ROW], {"start to ready": {"plain": 1.5, "tuned": 1.6}}))
    assert "1.00 (1.00) | 1.30 (1.30)" in lines[2]
    assert "1.00 / 1.60" in lines[2]
    assert lines[-1] == "| start to ready | 1.50 | 1.60 |"


def test_groups_are_told_by_their_middle() -> None:
    assert overall([ROW])["card"]["plain"]["p99"] == 1.3
    assert figures([ROW], {}, {})["commands"][0]["misses"] == ["p99", "10x first"]


def test_every_command_and_menu_has_a_floor_and_is_asked(catalogue: Catalogue) -> None:
    real = {command.name for command in (*REAL_COMMANDS, *MENUS)}
    assert {command.name for command in COMMANDS} == real
    asked = {case.command for case in cases(catalogue, 5)}
    assert asked == real


def test_variants_are_told_apart_by_their_first_option(catalogue: Catalogue) -> None:
    for case in cases(catalogue, 5):
        keys = [case.key(options) for options in case.variants]
        assert len(set(keys)) == len(keys)
