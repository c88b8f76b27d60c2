"""What the window may ask about inviting and being invited."""

from collections.abc import Sequence
from typing import Final

from marmot_desktop.domain.chat import Group
from marmot_desktop.domain.contact import Contact
from marmot_desktop.domain.group_start import StartedGroup
from marmot_desktop.domain.invite import Invite, InviteDetails
from marmot_desktop.domain.invite_check import InviteCheck
from marmot_desktop.domain.key_package import KeyPackageRecord
from marmot_desktop.domain.package_search import PackageSearch
from marmot_desktop.domain.sent_invite import SentInvite
from marmot_desktop.ui.doors.core_line import CoreLine

GATEWAY_WANTED: Final = 1
"""Packages that are asked for of a relay's stock: one invitation needs one."""


class InvitationsDoor:
    """See the module.

    Args:
        line: to the core.
    """

    def __init__(self, line: CoreLine) -> None:
        self._line = line

    async def search_packages(self, person: Contact, group: Group | None = None) -> PackageSearch:
        """Look for somebody's key packages on every relay that may have some; each answer is a fact."""
        group_id = None if group is None else group.id
        return await self._line.ask(lambda services: services.package_search.search(person.pubkey, group_id))

    async def ask_gateway(self, person: Contact) -> tuple[KeyPackageRecord, ...]:
        """Ask the relays that keep a stock for somebody to hand a key package out; a search finds it afterwards."""
        return await self._line.ask(lambda services: services.package_requests.request(person.pubkey, GATEWAY_WANTED))

    async def check(self, group: Group, person: Contact, package: KeyPackageRecord) -> InviteCheck:
        """Rehearse an invitation; nothing is sent."""
        return await self._line.ask(
            lambda services: services.invite_checks.check(group.id, person.pubkey, package.event_id)
        )

    async def inspect(self, invite: Invite) -> InviteDetails:
        """What an invite that we have received is made of."""
        return await self._line.ask(lambda services: services.invites.inspect(invite.id))

    async def way_back(self, group: Group) -> Invite | None:
        """The invite that waits for an answer and leads back into a group that we are out of."""
        return await self._line.ask(lambda services: services.invites.way_back(group.id))

    async def list_sent(self) -> tuple[SentInvite, ...]:
        """Invitations that we have sent, newest first."""
        return await self._line.ask(lambda services: services.sent_invites.list())

    async def list_invited(self, group: Group) -> frozenset[bytes]:
        """Members of a group whom we have invited and who have not been heard of since."""
        people = await self._line.ask(lambda services: services.sent_invites.invited(group.id))
        return frozenset(map(bytes, people))

    async def resend(self, sent: SentInvite) -> SentInvite:
        """Send the Welcome of an invitation again and wait for a relay to take it."""
        return await self._line.ask(lambda services: services.sent_invites.resend(sent.id))

    async def withdraw(self, sent: SentInvite) -> None:
        """Take an invitation back: remove the person from the group."""
        await self._line.ask(lambda services: services.sent_invites.withdraw(sent.id))

    async def start_group(
        self, name: str, description: str, people: Sequence[Contact], relays: Sequence[str] = ()
    ) -> StartedGroup:
        """Make a group with those of some people who can be invited; how far each is, is a fact."""
        pubkeys = tuple(contact.pubkey for contact in people)
        return await self._line.ask(
            lambda services: services.starts.start(name, pubkeys, description=description, relays=relays)
        )

    async def start_direct(self, person: Contact, relays: Sequence[str] = ()) -> StartedGroup:
        """The direct chat with somebody: the one there is, or a new one."""
        return await self._line.ask(lambda services: services.starts.direct(person.pubkey, relays=relays))
