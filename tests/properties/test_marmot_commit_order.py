"""Everybody picks the same winner of a race, whatever order the commits arrive in."""

from hypothesis import given
from hypothesis import strategies as st

from marmot_desktop.marmot.commit_order import CommitKey, choose_commit
from marmot_desktop.nostr.types import EventId, Timestamp

KEYS = st.builds(
    CommitKey,
    st.integers(0, 3).map(Timestamp),
    st.binary(min_size=32, max_size=32).map(EventId),
)


@given(keys=st.lists(KEYS, min_size=1, max_size=6), data=st.data())
def test_the_choice_is_free_of_order(keys: list[CommitKey], data: st.DataObject) -> None:
    assert choose_commit(keys) == choose_commit(data.draw(st.permutations(keys)))


@given(keys=st.lists(KEYS, min_size=2, max_size=6), late=KEYS)
def test_a_later_rival_changes_the_choice_only_by_winning_itself(keys: list[CommitKey], late: CommitKey) -> None:
    assert choose_commit([*keys, late]) == choose_commit([choose_commit(keys), late])


@given(first=KEYS, second=KEYS)
def test_ids_compare_like_their_lower_case_text(first: CommitKey, second: CommitKey) -> None:
    as_text = min((key.created_at, key.event_id.hex()) for key in (first, second))
    winner = choose_commit([first, second])
    assert as_text == (winner.created_at, winner.event_id.hex())
