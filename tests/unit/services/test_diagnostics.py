"""The account and its relays in figures."""

from marmot_desktop.services.diagnostics import count_account
from tests.helpers.two_accounts import RELAY, Pair, Party


async def test_an_account_is_counted(pair: Pair) -> None:
    await pair.meet()
    await pair.alice.services.contacts.add(pair.bob.account.npub)
    figures = await pair.alice.services.diagnostics.figures()
    assert figures.groups == (("active", 1),)
    assert (figures.contacts, figures.pending_invites, figures.failed) == (1, 0, 0)
    assert figures.key_packages >= 1
    assert figures.schema >= 7


async def test_what_no_relay_has_acknowledged_is_counted_by_what_it_is_for(alone: Party) -> None:
    await alone.services.onboarding.start([RELAY], ())
    waiting = {each.purpose: each for each in (await alone.session.run(count_account)).waiting}
    assert waiting["own_list"].count == 4
    assert waiting["key_package"].count == 2
    assert waiting["own_list"].oldest == alone.clock.now()
    await alone.send()
    assert (await alone.session.run(count_account)).waiting == ()


async def test_the_last_event_is_the_newest_of_any_group_or_none(pair: Pair) -> None:
    assert (await pair.alice.services.diagnostics.activity()).last_event is None
    group = await pair.meet()
    pair.clock.advance(60)
    await pair.bob.say(group, "hello")
    await pair.alice.sync()
    activity = await pair.alice.services.diagnostics.activity()
    assert (activity.last_event, activity.groups, activity.unread) == (pair.clock.now(), 1, 1)


async def test_relays_come_with_what_has_gone_over_them(pair: Pair) -> None:
    await pair.bob.services.relays.apply_auth()
    (health,) = await pair.bob.services.diagnostics.relays()
    assert health.status.url == health.traffic.url == RELAY
    assert health.traffic.sent > 0
