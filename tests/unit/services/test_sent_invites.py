"""What became of invitations sent: each state, sending a Welcome again, taking an invitation back."""

from pathlib import Path

import pytest

from marmot_desktop.domain.facts import SentInviteChanged
from marmot_desktop.domain.sent_invite import SentInvite, SentInviteState
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.kinds import GIFT_WRAP, KEY_PACKAGE
from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.services.commits import WELCOME_LIFETIME_S
from tests.helpers.two_accounts import OTHER_RELAY, Pair, facts_of, party


def no_wraps(event: Event) -> str | None:
    return "blocked: no" if event.kind == GIFT_WRAP else None


async def only(pair: Pair) -> SentInvite:
    (sent,) = await pair.alice.services.sent_invites.list()
    return sent


async def test_a_delivered_invitation_names_everything_and_is_answered_by_the_first_message(pair: Pair) -> None:
    group = (await pair.alice.services.groups.create("Garden", relays=[pair.relay.url, OTHER_RELAY])).group
    async with pair.alice.publishing():
        result = await pair.alice.services.groups.invite(group.id, person=pair.bob.session.me)
    await pair.alice.send()
    sent = await only(pair)
    assert (sent.group, sent.group_name, sent.person) == (group.id, "Garden", pair.bob.session.me)
    assert sent.key_package_event_id == result.key_package_event_id
    assert (sent.commit_accepted, sent.commit_relays) == (2, 2)
    assert (sent.welcome_accepted, sent.welcome_relays) == (1, 1)
    assert (sent.state, sent.alive_at) == (SentInviteState.DELIVERED, None)
    assert await pair.alice.services.sent_invites.invited(group.id) == {pair.bob.session.me}
    await pair.join()
    pair.clock.advance(60)
    await pair.bob.say(group.id, "Here I am")
    await pair.alice.sync()
    heard = await only(pair)
    assert (heard.state, heard.alive_at) == (SentInviteState.ACTIVE, pair.clock.now())
    assert facts_of(pair.alice, SentInviteChanged)[-1] == SentInviteChanged(heard)
    assert await pair.alice.services.sent_invites.invited(group.id) == frozenset()


async def test_a_commit_is_a_sign_of_life_too(pair: Pair) -> None:
    group = await pair.meet()
    async with pair.bob.publishing():
        await pair.bob.services.changes.rotate_key(group)
    await pair.alice.sync()
    assert (await only(pair)).state is SentInviteState.ACTIVE


async def test_another_device_of_the_same_person_is_no_sign_of_the_invited_one(pair: Pair, tmp_path: Path) -> None:
    """Whoever looks whether a new telephone has joined must not be told so by the old one."""
    group = await pair.meet()
    await pair.bob.say(group, "from the first device")
    await pair.alice.sync()
    assert (await only(pair)).state is SentInviteState.ACTIVE
    async with party("Bob", tmp_path / "second", pair.network, pair.clock) as second:
        second.mark_imported()
        pair.clock.advance(5)
        await second.onboard()
        (package,) = await second.session.run(lambda turn: turn.tx.key_packages.live(turn.now))
        (event,) = await second.session.run(
            lambda turn: [each for each in turn.tx.key_packages.events_of(package.ref) if each.kind == KEY_PACKAGE]
        )
        async with pair.alice.publishing():
            await pair.alice.services.groups.invite(
                group, person=pair.bob.session.me, key_package_event_id=event.event_id, further_device=True
            )
        assert (await only(pair)).state is SentInviteState.DELIVERED
        pair.clock.advance(5)
        await pair.bob.sync()
        await pair.bob.say(group, "still the first device")
        await pair.alice.sync()
        assert "still the first device" in await pair.alice.texts(group)
        assert (await only(pair)).state is SentInviteState.DELIVERED
        await second.sync()
        (ready,) = [each for each in await second.services.invites.list() if each.problem is None]
        await second.services.invites.accept(ready.id)
        pair.clock.advance(5)
        await second.say(group, "from the second device")
        await pair.alice.sync()
        assert (await only(pair)).state is SentInviteState.ACTIVE


