"""Every rule is run, and every rule has its test."""

from pathlib import Path

from bot.curation.linting import all_rules, lint
from tests.making import catalogue_of, dates

TESTS = Path(__file__).parent / "rules"


def test_every_rule_has_a_test_of_its_name() -> None:
    rules = {rule.__name__.rpartition(".")[2] for rule in all_rules()}
    assert len(rules) >= 19
    assert {path.stem.removeprefix("test_") for path in TESTS.glob("test_*.py")} == rules


def test_every_rule_says_what_it_wants_and_can_check() -> None:
    for rule in all_rules():
        assert rule.__doc__
        assert hasattr(rule, "check") or hasattr(rule, "check_source")


def test_all_rules_report_in_the_order_of_files() -> None:
    found = lint(
        catalogue_of(
            {
                "instruments/b": dates("in_force 1225-01-01"),
                "instruments/a": dates("in_force 1225-01-01"),
                "sources/s": 'derived_from = "nowhere"',
            }
        )
    )
    assert [(p.file, p.rule) for p in found] == [
        ("instruments/a.toml", "second_reading"),
        ("instruments/a.toml", "plausible_years"),
        ("instruments/a.toml", "sources_required"),
        ("instruments/b.toml", "second_reading"),
        ("instruments/b.toml", "plausible_years"),
        ("instruments/b.toml", "sources_required"),
        ("sources/s.toml", "known_sources"),
    ]


def test_a_problem_is_one_line_with_its_place() -> None:
    problem = lint(catalogue_of({"sources/s": 'derived_from = "nowhere"'}))[0]
    assert str(problem) == (
        "sources/s.toml: derived_from: known_sources: there is no source 'sources/nowhere'"
    )
