"""Starting a group with its first people: who can be invited is, the others are named; a direct chat exists once."""

from marmot_desktop.domain.facts import GroupStartProgressed
from marmot_desktop.domain.group_start import StartProgress, StartStep
from marmot_desktop.errors import ErrorCode
from marmot_desktop.nostr.types import PubKey
from tests.helpers.refusals import code_of
from tests.helpers.two_accounts import OTHER_RELAY, Pair, facts_of

STRANGER = PubKey(bytes.fromhex("c6047f9441ed7d6d3045406e95c07cd85c778e4b8cef3ca7abac09b95c709ee5"))


def told(pair: Pair) -> list[StartProgress]:
    facts = facts_of(pair.alice, GroupStartProgressed)
    return [fact.progress for fact in facts if isinstance(fact, GroupStartProgressed)]


async def test_those_who_can_be_invited_are_and_the_others_are_named(pair: Pair) -> None:
    bob = pair.bob.session.me
    async with pair.alice.publishing():
        started = await pair.alice.services.starts.start(
            " Garden ", [bob, STRANGER, pair.alice.session.me], description="Beans", relays=[OTHER_RELAY]
        )
    assert (started.group.name, started.group.description, started.group.relays) == ("Garden", "Beans", (OTHER_RELAY,))
    assert {member.pubkey for member in started.group.members} == {bob, pair.alice.session.me}
    assert [each.pubkey for each in started.invitations] == [bob]
    assert started.missing == (StartProgress(STRANGER, StartStep.MISSING, ErrorCode.KP_NOT_FOUND),)
    assert [each.step for each in told(pair) if each.person == bob] == [StartStep.LOOKING, StartStep.READY]
    assert [each.step for each in told(pair) if each.person == STRANGER] == [StartStep.LOOKING, StartStep.MISSING]


async def test_where_nobody_can_be_invited_nothing_is_made(pair: Pair) -> None:
    assert await code_of(pair.alice.services.starts.start("Garden", [STRANGER])) is ErrorCode.KP_NOT_FOUND
    assert await pair.alice.services.groups.list() == ()


async def test_a_group_of_ones_own_needs_nobody_and_a_name(pair: Pair) -> None:
    started = await pair.alice.services.starts.start("Notes", [])
    assert (started.group.name, started.invitations, started.missing) == ("Notes", (), ())
    assert await code_of(pair.alice.services.starts.start(" ", [])) is ErrorCode.GD_LIMIT_EXCEEDED


async def test_more_people_than_fit_one_commit_are_refused_before_anything_is_asked(pair: Pair) -> None:
    people = [PubKey(bytes([number]) * 32) for number in range(30)]
    assert await code_of(pair.alice.services.starts.start("Crowd", people)) is ErrorCode.GD_LIMIT_EXCEEDED
    assert told(pair) == []


async def test_a_direct_chat_has_no_name_and_is_opened_again_instead_of_made_twice(pair: Pair) -> None:
    starts, bob = pair.alice.services.starts, pair.bob.session.me
    assert await starts.find_direct(bob) is None
    async with pair.alice.publishing():
        first = await starts.direct(bob)
        again = await starts.direct(bob)
    assert (first.group.name, first.group.is_direct, len(first.invitations)) == ("", True, 1)
    assert (again.group.key, again.invitations) == (first.group.key, ())
    assert len(await pair.alice.services.groups.list()) == 1


async def test_a_group_of_two_with_a_name_is_no_direct_chat(pair: Pair) -> None:
    await pair.create_group()
    async with pair.alice.publishing():
        await pair.alice.services.starts.direct(pair.bob.session.me)
    assert len(await pair.alice.services.groups.list()) == 2


async def test_a_direct_chat_with_somebody_who_cannot_be_invited_is_refused_with_the_reason(pair: Pair) -> None:
    assert await code_of(pair.alice.services.starts.direct(STRANGER)) is ErrorCode.KP_NOT_FOUND
    assert await code_of(pair.alice.services.starts.direct(pair.alice.session.me)) is ErrorCode.NOT_AVAILABLE
    assert await pair.alice.services.groups.list() == ()
