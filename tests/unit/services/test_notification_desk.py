"""What the desktop is told of all accounts; the stories over a real relay are in `tests/scenarios/test_notifications.py`."""

from pathlib import Path

from marmot_desktop.domain.notification import NotificationKind
from marmot_desktop.domain.notification_settings import Preview
from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import replace
from marmot_desktop.services.notification_desk import SECURITY_EVERY_S, NotificationDesk
from tests.helpers.notification_daemon import NotificationDaemon
from tests.helpers.notifying import desk_of, desktop
from tests.helpers.two_accounts import Pair


async def news(pair: Pair, *texts: str) -> int:
    """Alice writes, Bob has it; the key of their group in Bob's store."""
    groups = await pair.bob.services.groups.list()
    group = groups[0].id if groups else await pair.meet()
    for text in texts:
        await pair.alice.say(group, text)
    await pair.bob.sync()
    return (await pair.bob.services.groups.get(group)).key


async def test_messages_are_told_with_the_right_count(pair: Pair, tmp_path: Path) -> None:
    key, me = await news(pair, "one", "two"), pair.bob.session.me
    async with desktop(tmp_path / "desktop") as both:
        desk = desk_of(pair.bob, both.server)
        await desk.tell_chats(me, {key: 0}, live=True)
        assert "2 new messages" in (await both.daemon.one("two")).body
        assert {"default", "mark-read", "inline-reply"} == set((await both.daemon.one()).actions)


async def test_the_open_chat_is_told_once_the_user_looks_away(pair: Pair, tmp_path: Path) -> None:
    key, me = await news(pair, "one"), pair.bob.session.me
    async with desktop(tmp_path / "desktop") as both:
        desk = desk_of(pair.bob, both.server)
        desk.watch(me, key, active=True)
        await desk.tell_chats(me, {key: 0}, live=True)
        desk.watch(me, key, active=False)
        await desk.tell_chats(me, {key: 0}, live=True)
        assert 1 == len(both.daemon.history)


async def test_what_is_switched_off_is_withdrawn(pair: Pair, tmp_path: Path) -> None:
    key, me = await news(pair, "one"), pair.bob.session.me
    async with desktop(tmp_path / "desktop") as both:
        desk = desk_of(pair.bob, both.server)
        await desk.tell_chats(me, {key: 0}, live=True)
        await desk.tell_security(me, ErrorCode.FORK_DETECTED, None)
        await desk.choices.change(replace(await desk.choices.get(), silent_accounts=frozenset({me})))
        await desk.recheck_all()
        await both.daemon.empty()
        await desk.tell_chats(me, {key: 0}, live=True)
        await desk.tell_removed(me, key)
        assert {} == both.daemon.screen


async def test_security_notices_of_an_account_are_one(pair: Pair, tmp_path: Path) -> None:
    key, me = await news(pair), pair.bob.session.me
    group = (await pair.bob.services.groups.list())[0].id
    async with desktop(tmp_path / "desktop") as both:
        desk = desk_of(pair.bob, both.server)
        await desk.tell_security(me, ErrorCode.FORK_DETECTED, None)
        await desk.tell_security(me, ErrorCode.ROLLED_BACK, group)
        assert "Garden" in (await both.daemon.one("Security notice")).title
        assert ((key, 0),) == desk.screen.of(me)[0].shown.chats


async def test_who_goes_on_breaking_a_rule_cannot_go_on_disturbing(pair: Pair, tmp_path: Path) -> None:
    me = pair.bob.session.me
    async with desktop(tmp_path / "desktop") as both:
        desk = desk_of(pair.bob, both.server)
        for _ in range(3):
            await desk.tell_security(me, ErrorCode.AUTHOR_MISMATCH, None)
            await desk.screen.withdraw_all()
        assert 1 == len(both.daemon.history)
        pair.clock.advance(SECURITY_EVERY_S)
        await desk.tell_security(me, ErrorCode.AUTHOR_MISMATCH, None)
        assert 2 == len(both.daemon.history)


async def test_a_test_is_shown_as_often_as_it_is_asked_for(pair: Pair, tmp_path: Path) -> None:
    async with desktop(tmp_path / "desktop") as both:
        desk = desk_of(pair.bob, both.server)
        assert await desk.test()
        assert await desk.test()
        await both.daemon.one("looks like")
        assert 2 == len(both.daemon.history)
        await both.daemon.__aexit__(None, None, None)
        while not both.changes:
            await both.bus.ask("GetId", "", [], str, to="org.freedesktop.DBus")
        assert not await desk.test()
        assert not (await desk.offer()).present


