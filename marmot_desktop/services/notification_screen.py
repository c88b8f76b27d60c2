"""What of ours stands on the user's screen: shown, replaced, withdrawn, and remembered in the store of its account."""

import logging
from collections.abc import Callable, Coroutine
from typing import Final

from marmot_desktop.clock import Clock
from marmot_desktop.domain.notification import NotificationHandle, ShownNotification
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.frozen import Frozen, replace
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.services.account_services import AccountServices
from marmot_desktop.services.notification_ports import Notice, NotificationServer, NotificationWords, Wording

log = logging.getLogger(__name__)

SOUND_EVERY_S: Final = 2.0
"""A burst of messages is one sound."""

FindAccount = Callable[[PubKey], AccountServices | None]


class Standing(Frozen, frozen=True):
    """A notification that is on the screen.

    Args:
        account: whose.
        shown: what it is about.
        wording: what it says.
    """

    account: PubKey
    shown: ShownNotification
    wording: Wording

    def chat_keys(self) -> frozenset[int]:
        """The chats in it."""
        return frozenset(group_key for group_key, _ in self.shown.chats)


class NotificationScreen:
    """Keeps in step with the desktop.

    Args:
        find: the services of an account; `None` where it is not signed in.
        server: the desktop.
        words: in the user's language.
        clock: wall time.
    """

    def __init__(self, find: FindAccount, server: NotificationServer, words: NotificationWords, clock: Clock) -> None:
        self.server = server
        self.words = words
        self._find = find
        self._clock = clock
        self._standing: dict[NotificationHandle, Standing] = {}
        self._sounded_at = float("-inf")

    def find(self, handle: NotificationHandle) -> Standing | None:
        """What stands under this number."""
        return self._standing.get(handle)

    def of(self, account: PubKey) -> tuple[Standing, ...]:
        """Everything of one account, the oldest first."""
        return tuple(each for each in self._standing.values() if each.account == account)

    def all(self) -> tuple[Standing, ...]:
        """Everything."""
        return tuple(self._standing.values())

    async def show(
        self,
        account: PubKey,
        about: ShownNotification,
        wording: Wording,
        *,
        news: bool,
        sound: bool = True,
        before: Standing | None = None,
    ) -> None:
        """Show something new, or something else in the place of what stands there.

        Args:
            account: whose.
            about: its handle says nothing yet.
            wording: what it says.
            news: something has happened; else what stands there is only put right, and nobody is disturbed.
            sound: news may be heard.
            before: what it replaces.
        """
        if before is not None and (before.wording, before.shown.chats) == (wording, about.chats) and not news:
            return
        buttons = self.words.buttons(about.kind, one_chat=len(about.chats) == 1)
        notice = Notice(about.kind, wording, buttons, sound=news and sound and self._may_sound(), news=news)
        replaces = None if before is None else before.shown.handle
        handle = await self.server.show(notice, replaces)
        if before is not None and before.shown.handle != handle:
            await self._forget(before)
        if handle is None:
            return
        shown = replace(about, handle=handle)
        known = before is not None and before.shown == shown
        self._standing[handle] = Standing(account, shown, wording)
        services = self._find(account)
        if services is not None and not known:
            await _kept(services.notifications.remember(shown))

    def take_up(self, account: PubKey, shown: ShownNotification) -> Standing:
        """Something stands there since before the program began."""
        standing = Standing(account, shown, Wording("", ""))
        self._standing[shown.handle] = standing
        return standing

    async def withdraw(self, standing: Standing) -> None:
        """Take it off the screen."""
        await self._forget(standing)
        await self.server.close(standing.shown.handle)

    async def withdraw_all(self, account: PubKey | None = None) -> None:
        """Take everything off the screen, or everything of one account."""
        for standing in self.all() if account is None else self.of(account):
            await self.withdraw(standing)

    async def closed(self, handle: NotificationHandle) -> None:
        """The user, or the desktop, has taken it away."""
        standing = self._standing.get(handle)
        if standing is not None:
            await self._forget(standing)

    async def server_changed(self) -> None:
        """Numbers of a service that is gone mean nothing any more."""
        for standing in self.all():
            if standing.shown.handle.server != self.server.server:
                await self._forget(standing)

    async def _forget(self, standing: Standing) -> None:
        self._standing.pop(standing.shown.handle, None)
        services = self._find(standing.account)
        if services is not None:
            await _kept(services.notifications.forget(standing.shown.handle))

    def _may_sound(self) -> bool:
        now = self._clock.monotonic()
        if now - self._sounded_at < SOUND_EVERY_S:
            return False
        self._sounded_at = now
        return True


async def _kept(work: Coroutine[object, object, None]) -> None:
    """What is remembered helps after a restart; where it cannot be, what is shown stays right."""
    try:
        await work
    except MarmotDesktopError as err:
        log.debug("a notification could not be remembered: %s", err.code.value)
