"""What waits is counted again a moment after it has changed, and is nothing once the account has closed."""

from marmot_desktop.background.runtime import running
from marmot_desktop.background.unread_counter import UnreadCounter
from marmot_desktop.domain.facts import Fact, UnreadCounted
from marmot_desktop.services.unread_counts import UnreadCountService
from tests.helpers.two_accounts import Pair, facts_of


async def test_a_message_is_counted_by_itself_and_the_end_takes_it_back(pair: Pair) -> None:
    group = await pair.meet()
    bob = pair.bob

    def counts(messages: int) -> Fact:
        return UnreadCounted(bob.session.me, messages, 0)

    counter = UnreadCounter(bob.session.me, UnreadCountService(bob.session), bob.session.hub, pair.clock)
    async with running([counter], pair.clock.monotonic):
        await bob.wait_for(lambda fact: fact == counts(0))
        bob.facts.clear()
        await pair.alice.services.messages.send(group, "hello")
        await pair.alice.send()
        await bob.sync()
        await bob.wait_for(lambda fact: fact == counts(1))
        bob.facts.clear()
        await bob.services.chat_marks.mute(group, int(pair.clock.now()) + 60)
        await bob.wait_for(lambda fact: fact == counts(0))
        bob.facts.clear()
        await bob.services.chat_marks.mute(group, None)
        await bob.wait_for(lambda fact: fact == counts(1))
    assert counts(0) == facts_of(bob, UnreadCounted)[-1]
