"""The only door in: `UiBridge` turns facts of the core into signals in Qt's thread.

The hub calls on the core loop; there a `FactBatcher` gathers and one emitter sends each batch over a queued connection.
In Qt's thread a batch is sorted by kind, so that a burst of 500 messages is one signal. Every signal but those of
signing in and out carries a tuple, in order of happening.

The window has one bridge that is open, and of it one for each account that is live: pages are given the latter, so that
no fact of another account can reach them.
"""

import asyncio
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal, Slot

if TYPE_CHECKING:
    from marmot_desktop.services.hub import Hub
    from marmot_desktop.ui.fact_batcher import Batch

CLOSE_TIMEOUT_S: Final = 2.0


class _Emitter(QObject):
    """The one QObject that the core knows."""

    batch_gathered = Signal(object)


class UiBridge(QObject):
    """What has happened.

    Args:
        account: whose facts its signals tell; without one it tells of no account but by its last three.

    Signals (payload):
        groups_joined (GroupJoined ...), groups_changed (Group ..., the newest of each), groups_rolled_back (Group ...).
        chat_marks_changed (ChatMarks ..., the newest of each).
        messages_stored, messages_changed (Message ...), deliveries_changed (DeliveryChanged ...).
        invites_received, invites_changed (Invite ...), sent_invites_changed (SentInvite ...).
        package_searches_moved (PackageSearch ...), invites_progressed (InviteProgress ...),
        group_starts_progressed (StartProgress ...).
        contacts_changed (Contact ...), contacts_removed, people_named (public keys ...).
        follows_changed (FollowList), blocking_changed (BlockingChanged ...), pictures_changed (public keys ...; `None`: all).
        key_packages_changed (), publications_changed (), relay_lists_changed (RelayLists), relays_changed (RelayStatus ...).
        syncs_changed (SyncStatus ...), security_noticed (SecurityNoticed ...).

    Of every account, told by the bridge that is open: account_opened (Account), account_closed (public key),
    unread_counted (UnreadCounted ..., the newest of each account), notification_opened (NotificationOpened). By it and
    by each of its parts: notification_settings_changed (NotificationSettings).
    """

    groups_joined = Signal(object)
    groups_changed = Signal(object)
    groups_rolled_back = Signal(object)
    chat_marks_changed = Signal(object)
    messages_stored = Signal(object)
    messages_changed = Signal(object)
    deliveries_changed = Signal(object)
    invites_received = Signal(object)
    invites_changed = Signal(object)
    sent_invites_changed = Signal(object)
    package_searches_moved = Signal(object)
    invites_progressed = Signal(object)
    group_starts_progressed = Signal(object)
    contacts_changed = Signal(object)
    contacts_removed = Signal(object)
    people_named = Signal(object)
    follows_changed = Signal(object)
    blocking_changed = Signal(object)
    pictures_changed = Signal(object)
    key_packages_changed = Signal()
    publications_changed = Signal()
    relay_lists_changed = Signal(object)
    relays_changed = Signal(object)
    syncs_changed = Signal(object)
    security_noticed = Signal(object)
    account_opened = Signal(object)
    account_closed = Signal(object)
    unread_counted = Signal(object)
    notification_opened = Signal(object)
    notification_settings_changed = Signal(object)

    def __init__(self, parent: QObject | None = None, *, account: bytes | None = None) -> None:
        super().__init__(parent)
        self.account = account
        self.parts: dict[bytes, UiBridge] = {}
        """By account."""
        self._emitter = _Emitter(self)
        self._emitter.batch_gathered.connect(self.deliver, Qt.ConnectionType.QueuedConnection)
        self._subscription: _Subscription | None = None

    async def open(self, hub: "Hub", core_loop: asyncio.AbstractEventLoop) -> None:
        """Listen from now on. To be awaited in Qt's thread."""
        self._subscription = _Subscription(hub, core_loop, self._emitter)
        await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(self._subscription.begin(), core_loop))

    async def close(self) -> None:
        """Listen no more; nothing is emitted once this returns and queued events were handled. Idempotent."""
        subscription, self._subscription = self._subscription, None
        if subscription is not None:
            async with asyncio.timeout(CLOSE_TIMEOUT_S):
                end = asyncio.run_coroutine_threadsafe(subscription.end(), subscription.core_loop)
                await asyncio.wrap_future(end)

    def for_account(self, account: bytes) -> "UiBridge":
        """The part of this bridge that tells of one account, from now on."""
        part = self.parts.get(account)
        if part is None:
            part = self.parts[account] = UiBridge(self, account=account)
        return part

    def drop_account(self, account: bytes) -> None:
        """Tell of an account no more."""
        part = self.parts.pop(account, None)
        if part is not None:
            part.deleteLater()

    @Slot(object)
    def deliver(self, batch: "Batch") -> None:
        """Emit the signals of a batch. Called by the queued connection; by tests directly."""
        # The kinds of facts are imported with the first of them: a window is painted before there are any.
        from marmot_desktop.ui.fact_signals import emit_batch

        emit_batch(self, batch)


class _Subscription:
    """The part of the bridge that lives on the core loop."""

    def __init__(self, hub: "Hub", core_loop: asyncio.AbstractEventLoop, emitter: _Emitter) -> None:
        self.core_loop = core_loop
        self._hub = hub
        from marmot_desktop.ui.fact_batcher import FactBatcher

        self._batcher = FactBatcher(core_loop, emitter.batch_gathered.emit)

    async def begin(self) -> None:
        self._unsubscribe = self._hub.subscribe(self._batcher.add)

    async def end(self) -> None:
        self._unsubscribe()
        self._batcher.stop()
