"""The outer layer: what was there before is recognised, what is not ours is refused, what may be ours waits."""

import os

from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import replace
from marmot_desktop.marmot.engine import ContentType
from marmot_desktop.marmot.types import Epoch, NostrGroupId
from marmot_desktop.nostr.event import Event
from marmot_desktop.services.opening import Opened, Tried, open_events, outer_keys
from marmot_desktop.services.session import Turn
from marmot_desktop.services.verdicts import Verdicts
from tests.helpers.forging import rewrap, seal_bytes
from tests.helpers.two_accounts import Pair


def opened(turn: Turn, group: NostrGroupId, *events: Event) -> Opened:
    key = turn.resolve(group).group_key
    return open_events(turn, key, events, Verdicts(turn, key), {})


async def test_events_are_sorted_by_what_is_inside(pair: Pair) -> None:
    group = await pair.meet()
    event = await pair.alice.say(group, "hello")
    junk = rewrap(replace(event, content="A" * 64))
    found = await pair.bob.session.run(opened, group, event, junk)
    (message,) = found.messages
    assert (event, ContentType.APPLICATION, Epoch(1)) == (message.event, message.content_type, message.epoch)
    assert [(junk, ErrorCode.UNDECRYPTABLE, None)] == [(each.event, each.code, each.epoch) for each in found.unread]
    assert ([], []) == (found.proposals, found.commits)


async def test_what_was_read_before_is_a_duplicate_in_every_wrapper_but_its_own(pair: Pair) -> None:
    group = await pair.meet()
    event = await pair.alice.say(group, "hello")
    await pair.bob.take(event)
    other = rewrap(event, created_at=event.created_at + 1)
    found = await pair.bob.session.run(opened, group, event, other)
    assert [event] == [each.event for each in found.messages]
    row = await pair.bob.session.run(lambda turn: turn.tx.seen.verdict(other.id))
    assert row is not None
    assert ("duplicate", ErrorCode.DUPLICATE) == (row.outcome, row.code)


async def test_what_is_no_message_of_mls_is_refused_at_once(pair: Pair) -> None:
    group = await pair.meet()
    event = await pair.alice.session.run(seal_bytes, group, os.urandom(40))
    found = await pair.bob.session.run(opened, group, event)
    assert Opened() == found
    row = await pair.bob.session.run(lambda turn: turn.tx.seen.verdict(event.id))
    assert row is not None
    assert "refused" == row.outcome


async def test_a_key_that_did_not_open_an_event_is_not_tried_again_and_a_new_one_is(pair: Pair) -> None:
    group = await pair.meet()
    event = await pair.alice.say(group, "hello")

    def attempt(turn: Turn, event: Event, tried: Tried) -> Opened:
        group_key = turn.resolve(group).group_key
        return open_events(turn, group_key, [event], Verdicts(turn, group_key), tried)

    (key,) = await pair.bob.session.run(lambda turn: outer_keys(turn, turn.resolve(group).group_key))
    passed_over = await pair.bob.session.run(attempt, event, {event.id: frozenset({key.current})})
    assert [event] == [each.event for each in passed_over.unread]
    found = await pair.bob.session.run(attempt, event, {event.id: frozenset({bytes(32)})})
    assert [event] == [each.event for each in found.messages]
    junk, tried = rewrap(replace(event, content="A" * 64)), Tried()
    await pair.bob.session.run(attempt, junk, tried)
    assert {junk.id: frozenset({key.current})} == tried
