"""The only door out: `UiActions` has one method per wish of the user and hands each to the core loop.

A method is awaited in Qt's thread, inside a `TaskScope`. Its result and its exception come back from the core; its
cancellation goes there. What it changes comes back through `UiBridge` as a fact: pages use results only to show what
they loaded, to close a dialog or to name what they did. Public keys are passed as bytes where no domain value holds them.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.ui.doors.core_line import CoreLine

if TYPE_CHECKING:
    from marmot_desktop.domain.account import Account, SecretProtection
    from marmot_desktop.domain.chat import CreatedGroup, Group, InviteResult, Message, SyncStatus
    from marmot_desktop.domain.contact import Contact, Profile
    from marmot_desktop.domain.invite import Invite
    from marmot_desktop.domain.key_package import GatewayStock, KeyPackageRecord
    from marmot_desktop.domain.relay import RelayLists, RelayStatus
    from marmot_desktop.log_memory import LogMemory
    from marmot_desktop.services.desk import Desk
    from marmot_desktop.ui.doors.chats import ChatsDoor
    from marmot_desktop.ui.doors.desktop import DesktopDoor
    from marmot_desktop.ui.doors.group_info import GroupInfoDoor
    from marmot_desktop.ui.doors.invitations import InvitationsDoor
    from marmot_desktop.ui.doors.notify import NotifyDoor
    from marmot_desktop.ui.doors.people import PeopleDoor
    from marmot_desktop.ui.doors.reach import ReachDoor
    from marmot_desktop.ui.doors.roster import RosterDoor
    from marmot_desktop.ui.doors.watch import WatchDoor

T = TypeVar("T")


class UiActions:
    """What the window may ask of the core.

    Args:
        log_memory: the last lines of the log; empty if left out.
        data_folder: where the profile lies, to be named where it is damaged.
        profile: the folder that this run was told to keep everything in; `None` for the user's own.
        line: to the core; one that leads nowhere before `connect` if left out.

    Nothing can be asked before `connect`. Further doors, by subject: `roster`, `group_info`, `invitations`, `people`,
    `chats`, `reach`, `notify`, `desktop`, `watch`; each is made, and imported, when it is opened first. What is asked of
    an account goes to the one that was signed in last; by the door that `for_account` gives, to that account.
    """

    def __init__(
        self,
        *,
        log_memory: LogMemory | None = None,
        data_folder: Path | None = None,
        profile: Path | None = None,
        line: CoreLine | None = None,
    ) -> None:
        self._line = line or CoreLine()
        self._call = self._line.call
        self._ask = self._line.ask
        self._log_memory = log_memory
        self._data_folder = data_folder
        self._profile = profile

    def connect(
        self,
        desk: Desk,
        core_loop: asyncio.AbstractEventLoop,
        *,
        use_passphrase: Callable[[str, str], None],
        head_start_over: Callable[[], object] = lambda: None,
    ) -> None:
        """The core is there.

        Args:
            desk: of this profile; touched on the core loop only.
            core_loop: runs in a thread of its own.
            use_passphrase: tells the secret store what the user typed, where there is no keyring, and for which npub.
            head_start_over: lets the core begin; called on its loop.
        """
        self._line.connect(desk, core_loop)
        self._use_passphrase = use_passphrase
        self._head_start_over = head_start_over

    def for_account(self, account: Account) -> UiActions:
        """The same for one account: nothing that is asked by it can reach another."""
        line = self._line.bound(account)
        bound = UiActions(log_memory=self._log_memory, data_folder=self._data_folder, profile=self._profile, line=line)
        bound._use_passphrase = self._use_passphrase
        bound._head_start_over = self._head_start_over
        return bound

    def end_head_start(self) -> None:
        """What is stored is shown: the core may begin its work."""
        self._line.tell(self._head_start_over)

    @cached_property
    def roster(self) -> RosterDoor:
        """The accounts of the profile."""
        from marmot_desktop.ui.doors.roster import RosterDoor

        return RosterDoor(self._line)

    @cached_property
    def group_info(self) -> GroupInfoDoor:
        """Groups and what is changed in them."""
        from marmot_desktop.ui.doors.group_info import GroupInfoDoor

        return GroupInfoDoor(self._line)

    @cached_property
    def invitations(self) -> InvitationsDoor:
        """Inviting and being invited."""
        from marmot_desktop.ui.doors.invitations import InvitationsDoor

        return InvitationsDoor(self._line)

    @cached_property
    def people(self) -> PeopleDoor:
        """People, their pictures and whether they can be reached."""
        from marmot_desktop.ui.doors.people import PeopleDoor

        return PeopleDoor(self._line)

    @cached_property
    def chats(self) -> ChatsDoor:
        """Marks, drafts, what is read."""
        from marmot_desktop.ui.doors.chats import ChatsDoor

        return ChatsDoor(self._line)

    @cached_property
    def reach(self) -> ReachDoor:
        """First run, keys, relays."""
        from marmot_desktop.ui.doors.reach import ReachDoor

        return ReachDoor(self._line, self._data_folder)

    @cached_property
    def notify(self) -> NotifyDoor:
        """Notifications on the desktop."""
        from marmot_desktop.ui.doors.notify import NotifyDoor

        return NotifyDoor(self._line)

    @cached_property
    def desktop(self) -> DesktopDoor:
        """How the desktop treats the program."""
        from marmot_desktop.ui.doors.desktop import DesktopDoor

        return DesktopDoor(self._profile)

    @cached_property
    def watch(self) -> WatchDoor:
        """How everything is doing."""
        from marmot_desktop.log_memory import LogMemory
        from marmot_desktop.ui.doors.watch import WatchDoor

        return WatchDoor(self._line, self._log_memory or LogMemory())

    @property
    def _desk(self) -> Desk:
        return self._line.desk

    async def list_accounts(self) -> tuple[Account, ...]:
        """Every account of this profile."""
        return await self._call(self._desk.accounts.list())

    async def find_protection(self) -> SecretProtection | None:
        """Where a new account's key would be kept; `None` where the user has to choose a passphrase first."""
        try:
            return await self._call(self._desk.accounts.protection())
        except EnvironmentFaultError as err:
            if err.code is ErrorCode.KEYRING_UNAVAILABLE:
                return None
            raise

    async def choose_passphrase(self, passphrase: str) -> None:
        """Protect keys with this passphrase while the program runs. Secrets: takes one."""

        async def work() -> None:
            self._use_passphrase(passphrase, "")

        await self._call(work())

    async def create_account(self, name: str) -> Account:
        """Make a new identity and open it."""

        async def work() -> Account:
            account = await self._desk.accounts.create(name)
            return await self._desk.sign_in(account.pubkey)

        return await self._call(work())

    async def import_account(self, secret: str, passphrase: str | None, name: str) -> Account:
        """Take over an identity from its nsec, hex or ncryptsec, and open it. Secrets: takes one."""

        async def work() -> Account:
            account = await self._desk.accounts.import_key(secret, passphrase, name)
            return await self._desk.sign_in(account.pubkey)

        return await self._call(work())

    async def sign_in(self, account: Account) -> Account:
        """Open an account of this profile."""
        return await self._call(self._desk.sign_in(account.pubkey))

    async def unlock(self, account: Account, passphrase: str) -> Account:
        """Open an account whose key file is wrapped by a passphrase. Secrets: takes one."""

        async def work() -> Account:
            self._use_passphrase(passphrase, account.npub)
            return await self._desk.sign_in(account.pubkey)

        return await self._call(work())

    async def sign_out(self) -> None:
        """Close the account; it has ended when this returns."""
        account = self._line.account
        await self._call(self._desk.sign_out(None if account is None else account.pubkey))

    async def reveal_key(self, account: Account) -> str:
        """The nsec, for the user to write down. Secrets: returns one."""
        return await self._call(self._desk.accounts.reveal_key(account.pubkey))

    async def save_key(self, account: Account, passphrase: str, file: Path) -> None:
        """Write the key, wrapped by a passphrase (NIP-49), to a file that only this user may read.

        Raises:
            EnvironmentFaultError: `storage_error`.
        """
        wrapped = await self._call(self._desk.accounts.export_key(account.pubkey, passphrase))
        await asyncio.to_thread(_write_private, file, f"{wrapped}\n")

    async def list_groups(self) -> tuple[Group, ...]:
        """All groups, newest activity first."""
        return await self._ask(lambda services: services.groups.list())

    async def create_group(self, name: str, description: str, members: Sequence[Contact]) -> CreatedGroup:
        """Make a group with the account's relays and invite people at once."""
        people = tuple(contact.pubkey for contact in members)
        return await self._ask(
            lambda services: services.groups.create(name.strip(), description.strip(), members=people)
        )

    async def invite(self, group: Group, person: Contact, package: KeyPackageRecord) -> InviteResult:
        """Add a person to a group with one of their key packages."""
        return await self._ask(
            lambda services: services.groups.invite(
                group.id, person=person.pubkey, key_package_event_id=package.event_id
            )
        )

    async def list_messages(self, group: Group, limit: int, before: Message | None = None) -> tuple[Message, ...]:
        """A page of a conversation with our own lines, newest first."""
        edge = before.id if before is not None else None
        return await self._ask(
            lambda services: services.messages.list(group.id, limit=limit, before=edge, include_system=True)
        )

    async def send_message(self, group: Group, text: str) -> Message:
        """Store a message and hand it to the publisher; it is safe on disk when this returns."""
        return await self._ask(lambda services: services.messages.send(group.id, text))

    async def retry_message(self, message: Message) -> None:
        """Send a failed message again."""
        await self._ask(lambda services: services.messages.retry(message.id))

    async def mark_read(self, group: Group, up_to: Message) -> None:
        """The user has seen everything up to this message."""
        await self._ask(lambda services: services.messages.mark_read(group.id, up_to.id))

    async def list_syncs(self) -> tuple[SyncStatus, ...]:
        """How far each group is behind."""
        return await self._ask(lambda services: services.sync.status())

    async def list_invites(self) -> tuple[Invite, ...]:
        """Invites of every status, newest first."""
        return await self._ask(lambda services: services.invites.list())

    async def join_invite(self, invite: Invite) -> Group:
        """Join the group of an invite."""
        return await self._ask(lambda services: services.invites.accept(invite.id))

    async def archive_invite(self, invite: Invite) -> None:
        """Put an invite aside; nobody is told."""
        await self._ask(lambda services: services.invites.archive(invite.id))

    async def restore_invite(self, invite: Invite) -> None:
        """Take an archived invite back."""
        await self._ask(lambda services: services.invites.restore(invite.id))

    async def list_contacts(self) -> tuple[Contact, ...]:
        """All contacts, by shown name."""
        return await self._ask(lambda services: services.contacts.list())

    async def add_contact(self, reference: str) -> Contact:
        """Add a person by npub, nprofile or hex."""
        return await self._ask(lambda services: services.contacts.add(reference))

    async def remove_contact(self, contact: Contact) -> None:
        """Take a person off the contact list."""
        await self._ask(lambda services: services.contacts.remove(contact.pubkey))

    async def name_people(self, people: Iterable[bytes]) -> dict[bytes, str]:
        """What to call people, from the store."""
        from marmot_desktop.domain.identifiers import parse_person

        pubkeys = tuple(parse_person(pubkey.hex()) for pubkey in people)
        names = await self._ask(lambda services: services.contacts.names(pubkeys))
        return {bytes(pubkey): name for pubkey, name in names.items()}

    async def own_profile(self) -> Profile:
        """The account's own profile, from the store."""
        return await self._ask(lambda services: services.contacts.profile_of(None))

    async def save_profile(self, profile: Profile) -> None:
        """Publish the account's own profile."""
        await self._ask(lambda services: services.contacts.set_profile(profile))

    async def list_own_key_packages(self) -> tuple[KeyPackageRecord, ...]:
        """Own packages, newest first."""
        return await self._ask(lambda services: services.key_packages.list_own())

    async def list_stock(self) -> tuple[GatewayStock, ...]:
        """What each of our relays that hand out key packages had last, from the store."""
        return await self._ask(lambda services: services.stock.list())

    async def publish_key_package(self) -> tuple[KeyPackageRecord, ...]:
        """Renew the account's own key package and wait until a relay has it or time is up."""
        return await self._ask(lambda services: services.key_packages.publish())

    async def list_relays(self) -> RelayLists:
        """The account's three relay lists and the state of each relay."""
        return await self._ask(lambda services: services.relays.get())

    async def test_relay(self, url: str) -> RelayStatus:
        """Connect to a relay once and tell how it went."""
        return await self._ask(lambda services: services.relays.test(url))

    async def publish_everything(self) -> None:
        """Publish profile, relay lists and key package anew."""
        await self._ask(lambda services: services.onboarding.publish_all())


def _write_private(file: Path, text: str) -> None:
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as opened:
            opened.write(text)
    except OSError as err:
        raise EnvironmentFaultError(ErrorCode.STORAGE_ERROR, "the backup file") from err
