"""The door `people` without a core behind it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from marmot_desktop.domain.chat import Group
from marmot_desktop.domain.contact import Contact, FollowList, HandleState, PicturePolicy, Reachability
from marmot_desktop.domain.facts import BlockingChanged, ContactChanged, FollowsChanged, GroupJoined
from marmot_desktop.domain.identifiers import npub, parse_person, profile_link
from marmot_desktop.domain.reachability import ReachabilityReport
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.ui.doors.people import PeopleDoor
from tests.helpers import ui_values as make

if TYPE_CHECKING:
    from tests.helpers.fake_actions import FakeActions


class FakePeopleDoor(PeopleDoor):
    """Answers from a `FakeActions`.

    Args:
        world: what was put in and what was asked.
    """

    def __init__(self, world: "FakeActions") -> None:
        self.world = world
        self.reports: dict[bytes | None, ReachabilityReport] = {}
        """By person; `None` for the account itself."""

        self.handles: dict[str, bytes] = {}
        """Addresses and whom they name."""
        self.handle_state = HandleState.VERIFIED
        self.own_handle_state = HandleState.VERIFIED
        self.follows = FollowList()
        self.blocked: tuple[bytes, ...] = ()
        self.shown_pictures: dict[bytes, bytes] = {}
        self.policy = PicturePolicy.KNOWN

    async def check_reachability(self, person: bytes | None = None) -> ReachabilityReport:
        await self.world.note("check_reachability", person)
        if person in self.reports:
            return self.reports[person]
        packages = self.world.own_packages if person is None else self.world.packages.get(person, ())
        return make.reachability_report(person or b"", is_self=person is None, packages=packages)

    async def add(self, reference: str) -> Contact:
        await self.world.note("add_contact", reference)
        return await self._added(self._pubkey_of(reference))

    async def look_up(self, reference: str) -> Contact:
        await self.world.note("look_up_person", reference)
        return self._person(self._pubkey_of(reference))

    def _pubkey_of(self, reference: str) -> PubKey:
        if "@" in reference:
            if reference not in self.handles:
                raise RefusedError(ErrorCode.HANDLE_NOT_FOUND)
            return PubKey(self.handles[reference])
        return parse_person(reference)

    def _person(self, key: PubKey) -> Contact:
        known = self.world.contacts.get(key)
        return known or replace(make.contact("", Reachability.UNKNOWN), pubkey=key, npub=npub(key))

    async def _added(self, key: PubKey) -> Contact:
        contact = self._person(key)
        self.world.contacts[key] = contact
        self.world.tell(ContactChanged(contact))
        return contact

    def _change(self, person: bytes, **changes: Any) -> None:
        contact = self.world.contacts.get(person)
        if contact is not None:
            self.world.contacts[person] = replace(contact, **changes)
            self.world.tell(ContactChanged(self.world.contacts[person]))

    async def check_handle(self, person: bytes, *, again: bool = False) -> HandleState:
        await self.world.note("check_handle", person, again)
        if self.world.account is not None and person == self.world.account.pubkey:
            return self.own_handle_state
        contact = self.world.contacts.get(person)
        if contact is None or not contact.profile.nip05:
            return HandleState.UNCHECKED
        self._change(person, handle=self.handle_state)
        return self.handle_state

    async def set_nickname(self, person: bytes, nickname: str) -> Contact:
        await self.world.note("set_nickname", person, nickname)
        self._change(person, nickname=nickname)
        return self.world.contacts[person]

    async def list_groups_with(self, person: bytes) -> tuple[Group, ...]:
        await self.world.note("list_groups_with", person)
        groups = self.world.groups.values()
        return tuple(group for group in groups if any(member.pubkey == person for member in group.members))

    async def open_direct_chat(self, person: bytes) -> Group:
        await self.world.note("open_direct_chat", person)
        for group in self.world.groups.values():
            if group.is_direct and any(member.pubkey == person for member in group.members):
                return group
        made = make.group(len(self.world.groups) + 1, "", ("Ada Stone", ""))
        made = replace(made, members=(made.members[0], replace(made.members[1], pubkey=PubKey(person))))
        self.world.groups[made.key] = made
        self.world.tell(GroupJoined(made, created_here=True))
        return made

    async def read_follows(self) -> FollowList:
        await self.world.note("read_follows")
        return self.follows

    async def import_follows(self) -> int:
        await self.world.note("import_follows")
        newcomers = self.follows.newcomers
        self.follows = replace(self.follows, newcomers=())
        for each in newcomers:
            await self._added(each)
            self._change(each, followed=True)
        self.world.tell(FollowsChanged(self.follows))
        return len(newcomers)

    async def follow(self, person: bytes) -> None:
        await self.world.note("follow", person)
        self._change(person, followed=True)

    async def unfollow(self, person: bytes) -> None:
        await self.world.note("unfollow", person)
        self._change(person, followed=False)

    async def block(self, person: bytes) -> None:
        await self.world.note("block", person)
        self.blocked = (person, *self.blocked)
        self._change(person, blocked=True)
        self.world.tell(BlockingChanged(PubKey(person), blocked=True))

    async def unblock(self, person: bytes) -> None:
        await self.world.note("unblock", person)
        self.blocked = tuple(each for each in self.blocked if each != person)
        self._change(person, blocked=False)
        self.world.tell(BlockingChanged(PubKey(person), blocked=False))

    async def list_blocked(self) -> tuple[bytes, ...]:
        await self.world.note("list_blocked")
        return self.blocked

    async def pictures(self, people: Iterable[bytes]) -> dict[bytes, bytes]:
        # Not noted: whatever is painted asks for its pictures.
        return {person: self.shown_pictures[person] for person in people if person in self.shown_pictures}

    async def picture_policy(self) -> PicturePolicy:
        await self.world.note("picture_policy")
        return self.policy

    async def set_picture_policy(self, policy: PicturePolicy) -> None:
        await self.world.note("set_picture_policy", policy)
        self.policy = policy

    async def own_link(self) -> str:
        await self.world.note("own_link")
        account = self.world.account
        return profile_link(account.pubkey, (make.RELAY,)) if account is not None else ""
