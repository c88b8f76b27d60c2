from itertools import permutations

from marmot_desktop.marmot.commit_order import CommitKey, choose_commit, commit_key
from marmot_desktop.nostr.event import UnsignedEvent, sign_event
from marmot_desktop.nostr.types import EventId, Timestamp
from tests.unit.marmot.builders import NOW, load_vectors, secret_of

VECTOR = load_vectors("marmot_v1.json")["commit_race"]


def test_the_winner_of_the_vector_wins_in_every_order_of_arrival() -> None:
    candidates = [
        CommitKey(Timestamp(each["created_at"]), EventId(bytes.fromhex(each["id"]))) for each in VECTOR["candidates"]
    ]
    for order in permutations(candidates):
        assert VECTOR["winner"] == choose_commit(order).event_id.hex()


def test_an_earlier_date_beats_a_smaller_id() -> None:
    early, late = CommitKey(NOW, EventId(b"\xff" * 32)), CommitKey(Timestamp(NOW + 1), EventId(bytes(32)))
    assert early == choose_commit([late, early])
    assert early < late


def test_the_key_is_that_of_the_outer_event() -> None:
    event = sign_event(UnsignedEvent(secret_of(9).public, NOW, 445, (), ""), secret_of(9), aux=bytes(32))
    assert CommitKey(NOW, event.id) == commit_key(event)
