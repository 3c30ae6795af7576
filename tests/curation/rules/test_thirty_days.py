"""A departmental rule comes into force 30 days or more after promulgation."""

from tests.making import breaches, dates


def found(*days: str, more: str = "", kind: str = "departmental_rule") -> list[str]:
    text = f'type = "{kind}"\n' + dates(*days, more=more)
    return breaches("thirty_days", {"instruments/a": text})


def test_a_shorter_notice_is_told() -> None:
    assert found("promulgated 2025-01-01", "in_force 2025-01-30") == ["instruments/a: dates"]


def test_thirty_days_are_enough() -> None:
    assert found("promulgated 2025-01-01", "in_force 2025-01-31") == []


def test_a_shorter_notice_with_its_reason_is_fine() -> None:
    days = ("promulgated 2025-01-01", "in_force 2025-01-01")
    assert found(*days, more='unusual = "National security."') == []


def test_a_law_may_come_into_force_at_once() -> None:
    assert found("promulgated 2025-01-01", "in_force 2025-01-01", kind="law") == []


def test_a_month_is_too_vague_to_count_days() -> None:
    assert found("promulgated 2025-01", "in_force 2025-01") == []
