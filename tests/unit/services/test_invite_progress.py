"""Every step of an invitation is told, in order, once it is true."""

from itertools import groupby

from marmot_desktop.domain.facts import InviteProgressed, SentInviteChanged
from marmot_desktop.domain.sent_invite import InviteProgress, InviteStep, SentInviteState
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.kinds import GIFT_WRAP, GROUP_EVENT
from tests.helpers.two_accounts import OTHER_RELAY, Pair, facts_of


def progress_of(pair: Pair) -> list[InviteProgress]:
    return [fact.progress for fact in facts_of(pair.alice, InviteProgressed) if isinstance(fact, InviteProgressed)]


async def test_the_steps_come_in_order_with_the_relays_that_have_answered(pair: Pair) -> None:
    group = (await pair.alice.services.groups.create("Garden", relays=[pair.relay.url, OTHER_RELAY])).group
    async with pair.alice.publishing():
        await pair.alice.services.groups.invite(group.id, person=pair.bob.session.me)
    told = progress_of(pair)
    assert {(each.group_key, each.person) for each in told} == {(group.key, pair.bob.session.me)}
    first = [next(iter(steps)) for _, steps in groupby(told, key=lambda each: each.step)]
    assert [each.step for each in first][:4] == [
        InviteStep.PREPARE,
        InviteStep.PUBLISH,
        InviteStep.APPLY,
        InviteStep.WELCOME,
    ]
    assert (first[1].accepted, first[1].total) == (0, 2)
    assert max(each.accepted for each in told if each.step is InviteStep.PUBLISH) == 2
    welcomes = [(each.accepted, each.total) for each in told if each.step is InviteStep.WELCOME]
    assert (welcomes[0], welcomes[-1]) == ((0, 1), (1, 1))


async def test_a_commit_no_relay_takes_never_comes_to_the_welcome(pair: Pair) -> None:
    group = await pair.create_group(with_bob=False)
    pair.relay.refuse = lambda event: "blocked: no" if event.kind == GROUP_EVENT else None
    try:
        async with pair.alice.publishing():
            await pair.alice.services.groups.invite(group.id, person=pair.bob.session.me)
    except* RefusedError as caught:
        (error,) = caught.exceptions
        assert isinstance(error, RefusedError)
        assert error.code is ErrorCode.PUBLISH_FAILED
    assert {each.step for each in progress_of(pair)} == {InviteStep.PREPARE, InviteStep.PUBLISH}
    assert await pair.alice.services.sent_invites.list() == ()


async def test_a_welcome_that_is_given_up_is_told(pair: Pair) -> None:
    def refuse(event: Event) -> str | None:
        return "blocked: no" if event.kind == GIFT_WRAP else None

    pair.relay.refuse = refuse
    await pair.create_group()
    told = [
        fact.invite.state for fact in facts_of(pair.alice, SentInviteChanged) if isinstance(fact, SentInviteChanged)
    ]
    assert told[0] is SentInviteState.SENDING
    assert told[-1] is SentInviteState.UNDELIVERED


async def test_a_message_of_somebody_we_have_not_invited_tells_nothing(pair: Pair) -> None:
    group = await pair.meet()
    await pair.alice.say(group, "Hello")
    await pair.bob.sync()
    assert facts_of(pair.bob, SentInviteChanged) == []
