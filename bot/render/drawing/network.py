"""A network drawn: a body in the middle, those that sign with it around it."""

from math import cos, pi, sin, sqrt

from bot.render.drawing.board import Board, fitting, width_of
from bot.render.drawing.palette import (
    FAINT,
    MARGIN,
    MARKS,
    TIE,
    TITLE,
    WIDTH,
)
from bot.render.picture import Network, Partner

LEFT, RIGHT = MARGIN, WIDTH - MARGIN
MIDDLE, ACROSS, DOWN = WIDTH / 2, 385, 168
HEAD, FOOT, LINE = 144, 104, 40
LABEL_ROOM = 262
# Radius in pixels of the largest node, the smallest, and the one in the middle.
LARGEST, SMALLEST, CENTRE = 34, 12, 46
THICKEST = 12
Place = tuple[float, float]


def draw_network(network: Network) -> bytes:
    """The PNG of a network."""
    count = len(network.partners)
    down = DOWN if count > 2 else 0
    middle = MIDDLE, HEAD + down
    bottom = HEAD + 2 * down + FOOT
    board = Board(bottom + LINE * len(network.notes) + 16)
    board.text(LEFT, 40, fitting(network.title, RIGHT - LEFT, TITLE), size=TITLE)
    places = _places(count, middle, down)
    _draw_ties(board, network, places, middle)
    for partner, place in zip(network.partners, places, strict=True):
        is_above = place[1] < middle[1] - down / 4
        _draw_partner(board, partner, place, network.partners[0].count, is_above)
    board.disc(*middle, CENTRE, MARKS["in_force"])
    board.label(MIDDLE, middle[1] + CENTRE + 24, fitting(network.centre, LABEL_ROOM))
    for place, note in enumerate(network.notes):
        y = bottom + LINE * place + LINE / 2
        board.text(LEFT, y, fitting(note, RIGHT - LEFT), ink=FAINT)
    if network.more:
        board.footnote(bottom - LINE / 2, network.more)
    return board.png()


def _places(count: int, middle: Place, down: float) -> list[Place]:
    """Around an ellipse, from the top; one or two stand beside the middle."""
    turn = 0 if count <= 2 else -pi / 2
    angles = [turn + 2 * pi * place / count for place in range(count)]
    return [(middle[0] + ACROSS * cos(a), middle[1] + down * sin(a)) for a in angles]


def _draw_ties(board: Board, network: Network, places: list[Place], middle: Place) -> None:
    most = network.partners[0].count
    for one, other, count in network.ties:
        board.line(places[one], places[other], TIE, 2 + 5 * count / most, order=1)
    for partner, place in zip(network.partners, places, strict=True):
        wide = max(2.0, THICKEST * partner.count / most)
        board.line(middle, place, MARKS["adopted"], wide, order=2)


def _draw_partner(board: Board, partner: Partner, place: Place, most: int, is_above: bool) -> None:
    x, y = place
    radius = SMALLEST + (LARGEST - SMALLEST) * sqrt(partner.count / most)
    board.disc(x, y, radius, MARKS["adopted"])
    count = f" {partner.count}"
    words = fitting(partner.label, LABEL_ROOM - width_of(count)) + count
    half = width_of(words) / 2
    away = -radius - 24 if is_above else radius + 24
    board.label(min(max(x, LEFT + half), RIGHT - half), y + away, words)
