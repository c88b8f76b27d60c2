"""Two admins change a group at the same moment, over a real relay: one change wins for everybody, the other is redone."""

import asyncio
from pathlib import Path

from marmot_desktop.domain.facts import Fact, GroupChanged
from marmot_desktop.marmot.types import NostrGroupId
from tests.helpers.local_relay import RelayProcess
from tests.helpers.patience import PATIENCE_S
from tests.helpers.two_desks import Person, meet


def is_named(name: str, description: str) -> object:
    def check(fact: Fact) -> bool:
        return (
            isinstance(fact, GroupChanged)
            and fact.group.name in {name, "Garden"}
            and (fact.group.name == name and fact.group.description == description)
        )

    return check


async def agreed(group: NostrGroupId, *people: Person) -> None:
    """Return when all are in one epoch: whoever has joined renews their keys some time later, which the others hear then."""

    async def epochs() -> set[int]:
        return {(await person.services.groups.get(group)).epoch for person in people}

    async with asyncio.timeout(PATIENCE_S):
        while len(await epochs()) > 1:  # noqa: ASYNC110 - the last fact may be told already
            await asyncio.sleep(0.02)


async def test_changes_made_at_once_are_all_made_and_everybody_agrees(tmp_path: Path) -> None:
    async with RelayProcess(tmp_path / "relay.db") as relay:
        alice, bob = Person("Alice", tmp_path / "alice", relay.url), Person("Bob", tmp_path / "bob", relay.url)
        async with alice.at_desk(), bob.at_desk():
            group = await meet(alice, bob)
            await alice.services.changes.set_admins(group, [alice.me, bob.me])
            await bob.until(lambda fact: isinstance(fact, GroupChanged) and bob.me in fact.group.admins)
            for number in range(4):
                name, description = f"Name {number}", f"About {number}"
                async with asyncio.TaskGroup() as tasks:
                    tasks.create_task(alice.services.changes.update(group, name=name))
                    tasks.create_task(bob.services.changes.update(group, description=description))
                for person in (alice, bob):
                    await person.until(is_named(name, description))  # type: ignore[arg-type]
                await agreed(group, alice, bob)
                await alice.says(group, f"Alice {number}")
                await bob.hears(f"Alice {number}")
                await bob.says(group, f"Bob {number}")
                await alice.hears(f"Bob {number}")
