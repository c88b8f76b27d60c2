"""An invitation from search to the first sign of life, over a real relay, and another one that is taken back."""

from pathlib import Path

from marmot_desktop.domain.facts import SentInviteChanged
from marmot_desktop.domain.sent_invite import SentInviteState
from tests.helpers.local_relay import RelayProcess
from tests.helpers.two_desks import Person


async def test_an_invitation_is_found_checked_sent_answered_and_another_withdrawn(tmp_path: Path) -> None:
    async with RelayProcess(tmp_path / "relay.db") as relay:
        people = [Person(name, tmp_path / name, relay.url) for name in ("Alice", "Bob", "Carol")]
        alice, bob, carol = people
        async with alice.at_desk(), bob.at_desk(), carol.at_desk():
            services = alice.services
            group = (await services.groups.create("Garden")).group
            for person in (bob, carol):
                search = await services.package_search.search(person.me, group.id)
                package = search.packages[0]
                assert package.relays_accepted == (relay.url,)
                check = await services.invite_checks.check(group.id, person.me, package.event_id)
                assert check.is_possible
                await services.groups.invite(group.id, person=person.me, key_package_event_id=package.event_id)
            states = {sent.person: sent.state for sent in await services.sent_invites.list()}
            assert states == {bob.me: SentInviteState.DELIVERED, carol.me: SentInviteState.DELIVERED}
            await bob.joins("Garden")
            await bob.says(group.id, "Here I am")
            await alice.until(
                lambda fact: isinstance(fact, SentInviteChanged) and fact.invite.state is SentInviteState.ACTIVE
            )
            to_carol = next(sent for sent in await services.sent_invites.list() if sent.person == carol.me)
            await services.sent_invites.withdraw(to_carol.id)
            assert await services.sent_invites.invited(group.id) == frozenset()
            members = {member.pubkey for member in (await services.groups.get(group.id)).members}
            assert members == {alice.me, bob.me}
