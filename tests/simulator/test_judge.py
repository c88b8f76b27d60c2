"""The judge of the simulator sees what it is there to see: each kind of damage to one client's state is told.

And a seed tells the same story whenever it is told, to the last event.
"""

import dataclasses
from collections.abc import Callable

import pytest

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.marmot.types import GroupId
from marmot_desktop.nostr.types import PubKey
from tests.simulator import schedule
from tests.simulator.client import Client
from tests.simulator.schedule import run_schedule
from tests.simulator.standing import Standing, standing_of

SEED = 4
ACTIONS = 30

Damage = Callable[[Standing], Standing]


def _lose_messages(standing: Standing) -> Standing:
    own = {rumor: said for rumor, said in standing.messages.items() if said.author == standing.client.me}
    return dataclasses.replace(standing, messages=own)


def _show_another_author(standing: Standing) -> Standing:
    messages = {rumor: dataclasses.replace(said, author=PubKey(bytes(32))) for rumor, said in standing.messages.items()}
    return dataclasses.replace(standing, messages=messages)


def _show_twice(standing: Standing) -> Standing:
    doubled = {
        type(rumor)(bytes(31) + bytes([number])): said for number, (rumor, said) in enumerate(standing.messages.items())
    }
    return dataclasses.replace(standing, messages={**standing.messages, **doubled})


DAMAGES: dict[str, tuple[Damage, str]] = {
    "messages are lost": (_lose_messages, "lacks"),
    "a message is another's": (_show_another_author, "shows"),
    "a message is there twice": (_show_twice, "twice"),
    "another authenticator": (lambda each: dataclasses.replace(each, authenticator=bytes(32)), "another authenticator"),
    "other members": (lambda each: dataclasses.replace(each, members=frozenset()), "other members"),
    "other admins": (lambda each: dataclasses.replace(each, admins=frozenset()), "other admins"),
    "never up to date": (lambda each: dataclasses.replace(each, sync="catching_up"), "catching_up for ever"),
    "something left to send": (lambda each: dataclasses.replace(each, waiting=1), "never gets rid of 1"),
    "an event without a verdict": (lambda each: dataclasses.replace(each, verdicts={}), "no verdict"),
    "out without a reason": (
        lambda each: dataclasses.replace(each, state=GroupState.REMOVED, node=b"", authenticator=b""),
        "thinks to be removed",
    ),
}


@pytest.mark.parametrize(("damage", "words"), DAMAGES.values(), ids=DAMAGES)
def test_what_is_amiss_with_one_client_is_told(damage: Damage, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    first: set[str] = set()

    async def damaged_standing_of(client: Client, group_id: GroupId) -> Standing | None:
        standing = await standing_of(client, group_id)
        if standing is None or not standing.node:
            return standing
        # Everybody is measured by the first of those who agree.
        first.update({client.name} if not first else ())
        return standing if client.name in first else damage(standing)

    monkeypatch.setattr(schedule, "standing_of", damaged_standing_of)
    problems = run_schedule(SEED, actions=ACTIONS).problems
    assert any(words in problem for problem in problems), problems


def test_without_damage_nothing_is_told() -> None:
    assert run_schedule(SEED, actions=ACTIONS).problems == []


def test_a_seed_tells_the_same_story_every_time() -> None:
    first, second = run_schedule(SEED), run_schedule(SEED)
    assert first.trace == second.trace
    assert len(first.trace) > 100
    assert first.trace != run_schedule(SEED + 1).trace
