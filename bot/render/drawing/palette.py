"""Colours and sizes of pictures, told apart by people of every kind of sight and on every theme.

A picture cannot know the reader's theme, and no colour of text keeps 4.5:1 both on white and on
Discord's dark grey: so pictures stand on a ground of their own, with an edge that both show.
Marks differ in shape as well as in colour; the colours follow Okabe and Ito's palette for colour
vision deficiencies (jfly.uni-koeln.de/color), lightened for the dark ground.
"""

from bot.render.picture import MarkKind

GROUND = "#1e1f24"
EDGE = "#80848e"
INK = "#f2f3f5"
FAINT = "#b9bcc4"
GRID = "#3d4049"
TIE = "#4d525e"
TODAY = "#ffffff"
SPAN = "#2c6e5a"
WEEKEND = "#30333b"
DARK = "#101114"
MARKS: dict[MarkKind, str] = {
    "draft": "#dcddde",
    "adopted": "#56b4e9",
    "published": "#f0e442",
    "in_force": "#3ddbaa",
    "amended": "#e69f00",
    "suspended": "#e7a3cb",
    "repealed": "#ff7a4d",
    "other": "#b9bcc4",
}
# Names of matplotlib's markers.
SHAPES: dict[MarkKind, str] = {
    "draft": "o",
    "adopted": "^",
    "published": "s",
    "in_force": "o",
    "amended": "D",
    "suspended": "H",
    "repealed": "X",
    "other": "P",
}
HOLLOW: frozenset[MarkKind] = frozenset({"draft"})

# Twice the 550 by 350 pixels that Discord's desktop client gives a picture. A phone shows it 350
# pixels wide, a third of its size: text of 28 pixels is 9 pixels high there.
WIDTH, TALLEST = 1100, 700
TEXT, TITLE = 28, 32
MARK = 26
MARGIN = 36