async def killed(pair: Pair, desk: NotificationDesk) -> None:
    """The program is killed: what it showed stays on the screen and in the store."""
    await desk.screen.server.stop()
    await pair.bob.crash()


async def test_after_a_crash_what_waits_is_shown_in_its_place_and_the_rest_goes(pair: Pair, tmp_path: Path) -> None:
    key, me = await news(pair, "one"), pair.bob.session.me
    other = (await pair.create_group(name="Kitchen")).id
    (invite,) = await pair.pending()
    await pair.bob.services.invites.archive(invite.id)
    await pair.bob.services.invites.restore(invite.id)
    async with desktop(tmp_path / "desktop") as both:
        desk = desk_of(pair.bob, both.server)
        await desk.tell_chats(me, {key: 0}, live=True)
        await desk.tell_invite(me, invite.id)
        first, second = both.daemon.screen
        await killed(pair, desk)
        assert 2 == len(both.daemon.screen)
        await pair.bob.services.invites.archive(invite.id)
        desk = desk_of(pair.bob, both.server)
        await desk.take_up(me)
        shown = await both.daemon.one("one")
        assert (first, first, [second]) == (shown.id, shown.replaced, both.daemon.withdrawn)
        assert shown.hints["suppress-sound"]
        assert [NotificationKind.CHAT] == [each.shown.kind for each in desk.screen.of(me)]
    assert other


async def test_after_a_crash_what_is_told_once_still_stands_and_leads_somewhere(pair: Pair, tmp_path: Path) -> None:
    """Unread messages are told anew; that we are out of a group, or that an answer was not sent, is not."""
    key, me = await news(pair, "one"), pair.bob.session.me
    async with desktop(tmp_path / "desktop") as both:
        desk = desk_of(pair.bob, both.server)
        await desk.tell_removed(me, key)
        await desk.tell_security(me, ErrorCode.NOT_ADMIN, None)
        before = desk.screen.of(me)
        await killed(pair, desk)
        desk = desk_of(pair.bob, both.server)
        await desk.take_up(me)
        assert [each.shown for each in before] == [each.shown for each in desk.screen.of(me)]
        assert (2, []) == (len(both.daemon.history), both.daemon.withdrawn)
        await desk.screen.withdraw_all(me)
        await both.daemon.empty()


async def test_going_back_to_a_live_account_shows_nothing_again(pair: Pair, tmp_path: Path) -> None:
    key, me = await news(pair, "one"), pair.bob.session.me
    async with desktop(tmp_path / "desktop") as both:
        desk = desk_of(pair.bob, both.server)
        await desk.tell_chats(me, {key: 0}, live=True)
        await desk.take_up(me)
        assert 1 == len(both.daemon.history)


async def test_numbers_of_a_service_that_is_gone_are_forgotten_after_a_crash(pair: Pair, tmp_path: Path) -> None:
    key, me = await news(pair, "one"), pair.bob.session.me
    async with desktop(tmp_path / "desktop") as both:
        desk = desk_of(pair.bob, both.server)
        await desk.tell_chats(me, {key: 0}, live=True)
        await killed(pair, desk)
        await both.daemon.__aexit__(None, None, None)
        async with NotificationDaemon(both.daemon.address) as another:
            await desk_of(pair.bob, both.server).take_up(me)
            assert ([], {}) == (another.withdrawn, another.screen)
            assert () == await pair.bob.services.notifications.remembered()


async def test_where_several_accounts_are_live_it_says_whose_it_is_unless_nobody_is_to_be_named(
    pair: Pair, tmp_path: Path
) -> None:
    key, me = await news(pair, "one"), pair.bob.session.me
    async with desktop(tmp_path / "desktop") as both:
        desk = desk_of(pair.bob, both.server)
        desk._several = lambda: True
        await desk.tell_chats(me, {key: 0}, live=True)
        assert pair.bob.name in (await both.daemon.one("Garden")).title
        await desk.choices.change(replace(await desk.choices.get(), preview=Preview.NOTHING))
        await desk.recheck_all()
        shown = await both.daemon.one("New message")
        assert "Marmot Desktop" == shown.title
