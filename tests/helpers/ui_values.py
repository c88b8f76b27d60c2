"""Domain values for tests and pictures of the window: people, groups, messages, invites, made by name."""

import hashlib
import json
from typing import Final

from marmot_desktop.domain.account import Account, SecretProtection
from marmot_desktop.domain.chat import SYSTEM_LINE_KIND, DeliveryState, Group, GroupState, Member, Message
from marmot_desktop.domain.contact import Contact, Profile, Reachability
from marmot_desktop.domain.group_log import EventOutcome, GroupLogRow
from marmot_desktop.domain.group_security import GroupDevice, GroupSecurity
from marmot_desktop.domain.identifiers import npub
from marmot_desktop.domain.invite import Invite, InviteDetails, InviteStatus
from marmot_desktop.domain.invite_check import InviteCheck, InviteCheckLine, InviteCheckSubject
from marmot_desktop.domain.key_package import GatewayStock, KeyPackageRecord
from marmot_desktop.domain.ratchet_tree import RatchetTree, TreeLeaf
from marmot_desktop.domain.reachability import CheckResult, CheckSubject, ReachabilityCheck, ReachabilityReport
from marmot_desktop.domain.relay import RelayConnectionState, RelayStatus
from marmot_desktop.domain.sent_invite import SentInvite, SentInviteState
from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import replace
from marmot_desktop.marmot.types import Epoch, NostrGroupId
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl, Timestamp

NOW: Final = 1_800_000_000
RELAY: Final = RelayUrl("ws://127.0.0.1:7447")


def pubkey(name: str) -> PubKey:
    """The same key for the same name; on the curve's field, not proved to lie on it."""
    return PubKey(hashlib.sha256(name.encode()).digest())


def event_id(text: str) -> EventId:
    """The same id for the same text."""
    return EventId(hashlib.sha256(f"event {text}".encode()).digest())


def account(name: str = "Ada Stone", protection: SecretProtection = SecretProtection.KEYRING) -> Account:
    """An account of this profile."""
    return Account(pubkey(name), npub(pubkey(name)), name, protection, backed_up=False)


def contact(name: str, reachability: Reachability = Reachability.READY, about: str = "") -> Contact:
    """Somebody known."""
    return Contact(
        pubkey=pubkey(name),
        npub=npub(pubkey(name)),
        nickname="",
        profile=Profile(name=name, about=about),
        reachability=reachability,
        checked_at=Timestamp(NOW - 240),
        inbox_relays=(RELAY,),
        key_package_relays=(RELAY,),
        added_at=Timestamp(NOW - 90_000),
    )


def message(
    key: int,
    author: str,
    text: str,
    at: int,
    *,
    mine: bool = False,
    kind: int = 9,
    state: DeliveryState | None = None,
    position: int = 0,
) -> Message:
    """A line of a conversation."""
    when = Timestamp(at)
    return Message(
        id=event_id(f"{key} {author} {text} {at} {position}"),
        group=NostrGroupId(event_id(f"group {key}")),
        group_key=key,
        author=pubkey(author),
        kind=kind,
        text=text,
        created_at=when,
        received_at=when,
        sort_at=when,
        position=position or at,
        reply_to=None,
        reactions=(),
        media=(),
        state=state or (DeliveryState.SENT if mine else DeliveryState.RECEIVED),
        mine=mine,
        relays_accepted=1 if mine else 0,
    )


def system_line(key: int, author: str, line: str, people: tuple[str, ...], at: int) -> Message:
    """A line of our own making, as the services store it."""
    text = json.dumps({"line": line, "people": [pubkey(person).hex() for person in people]})
    return message(key, author, text, at, kind=SYSTEM_LINE_KIND)


