"""The door out without a core behind it: keeps what was asked, answers what a test has put in, publishes facts.

A wish listed in `refusals` raises its error; one listed in `held` waits until the test lets it go. What a wish changes is
told over the bridge, as the core would.
"""

import asyncio
from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from marmot_desktop.domain.account import Account, SecretProtection
from marmot_desktop.domain.chat import CreatedGroup, DeliveryState, Group, InviteResult, Message, SyncStatus
from marmot_desktop.domain.contact import Contact, Profile, Reachability
from marmot_desktop.domain.facts import (
    ContactChanged,
    ContactRemoved,
    Fact,
    GroupChanged,
    GroupJoined,
    InviteChanged,
    KeyPackagesChanged,
    MessageStored,
    Published,
    SignedIn,
    SignedOut,
)
from marmot_desktop.domain.identifiers import npub, parse_person
from marmot_desktop.domain.invite import Invite, InviteStatus
from marmot_desktop.domain.key_package import GatewayStock, KeyPackageRecord
from marmot_desktop.domain.relay import RelayLists, RelayStatus
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.ui.actions import UiActions
from marmot_desktop.ui.bridge import UiBridge
from tests.helpers import ui_values as make
from tests.helpers.fake_doors.chats import FakeChatsDoor
from tests.helpers.fake_doors.desktop import FakeDesktopDoor
from tests.helpers.fake_doors.group_info import FakeGroupInfoDoor
from tests.helpers.fake_doors.invitations import FakeInvitationsDoor
from tests.helpers.fake_doors.notify import FakeNotifyDoor
from tests.helpers.fake_doors.people import FakePeopleDoor
from tests.helpers.fake_doors.reach import FakeReachDoor
from tests.helpers.fake_doors.roster import FakeRosterDoor
from tests.helpers.fake_doors.watch import FakeWatchDoor

NSEC = "nsec1" + "q" * 58


