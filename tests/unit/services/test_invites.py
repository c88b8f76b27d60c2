"""Invites: opened once, kept until they can be accepted, joined whole or not at all, harmless when they come again."""

import os

import pytest

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.domain.facts import GroupJoined, InviteChanged, InviteReceived, KeyPackagesChanged, SecurityNoticed
from marmot_desktop.domain.invite import Invite, InviteStatus
from marmot_desktop.errors import ErrorCode
from marmot_desktop.marmot.application import build_chat_rumor
from marmot_desktop.marmot.types import KeyPackageRef
from marmot_desktop.nostr.event import Event, UnsignedEvent, sign_event
from marmot_desktop.nostr.keys import generate_secret
from marmot_desktop.nostr.kinds import GIFT_WRAP, SEAL
from marmot_desktop.nostr.nip44 import conversation_key, encrypt
from marmot_desktop.nostr.nip59 import open_wrap, wrap_rumor
from marmot_desktop.nostr.types import EventId, Timestamp
from marmot_desktop.services.changes import stage_removal
from marmot_desktop.services.session import Turn
from tests.helpers.refusals import code_of
from tests.helpers.two_accounts import RELAY, LostPowerError, Pair, Party, facts_of


async def receive(someone: Party, *wraps: Event) -> None:
    await someone.services.invites.receive(wraps)


async def invited(pair: Pair, name: str = "Garden") -> tuple[Event, Invite]:
    """The gift wrap of Bob's invite into a new group, taken in, and what he sees of it."""
    before = len(pair.relay.of_kind(GIFT_WRAP))
    await pair.create_group(name=name)
    wrap = pair.relay.of_kind(GIFT_WRAP)[before]
    await receive(pair.bob, wrap)
    return wrap, await pair.bob.services.invites.get(wrap.id)


def wrap_again(pair: Pair, wrap: Event, **changes: object) -> Event:
    """The rumor inside a wrap for Bob, in a new wrap by Alice."""
    rumor = open_wrap(wrap, pair.bob.secret).rumor
    return wrap_for_bob(pair, rumor)


def wrap_for_bob(pair: Pair, rumor: object) -> Event:
    return wrap_rumor(
        rumor,  # type: ignore[arg-type]
        pair.alice.secret,
        pair.bob.session.me,
        one_time=generate_secret(os.urandom),
        now=Timestamp(pair.clock.now()),
        random=os.urandom,
        expiration=None,
    )


def sealed_by_alice(pair: Pair, rumor: str) -> Event:
    """What Alice's program would never wrap: any text under her seal."""
    one_time = generate_secret(os.urandom)
    bob, now = pair.bob.session.me, Timestamp(pair.clock.now())
    content = encrypt(rumor.encode(), conversation_key(pair.alice.secret, bob), nonce=os.urandom(32))
    seal = sign_event(UnsignedEvent(pair.alice.secret.public, now, SEAL, (), content), pair.alice.secret, aux=bytes(32))
    outer = encrypt(seal.to_json().encode(), conversation_key(one_time, bob), nonce=os.urandom(32))
    tags = (("p", bob.hex()),)
    return sign_event(UnsignedEvent(one_time.public, now, GIFT_WRAP, tags, outer), one_time, aux=bytes(32))


async def verdict(someone: Party, event: Event) -> tuple[str, ErrorCode | None]:
    row = await someone.session.run(lambda turn: turn.tx.seen.verdict(event.id))
    assert row is not None
    return row.outcome, row.code


async def test_an_invite_tells_of_its_group_before_it_is_joined(pair: Pair) -> None:
    _, invite = await invited(pair)
    assert (invite.group_name, invite.members, invite.relays) == ("Garden", 2, (RELAY,))
    assert (invite.inviter, invite.inviter_is_admin, invite.problem) == (pair.alice.session.me, True, None)
    assert (invite.status, invite.cipher_suite) == (InviteStatus.PENDING, 1)
    assert facts_of(pair.bob, InviteReceived) == [InviteReceived(invite)]
    assert await pair.bob.services.groups.list() == ()


