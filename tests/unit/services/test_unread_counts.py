"""One figure for everything that waits in an account; what may not disturb is not in it."""

from marmot_desktop.domain.chat_marks import FOREVER
from marmot_desktop.domain.facts import UnreadCounted
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.services.unread_counts import UnreadCountService
from tests.helpers.two_accounts import Pair, Party, facts_of


async def counted(party: Party) -> tuple[int, int]:
    """What is told last, messages and invites."""
    await UnreadCountService(party.session).count()
    last = facts_of(party, UnreadCounted)[-1]
    assert isinstance(last, UnreadCounted)
    assert last.account == party.session.me
    return last.messages, last.invites


async def say(pair: Pair, group: NostrGroupId, text: str) -> None:
    await pair.alice.services.messages.send(group, text)
    await pair.alice.send()
    await pair.bob.sync()


async def test_messages_of_others_count_until_they_are_read(pair: Pair) -> None:
    group = await pair.meet()
    await say(pair, group, "one")
    await say(pair, group, "two")
    assert (2, 0) == await counted(pair.bob)
    assert (0, 0) == await counted(pair.alice)
    await pair.bob.services.chat_marks.mark_read(group)
    assert (0, 0) == await counted(pair.bob)


async def test_an_invite_counts_until_it_is_answered(pair: Pair) -> None:
    await pair.create_group()
    await pair.bob.sync()
    assert (0, 1) == await counted(pair.bob)
    (invite,) = await pair.pending()
    await pair.bob.services.invites.archive(invite.id)
    assert (0, 0) == await counted(pair.bob)


async def test_an_invite_of_somebody_who_is_blocked_does_not_count(pair: Pair) -> None:
    await pair.create_group()
    await pair.bob.sync()
    await pair.bob.services.blocking.block(pair.alice.session.me)
    assert (0, 0) == await counted(pair.bob)


async def test_a_muted_chat_does_not_count_and_it_is_known_when_it_does_again(pair: Pair) -> None:
    group = await pair.meet()
    await say(pair, group, "one")
    ends = int(pair.clock.now()) + 60
    await pair.bob.services.chat_marks.mute(group, ends)
    assert (0, 0) == await counted(pair.bob)
    assert Timestamp(ends) == await UnreadCountService(pair.bob.session).count()
    pair.clock.advance(61)
    assert (1, 0) == await counted(pair.bob)
    await pair.bob.services.chat_marks.mute(group, FOREVER)
    assert (0, 0) == await counted(pair.bob)


async def test_an_archived_chat_counts_only_when_something_new_is_said(pair: Pair) -> None:
    group = await pair.meet()
    await say(pair, group, "one")
    await pair.bob.services.chat_marks.archive(group, on=True)
    assert (0, 0) == await counted(pair.bob)
    await say(pair, group, "two")
    assert (2, 0) == await counted(pair.bob)


async def test_a_chat_that_is_marked_unread_counts_as_one(pair: Pair) -> None:
    group = await pair.meet()
    await pair.bob.services.chat_marks.mark_unread(group)
    assert (1, 0) == await counted(pair.bob)


async def test_the_same_count_is_told_once_and_the_end_as_nothing(pair: Pair) -> None:
    group = await pair.meet()
    await say(pair, group, "one")
    pair.bob.facts.clear()
    counts = UnreadCountService(pair.bob.session)
    await counts.count()
    await counts.count()
    counts.forget()
    me = pair.bob.session.me
    assert [UnreadCounted(me, 1, 0), UnreadCounted(me, 0, 0)] == facts_of(pair.bob, UnreadCounted)