class FakeActions(UiActions):
    """Everything the window may ask, in memory.

    Args:
        bridge: told what happens; the account is signed in over it.
    """

    def __init__(self, bridge: UiBridge) -> None:
        self.bridge = bridge
        self.asked: list[tuple[Any, ...]] = []
        self.refusals: dict[str, MarmotDesktopError] = {}
        self.held: dict[str, asyncio.Event] = {}
        self.accounts: tuple[Account, ...] = ()
        self.account: Account | None = None
        self.others: dict[bytes, FakeActions] = {}
        """What is behind the doors of further accounts, where a test needs to tell them apart."""
        self.keyring = True
        self.groups: dict[int, Group] = {}
        self.messages: dict[int, list[Message]] = {}
        self.invites: dict[bytes, Invite] = {}
        self.contacts: dict[bytes, Contact] = {}
        self.packages: dict[bytes, tuple[KeyPackageRecord, ...]] = {}
        self.own_packages: tuple[KeyPackageRecord, ...] = ()
        self.stock: tuple[GatewayStock, ...] = ()
        self.relays = RelayLists((make.RELAY,), (make.RELAY,), (make.RELAY,), (make.relay_status(),))
        self.relay_tests: dict[str, RelayStatus] = {}
        self.undelivered = False
        """No relay takes a Welcome."""
        self.names: dict[bytes, str] = {}
        self.profile = Profile()

    @cached_property
    def roster(self) -> FakeRosterDoor:
        """The door of that name, over this."""
        return FakeRosterDoor(self)

    @cached_property
    def group_info(self) -> FakeGroupInfoDoor:
        """The door of that name, over this."""
        return FakeGroupInfoDoor(self)

    @cached_property
    def invitations(self) -> FakeInvitationsDoor:
        """The door of that name, over this."""
        return FakeInvitationsDoor(self)

    @cached_property
    def people(self) -> FakePeopleDoor:
        """The door of that name, over this."""
        return FakePeopleDoor(self)

    @cached_property
    def chats(self) -> FakeChatsDoor:
        """The door of that name, over this."""
        return FakeChatsDoor(self)

    @cached_property
    def reach(self) -> FakeReachDoor:
        """The door of that name, over this."""
        return FakeReachDoor(self)

    @cached_property
    def notify(self) -> FakeNotifyDoor:
        """The door of that name, over this."""
        return FakeNotifyDoor(self)

    @cached_property
    def desktop(self) -> FakeDesktopDoor:
        """The door of that name, over this."""
        return FakeDesktopDoor(self)

    @cached_property
    def watch(self) -> FakeWatchDoor:
        """The door of that name, over this."""
        return FakeWatchDoor(self)

    def for_account(self, account: Account) -> "FakeActions":
        """The same, but for accounts that a test has put into `others`."""
        return self.others.get(account.pubkey, self)

    def close(self, account: Account) -> None:
        """An account has signed out."""
        self.bridge.deliver((Published(account.pubkey, SignedOut(account.pubkey)),))
        if self.account == account:
            self.account = None

    def end_head_start(self) -> None:
        """There is no core to begin."""

    def tell(self, *facts: Fact) -> None:
        """Publish facts of the account, as one batch."""
        owner = self.account.pubkey if self.account is not None else None
        self.bridge.deliver(tuple(Published(owner, fact) for fact in facts))

    def hold(self, wish: str) -> asyncio.Event:
        """Let a wish wait; set the event to let it go."""
        self.held[wish] = asyncio.Event()
        return self.held[wish]

    async def note(self, wish: str, *arguments: object) -> None:
        """Keep what was asked, wait where a test holds the wish, refuse it where a test says so."""
        self.asked.append((wish, *arguments))
        if wish in self.held:
            await self.held[wish].wait()
        if wish in self.refusals:
            raise self.refusals[wish]

    def _sign_in(self, account: Account) -> Account:
        if account not in self.accounts:
            self.accounts = (*self.accounts, account)
        self.account = account
        self.bridge.deliver((Published(account.pubkey, SignedIn(account)),))
        return account

    async def list_accounts(self) -> tuple[Account, ...]:
        await self.note("list_accounts")
        return self.accounts

    async def find_protection(self) -> SecretProtection | None:
        await self.note("find_protection")
        return SecretProtection.KEYRING if self.keyring else None

    async def choose_passphrase(self, passphrase: str) -> None:
        await self.note("choose_passphrase", passphrase)

    async def create_account(self, name: str) -> Account:
        await self.note("create_account", name)
        return self._sign_in(make.account(name))

    async def import_account(self, secret: str, passphrase: str | None, name: str) -> Account:
        await self.note("import_account", secret, passphrase)
        return self._sign_in(make.account("Imported"))

    async def sign_in(self, account: Account) -> Account:
        await self.note("sign_in", account)
        return self._sign_in(account)

    async def unlock(self, account: Account, passphrase: str) -> Account:
        await self.note("unlock", account, passphrase)
        return self._sign_in(account)

    async def sign_out(self) -> None:
        await self.note("sign_out")
        if self.account is not None:
            self.close(self.account)

    async def reveal_key(self, account: Account) -> str:
        await self.note("reveal_key", account)
        return NSEC

    async def save_key(self, account: Account, passphrase: str, file: Path) -> None:
        await self.note("save_key", account, passphrase, file)

    async def list_groups(self) -> tuple[Group, ...]:
        await self.note("list_groups")
        return tuple(self.groups.values())

    async def create_group(self, name: str, description: str, members: Sequence[Contact]) -> CreatedGroup:
        await self.note("create_group", name, description, tuple(members))
        owner = self.account.name if self.account is not None else ""
        made = make.group(len(self.groups) + 1, name, (owner,), admins=(owner,), description=description)
        self.groups[made.key] = made
        self.tell(GroupJoined(made, created_here=True))
        return CreatedGroup(made, ())

    async def invite(self, group: Group, person: Contact, package: KeyPackageRecord) -> InviteResult:
        await self.note("invite", group.key, person.pubkey, package.event_id)
        self.invitations.tell_steps(group, person, package)
        member = make.group(0, "", (person.profile.name,), admins=()).members[0]
        self.groups[group.key] = replace(group, members=(*group.members, replace(member, pubkey=person.pubkey)))
        self.tell(GroupChanged(self.groups[group.key]))
        wrap = make.event_id("welcome")
        taken = () if self.undelivered else (make.RELAY,)
        return InviteResult(person.pubkey, package.event_id, make.event_id("commit"), wrap, taken, (make.RELAY,))

    async def list_messages(self, group: Group, limit: int, before: Message | None = None) -> tuple[Message, ...]:
        await self.note("list_messages", group.key, limit, before)
        newest_first = sorted(self.messages.get(group.key, ()), key=lambda each: (-each.sort_at, -each.position))
        if before is not None:
            edge = (before.sort_at, before.position)
            newest_first = [each for each in newest_first if (each.sort_at, each.position) < edge]
        return tuple(newest_first[:limit])

    async def send_message(self, group: Group, text: str) -> Message:
        await self.note("send_message", group.key, text)
        owner = self.account.name if self.account is not None else ""
        count = sum(map(len, self.messages.values()))
        sent = make.message(
            group.key, owner, text, make.NOW, mine=True, state=DeliveryState.QUEUED, position=2 * make.NOW + count
        )
        self.messages.setdefault(group.key, []).append(sent)
        self.groups[group.key] = replace(self.groups[group.key], last_message=sent)
        self.tell(MessageStored(sent), GroupChanged(self.groups[group.key]))
        return sent

    async def retry_message(self, message: Message) -> None:
        await self.note("retry_message", message.id)

    async def mark_read(self, group: Group, up_to: Message) -> None:
        await self.note("mark_read", group.key, up_to.id)
        self.groups[group.key] = replace(self.groups[group.key], unread=0)
        self.tell(GroupChanged(self.groups[group.key]))

    async def list_syncs(self) -> tuple[SyncStatus, ...]:
        await self.note("list_syncs")
        return ()

    async def list_invites(self) -> tuple[Invite, ...]:
        await self.note("list_invites")
        return tuple(self.invites.values())

    async def join_invite(self, invite: Invite) -> Group:
        await self.note("join_invite", invite.id)
        owner = self.account.name if self.account is not None else ""
        joined = make.group(len(self.groups) + 1, invite.group_name, (owner, "Björn Lind"), admins=("Björn Lind",))
        self.groups[joined.key] = joined
        self._move(invite, InviteStatus.ACCEPTED, GroupJoined(joined, created_here=False))
        return joined

    async def archive_invite(self, invite: Invite) -> None:
        await self.note("archive_invite", invite.id)
        self._move(invite, InviteStatus.ARCHIVED)

    async def restore_invite(self, invite: Invite) -> None:
        await self.note("restore_invite", invite.id)
        self._move(invite, InviteStatus.PENDING)

    def _move(self, invite: Invite, status: InviteStatus, *more: Fact) -> None:
        self.invites[invite.id] = replace(invite, status=status)
        self.tell(*more, InviteChanged(self.invites[invite.id]))

    async def list_contacts(self) -> tuple[Contact, ...]:
        await self.note("list_contacts")
        return tuple(self.contacts.values())

    async def add_contact(self, reference: str) -> Contact:
        await self.note("add_contact", reference)
        added = await self._person(reference)
        self.contacts[added.pubkey] = added
        self.tell(ContactChanged(added))
        return added

    async def remove_contact(self, contact: Contact) -> None:
        await self.note("remove_contact", contact.pubkey)
        self.contacts.pop(contact.pubkey, None)
        self.tell(ContactRemoved(contact.pubkey))

    async def _person(self, reference: str) -> Contact:
        key = parse_person(reference)
        known = self.contacts.get(key)
        return known or replace(make.contact("", Reachability.UNKNOWN), pubkey=key, npub=npub(key))

    async def name_people(self, people: Iterable[bytes]) -> dict[bytes, str]:
        await self.note("name_people")
        known = {person: each.shown_name for person, each in self.contacts.items()} | self.names
        return {person: known[person] for person in people if person in known}

    async def own_profile(self) -> Profile:
        await self.note("own_profile")
        return replace(self.profile, name=self.profile.name or (self.account.name if self.account else ""))

    async def save_profile(self, profile: Profile) -> None:
        await self.note("save_profile", profile)
        self.profile = profile

    async def list_own_key_packages(self) -> tuple[KeyPackageRecord, ...]:
        await self.note("list_own_key_packages")
        return self.own_packages

    async def list_stock(self) -> tuple[GatewayStock, ...]:
        await self.note("list_stock")
        return self.stock

    async def publish_key_package(self) -> tuple[KeyPackageRecord, ...]:
        await self.note("publish_key_package")
        self.own_packages = (make.key_package("us", f"own {len(self.own_packages)}"), *self.own_packages)
        self.tell(KeyPackagesChanged())
        return self.own_packages[:1]

    async def list_relays(self) -> RelayLists:
        await self.note("list_relays")
        return self.relays

    async def test_relay(self, url: str) -> RelayStatus:
        await self.note("test_relay", url)
        return self.relay_tests.get(url, make.relay_status(RelayUrl(url)))

    async def publish_everything(self) -> None:
        await self.note("publish_everything")

    def names_of_wishes(self) -> list[str]:
        """What was asked, without arguments."""
        return [asked[0] for asked in self.asked]
