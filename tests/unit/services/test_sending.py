"""How a message gets its bytes: stored before it leaves, dated so that nobody misses it."""

import pytest

from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.services.changes import stage_self_update
from marmot_desktop.services.sending import content_hash, encrypt_row, message_hash
from marmot_desktop.services.session import Turn
from marmot_desktop.storage.outbox import OutboxPurpose
from tests.helpers.two_accounts import RELAY, Pair


async def test_a_message_is_not_dated_before_the_newest_of_its_group_and_lowers_no_date(pair: Pair) -> None:
    """Members who reconnect ask from the newest date they know."""
    group = await pair.meet()
    key = (await pair.alice.services.groups.get(group)).key
    ahead = Timestamp(pair.clock.now() + 40)
    await pair.alice.session.run(lambda turn: turn.tx.groups.update(key, newest_event_at=ahead))
    assert (await pair.alice.say(group, "after all others")).created_at == ahead
    far = Timestamp(pair.clock.now() + 250)
    await pair.alice.session.run(lambda turn: turn.tx.groups.update(key, newest_event_at=far))
    assert (await pair.alice.say(group, "not too far ahead")).created_at == pair.clock.now() + 60
    row = await pair.alice.session.run(lambda turn: turn.tx.groups.row(key))
    assert row.newest_event_at == far


async def test_what_follows_a_commit_is_dated_a_second_after_it(pair: Pair) -> None:
    """Apps that read a backlog by date and id, and never try again, would meet it before the commit they need for it."""
    group = await pair.meet()
    key = (await pair.alice.services.groups.get(group)).key
    await pair.alice.session.run(lambda turn: stage_self_update(turn, key))
    await pair.alice.send()
    own = pair.network[RELAY].events[-1]
    assert (await pair.alice.say(group, "after my commit")).created_at == own.created_at + 1
    await pair.bob.sync()
    assert (await pair.bob.say(group, "after your commit")).created_at == own.created_at + 1
    await pair.alice.session.run(lambda turn: stage_self_update(turn, key))
    await pair.alice.send()
    assert pair.network[RELAY].events[-1].created_at == own.created_at + 1


async def test_what_follows_a_welcome_is_dated_a_second_after_it(pair: Pair) -> None:
    """The commit that let us in is of the same second, and we never see it."""
    group = await pair.meet()
    assert (await pair.bob.say(group, "hello")).created_at > pair.clock.now()


async def test_a_welcome_is_not_dated_before_its_commit_though_that_is_ahead_of_the_clock(pair: Pair) -> None:
    """Whoever joins dates what they send after the Welcome, and would meet the commit that let them in again."""
    made = await pair.create_group(with_bob=False)
    ahead = Timestamp(pair.clock.now() + 3)
    await pair.alice.session.run(lambda turn: turn.tx.groups.update(made.key, newest_event_at=ahead))
    async with pair.alice.publishing():
        await pair.alice.services.groups.invite(made.id, person=pair.bob.session.me)
    await pair.join()
    assert (await pair.bob.say(made.id, "hello")).created_at == ahead + 1


async def test_every_event_of_ours_is_signed_by_a_key_of_its_own(pair: Pair) -> None:
    group = await pair.meet()
    events = [await pair.alice.say(group, str(number)) for number in range(3)]
    assert len({event.pubkey for event in events} | {pair.alice.session.me}) == 4
    assert {tag[0] for event in events for tag in event.tags} == {"h", "encoding"}


async def test_a_row_without_a_message_is_refused(pair: Pair) -> None:
    def encrypt(turn: Turn) -> None:
        row_id = turn.tx.outbox.add(
            purpose=OutboxPurpose.APPLICATION, relays=(RELAY,), created_at=turn.now, next_try_at=turn.now
        )
        row = turn.tx.outbox.get(row_id)
        assert row is not None
        encrypt_row(turn, row)

    with pytest.raises(RefusedError) as refused:
        await pair.alice.session.run(encrypt)
    assert refused.value.code is ErrorCode.NOT_FOUND


def test_contents_and_messages_are_known_by_their_bytes() -> None:
    assert content_hash("AAEA") == content_hash("AAEA") != content_hash("AAEB")
    assert message_hash(bytes(3)) == message_hash(bytes(3)) != content_hash("AAAA")