async def test_the_first_people_of_a_group_have_no_commit_to_wait_for(pair: Pair) -> None:
    await pair.create_group()
    sent = await only(pair)
    assert (sent.commit_accepted, sent.commit_relays, sent.state) == (0, 0, SentInviteState.DELIVERED)


async def test_an_undelivered_welcome_is_sent_again_as_the_event_it_was(pair: Pair) -> None:
    pair.relay.refuse = no_wraps
    await pair.create_group()
    sent = await only(pair)
    assert sent.state is SentInviteState.UNDELIVERED
    (first,) = {event.id for event in pair.relay.published if event.kind == GIFT_WRAP}
    pair.relay.refuse = lambda event: None
    async with pair.alice.publishing():
        again = await pair.alice.services.sent_invites.resend(sent.id)
    assert (again.state, again.welcome_accepted) == (SentInviteState.DELIVERED, 1)
    assert [wrap.id for wrap in pair.relay.of_kind(GIFT_WRAP)] == [first]
    await pair.join()


async def test_it_goes_to_the_inbox_relays_the_person_has_now_as_well(pair: Pair) -> None:
    pair.relay.refuse = no_wraps
    await pair.create_group()
    pair.relay.refuse = lambda event: None
    pair.clock.advance(10)
    await pair.bob.services.relays.set(inbox=[OTHER_RELAY])
    await pair.bob.send()
    async with pair.alice.publishing():
        again = await pair.alice.services.sent_invites.resend((await only(pair)).id)
    assert again.welcome_relays == 2
    assert pair.network[RelayUrl(OTHER_RELAY)].of_kind(GIFT_WRAP)


async def test_relays_that_still_refuse_leave_it_undelivered(pair: Pair) -> None:
    pair.relay.refuse = no_wraps
    await pair.create_group()
    async with pair.alice.publishing():
        again = await pair.alice.services.sent_invites.resend((await only(pair)).id)
    assert again.state is SentInviteState.UNDELIVERED


async def test_a_welcome_that_relays_would_drop_is_not_sent_again(pair: Pair) -> None:
    await pair.create_group()
    pair.clock.advance(WELCOME_LIFETIME_S + 2 * 86_400)
    with pytest.raises(RefusedError) as caught:
        await pair.alice.services.sent_invites.resend((await only(pair)).id)
    assert caught.value.code is ErrorCode.EXPIRED


async def test_withdrawing_takes_the_person_out_of_the_group(pair: Pair) -> None:
    group = await pair.create_group()
    async with pair.alice.publishing():
        await pair.alice.services.sent_invites.withdraw((await only(pair)).id)
    sent = await only(pair)
    assert sent.state is SentInviteState.WITHDRAWN
    assert facts_of(pair.alice, SentInviteChanged)[-1] == SentInviteChanged(sent)
    members = (await pair.alice.services.groups.get(group.id)).members
    assert [member.pubkey for member in members] == [pair.alice.session.me]
    with pytest.raises(RefusedError) as caught:
        await pair.alice.services.sent_invites.resend(sent.id)
    assert caught.value.code is ErrorCode.NOT_AVAILABLE


async def test_who_is_invited_anew_is_listed_once(pair: Pair) -> None:
    group = await pair.create_group()
    async with pair.alice.publishing():
        await pair.alice.services.sent_invites.withdraw((await only(pair)).id)
        await pair.alice.services.groups.invite(group.id, person=pair.bob.session.me)
    assert (await only(pair)).state is SentInviteState.DELIVERED


async def test_an_invitation_nobody_has_sent_is_not_found(pair: Pair) -> None:
    for wish in (pair.alice.services.sent_invites.resend, pair.alice.services.sent_invites.withdraw):
        with pytest.raises(RefusedError) as caught:
            await wish(7)
        assert caught.value.code is ErrorCode.NOT_FOUND