def group(
    key: int,
    name: str,
    people: tuple[str, ...] = ("Ada Stone", "Björn Lind"),
    *,
    admins: tuple[str, ...] = ("Ada Stone",),
    last: Message | None = None,
    unread: int = 0,
    state: GroupState = GroupState.ACTIVE,
    description: str = "",
) -> Group:
    """A group; the first person is us."""
    members = tuple(Member(pubkey(person), person in admins, 1) for person in people)
    return Group(
        key=key,
        id=NostrGroupId(event_id(f"group {key}")),
        name=name,
        description=description,
        epoch=Epoch(4),
        members=members,
        admins=tuple(pubkey(person) for person in admins),
        relays=(RELAY,),
        state=state,
        unread=unread,
        last_message=last,
        created_at=Timestamp(NOW - 400_000),
    )


def invite(
    name: str,
    inviter: str = "Björn Lind",
    *,
    status: InviteStatus = InviteStatus.PENDING,
    problem: ErrorCode | None = None,
    description: str = "",
    at: int = NOW - 3600,
) -> Invite:
    """An invite received."""
    return Invite(
        id=event_id(f"wrap {name}"),
        rumor_id=event_id(f"rumor {name}"),
        inviter=pubkey(inviter),
        group_name=name,
        description=description,
        members=0 if problem else 4,
        admins=(pubkey(inviter),),
        relays=(RELAY,),
        key_package_event_id=event_id("package"),
        cipher_suite=1,
        received_at=Timestamp(at),
        status=status,
        problem=problem,
        inviter_is_admin=True,
    )


def key_package(
    owner: str, text: str = "one", *, problem: ErrorCode | None = None, relays: tuple[RelayUrl, ...] = (RELAY,)
) -> KeyPackageRecord:
    """A published key package."""
    return KeyPackageRecord(
        event_id=event_id(f"package {owner} {text}"),
        kind=30443,
        owner=pubkey(owner),
        ref=None,
        slot="slot",
        created_at=Timestamp(NOW - 7200),
        not_after=Timestamp(NOW + 7_000_000),
        last_resort=True,
        valid=problem is None,
        problem=problem,
        client="marmot-desktop",
        relays_accepted=relays,
    )


def stock(*, available: int = 10, on_their_way: int = 0, relay: str = RELAY, key_changed: bool = False) -> GatewayStock:
    """What a relay has of our key packages."""
    return GatewayStock(
        relay=RelayUrl(relay),
        available=available,
        on_their_way=on_their_way,
        low_water=3,
        target=10,
        checked_at=Timestamp(NOW - 60),
        key_changed=key_changed,
    )


def relay_status(
    url: RelayUrl = RELAY, state: RelayConnectionState = RelayConnectionState.CONNECTED, error: str = ""
) -> RelayStatus:
    """A relay and how it is doing."""
    return RelayStatus(url, state, False, error, 12 if state is RelayConnectionState.CONNECTED else None)


def reachability_report(
    person: bytes,
    *,
    is_self: bool = False,
    reachability: Reachability = Reachability.READY,
    packages: tuple[KeyPackageRecord, ...] = (),
    **results: CheckResult,
) -> ReachabilityReport:
    """What was found out about reaching somebody; every test has passed but those that are named."""
    checks = tuple(
        ReachabilityCheck(
            subject,
            results.get(subject.value, CheckResult.PASSED),
            (RELAY,),
            asked=2,
            count=2,
            at=Timestamp(NOW - 7200),
        )
        for subject in CheckSubject
    )
    return ReachabilityReport(PubKey(person), is_self, checks, packages, reachability, Timestamp(NOW))


def log_row(
    text: str,
    outcome: EventOutcome = EventOutcome.APPLIED,
    *,
    what: str = "message",
    author: str | None = "Bo Lind",
    code: ErrorCode | None = None,
    epoch: int | None = 4,
    at: int = NOW - 60,
) -> GroupLogRow:
    """What became of an event."""
    who = None if author is None else pubkey(author)
    return GroupLogRow(event_id(text), 445, Timestamp(at), Timestamp(at), epoch, what, outcome, code, who)


