"""The only door in: `UiBridge` turns facts of the core into signals in Qt's thread.

The hub calls on the core loop; there a `FactBatcher` gathers and one emitter sends each batch over a queued connection.
In Qt's thread a batch is sorted by kind, so that a burst of 500 messages is one signal. Every signal but those of
signing in and out carries a tuple, in order of happening.
"""

import asyncio
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from marmot_desktop.domain.facts import (
    BlockingChanged,
    ChatMarksChanged,
    ContactChanged,
    ContactRemoved,
    DeliveryChanged,
    Fact,
    FollowsChanged,
    GroupChanged,
    GroupJoined,
    GroupStartProgressed,
    InviteChanged,
    InviteProgressed,
    InviteReceived,
    KeyPackagesChanged,
    MessageChanged,
    MessageStored,
    PackageSearchMoved,
    PersonNamed,
    PicturesChanged,
    PublicationChanged,
    RelayChanged,
    RelayListsChanged,
    SecurityNoticed,
    SentInviteChanged,
    SignedIn,
    SignedOut,
    SyncChanged,
)
from marmot_desktop.services.hub import Hub
from marmot_desktop.ui.fact_batcher import Batch, FactBatcher

F = TypeVar("F")

CLOSE_TIMEOUT_S: Final = 2.0


class _Emitter(QObject):
    """The one QObject that the core knows."""

    batch_gathered = Signal(object)


class UiBridge(QObject):
    """What has happened to the account that the window shows. Facts of other accounts are left out.

    Signals (payload):
        signed_in (Account), signed_out (): the window's account has come or gone.
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
    """

    signed_in = Signal(object)
    signed_out = Signal()
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

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._account: bytes | None = None
        self._emitter = _Emitter(self)
        self._emitter.batch_gathered.connect(self.deliver, Qt.ConnectionType.QueuedConnection)
        self._subscription: _Subscription | None = None

    async def open(self, hub: Hub, core_loop: asyncio.AbstractEventLoop) -> None:
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

    @Slot(object)
    def deliver(self, batch: Batch) -> None:
        """Emit the signals of a batch. Called by the queued connection; by tests directly."""
        segment: list[Fact] = []
        for published in batch:
            fact = published.fact
            if isinstance(fact, SignedIn):
                self._emit_segment(segment)
                segment = []
                self._account = fact.account.pubkey
                self.signed_in.emit(fact.account)
            elif isinstance(fact, SignedOut):
                if fact.pubkey == self._account:
                    self._emit_segment(segment)
                    segment = []
                    self._account = None
                    self.signed_out.emit()
            elif self._account is not None and published.account in (None, self._account):
                segment.append(fact)
        self._emit_segment(segment)

    def _emit_segment(self, facts: list[Fact]) -> None:
        if not facts:
            return
        self._emit_groups(facts)
        newest_marks = {fact.marks.group_key: fact.marks for fact in _of(facts, ChatMarksChanged)}
        _emit(self.chat_marks_changed, list(newest_marks.values()))
        _emit(self.messages_stored, [fact.message for fact in _of(facts, MessageStored)])
        _emit(self.messages_changed, [fact.message for fact in _of(facts, MessageChanged)])
        _emit(self.deliveries_changed, _of(facts, DeliveryChanged))
        _emit(self.invites_received, [fact.invite for fact in _of(facts, InviteReceived)])
        _emit(self.invites_changed, [fact.invite for fact in _of(facts, InviteChanged)])
        _emit(self.package_searches_moved, [fact.search for fact in _of(facts, PackageSearchMoved)])
        _emit(self.invites_progressed, [fact.progress for fact in _of(facts, InviteProgressed)])
        _emit(self.sent_invites_changed, [fact.invite for fact in _of(facts, SentInviteChanged)])
        _emit(self.group_starts_progressed, [fact.progress for fact in _of(facts, GroupStartProgressed)])
        _emit(self.contacts_changed, [fact.contact for fact in _of(facts, ContactChanged)])
        _emit(self.contacts_removed, [fact.pubkey for fact in _of(facts, ContactRemoved)])
        _emit(self.people_named, [fact.pubkey for fact in _of(facts, PersonNamed)])
        for follows in _of(facts, FollowsChanged)[-1:]:
            self.follows_changed.emit(follows.follows)
        _emit(self.blocking_changed, _of(facts, BlockingChanged))
        _emit(self.pictures_changed, [fact.pubkey for fact in _of(facts, PicturesChanged)])
        if _of(facts, KeyPackagesChanged):
            self.key_packages_changed.emit()
        if _of(facts, PublicationChanged):
            self.publications_changed.emit()
        for lists in _of(facts, RelayListsChanged)[-1:]:
            self.relay_lists_changed.emit(lists.lists)
        newest_relays = {fact.status.url: fact.status for fact in _of(facts, RelayChanged)}
        _emit(self.relays_changed, list(newest_relays.values()))
        newest_syncs = {fact.status.group_key: fact.status for fact in _of(facts, SyncChanged)}
        _emit(self.syncs_changed, list(newest_syncs.values()))
        _emit(self.security_noticed, _of(facts, SecurityNoticed))

    def _emit_groups(self, facts: list[Fact]) -> None:
        _emit(self.groups_joined, _of(facts, GroupJoined))
        changes = _of(facts, GroupChanged)
        _emit(self.groups_changed, list({fact.group.key: fact.group for fact in changes}.values()))
        _emit(self.groups_rolled_back, [fact.group for fact in changes if fact.rolled_back])


class _Subscription:
    """The part of the bridge that lives on the core loop."""

    def __init__(self, hub: Hub, core_loop: asyncio.AbstractEventLoop, emitter: _Emitter) -> None:
        self.core_loop = core_loop
        self._hub = hub
        self._batcher = FactBatcher(core_loop, emitter.batch_gathered.emit)

    async def begin(self) -> None:
        self._unsubscribe = self._hub.subscribe(self._batcher.add)

    async def end(self) -> None:
        self._unsubscribe()
        self._batcher.stop()


def _of(facts: list[Fact], kind: type[F]) -> list[F]:
    return [fact for fact in facts if isinstance(fact, kind)]


def _emit(signal: object, values: list[F]) -> None:
    if values:
        signal.emit(tuple(values))  # type: ignore[attr-defined]
