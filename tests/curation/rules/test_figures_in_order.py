"""A figure has a value, and its lower bound is not above its upper one."""

from tests.making import breaches

FIGURE = 'kind = "fine"\nen = "serious cases"\nunit = "CNY"\n'


def found(bounds: str) -> list[str]:
    return breaches("figures_in_order", {"events/a": f"[[figures]]\n{FIGURE}{bounds}"})


def test_a_figure_without_a_value_is_told() -> None:
    assert found("") == ["events/a: figures[0]"]


def test_bounds_upside_down_are_told() -> None:
    assert found("min = 2\nmax = 1") == ["events/a: figures[0]"]


def test_figures_of_articles_are_read_too() -> None:
    figure = '{ kind = "fine", en = "x", unit = "CNY", min = 2, max = 1 }'
    text = f'[[articles]]\nnumber = 1\nen = "Something."\nfigures = [{figure}]'
    assert breaches("figures_in_order", {"instruments/a": text}) == [
        "instruments/a: articles[0].figures"
    ]


def test_one_bound_or_two_in_order_are_fine() -> None:
    assert found("min = 0") == found("max = 0.1") == found("min = 1\nmax = 1") == []
