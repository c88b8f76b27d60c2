"""What we send stays within the keys that other apps keep of messages they skipped."""

from collections import Counter

import pytest

from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.services import skipped_keys
from marmot_desktop.services.outbox import claim_due
from marmot_desktop.services.session import Turn
from marmot_desktop.services.skipped_keys import NARROW, WIDE, Room
from tests.helpers.two_accounts import Pair

ROOMS = pytest.mark.parametrize(("room", "kept"), [(WIDE, 100), (NARROW, 10)])


def be_roomy(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everybody's app keeps as many keys as this room is for; both of the pair have ours."""
    monkeypatch.setattr(skipped_keys, "keeps_few_keys", lambda _turn, _row: room is NARROW)


@ROOMS
def test_the_farthest_that_a_message_can_fall_back_is_within_the_keys_kept(room: Room, kept: int) -> None:
    others_of_its_date, others_meanwhile = room.of_one_date - 1, room.unanswered - 1
    assert others_of_its_date + others_meanwhile <= kept


@ROOMS
async def test_only_some_messages_are_of_one_second_and_the_next_are_a_second_later(
    pair: Pair, monkeypatch: pytest.MonkeyPatch, room: Room, kept: int
) -> None:
    """MDK meets those of one second in the order of their ids, and has no key any more for what is 100 back."""
    be_roomy(room, monkeypatch)
    group = await pair.meet()
    dates = [(await pair.alice.say(group, str(number))).created_at for number in range(2 * room.of_one_date + 1)]
    first = dates[0]
    assert Counter({first: room.of_one_date, first + 1: room.of_one_date, first + 2: 1}) == Counter(dates)
    assert room.of_one_date < kept
    assert dates == sorted(dates)


@ROOMS
async def test_while_a_message_has_no_ok_only_some_get_their_keys_after_it(
    pair: Pair, monkeypatch: pytest.MonkeyPatch, room: Room, kept: int
) -> None:
    """It may be stored at last, with a new date, after all of them."""
    be_roomy(room, monkeypatch)
    group = await pair.meet()
    messages = [await pair.alice.services.messages.send(group, str(number)) for number in range(kept)]

    def encrypted(turn: Turn) -> list[bool]:
        claim_due(turn, kept, frozenset())
        rows = [turn.tx.outbox.find_by_rumor(message.id) for message in messages]
        return [row is not None and row.event is not None for row in rows]

    assert [number < room.unanswered for number in range(kept)] == await pair.alice.session.run(encrypted)
    while not all(await pair.alice.session.run(encrypted)):
        await pair.alice.send()


async def test_messages_of_an_epoch_that_is_over_take_no_room(pair: Pair) -> None:
    """Those without an OK are encrypted anew, and would otherwise wait for each other for ever."""
    group = await pair.meet()
    for number in range(WIDE.unanswered):
        await pair.alice.services.messages.send(group, str(number))

    def look(turn: Turn) -> tuple[bool, bool]:
        row = turn.resolve(group)
        full = skipped_keys.may_encrypt(turn, row)
        turn.tx.groups.update(row.group_key, epoch=row.epoch + 1)
        return full, skipped_keys.may_encrypt(turn, turn.tx.groups.row(row.group_key))

    assert await pair.alice.session.run(look) == (False, True)


async def test_a_date_ahead_of_the_clock_fills_up_as_well(pair: Pair) -> None:
    group = await pair.meet()
    key = (await pair.alice.services.groups.get(group)).key
    ahead = Timestamp(pair.clock.now() + 30)
    await pair.alice.session.run(lambda turn: turn.tx.groups.update(key, newest_event_at=ahead))
    dates = []
    for number in range(WIDE.of_one_date + 1):
        if number == WIDE.of_one_date // 2:
            pair.clock.advance(5)
        dates.append((await pair.alice.say(group, str(number))).created_at)
    assert Counter({ahead: WIDE.of_one_date, ahead + 1: 1}) == Counter(dates)
