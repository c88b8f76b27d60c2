"""Two people in one process, over a real relay: create, invite, join, chat, come back tomorrow."""

from pathlib import Path

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.domain.facts import GroupChanged
from tests.helpers.local_relay import RelayProcess
from tests.helpers.two_desks import Person, meet


async def test_two_people_meet_chat_and_find_everything_again(tmp_path: Path) -> None:
    async with RelayProcess(tmp_path / "relay.db") as relay:
        alice, bob = Person("Alice", tmp_path / "alice", relay.url), Person("Bob", tmp_path / "bob", relay.url)
        async with alice.at_desk(), bob.at_desk():
            group = await meet(alice, bob)
            for number in range(3):
                await alice.says(group, f"Alice {number}")
                await bob.hears(f"Alice {number}")
                await bob.says(group, f"Bob {number}")
                await alice.hears(f"Bob {number}")
            said = await alice.texts(group)
            assert await bob.texts(group) == said
            assert len(said) == 6
        await relay.restart()
        async with alice.at_desk(), bob.at_desk():
            for person in (alice, bob):
                (found,) = await person.services.groups.list()
                assert (found.id, found.state, len(found.members)) == (group, GroupState.ACTIVE, 2)
                assert await person.texts(group) == said
            await alice.says(group, "good morning")
            await bob.hears("good morning")
            await bob.says(group, "and to you")
            await alice.hears("and to you")


async def test_three_people_follow_each_others_groups(tmp_path: Path) -> None:
    async with RelayProcess(tmp_path / "relay.db") as relay:
        people = [Person(name, tmp_path / name, relay.url) for name in ("Alice", "Bob", "Carol")]
        alice, bob, carol = people
        async with alice.at_desk(), bob.at_desk(), carol.at_desk():
            group = await meet(alice, bob)
            await alice.services.groups.invite(group, person=carol.me)
            await carol.joins("Garden")
            # What Bob writes before he has heard of her is not for her.
            await bob.until(lambda fact: isinstance(fact, GroupChanged) and len(fact.group.members) == len(people))
            for person in people:
                await person.says(group, f"I am {person.name}")
            for person in people:
                for other in people:
                    await person.hears(f"I am {other.name}")
            members = {person.me for person in people}
            for person in people:
                found = await person.services.groups.get(group)
                assert {member.pubkey for member in found.members} == members
