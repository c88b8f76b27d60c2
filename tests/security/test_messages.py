"""What travels in a group: M4 to M8, M16, M25 of the checklist."""

import base64
import json
import random

import pytest

from marmot_desktop.domain.facts import SecurityNoticed
from marmot_desktop.errors import ErrorCode
from marmot_desktop.marmot.application import build_chat_rumor
from marmot_desktop.marmot.engine import Application
from marmot_desktop.marmot.group_event import OuterKeys, open_group_event
from marmot_desktop.marmot.types import Epoch, NostrGroupId
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.kinds import GIFT_WRAP, GROUP_EVENT
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.services.session import Turn
from tests.helpers.forging import rewrap, seal_message
from tests.helpers.two_accounts import Pair, facts_of
from tests.security.attacks import outcome, still_talks


async def test_m04_and_m05_no_two_events_share_a_key_or_a_nonce(pair: Pair) -> None:
    group = await pair.meet()
    for number in range(20):
        await pair.alice.say(group, f"{number}")
        await pair.bob.say(group, f"{number}")
    events = [*pair.relay.of_kind(GROUP_EVENT), *pair.relay.of_kind(GIFT_WRAP)]
    assert len({event.pubkey for event in events}) == len(events) > 40
    people = {pair.alice.session.me, pair.bob.session.me}
    assert people.isdisjoint(event.pubkey for event in events)
    nonces = [base64.b64decode(event.content)[:12] for event in pair.relay.of_kind(GROUP_EVENT)]
    assert len(set(nonces)) == len(nonces)


def open_event(turn: Turn, group: NostrGroupId, event: Event) -> bytes:
    """The plaintext of a message, read on a copy that is thrown away."""
    key = turn.resolve(group).group_key
    (newest, *_) = turn.tx.mls.secrets(key)
    opened = open_group_event(event, [OuterKeys(Epoch(newest.epoch), newest.outer_key, newest.legacy_key)])
    (message,) = turn.group(key).read_messages([opened.message])
    turn.forget(key)
    assert isinstance(message, Application)
    return message.data


async def test_m06_what_is_written_is_unsigned_and_a_signed_one_is_refused(pair: Pair) -> None:
    group = await pair.meet()
    event = await pair.bob.say(group, "mine")
    written = await pair.alice.session.run(open_event, group, event)
    assert set(json.loads(written)) == {"id", "pubkey", "created_at", "kind", "tags", "content"}
    rumor = json.loads(build_chat_rumor(pair.bob.session.me, "x", Timestamp(pair.clock.now()), None).to_json())
    (event,) = await seal_message(pair.bob, group, json.dumps(rumor | {"sig": "00" * 64}).encode())
    await pair.alice.take(event)
    assert await outcome(pair.alice, event) == ("refused", ErrorCode.SIGNED_RUMOR)


async def test_m07_no_group_id_is_inside_a_rumor_and_the_mls_group_id_never_outside(pair: Pair) -> None:
    group = await pair.meet()
    await pair.alice.say(group, "hello")
    mls_id = await pair.alice.session.run(lambda turn: turn.group(turn.resolve(group).group_key).group_id)
    for event in pair.relay.events:
        wire = event.to_json()
        assert mls_id.hex() not in wire
        assert base64.b64encode(mls_id).decode().rstrip("=") not in wire
    rumor = json.loads(build_chat_rumor(pair.bob.session.me, "x", Timestamp(pair.clock.now()), None).to_json())
    del rumor["id"]
    (event,) = await seal_message(pair.bob, group, json.dumps(rumor | {"tags": [["h", group.hex()]]}).encode())
    await pair.alice.take(event)
    assert (await outcome(pair.alice, event))[0] == "refused"


async def test_m08_nobody_writes_in_the_name_of_another_member(pair: Pair) -> None:
    group = await pair.meet()
    forged = build_chat_rumor(pair.alice.session.me, "as if by Alice", Timestamp(pair.clock.now()), None)
    (event,) = await seal_message(pair.bob, group, forged.to_json().encode())
    await pair.alice.take(event)
    assert await outcome(pair.alice, event) == ("refused", ErrorCode.AUTHOR_MISMATCH)
    assert facts_of(pair.alice, SecurityNoticed) == [SecurityNoticed(ErrorCode.AUTHOR_MISMATCH, group, event.id)]
    assert await pair.alice.texts(group) == []
    await still_talks(pair.bob, pair.alice, group)


async def test_m16_a_message_is_one_message_however_it_comes_again(pair: Pair) -> None:
    group = await pair.meet()
    rumor = build_chat_rumor(pair.alice.session.me, "once", Timestamp(pair.clock.now()), None).to_json().encode()
    first, same_bytes = await seal_message(pair.alice, group, rumor, times=2)
    (same_rumor,) = await seal_message(pair.alice, group, rumor)
    same_content = rewrap(first)
    await pair.bob.take(first, first, same_content, same_bytes, same_rumor)
    await pair.bob.crash()
    await pair.bob.take(first, same_content, same_bytes, same_rumor)
    assert await pair.bob.texts(group) == ["once"]
    assert facts_of(pair.bob, SecurityNoticed) == []


@pytest.mark.parametrize("seed", range(3))
async def test_m25_no_bytes_stall_a_group_or_raise(pair: Pair, seed: int) -> None:
    """Odd bytes at every depth: outer layer, MLS, rumor. Each has a verdict, and the next message is read."""
    group = await pair.meet()
    dice = random.Random(seed)
    honest = await pair.bob.say(group, "honest")
    odd: list[Event] = []
    for size in (0, 1, 27, 28, 29, 500, 70_000):
        content = base64.b64encode(dice.randbytes(size)).decode()
        odd.append(rewrap(Event(honest.id, honest.pubkey, honest.created_at, 445, honest.tags, content, honest.sig)))
    for payload in (
        b"",
        b"[]",
        b"{}",
        b"\xff" * 50,
        b"[" * 5000,
        json.dumps({"kind": 9}).encode(),
        dice.randbytes(3000),
    ):
        odd.extend(await seal_message(pair.bob, group, payload))
    rumor = json.loads(build_chat_rumor(pair.bob.session.me, "x", Timestamp(pair.clock.now()), None).to_json())
    value: object
    for name in ("kind", "tags", "created_at", "content", "pubkey"):
        for value in (None, -1, 2**70, [[1]], {}):
            odd.extend(await seal_message(pair.bob, group, json.dumps(rumor | {name: value, "id": None}).encode()))
    dice.shuffle(odd)
    await pair.alice.take(*odd[:20])
    for event in odd[20:]:
        await pair.alice.take(event)
    outcomes = {(await outcome(pair.alice, event))[0] for event in odd}
    assert outcomes <= {"refused", "undecryptable", "duplicate", "held"}
    await still_talks(pair.bob, pair.alice, group)
