"""A desk without a store and without relays: the edge at which this face is tested."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import cast

from marmot_desktop.domain.account import Account, SecretProtection
from marmot_desktop.domain.chat import (
    CreatedGroup,
    DeliveryState,
    Group,
    GroupState,
    InviteResult,
    Member,
    Message,
    SyncState,
    SyncStatus,
)
from marmot_desktop.domain.contact import Contact, Profile, Reachability
from marmot_desktop.domain.group_log import EventOutcome, GroupLogRow
from marmot_desktop.domain.identifiers import npub
from marmot_desktop.domain.invite import Invite, InviteStatus
from marmot_desktop.domain.key_package import KeyPackageRecord
from marmot_desktop.domain.relay import RelayConnectionState, RelayLists, RelayStatus
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.frozen import replace
from marmot_desktop.marmot.types import Epoch, KeyPackageRef, NostrGroupId
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl, Timestamp
from marmot_desktop.rpc.caller import Caller
from marmot_desktop.services.desk import Desk
from marmot_desktop.services.hub import Hub

# x coordinates of points on the curve: the generator and its double.
ALICE = PubKey(bytes.fromhex("79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798"))
BOB = PubKey(bytes.fromhex("c6047f9441ed7d6d3045406e95c07cd85c778e4b8cef3ca7abac09b95c709ee5"))
GROUP = NostrGroupId(bytes.fromhex("aa" * 32))
OTHER_GROUP = NostrGroupId(bytes.fromhex("bb" * 32))
RELAY = RelayUrl("ws://127.0.0.1:7000")


def event_id(number: int) -> EventId:
    return EventId(number.to_bytes(32, "big"))


def account(pubkey: PubKey = ALICE, name: str = "Alice") -> Account:
    return Account(pubkey, npub(pubkey), name, SecretProtection.KEY_FILE, backed_up=False)


def group(group_id: NostrGroupId = GROUP, key: int = 1) -> Group:
    return Group(
        key=key,
        id=group_id,
        name="Garden",
        description="Vegetables",
        epoch=Epoch(3),
        members=(Member(ALICE, admin=True, leaves=2), Member(BOB, admin=False, leaves=1)),
        admins=(ALICE,),
        relays=(RELAY,),
        state=GroupState.ACTIVE,
        unread=4,
        last_message=None,
        created_at=Timestamp(1_800_000_000),
    )


def message(number: int = 1, text: str = "Hello", *, mine: bool = False) -> Message:
    return Message(
        id=event_id(number),
        group=GROUP,
        group_key=1,
        author=ALICE if mine else BOB,
        kind=9,
        text=text,
        created_at=Timestamp(1_800_000_100),
        received_at=Timestamp(1_800_000_101),
        sort_at=Timestamp(1_800_000_100),
        position=number,
        reply_to=None,
        reactions=(),
        media=(),
        state=DeliveryState.QUEUED if mine else DeliveryState.RECEIVED,
        mine=mine,
        relays_accepted=0,
    )


def invite(number: int = 7, status: InviteStatus = InviteStatus.PENDING) -> Invite:
    return Invite(
        id=event_id(number),
        rumor_id=event_id(number + 1000),
        inviter=BOB,
        group_name="Garden",
        description="Vegetables",
        members=2,
        admins=(BOB,),
        relays=(RELAY,),
        key_package_event_id=None,
        cipher_suite=1,
        received_at=Timestamp(1_800_000_050),
        status=status,
        problem=None,
        inviter_is_admin=True,
    )


def contact(pubkey: PubKey = BOB, added_at: int = 1_800_000_000) -> Contact:
    return Contact(
        pubkey=pubkey,
        npub=npub(pubkey),
        nickname="",
        profile=Profile(name="Bob"),
        reachability=Reachability.READY,
        checked_at=Timestamp(1_800_000_001),
        inbox_relays=(RELAY,),
        key_package_relays=(RELAY,),
        added_at=Timestamp(added_at),
    )


def key_package(number: int = 20, *, created_at: int = 1_800_000_000) -> KeyPackageRecord:
    return KeyPackageRecord(
        event_id=event_id(number),
        kind=30443,
        owner=ALICE,
        ref=KeyPackageRef(b"\x05" * 32),
        slot="slot",
        created_at=Timestamp(created_at),
        not_after=Timestamp(1_807_000_000),
        last_resort=True,
        valid=True,
        problem=None,
        client="Marmot Desktop",
        relays_accepted=(RELAY,),
    )


RELAY_LISTS = RelayLists(
    (RELAY,),
    (RELAY,),
    (RELAY,),
    (RelayStatus(RELAY, RelayConnectionState.CONNECTED, authenticated=False, last_error="", latency_ms=3),),
)
OWN_PROFILE = Profile(name="Alice", about="Gardener")
INVITED = InviteResult(BOB, event_id(20), event_id(21), event_id(22), (RELAY,), (RELAY,))
APPLIED, REFUSED, FORGED = EventOutcome.APPLIED, EventOutcome.REFUSED, ErrorCode.AUTHOR_MISMATCH
LOG = (
    GroupLogRow(EventId(b"\x09" * 32), 445, Timestamp(9), Timestamp(10), 3, "message", APPLIED, None, BOB),
    GroupLogRow(EventId(b"\x08" * 32), 445, Timestamp(8), Timestamp(10), None, "", REFUSED, FORGED, None),
)


@dataclass
class FakeServices:
    """Answers with the values above and remembers what it was asked, in order."""

    account: Account
    calls: list[tuple[object, ...]] = field(default_factory=list)
    accepted: asyncio.Event = field(default_factory=asyncio.Event)
    storing: asyncio.Event = field(default_factory=asyncio.Event)
    contacts_known: tuple[Contact, ...] = (contact(),)
    key_packages_known: tuple[KeyPackageRecord, ...] = (key_package(),)
    profile: Profile = OWN_PROFILE

    def __post_init__(self) -> None:
        self.storing.set()
        self.groups = SimpleNamespace(
            create=self._create,
            list=self._list_groups,
            get=self._get_group,
            invite=self._invite,
            export_secret=self._export,
            expiring=self._expiring,
            add_devices=self._add_devices,
        )
        self.invites = SimpleNamespace(list=self._list_invites, accept=self._accept, archive=self._archive)
        self.messages = SimpleNamespace(send=self._send, wait_accepted=self._wait_accepted, list=self._list_messages)
        self.contacts = SimpleNamespace(
            add=self._add_contact,
            refresh=self._contact,
            get=self._contact,
            list=self._list_contacts,
            remove=self._remove_contact,
            profile_of=self._profile_of,
            set_profile=self._set_profile,
        )
        self.key_packages = SimpleNamespace(
            publish=self._publish, list_own=self._list_own, list_of=self._list_of, delete=self._remember("delete")
        )
        changes = ("remove_member", "set_admins", "update", "rotate_key", "leave")
        self.changes = SimpleNamespace(**{name: self._change(name) for name in changes})
        self.log = SimpleNamespace(list=self._log)
        self.relays = SimpleNamespace(get=self._get_relays, set=self._set_relays)
        self.sync = SimpleNamespace(status=self._status, wait=self._wait, refetch=self._refetch)
        self.onboarding = SimpleNamespace(wait_published=self._wait_published)

    def _remember(self, name: str) -> Callable[..., Awaitable[None]]:
        async def remember(*args: object, **how: object) -> None:
            self.calls.append((name, *args, *((how,) if how else ())))

        return remember

    def _change(self, name: str) -> Callable[..., Awaitable[Group]]:
        async def change(*args: object, **how: object) -> Group:
            self.calls.append((name, *args, *((how,) if how else ())))
            return group()

        return change

    async def _log(self, group_id: NostrGroupId, **page: object) -> tuple[GroupLogRow, ...]:
        self.calls.append(("log", group_id, page))
        return LOG

    async def _create(self, *args: object) -> CreatedGroup:
        self.calls.append(("create", *args))
        return CreatedGroup(group(), (INVITED,))

    async def _expiring(self, group: NostrGroupId) -> tuple[PubKey, ...]:
        return (BOB,) if group == OTHER_GROUP else ()

    async def _list_groups(self) -> tuple[Group, ...]:
        return (group(), group(OTHER_GROUP, key=2))

    async def _get_group(self, group_id: NostrGroupId) -> Group:
        for each in await self._list_groups():
            if each.id == group_id:
                return each
        raise RefusedError(ErrorCode.GROUP_UNKNOWN)

    async def _invite(self, group_id: NostrGroupId, **how: object) -> InviteResult:
        self.calls.append(("invite", group_id, how))
        return INVITED

    async def _add_devices(self, group_id: NostrGroupId, person: PubKey) -> tuple[InviteResult, ...]:
        return INVITED, INVITED

    async def _export(self, *args: object) -> bytes:
        self.calls.append(("export", *args))
        return b"\x01" * 32

    async def _list_invites(self, status: InviteStatus | None) -> tuple[Invite, ...]:
        self.calls.append(("invites", status))
        return (invite(8), invite(7))

    async def _accept(self, _invite: EventId) -> Group:
        return group()

    async def _archive(self, _invite: EventId) -> Invite:
        return invite(status=InviteStatus.ARCHIVED)

    async def _send(self, group_id: NostrGroupId, text: str, *, reply_to: EventId | None) -> Message:
        self.calls.append(("begin", text))
        await self.storing.wait()
        # The further a message stands from the end of the alphabet, the longer it takes: order must not depend on it.
        for _ in range(max(0, ord("z") - ord(text[0]))):
            await asyncio.sleep(0)
        if text == "refuse":
            raise RefusedError(ErrorCode.MESSAGE_TOO_LARGE)
        if text == "bug":
            raise ZeroDivisionError
        self.calls.append(("send", group_id, text, reply_to))
        return message(text=text, mine=True)

    async def _wait_accepted(self, _message: EventId, _timeout_s: float) -> Message:
        await self.accepted.wait()
        return replace(message(mine=True), state=DeliveryState.SENT)

    async def _list_messages(self, *args: object, **how: object) -> tuple[Message, ...]:
        self.calls.append(("messages", *args, how))
        return (message(2, "Second"), message(1, "First"))

    async def _add_contact(self, reference: str) -> Contact:
        self.calls.append(("add", reference))
        return contact()

    async def _contact(self, pubkey: PubKey) -> Contact:
        for each in self.contacts_known:
            if each.pubkey == pubkey:
                return each
        raise RefusedError(ErrorCode.NOT_FOUND)

    async def _list_contacts(self) -> tuple[Contact, ...]:
        return self.contacts_known

    async def _remove_contact(self, pubkey: PubKey) -> None:
        self.calls.append(("remove", pubkey))

    async def _profile_of(self, pubkey: PubKey | None) -> Profile:
        return Profile(name="Bob") if pubkey == BOB else self.profile

    async def _set_profile(self, profile: Profile) -> Profile:
        self.profile = profile
        return profile

    async def _publish(self, count: int, last_resort: bool) -> tuple[KeyPackageRecord, ...]:
        self.calls.append(("publish", count, last_resort))
        return self.key_packages_known

    async def _list_own(self) -> tuple[KeyPackageRecord, ...]:
        return self.key_packages_known

    async def _list_of(self, pubkey: PubKey) -> tuple[KeyPackageRecord, ...]:
        self.calls.append(("list_of", pubkey))
        return self.key_packages_known

    async def _get_relays(self) -> RelayLists:
        return RELAY_LISTS

    async def _set_relays(self, *lists: Sequence[str] | None) -> RelayLists:
        self.calls.append(("relays", *lists))
        return RELAY_LISTS

    async def _status(self) -> tuple[SyncStatus, ...]:
        return (SyncStatus(GROUP, 1, SyncState.LIVE, done=5, left=0),)

    async def _wait(self, timeout_s: float) -> tuple[SyncStatus, ...]:
        self.calls.append(("sync", timeout_s))
        await self.accepted.wait()
        return await self._status()

    async def _refetch(self, group: NostrGroupId, timeout_s: float) -> SyncStatus:
        self.calls.append(("refetch", group, timeout_s))
        await self.accepted.wait()
        return SyncStatus(group, 1, SyncState.NEEDS_ATTENTION, done=5, left=0, problem=ErrorCode.HISTORY_GAP)

    async def _wait_published(self, _timeout_s: float) -> bool:
        self.calls.append(("published", self.account.pubkey))
        return True


class FakeAccounts:
    """The accounts of a profile, in memory."""

    def __init__(self, *known: Account) -> None:
        self.known = list(known)
        self.imported: tuple[str, str | None, str] | None = None

    async def list(self) -> tuple[Account, ...]:
        return tuple(self.known)

    async def create(self, name: str) -> Account:
        made = account(BOB if self.known else ALICE, name)
        self.known.append(made)
        return made

    async def import_key(self, secret: str, passphrase: str | None, name: str) -> Account:
        self.imported = (secret, passphrase, name)
        if secret != "nsec1fine":
            raise RefusedError(ErrorCode.INVALID_SECRET)
        return await self.create(name)

    async def export_key(self, pubkey: PubKey, passphrase: str) -> str:
        return f"ncryptsec1{pubkey.hex()[:4]}{len(passphrase)}"


class FakeDesk:
    """Signs in without opening anything."""

    def __init__(self, *known: Account) -> None:
        self.hub = Hub()
        self.accounts = FakeAccounts(*known)
        self.current: FakeServices | None = None
        self.live: dict[PubKey, FakeServices] = {}
        self.refusal: RefusedError | None = None
        self.closed = False

    async def sign_in(self, pubkey: PubKey) -> Account:
        if self.refusal is not None:
            raise self.refusal
        await asyncio.sleep(0)
        (known,) = (each for each in self.accounts.known if each.pubkey == pubkey)
        self.current = self.live.setdefault(pubkey, FakeServices(known))
        return known

    async def sign_out(self, pubkey: PubKey | None = None) -> None:
        self.live.pop(pubkey or ALICE, None)
        self.current = None

    async def remove(self, pubkey: PubKey) -> None:
        await self.sign_out(pubkey)
        self.accounts.known = [each for each in self.accounts.known if each.pubkey != pubkey]

    async def close(self) -> None:
        self.closed = True

    @property
    def services(self) -> FakeServices:
        return cast(FakeServices, self.current)


def caller_of(desk: FakeDesk, *, unsafe_test_methods: bool = False) -> Caller:
    return Caller(cast(Desk, desk), unsafe_test_methods=unsafe_test_methods)


@asynccontextmanager
async def opened(desk: FakeDesk) -> AsyncIterator[Desk]:
    yield cast(Desk, desk)
    await desk.close()
