import pytest

from marmot_desktop.nostr.transport.backoff import LONGEST_RECONNECT_S, reconnect_delay_s, repeat_delay_s


def test_delays_double_up_to_the_longest() -> None:
    assert [reconnect_delay_s(attempt, 1.0) for attempt in (1, 2, 3, 4, 5, 6, 7, 8, 9)] == [
        0.5,
        1,
        2,
        4,
        8,
        16,
        32,
        60,
        60,
    ]
    assert [repeat_delay_s(attempt, 1.0) for attempt in (1, 2, 7, 8)] == [5, 10, 300, 300]


@pytest.mark.parametrize("attempt", [-1, 0, 1, 5, 10**9])
def test_chance_spreads_a_delay_over_its_upper_half(attempt: int) -> None:
    full = reconnect_delay_s(attempt, 1.0)
    assert 0 < full <= LONGEST_RECONNECT_S
    assert reconnect_delay_s(attempt, 0.0) == full / 2
    assert reconnect_delay_s(attempt, 0.5) == full * 0.75
