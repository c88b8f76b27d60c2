"""Every event of a group has one verdict, and the newest counts."""

from marmot_desktop.domain.facts import SecurityNoticed
from marmot_desktop.errors import ErrorCode
from marmot_desktop.services.session import Turn
from marmot_desktop.services.verdicts import Verdicts
from tests.helpers.two_accounts import Pair, facts_of


async def test_a_verdict_is_final_once_the_event_is_not_kept(pair: Pair) -> None:
    group = await pair.meet()
    event = await pair.alice.say(group, "hello")

    def judge(turn: Turn, keep: bool) -> bool:
        key = turn.resolve(group).group_key
        Verdicts(turn, key).record(event, outcome="held", code=ErrorCode.EPOCH_FUTURE, keep=keep)
        return event.id in turn.tx.seen.known([event.id])

    assert not await pair.bob.session.run(judge, keep=True)
    assert await pair.bob.session.run(judge, keep=False)


async def test_a_forgery_is_told_to_the_user_and_other_faults_are_not(pair: Pair) -> None:
    group = await pair.meet()
    event = await pair.alice.say(group, "hello")

    def refuse(turn: Turn, code: ErrorCode) -> None:
        Verdicts(turn, turn.resolve(group).group_key).refuse(event, code, what="message", epoch=1)

    await pair.bob.session.run(refuse, ErrorCode.INVALID_EVENT)
    assert facts_of(pair.bob, SecurityNoticed) == []
    await pair.bob.session.run(refuse, ErrorCode.AUTHOR_MISMATCH)
    (notice,) = facts_of(pair.bob, SecurityNoticed)
    assert isinstance(notice, SecurityNoticed)
    assert (notice.code, notice.event_id) == (ErrorCode.AUTHOR_MISMATCH, event.id)


async def test_the_newest_applied_date_is_kept(pair: Pair) -> None:
    group = await pair.meet()
    pair.clock.advance(10)
    event = await pair.alice.say(group, "hello")

    def note(turn: Turn) -> int:
        key = turn.resolve(group).group_key
        Verdicts(turn, key).note_date(event)
        return turn.tx.groups.row(key).newest_event_at

    assert await pair.bob.session.run(note) == event.created_at
