"""A better commit of an earlier epoch arrives late: everybody ends on its branch and nothing that was said is lost."""

import json

from marmot_desktop.domain.chat import SYSTEM_LINE_KIND, DeliveryState
from marmot_desktop.domain.facts import DeliveryChanged, GroupChanged, MessageChanged, SecurityNoticed
from marmot_desktop.errors import ErrorCode
from marmot_desktop.marmot.types import Epoch, NostrGroupId
from marmot_desktop.services.epochs import CHECKPOINT_MAX_AGE_S
from marmot_desktop.services.rollback import find_checkpoint
from marmot_desktop.services.session import Turn
from marmot_desktop.storage.mls_state import Checkpoint
from tests.helpers.branches import part_ways, secret, stage
from tests.helpers.forging import rewrap
from tests.helpers.two_accounts import Pair, Party, facts_of


async def _epoch(party: Party, group: NostrGroupId) -> int:
    return (await party.services.groups.get(group)).epoch


async def _outcome(party: Party, event_id: bytes) -> str:
    row = await party.session.run(lambda turn: turn.tx.seen.verdict(event_id))  # type: ignore[arg-type]
    assert row is not None
    return row.outcome


async def test_what_was_said_on_the_lost_branch_is_hidden_and_said_again(pair: Pair) -> None:
    branches = await part_ways(pair)
    pair.alice.facts.clear()
    await pair.alice.take(branches.better)
    assert await pair.alice.texts(branches.group) == []
    (hidden,) = facts_of(pair.alice, MessageChanged)
    assert isinstance(hidden, MessageChanged)
    assert hidden.message.state is DeliveryState.INVALIDATED
    assert any(isinstance(fact, GroupChanged) and fact.rolled_back for fact in pair.alice.facts)

    await pair.bob.take(branches.better)
    assert await pair.bob.states(branches.group) == {"on the branch": DeliveryState.QUEUED}
    assert any(
        isinstance(fact, DeliveryChanged) and fact.state is DeliveryState.QUEUED for fact in pair.bob.facts[-10:]
    )
    await pair.bob.send()
    await pair.alice.sync()
    assert await pair.alice.texts(branches.group) == ["on the branch"]
    assert await secret(pair.alice, branches.group) == await secret(pair.bob, branches.group)


async def test_what_is_said_on_a_branch_that_has_come_back_uses_new_keys(pair: Pair) -> None:
    """The epoch begins anew from its commit, ratchets and all; who never left it has used the first keys up."""
    branches = await part_ways(pair)
    await pair.bob.take(branches.better)
    await pair.bob.take(rewrap(branches.present, created_at=branches.better.created_at - 10))
    await pair.bob.send()
    await pair.alice.sync()
    assert await secret(pair.alice, branches.group) == await secret(pair.bob, branches.group)
    again = pair.relay.events[-1]
    verdict = await pair.alice.session.run(lambda turn: turn.tx.seen.verdict(again.id))
    assert verdict is not None
    assert verdict.code is ErrorCode.DUPLICATE
    await pair.bob.say(branches.group, "back again")
    await pair.alice.sync()
    assert await pair.alice.texts(branches.group) == ["on the branch", "back again"]


async def test_a_branch_that_comes_back_brings_its_messages(pair: Pair) -> None:
    branches = await part_ways(pair)
    await pair.alice.take(branches.better)
    assert await _outcome(pair.alice, branches.present.id) == "rolled_back"
    # The other commit once more, in a wrapper with the earliest date of all.
    earliest = rewrap(branches.present, created_at=branches.better.created_at - 10)
    await pair.alice.take(earliest)
    assert await pair.alice.texts(branches.group) == ["on the branch"]
    await pair.bob.take(branches.better, earliest)
    assert await secret(pair.alice, branches.group) == await secret(pair.bob, branches.group)
    assert await _epoch(pair.alice, branches.group) == await _epoch(pair.bob, branches.group) == 2


async def test_later_commits_of_a_branch_come_back_with_it(pair: Pair) -> None:
    branches = await part_ways(pair)
    pair.clock.advance(5)
    await stage(pair.alice, branches.group)
    await pair.alice.send()
    await pair.bob.sync()
    assert await _epoch(pair.bob, branches.group) == 3
    on_branch = await secret(pair.alice, branches.group)
    earliest = rewrap(branches.present, created_at=branches.better.created_at - 10)
    for someone in (pair.alice, pair.bob):
        await someone.take(branches.better)
        assert await _epoch(someone, branches.group) == 2
        await someone.take(earliest)
        assert await _epoch(someone, branches.group) == 3
        assert await secret(someone, branches.group) == on_branch


async def test_an_own_change_on_the_lost_branch_is_remembered(pair: Pair) -> None:
    branches = await part_ways(pair, intent={"do": "self_update"})
    await pair.bob.take(branches.better)
    (lost,) = await pair.bob.session.run(lambda turn: turn.tx.lost.changes())
    assert lost.intent == '{"do": "self_update"}'
    assert await pair.alice.session.run(lambda turn: turn.tx.lost.changes()) == ()


async def test_a_checkpoint_is_of_use_for_a_week(pair: Pair) -> None:
    branches = await part_ways(pair)

    def look(turn: Turn) -> Checkpoint | None:
        return find_checkpoint(turn, turn.resolve(branches.group).group_key, Epoch(1))

    assert await pair.alice.session.run(look) is not None
    pair.clock.advance(CHECKPOINT_MAX_AGE_S + 1)
    assert await pair.alice.session.run(look) is None
    await pair.alice.take(branches.better)
    assert await _outcome(pair.alice, branches.better.id) == "stale"


async def test_going_back_survives_a_crash(pair: Pair) -> None:
    branches = await part_ways(pair)
    await pair.alice.take(branches.better)
    before = await secret(pair.alice, branches.group)
    await pair.alice.crash()
    assert await secret(pair.alice, branches.group) == before
    await pair.bob.take(branches.better)
    await pair.bob.send()
    await pair.alice.sync()
    assert await pair.alice.texts(branches.group) == ["on the branch"]


async def _lines(party: Party, group: NostrGroupId) -> list[str]:
    page = await party.services.messages.list(group, include_system=True)
    return [json.loads(each.text)["line"] for each in page[::-1] if each.kind == SYSTEM_LINE_KIND]


async def test_who_sees_something_vanish_is_told_why(pair: Pair) -> None:
    branches = await part_ways(pair)
    await pair.alice.take(branches.better)
    assert (await _lines(pair.alice, branches.group))[-1] == "rolled_back"
    await pair.bob.take(branches.better)
    assert "rolled_back" not in await _lines(pair.bob, branches.group), "his message waits to go out again"


async def test_a_group_that_is_taken_back_again_and_again_is_a_matter_of_security(pair: Pair) -> None:
    """Anybody can put an old commit into a new wrapper with an earlier date; nobody has to bear it without a word."""
    branches = await part_ways(pair)
    pair.alice.facts.clear()
    await pair.alice.take(branches.better)
    for number, content in ((1, branches.present), (2, branches.better)):
        await pair.alice.take(rewrap(content, created_at=branches.better.created_at - 10 * number))
    (notice,) = facts_of(pair.alice, SecurityNoticed)
    assert isinstance(notice, SecurityNoticed)
    assert (notice.code, notice.group) == (ErrorCode.ROLLED_BACK, branches.group)
    assert (await _lines(pair.alice, branches.group))[-1] == "rolled_back_often"
