"""A Welcome between the two limits goes only where an inbox relay says that it takes large events."""

from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.marmot.welcome_event import LARGE_WRAP_MESSAGE_BYTES, MAX_RUMOR_BYTES
from marmot_desktop.services.commits import Invitee
from marmot_desktop.services.invitees import Candidate
from marmot_desktop.services.welcome_room import find_room, may_fit
from tests.helpers.two_accounts import OTHER_RELAY, RELAY, Pair
from tests.unit.marmot.builders import BOB, PLAIN, an_id


def candidate() -> Candidate:
    invitee = Invitee(BOB, an_id(1), b"package", (RELAY, OTHER_RELAY))
    return Candidate(invitee, PLAIN, 30443, "", None)


async def test_one_relay_that_takes_large_events_is_enough(pair: Pair) -> None:
    (without,) = await find_room(pair.alice.port, [candidate()])
    assert not without.invitee.large_wraps
    pair.relay.max_message_bytes = LARGE_WRAP_MESSAGE_BYTES - 1
    (small,) = await find_room(pair.alice.port, [candidate()])
    assert not small.invitee.large_wraps
    pair.network[OTHER_RELAY].max_message_bytes = LARGE_WRAP_MESSAGE_BYTES
    (large,) = await find_room(pair.alice.port, [candidate()])
    assert large.invitee.large_wraps


def test_what_no_relay_can_take_is_not_asked_for() -> None:
    assert may_fit(RefusedError(ErrorCode.WELCOME_TOO_LARGE, data={"bytes": MAX_RUMOR_BYTES}))
    assert not may_fit(RefusedError(ErrorCode.WELCOME_TOO_LARGE, data={"bytes": MAX_RUMOR_BYTES + 1}))
    assert not may_fit(RefusedError(ErrorCode.WELCOME_TOO_LARGE))
    assert not may_fit(RefusedError(ErrorCode.NOT_ADMIN, data={"bytes": 1}))
