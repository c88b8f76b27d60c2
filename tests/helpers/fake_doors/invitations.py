"""The door `invitations` without a core behind it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from marmot_desktop.domain.chat import Group, InviteResult
from marmot_desktop.domain.contact import Contact
from marmot_desktop.domain.facts import (
    GroupJoined,
    GroupStartProgressed,
    InviteProgressed,
    PackageSearchMoved,
    SentInviteChanged,
)
from marmot_desktop.domain.group_start import StartedGroup, StartProgress, StartStep
from marmot_desktop.domain.invite import Invite, InviteDetails
from marmot_desktop.domain.invite_check import InviteCheck
from marmot_desktop.domain.key_package import KeyPackageRecord
from marmot_desktop.domain.package_search import AskedRelay, PackageSearch, RelayAnswer
from marmot_desktop.domain.sent_invite import InviteProgress, InviteStep, SentInvite, SentInviteState
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.types import EventId
from marmot_desktop.ui.doors.invitations import InvitationsDoor
from tests.helpers import ui_values as make

if TYPE_CHECKING:
    from tests.helpers.fake_actions import FakeActions


class FakeInvitationsDoor(InvitationsDoor):
    """Answers from a `FakeActions`.

    Args:
        world: what was put in and what was asked.
    """

    def __init__(self, world: "FakeActions") -> None:
        self.world = world
        self.relays: tuple[AskedRelay, ...] = (AskedRelay(make.RELAY, RelayAnswer.ANSWERED, 1),)
        self.used_before: frozenset[EventId] = frozenset()
        self.check_result: InviteCheck = make.invite_check()
        self.sent: dict[int, SentInvite] = {}
        self.details: dict[bytes, InviteDetails] = {}
        self.ways_back: dict[int, Invite] = {}
        """Pending invites by the group that they lead back into."""
        self.stock: tuple[KeyPackageRecord, ...] = ()
        """What a relay hands out when it is asked; nothing: it refuses."""

    def tell_steps(self, group: Group, person: Contact, package: KeyPackageRecord) -> None:
        """An invitation goes through."""
        for step, accepted, total in (
            (InviteStep.PREPARE, 0, 0),
            (InviteStep.PUBLISH, 0, 1),
            (InviteStep.PUBLISH, 1, 1),
            (InviteStep.APPLY, 1, 1),
            (InviteStep.WELCOME, 0, 1),
        ):
            self.world.tell(InviteProgressed(InviteProgress(group.key, person.pubkey, step, accepted, total)))
        sent = make.sent_invite(person.profile.name, group, number=len(self.sent) + 1)
        self.put(replace(sent, person=person.pubkey, key_package_event_id=package.event_id))

    def put(self, sent: SentInvite) -> None:
        """An invitation has come to this."""
        self.sent[sent.id] = sent
        self.world.tell(SentInviteChanged(sent))

    async def search_packages(self, person: Contact, group: Group | None = None) -> PackageSearch:
        waiting = tuple(AskedRelay(relay.url) for relay in self.relays)
        self.world.tell(PackageSearchMoved(PackageSearch(person.pubkey, waiting)))
        await self.world.note("search_packages", person.pubkey, group.key if group is not None else None)
        records = self.world.packages.get(person.pubkey, ())
        return PackageSearch(person.pubkey, self.relays, records, self.used_before)

    async def ask_gateway(self, person: Contact) -> tuple[KeyPackageRecord, ...]:
        await self.world.note("ask_gateway", person.pubkey)
        if not self.stock:
            raise RefusedError(ErrorCode.GW_UNSUPPORTED)
        self.world.packages[person.pubkey] = self.stock
        return self.stock

    async def check(self, group: Group, person: Contact, package: KeyPackageRecord) -> InviteCheck:
        await self.world.note("check_invite", group.key, person.pubkey, package.event_id)
        return self.check_result

    async def inspect(self, invite: Invite) -> InviteDetails:
        await self.world.note("inspect_invite", invite.id)
        return self.details.get(invite.id) or make.invite_details()

    async def way_back(self, group: Group) -> Invite | None:
        await self.world.note("way_back", group.key)
        return self.ways_back.get(group.key)

    async def list_sent(self) -> tuple[SentInvite, ...]:
        await self.world.note("list_sent")
        return tuple(self.sent.values())

    async def list_invited(self, group: Group) -> frozenset[bytes]:
        await self.world.note("list_invited", group.key)
        waiting = (SentInviteState.SENDING, SentInviteState.DELIVERED, SentInviteState.UNDELIVERED)
        return frozenset(
            bytes(sent.person) for sent in self.sent.values() if sent.group_key == group.key and sent.state in waiting
        )

    async def resend(self, sent: SentInvite) -> SentInvite:
        await self.world.note("resend", sent.id)
        self.put(replace(sent, welcome_accepted=1, state=SentInviteState.DELIVERED))
        return self.sent[sent.id]

    async def withdraw(self, sent: SentInvite) -> None:
        await self.world.note("withdraw", sent.id)
        self.put(replace(sent, state=SentInviteState.WITHDRAWN))

    async def start_group(
        self, name: str, description: str, people: Sequence[Contact], relays: Sequence[str] = ()
    ) -> StartedGroup:
        for person in people:
            self._tell_start(StartProgress(person.pubkey, StartStep.LOOKING))
        await self.world.note("start_group", name, description, tuple(people), tuple(relays))
        missing = []
        for person in people:
            if self.world.packages.get(person.pubkey):
                self._tell_start(StartProgress(person.pubkey, StartStep.READY))
            else:
                missing.append(StartProgress(person.pubkey, StartStep.MISSING, ErrorCode.KP_NOT_FOUND))
                self._tell_start(missing[-1])
        there = [person for person in people if self.world.packages.get(person.pubkey)]
        if people and not there:
            raise RefusedError(ErrorCode.KP_NOT_FOUND)
        return replace(self._start(name, there, description), missing=tuple(missing))

    async def start_direct(self, person: Contact, relays: Sequence[str] = ()) -> StartedGroup:
        await self.world.note("start_direct", person.pubkey, tuple(relays))
        for group in self.world.groups.values():
            if group.is_direct and any(member.pubkey == person.pubkey for member in group.members):
                return StartedGroup(group, ())
        if not self.world.packages.get(person.pubkey):
            raise RefusedError(ErrorCode.KP_NOT_FOUND)
        return self._start("", [person], "")

    def _start(self, name: str, people: Sequence[Contact], description: str) -> StartedGroup:
        owner = self.world.account.name if self.world.account is not None else ""
        made = make.group(
            max(self.world.groups, default=0) + 1,
            name,
            (owner, *(person.profile.name for person in people)),
            admins=(owner,),
            description=description,
        )
        self.world.groups[made.key] = made
        self.world.tell(GroupJoined(made, created_here=True))
        results = tuple(
            InviteResult(
                person.pubkey,
                self.world.packages[person.pubkey][0].event_id,
                None,
                make.event_id("welcome"),
                (make.RELAY,),
                (make.RELAY,),
            )
            for person in people
        )
        return StartedGroup(made, results)

    def _tell_start(self, progress: StartProgress) -> None:
        self.world.tell(GroupStartProgressed(progress))
