"""Sorts a batch of facts by kind and emits the signals of `UiBridge`: a burst of 500 messages is one signal."""

from typing import TYPE_CHECKING, TypeVar

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
    NotificationOpened,
    NotificationSettingsChanged,
    PackageSearchMoved,
    PersonNamed,
    PicturesChanged,
    PublicationChanged,
    Published,
    RelayChanged,
    RelayListsChanged,
    SecurityNoticed,
    SentInviteChanged,
    SignedIn,
    SignedOut,
    SyncChanged,
    UnreadCounted,
)
from marmot_desktop.ui.fact_batcher import Batch

if TYPE_CHECKING:
    from marmot_desktop.ui.bridge import UiBridge

F = TypeVar("F")


def emit_batch(bridge: "UiBridge", batch: Batch) -> None:
    """Emit the signals of a batch: those of an account by its part of the bridge, as long as there is one.

    Args:
        bridge: the open one.
        batch: of all accounts.
    """
    segment: list[Published] = []
    for published in batch:
        fact = published.fact
        if isinstance(fact, SignedIn | SignedOut):
            _emit_segments(bridge, segment)
            segment = []
            if isinstance(fact, SignedIn):
                bridge.account_opened.emit(fact.account)
            else:
                bridge.account_closed.emit(fact.pubkey)
        else:
            segment.append(published)
    _emit_segments(bridge, segment)


def _emit_segments(bridge: "UiBridge", segment: list[Published]) -> None:
    counted = {each.fact.account: each.fact for each in segment if isinstance(each.fact, UnreadCounted)}
    _emit(bridge.unread_counted, list(counted.values()))
    for each in segment:
        if isinstance(each.fact, NotificationOpened):
            bridge.notification_opened.emit(each.fact)
        elif isinstance(each.fact, NotificationSettingsChanged):
            for part in (bridge, *bridge.parts.values()):
                part.notification_settings_changed.emit(each.fact.settings)
    for account, part in tuple(bridge.parts.items()):
        _emit_segment(part, [each.fact for each in segment if each.account in (None, account)])


def _emit_segment(bridge: "UiBridge", facts: list[Fact]) -> None:
    if not facts:
        return
    _emit_groups(bridge, facts)
    newest_marks = {fact.marks.group_key: fact.marks for fact in _of(facts, ChatMarksChanged)}
    _emit(bridge.chat_marks_changed, list(newest_marks.values()))
    _emit(bridge.messages_stored, [fact.message for fact in _of(facts, MessageStored)])
    _emit(bridge.messages_changed, [fact.message for fact in _of(facts, MessageChanged)])
    _emit(bridge.deliveries_changed, _of(facts, DeliveryChanged))
    _emit(bridge.invites_received, [fact.invite for fact in _of(facts, InviteReceived)])
    _emit(bridge.invites_changed, [fact.invite for fact in _of(facts, InviteChanged)])
    _emit(bridge.package_searches_moved, [fact.search for fact in _of(facts, PackageSearchMoved)])
    _emit(bridge.invites_progressed, [fact.progress for fact in _of(facts, InviteProgressed)])
    _emit(bridge.sent_invites_changed, [fact.invite for fact in _of(facts, SentInviteChanged)])
    _emit(bridge.group_starts_progressed, [fact.progress for fact in _of(facts, GroupStartProgressed)])
    _emit(bridge.contacts_changed, [fact.contact for fact in _of(facts, ContactChanged)])
    _emit(bridge.contacts_removed, [fact.pubkey for fact in _of(facts, ContactRemoved)])
    _emit(bridge.people_named, [fact.pubkey for fact in _of(facts, PersonNamed)])
    for follows in _of(facts, FollowsChanged)[-1:]:
        bridge.follows_changed.emit(follows.follows)
    _emit(bridge.blocking_changed, _of(facts, BlockingChanged))
    _emit(bridge.pictures_changed, [fact.pubkey for fact in _of(facts, PicturesChanged)])
    if _of(facts, KeyPackagesChanged):
        bridge.key_packages_changed.emit()
    if _of(facts, PublicationChanged):
        bridge.publications_changed.emit()
    for lists in _of(facts, RelayListsChanged)[-1:]:
        bridge.relay_lists_changed.emit(lists.lists)
    newest_relays = {fact.status.url: fact.status for fact in _of(facts, RelayChanged)}
    _emit(bridge.relays_changed, list(newest_relays.values()))
    newest_syncs = {fact.status.group_key: fact.status for fact in _of(facts, SyncChanged)}
    _emit(bridge.syncs_changed, list(newest_syncs.values()))
    _emit(bridge.security_noticed, _of(facts, SecurityNoticed))


def _emit_groups(bridge: "UiBridge", facts: list[Fact]) -> None:
    _emit(bridge.groups_joined, _of(facts, GroupJoined))
    changes = _of(facts, GroupChanged)
    _emit(bridge.groups_changed, list({fact.group.key: fact.group for fact in changes}.values()))
    _emit(bridge.groups_rolled_back, [fact.group for fact in changes if fact.rolled_back])


def _of(facts: list[Fact], kind: type[F]) -> list[F]:
    return [fact for fact in facts if isinstance(fact, kind)]


def _emit(signal: object, values: list[F]) -> None:
    if values:
        signal.emit(tuple(values))  # type: ignore[attr-defined]  # a signal once it is bound
