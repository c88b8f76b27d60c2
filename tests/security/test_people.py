"""Who is who: M1, M2, M12, M24, M31, M33 of the checklist."""

import os

import pytest

from marmot_desktop.domain.facts import SecurityNoticed
from marmot_desktop.domain.invite import InviteStatus
from marmot_desktop.errors import ErrorCode, MarmotDesktopError
from marmot_desktop.frozen import replace
from marmot_desktop.marmot.application import build_chat_rumor
from marmot_desktop.marmot.policy import check_commit
from marmot_desktop.nostr.errors import InvalidEventError
from marmot_desktop.nostr.event import UnsignedEvent, sign_event, verify_events
from marmot_desktop.nostr.keys import SecretKey, generate_secret
from marmot_desktop.nostr.kinds import GIFT_WRAP, GROUP_EVENT, KEY_PACKAGE
from marmot_desktop.nostr.nip59 import open_wrap, wrap_rumor
from marmot_desktop.nostr.types import RelayUrl, Sig, Timestamp
from marmot_desktop.services.group_subscriptions import wanted_subscriptions
from marmot_desktop.services.session import Turn
from tests.helpers.two_accounts import OTHER_RELAY, Pair, facts_of
from tests.security.attacks import outcome, still_talks
from tests.unit.marmot.test_policy import BEFORE, commit, refused
from tests.unit.services.test_invites import receive, sealed_by_alice


async def test_m01_a_key_package_under_another_name_invites_nobody(pair: Pair) -> None:
    """Mallory publishes Bob's key package as her own: whoever invites her would let Bob in, or be read by her."""
    mallory = SecretKey(b"\x66" * 32)
    group = await pair.create_group(with_bob=False)
    stolen = pair.relay.of_kind(KEY_PACKAGE)[-1]
    assert stolen.pubkey == pair.bob.session.me
    unsigned = UnsignedEvent(mallory.public, stolen.created_at, stolen.kind, stolen.tags, stolen.content)
    event = sign_event(unsigned, mallory, aux=bytes(32))
    commits = len(pair.relay.of_kind(GROUP_EVENT))
    with pytest.raises(MarmotDesktopError) as caught:
        await pair.alice.services.groups.invite(group.id, key_package_event=event.to_json())
    assert caught.value.code is ErrorCode.KP_IDENTITY_MISMATCH
    assert len(pair.relay.of_kind(GROUP_EVENT)) == commits


async def test_m02_an_event_with_a_false_id_or_signature_goes_no_further(pair: Pair) -> None:
    group = await pair.meet()
    event = await pair.alice.say(group, "hello")
    forged_id = replace(event, content=event.content[:-4] + "AAA=")
    forged_signature = replace(event, sig=Sig(bytes(64)))
    good, *bad = verify_events([event, forged_id, forged_signature])
    assert good == event
    assert all(isinstance(each, InvalidEventError) for each in bad)


def test_m12_a_leaf_does_not_change_hands() -> None:
    mine, bobs, carols = BEFORE.members
    taken = (mine, replace(bobs, identity=carols.identity), carols)
    assert refused(commit(1, after=taken)) is ErrorCode.IDENTITY_CHANGE
    check_commit(commit(1), BEFORE)


async def test_m24_a_wrap_that_lies_about_its_author_is_refused(pair: Pair) -> None:
    forged = build_chat_rumor(pair.bob.session.me, "as if by Bob", Timestamp(pair.clock.now()), None)
    wrap = sealed_by_alice(pair, forged.to_json())
    await receive(pair.bob, wrap)
    assert await outcome(pair.bob, wrap) == ("refused", ErrorCode.SEAL_AUTHOR_MISMATCH)
    honest = build_chat_rumor(pair.alice.session.me, "by Alice", Timestamp(pair.clock.now()), None)
    wrong_id = sealed_by_alice(pair, honest.to_json().replace(honest.id.hex(), "0" * 64))
    await receive(pair.bob, wrong_id)
    assert await outcome(pair.bob, wrong_id) == ("refused", ErrorCode.INVALID_RUMOR_ID)
    noticed = SecurityNoticed(ErrorCode.SEAL_AUTHOR_MISMATCH, None, wrap.id)
    assert noticed in facts_of(pair.bob, SecurityNoticed)


async def test_m31_nothing_of_a_group_is_contacted_before_its_invite_is_accepted(pair: Pair) -> None:
    async with pair.alice.publishing():
        await pair.alice.services.groups.create("Trap", members=(pair.bob.session.me,), relays=(OTHER_RELAY,))
    pair.bob.port.streams.clear()
    await pair.bob.sync()
    (invite,) = await pair.bob.services.invites.list(InviteStatus.PENDING)
    await pair.bob.crash()
    await pair.bob.sync()
    assert await pair.bob.services.groups.list() == ()
    assert OTHER_RELAY not in await pair.bob.session.run(contacted)
    await pair.bob.services.invites.accept(invite.id)
    assert OTHER_RELAY in await pair.bob.session.run(contacted)


def contacted(turn: Turn) -> set[RelayUrl]:
    """The relays of groups that are subscribed to."""
    return {relay for relay, _ in wanted_subscriptions(turn)}


async def test_m33_one_welcome_is_one_invite_however_often_it_is_wrapped(pair: Pair) -> None:
    group = await pair.meet()
    (wrap,) = pair.relay.of_kind(GIFT_WRAP)
    rumor = open_wrap(wrap, pair.bob.secret).rumor
    again = wrap_rumor(
        rumor,
        pair.alice.secret,
        pair.bob.session.me,
        one_time=generate_secret(os.urandom),
        now=Timestamp(pair.clock.now()),
        random=os.urandom,
    )
    await pair.bob.say(group, "before")
    await receive(pair.bob, wrap, again)
    assert await outcome(pair.bob, again) == ("duplicate", ErrorCode.DUPLICATE)
    assert [invite.status for invite in await pair.bob.services.invites.list()] == [InviteStatus.ACCEPTED]
    await still_talks(pair.bob, pair.alice, group)
    await still_talks(pair.alice, pair.bob, group, "and here")
