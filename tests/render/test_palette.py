"""Colours are told apart from what they stand on: WCAG 2.2, 1.4.3 (text) and 1.4.11 (graphics)."""

import pytest

from bot.render.drawing.palette import (
    DARK,
    EDGE,
    FAINT,
    GROUND,
    INK,
    MARKS,
    SHAPES,
    TODAY,
)

TEXT, GRAPHICS = 4.5, 3.0
# Discord's dark, light, ash and onyx themes: what stands behind a message.
THEMES = {"dark": "#313338", "light": "#ffffff", "ash": "#323339", "onyx": "#070709"}


def luminance(colour: str) -> float:
    """Relative luminance of sRGB (WCAG 2.2, definitions)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("ink", [INK, FAINT, TODAY])
def test_text_is_readable_on_its_ground(ink: str) -> None:
    assert contrast(ink, GROUND) >= TEXT


def test_counts_are_readable_in_their_cells() -> None:
    assert contrast(DARK, MARKS["in_force"]) >= TEXT


@pytest.mark.parametrize("kind", MARKS)
def test_marks_stand_out_from_their_ground(kind: str) -> None:
    assert contrast({str(k): colour for k, colour in MARKS.items()}[kind], GROUND) >= GRAPHICS


@pytest.mark.parametrize("theme", THEMES)
def test_the_edge_of_a_picture_shows_on_every_theme(theme: str) -> None:
    assert contrast(EDGE, THEMES[theme]) >= GRAPHICS


def test_no_colour_of_text_would_do_without_a_ground_of_its_own() -> None:
    greys = [f"#{value:02x}{value:02x}{value:02x}" for value in range(256)]
    light, dark = THEMES["light"], THEMES["dark"]
    assert not [g for g in greys if min(contrast(g, light), contrast(g, dark)) >= TEXT]


def test_kinds_differ_in_shape_for_those_who_do_not_see_their_colours() -> None:
    shapes = [(shape, kind == "draft") for kind, shape in SHAPES.items()]
    assert len(set(shapes)) == len(shapes)