async def test_joining_stores_the_group_uses_the_package_and_marks_the_invite(pair: Pair) -> None:
    _, invite = await invited(pair)
    group = await pair.bob.services.invites.accept(invite.id)
    accepted = await pair.bob.services.invites.get(invite.id)
    assert (group.name, group.state, accepted.status) == ("Garden", GroupState.ACTIVE, InviteStatus.ACCEPTED)
    told = [fact for fact in pair.bob.facts if isinstance(fact, GroupJoined | InviteChanged | KeyPackagesChanged)]
    assert told[-3:] == [GroupJoined(group, created_here=False), InviteChanged(accepted), KeyPackagesChanged()]
    lines = await pair.bob.services.messages.list(group.id, include_system=True)
    assert any("joined" in line.text for line in lines)
    assert not any(
        record.valid and not record.last_resort for record in await pair.bob.services.key_packages.list_own()
    )


async def test_a_join_that_fails_midway_leaves_everything_as_it_was(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, invite = await invited(pair)

    def fail(*args: object, **kwargs: object) -> None:
        raise LostPowerError

    with monkeypatch.context() as patch:
        patch.setattr("marmot_desktop.services.invites.add_line", fail)
        with pytest.raises(LostPowerError):
            await pair.bob.services.invites.accept(invite.id)
    assert await pair.bob.services.groups.list() == ()
    assert await pair.bob.services.invites.get(invite.id) == invite
    group = await pair.bob.services.invites.accept(invite.id)
    await pair.bob.say(group.id, "there I am")


async def test_an_invite_made_with_an_older_package_still_works(pair: Pair) -> None:
    wrap, _ = await invited(pair)
    for _ in range(2):
        async with pair.bob.publishing():
            await pair.bob.services.key_packages.publish()
    await pair.bob.crash()
    await pair.bob.services.invites.accept(wrap.id)
    assert len(await pair.bob.services.groups.list()) == 1


async def test_one_last_resort_package_serves_several_invites(pair: Pair) -> None:
    first, _ = await invited(pair, "One")
    second, _ = await invited(pair, "Two")
    for wrap in (first, second):
        await pair.bob.services.invites.accept(wrap.id)
    assert {group.name for group in await pair.bob.services.groups.list()} == {"One", "Two"}


async def test_accepting_twice_is_refused_by_name_and_changes_nothing(pair: Pair) -> None:
    _, invite = await invited(pair)
    group = await pair.bob.services.invites.accept(invite.id)
    await pair.bob.say(group.id, "first")
    assert await code_of(pair.bob.services.invites.accept(invite.id)) is ErrorCode.ALREADY_JOINED
    await pair.bob.say(group.id, "second")
    await pair.alice.sync()
    assert await pair.alice.texts(group.id) == ["first", "second"]


async def test_the_same_wrap_again_is_known_even_after_a_restart(pair: Pair) -> None:
    wrap, invite = await invited(pair)
    await pair.bob.services.invites.archive(invite.id)
    pair.bob.facts.clear()
    await receive(pair.bob, wrap, wrap)
    await pair.bob.crash()
    await receive(pair.bob, wrap)
    assert pair.bob.facts == []
    assert (await pair.bob.services.invites.get(invite.id)).status is InviteStatus.ARCHIVED


@pytest.mark.parametrize("joined", [False, True])
async def test_the_same_rumor_in_a_second_wrap_is_a_duplicate(pair: Pair, joined: bool) -> None:
    wrap, invite = await invited(pair)
    if joined:
        await pair.bob.services.invites.accept(invite.id)
    again = wrap_again(pair, wrap)
    await receive(pair.bob, again)
    assert await verdict(pair.bob, again) == ("duplicate", ErrorCode.DUPLICATE)
    assert len(await pair.bob.services.invites.list()) == 1


async def test_a_second_welcome_for_a_group_we_are_in_changes_nothing(pair: Pair) -> None:
    wrap, invite = await invited(pair)
    group = await pair.bob.services.invites.accept(invite.id)
    rumor = open_wrap(wrap, pair.bob.secret).rumor
    later = UnsignedEvent(rumor.pubkey, Timestamp(rumor.created_at + 5), rumor.kind, rumor.tags, rumor.content)
    second = wrap_for_bob(pair, later.to_rumor())
    await receive(pair.bob, second)
    assert await code_of(pair.bob.services.invites.accept(second.id)) is ErrorCode.ALREADY_JOINED
    await pair.bob.say(group.id, "still in")
    await pair.alice.sync()
    assert await pair.alice.texts(group.id) == ["still in"]


async def test_without_the_private_part_an_invite_waits_and_nothing_is_used_up(pair: Pair) -> None:
    await pair.create_group()
    (wrap,) = pair.relay.of_kind(GIFT_WRAP)

    def hide(turn: Turn) -> list[tuple[KeyPackageRef, bytes]]:
        records = turn.tx.key_packages.records(turn.now, owner=turn.me, client="")
        rows = turn.tx.key_packages.find([record.ref for record in records if record.ref is not None])
        hidden = [(row.ref, row.private) for row in rows if row.private is not None]
        turn.tx.key_packages._tx.run("UPDATE key_package SET private = NULL")
        return hidden

    def restore(turn: Turn, hidden: list[tuple[KeyPackageRef, bytes]]) -> None:
        for ref, private in hidden:
            turn.tx.key_packages._tx.run("UPDATE key_package SET private = ? WHERE ref = ?", (private, ref))

    hidden = await pair.bob.session.run(hide)
    await receive(pair.bob, wrap)
    (invite,) = await pair.bob.services.invites.list(InviteStatus.PENDING)
    assert (invite.problem, invite.group_name, invite.relays) == (ErrorCode.NO_MATCHING_KEY_PACKAGE, "", (RELAY,))
    assert await code_of(pair.bob.services.invites.accept(invite.id)) is ErrorCode.NO_MATCHING_KEY_PACKAGE
    assert (await pair.bob.services.invites.get(invite.id)).status is InviteStatus.PENDING
    await pair.bob.session.run(restore, hidden)
    await pair.bob.services.invites.accept(invite.id)
    assert (await pair.bob.services.invites.get(invite.id)).problem is None


async def test_archiving_and_restoring_may_be_repeated_and_an_archived_invite_can_be_accepted(pair: Pair) -> None:
    _, invite = await invited(pair)
    for _ in range(2):
        assert (await pair.bob.services.invites.archive(invite.id)).status is InviteStatus.ARCHIVED
    for _ in range(2):
        assert (await pair.bob.services.invites.restore(invite.id)).status is InviteStatus.PENDING
    await pair.bob.services.invites.archive(invite.id)
    await pair.bob.services.invites.accept(invite.id)
    assert await code_of(pair.bob.services.invites.archive(invite.id)) is ErrorCode.ALREADY_JOINED


async def test_an_unknown_invite_is_refused_by_name(pair: Pair) -> None:
    for call in (pair.bob.services.invites.accept, pair.bob.services.invites.get, pair.bob.services.invites.archive):
        assert await code_of(call(EventId(bytes(32)))) is ErrorCode.NOT_FOUND


async def test_a_removed_member_comes_back_by_a_new_invite_and_keeps_the_history(pair: Pair) -> None:
    group = await pair.meet()
    await pair.alice.say(group, "before")
    await pair.bob.sync()
    key = (await pair.alice.services.groups.get(group)).key
    await pair.alice.session.run(stage_removal, key, pair.bob.session.me)
    await pair.alice.send()
    await pair.alice.say(group, "not for Bob")
    await pair.bob.sync()
    pair.clock.advance(5)
    assert await pair.bob.services.invites.way_back(group) is None
    async with pair.alice.publishing():
        await pair.alice.services.groups.invite(group, person=pair.bob.session.me)
    await pair.pending()
    back = await pair.bob.services.invites.way_back(group)
    assert back is not None
    assert back.inviter == pair.alice.session.me
    rejoined = await pair.join()
    assert await pair.bob.services.invites.way_back(group) is None
    assert (rejoined.id, rejoined.state) == (group, GroupState.ACTIVE)
    assert len(await pair.bob.services.groups.list()) == 1
    pair.clock.advance(5)
    await pair.alice.say(group, "welcome back")
    await pair.bob.sync()
    assert await pair.bob.texts(group) == ["before", "welcome back"]
    pair.clock.advance(5)
    await pair.bob.say(group, "thank you")
    await pair.alice.sync()
    assert (await pair.alice.texts(group))[-1] == "thank you"


async def test_a_strangers_group_under_the_id_of_ours_is_not_joined(pair: Pair) -> None:
    """Everybody can read the routing id; whoever copies it must not get between us and our group."""
    from tests.helpers.two_accounts import party

    group = await pair.meet()
    async with party("Mallory", pair.alice.path.parents[1], pair.network, pair.clock) as mallory:
        await mallory.onboard()
        real = os.urandom
        mallory.session.random = lambda count: real(count)

        def copy_id(count: int) -> bytes:
            wanted = group if count == 32 and not used else real(count)
            used.append(wanted)
            return wanted

        used: list[bytes] = []
        async with mallory.publishing():
            found = await mallory.services.groups._finder.find_all([pair.bob.session.me])

            def make(turn: Turn) -> None:
                from marmot_desktop.services.group_creation import create_group

                turn.random = copy_id
                create_group(turn, "Trap", "", (RELAY,), (), found)

            await mallory.session.run(make)
        await mallory.send()
        await pair.bob.sync()
        (invite,) = await pair.bob.services.invites.list(InviteStatus.PENDING)
        assert (invite.group_name, invite.problem) == ("Trap", ErrorCode.ROUTING_ID_CLASH)
        assert SecurityNoticed(ErrorCode.ROUTING_ID_CLASH, group, invite.id) in pair.bob.facts
        assert await code_of(pair.bob.services.invites.accept(invite.id)) is ErrorCode.ROUTING_ID_CLASH
        assert (await pair.bob.services.groups.get(group)).name == "Garden"
        await mallory.say(group, "in the trap")
        await pair.alice.say(group, "in the garden")
        await pair.bob.sync()
        assert await pair.bob.texts(group) == ["in the garden"]


async def test_what_is_no_invite_is_remembered_and_not_shown(pair: Pair) -> None:
    note = build_chat_rumor(pair.alice.session.me, "a direct note", Timestamp(pair.clock.now()), None)
    not_ours = wrap_rumor(
        note,
        pair.alice.secret,
        pair.alice.session.me,
        one_time=generate_secret(os.urandom),
        now=Timestamp(pair.clock.now()),
        random=os.urandom,
        expiration=None,
    )
    wrap = wrap_for_bob(pair, note)
    await receive(pair.bob, wrap, not_ours)
    assert await verdict(pair.bob, wrap) == ("refused", ErrorCode.UNEXPECTED_KIND)
    assert (await verdict(pair.bob, not_ours))[0] == "refused"
    assert await pair.bob.services.invites.list() == ()


async def test_a_rumor_in_somebody_elses_name_is_refused_and_noticed(pair: Pair) -> None:
    forged = build_chat_rumor(pair.bob.session.me, "as if by Bob", Timestamp(pair.clock.now()), None)
    wrap = sealed_by_alice(pair, forged.to_json())
    await receive(pair.bob, wrap)
    assert await verdict(pair.bob, wrap) == ("refused", ErrorCode.SEAL_AUTHOR_MISMATCH)
    assert facts_of(pair.bob, SecurityNoticed) == [SecurityNoticed(ErrorCode.SEAL_AUTHOR_MISMATCH, None, wrap.id)]


async def test_one_bad_wrap_does_not_cost_its_neighbours(pair: Pair) -> None:
    await pair.create_group()
    (wrap,) = pair.relay.of_kind(GIFT_WRAP)
    bad = Event(EventId(bytes(32)), wrap.pubkey, wrap.created_at, GIFT_WRAP, wrap.tags, "rubbish", wrap.sig)
    await receive(pair.bob, bad, wrap)
    assert len(await pair.bob.services.invites.list()) == 1


async def test_wraps_are_asked_for_a_week_back_on_all_own_relays(pair: Pair) -> None:
    now = Timestamp(pair.clock.now())
    ((relay, (everything,)),) = await pair.bob.services.invites.wanted()
    assert (relay, everything.since, everything.tags) == (RELAY, None, {"p": (pair.bob.session.me.hex(),)})
    await pair.bob.services.invites.stored_end(RELAY, now)
    ((_, (later,)),) = await pair.bob.services.invites.wanted()
    assert later.since == now - 7 * 86_400
