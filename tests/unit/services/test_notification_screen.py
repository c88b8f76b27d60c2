"""What of ours stands on the user's screen."""

from pathlib import Path

from marmot_desktop.domain.notification import NotificationHandle, NotificationKind, ShownNotification
from marmot_desktop.services.notification_ports import Wording
from marmot_desktop.services.notification_screen import SOUND_EVERY_S
from tests.helpers.notification_daemon import NotificationDaemon
from tests.helpers.notifying import desk_of, desktop
from tests.helpers.two_accounts import Pair

NOWHERE = NotificationHandle("", 0)


async def test_what_is_shown_is_remembered_replaced_and_forgotten(pair: Pair, tmp_path: Path) -> None:
    key, me = (await pair.bob.services.groups.get(await pair.meet())).key, pair.bob.session.me
    about = ShownNotification(NOWHERE, NotificationKind.CHAT, ((key, 1),))
    remembered = pair.bob.services.notifications.remembered
    async with desktop(tmp_path / "desktop") as both:
        screen = desk_of(pair.bob, both.server).screen
        await screen.show(me, about, Wording("Garden", "one"), news=True)
        (standing,) = screen.of(me)
        assert (standing.shown,) == await remembered()
        await screen.show(me, about, Wording("Garden", "one"), news=False, before=standing)
        await screen.show(me, about, Wording("Garden", "two"), news=False, before=standing)
        assert ["one", "two"] == [each.body for each in both.daemon.history]
        assert screen.find(standing.shown.handle) in screen.all()
        await screen.withdraw_all(me)
        assert () == await remembered()
        assert () == screen.all()
        await both.daemon.empty()


async def test_a_burst_is_one_sound(pair: Pair, tmp_path: Path) -> None:
    me = pair.bob.session.me
    async with desktop(tmp_path / "desktop") as both:
        screen = desk_of(pair.bob, both.server).screen
        for _ in range(2):
            await screen.show(me, ShownNotification(NOWHERE, NotificationKind.SECURITY), Wording("a", "b"), news=True)
        pair.clock.advance(SOUND_EVERY_S)
        await screen.show(me, ShownNotification(NOWHERE, NotificationKind.SECURITY), Wording("a", "b"), news=True)
        assert [True, False, True] == ["sound-name" in each.hints for each in both.daemon.history]


async def test_what_a_service_that_is_gone_showed_is_forgotten(pair: Pair, tmp_path: Path) -> None:
    me = pair.bob.session.me
    async with desktop(tmp_path / "desktop") as both:
        screen = desk_of(pair.bob, both.server).screen
        about = ShownNotification(NOWHERE, NotificationKind.INVITE, invite=bytes(32))
        await screen.show(me, about, Wording("a", "b"), news=False)
        (standing,) = screen.all()
        await screen.server_changed()
        assert (standing,) == screen.all()
        await both.daemon.__aexit__(None, None, None)
        while not both.changes:
            await both.bus.ask("GetId", "", [], str, to="org.freedesktop.DBus")
        await screen.server_changed()
        assert () == screen.all()
        assert () == await pair.bob.services.notifications.remembered()
        async with NotificationDaemon(both.daemon.address) as another:
            await screen.show(me, about, Wording("a", "c"), news=False, before=standing)
            assert 0 == (await another.one("c")).replaced


async def test_the_user_may_take_it_away(pair: Pair, tmp_path: Path) -> None:
    me = pair.bob.session.me
    async with desktop(tmp_path / "desktop") as both:
        screen = desk_of(pair.bob, both.server).screen
        await screen.show(me, ShownNotification(NOWHERE, NotificationKind.SECURITY), Wording("a", "b"), news=False)
        (standing,) = screen.all()
        await screen.closed(standing.shown.handle)
        await screen.closed(standing.shown.handle)
        assert () == screen.all()
        assert [] == both.daemon.withdrawn


async def test_without_a_desktop_nothing_stands_there(pair: Pair, tmp_path: Path) -> None:
    me = pair.bob.session.me
    async with desktop(tmp_path / "desktop") as both:
        await both.daemon.__aexit__(None, None, None)
        screen = desk_of(pair.bob, both.server).screen
        await screen.show(me, ShownNotification(NOWHERE, NotificationKind.SECURITY), Wording("a", "b"), news=False)
        assert () == screen.all()
