"""What the desktop showed of an account is forgotten with its sign-out, and only with that."""

from marmot_desktop.background.notification_keeper import NotificationKeeper
from marmot_desktop.background.runtime import running
from marmot_desktop.domain.notification import NotificationHandle, NotificationKind, ShownNotification
from tests.helpers.two_accounts import Pair

SHOWN = ShownNotification(NotificationHandle("bus :1.2", 7), NotificationKind.INVITE, invite=bytes(32))


async def test_signing_out_forgets_and_a_crash_does_not(pair: Pair) -> None:
    notifications = pair.bob.services.notifications
    await notifications.remember(SHOWN)
    await pair.bob.crash()
    notifications = pair.bob.services.notifications
    assert (SHOWN,) == await notifications.remembered()
    async with running((NotificationKeeper(notifications),), pair.clock.monotonic):
        assert (SHOWN,) == await notifications.remembered()
    assert () == await notifications.remembered()
