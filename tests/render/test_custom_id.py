"""What a button does goes into its custom_id and comes out again."""

from hypothesis import given

from bot.render.custom_id import Press, custom_id, entity_named, read_custom_id
from bot.render.page import Button
from tests.render.pages import buttons


@given(buttons)
def test_any_button_comes_out_as_it_went_in(button: Button) -> None:
    press = read_custom_id(custom_id(button))
    assert press is not None
    known = ("instruments/another", button.entity)
    assert entity_named(press.entity, known) == button.entity
    assert (press.action, press.number) == (button.action, button.number)


def test_short_ids_are_written_out() -> None:
    written = custom_id(Button("articles", "Articles", "instruments/csl", 2))
    assert written == "g1:articles:instruments/csl:2"
    assert read_custom_id(written) == Press("articles", "instruments/csl", 2)


def test_other_versions_are_not_read() -> None:
    assert read_custom_id("g2:card:instruments/csl:0") is None
    assert read_custom_id("") is None


def test_digest_of_nothing_known_names_nothing() -> None:
    assert entity_named("~0123456789abcdef", ("instruments/csl",)) == ""