def security(people: tuple[str, ...] = ("Ada Stone", "Bo Lind"), *, blank: tuple[int, ...] = ()) -> GroupSecurity:
    """A group's keys, devices and tree; the first person is us.

    Args:
        people: by leaf.
        blank: leaf indices that nobody sits on; the people go on behind them.
    """
    places = [index for index in range(len(people) + len(blank)) if index not in blank]
    width = 1
    while width <= places[-1]:
        width *= 2
    leaves = tuple(
        TreeLeaf(index, pubkey(name), renewed=index % 3 != 2) for index, name in zip(places, people, strict=True)
    )
    own = places[0]
    tree = RatchetTree(width, leaves, frozenset(), own_leaf=own)
    parents = frozenset(node for node in range(1, tree.node_count, 2) if node in tree.own_path() or node % 4 == 1)
    return GroupSecurity(
        epoch=Epoch(4),
        cipher_suite=1,
        data_version=2,
        members_can_leave_alone=True,
        renewed_at=Timestamp(NOW - 90_000),
        renewal_due=Timestamp(NOW + 500_000),
        devices=tuple(
            GroupDevice(
                leaf.index, leaf.person, leaf.index == own, None if leaf.renewed else Timestamp(NOW + 3_000_000)
            )
            for leaf in leaves
        ),
        tree=RatchetTree(width, leaves, parents, ((tree.root, 1),) if width > 2 else (), own_leaf=own),
    )


def with_last(of: Group, last: Message, unread: int = 0) -> Group:
    """The same group with another last line."""
    return replace(of, last_message=last, unread=unread)


def invite_check(**results: CheckResult) -> InviteCheck:
    """A rehearsal; every line has passed but those that are named."""
    problems = {
        InviteCheckSubject.SIGNATURE: ErrorCode.KP_EXPIRED,
        InviteCheckSubject.CREDENTIAL: ErrorCode.KP_IDENTITY_MISMATCH,
        InviteCheckSubject.SUITE: ErrorCode.KP_UNSUPPORTED_SUITE,
        InviteCheckSubject.CAPABILITIES: ErrorCode.INVITEE_MISSING_CAPABILITY,
        InviteCheckSubject.GROUP: ErrorCode.ALREADY_MEMBER,
        InviteCheckSubject.SIZE: ErrorCode.WELCOME_TOO_LARGE,
    }
    counts = {
        InviteCheckSubject.GROUP_RELAYS: (2, 2),
        InviteCheckSubject.INBOX_RELAYS: (1, 2),
        InviteCheckSubject.SIZE: (2_310, 28_672),
    }
    lines = []
    for subject in InviteCheckSubject:
        result = results.get(subject.value, CheckResult.PASSED)
        count, total = counts.get(subject, (0, 0))
        if result is CheckResult.WARNING:
            count = 0
        problem = problems.get(subject) if result is CheckResult.FAILED else None
        lines.append(InviteCheckLine(subject, result, problem, count, total))
    return InviteCheck(tuple(lines))


def sent_invite(
    person: str,
    group: Group,
    *,
    number: int = 1,
    state: SentInviteState = SentInviteState.DELIVERED,
    at: int = NOW - 3600,
) -> SentInvite:
    """An invitation of ours."""
    delivered = state in (SentInviteState.DELIVERED, SentInviteState.ACTIVE)
    return SentInvite(
        id=number,
        group=group.id,
        group_key=group.key,
        group_name=group.name,
        person=pubkey(person),
        key_package_event_id=event_id(f"package {person} one"),
        sent_at=Timestamp(at),
        commit_accepted=2,
        commit_relays=2,
        welcome_accepted=1 if delivered else 0,
        welcome_relays=2,
        state=state,
        alive_at=Timestamp(at + 600) if state is SentInviteState.ACTIVE else None,
    )


def invite_details(*, here: bool = True, other_device: bool = False, group: Group | None = None) -> InviteDetails:
    """What an invite is made of."""
    raw = json.dumps({"kind": 444, "content": "(3120 characters)"}, indent=2)
    return InviteDetails(here, other_device, "Marmot Desktop", group, raw)
