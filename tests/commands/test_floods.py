"""Only floods have to wait, and only those who make them."""

from contextlib import ExitStack

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.commands.floods import MOST_FOR_SERVER, MOST_FOR_USER, WAIT_SECONDS, Flooding, Floods


class Hand:
    """Real time that stands still until it is moved."""

    def __init__(self) -> None:
        self.at = 1000.0

    def seconds(self) -> float:
        return self.at


def full(floods: Floods, under_way: ExitStack, count: int, server: int | None = None) -> None:
    """So many answers under way, of one user, or of as many users of one server."""
    for number in range(count):
        under_way.enter_context(floods.counted(number if server else 1, server))


def asks(floods: Floods, user: int, server: int | None = None) -> None:
    with floods.counted(user, server):
        pass


def test_as_many_as_are_answered_in_turn_may_be_asked() -> None:
    floods = Floods(Hand().seconds)
    for _ in range(10 * MOST_FOR_SERVER):
        asks(floods, 1, 5)


def test_who_asks_too_much_at_once_waits_and_others_do_not() -> None:
    hand = Hand()
    floods = Floods(hand.seconds)
    with ExitStack() as under_way:
        full(floods, under_way, MOST_FOR_USER)
        with pytest.raises(Flooding) as refused:
            asks(floods, 1)
        asks(floods, 2)
    assert refused.value.seconds == WAIT_SECONDS
    hand.at += WAIT_SECONDS - 1
    with pytest.raises(Flooding):
        asks(floods, 1)
    hand.at += 1
    asks(floods, 1)


def test_a_server_that_floods_leaves_other_servers_alone() -> None:
    floods = Floods(Hand().seconds)
    with ExitStack() as under_way:
        full(floods, under_way, MOST_FOR_SERVER, server=5)
        with pytest.raises(Flooding):
            asks(floods, 9999, 5)
        asks(floods, 9999, 6)
        asks(floods, 9999, None)


@given(st.lists(st.tuples(st.integers(1, 3), st.none() | st.integers(5, 6)), max_size=300))
def test_nothing_is_kept_of_those_who_are_done(order: list[tuple[int, int | None]]) -> None:
    hand = Hand()
    floods = Floods(hand.seconds)
    with ExitStack() as under_way:
        for user, server in order:
            try:
                under_way.enter_context(floods.counted(user, server))
            except Flooding:
                hand.at += 1
    hand.at += WAIT_SECONDS
    asks(floods, 1, 5)
    assert not vars(floods)["_under_way"]
    assert not vars(floods)["_until"]
