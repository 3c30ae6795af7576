"""An absence is to be looked for again after it was last looked for."""

from tests.making import breaches

LOOKED = 'looked = [{ where = "a", day = "2026-03-01" }, { where = "b", day = "2026-06-01" }]\n'


def found(recheck: str) -> list[str]:
    return breaches("absence_recheck", {"absences/a": f'{LOOKED}recheck = "{recheck}"'})


def test_a_recheck_before_the_last_look_is_told() -> None:
    assert found("2026-05-31") == found("2026-06-01") == ["absences/a: recheck"]


def test_a_recheck_after_the_last_look_is_fine() -> None:
    assert found("2026-06-02") == []
