"""What happened in a group is told in words, with the names people have."""

import json

import pytest

from marmot_desktop.domain.chat import SYSTEM_LINE_KIND, DeliveryState, Message
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.types import EventId, PubKey, Timestamp
from marmot_desktop.ui.system_lines import line_text

ME, ANN, BOB = (PubKey(bytes([number]) * 32) for number in (1, 2, 3))
NAMES = {ANN: "Ann", BOB: "Bob"}


def a_line(text: str, author: PubKey = ANN) -> Message:
    now = Timestamp(1_760_000_000)
    return Message(
        id=EventId(bytes(32)),
        group=NostrGroupId(bytes(32)),
        group_key=1,
        author=author,
        kind=SYSTEM_LINE_KIND,
        text=text,
        created_at=now,
        received_at=now,
        sort_at=now,
        position=1,
        reply_to=None,
        reactions=(),
        media=(),
        state=DeliveryState.RECEIVED,
        mine=author == ME,
        relays_accepted=0,
    )


def told(line: dict[str, object], author: PubKey = ANN) -> str:
    text = line_text(a_line(json.dumps(line), author), lambda key: NAMES[PubKey(key)], ME)
    return text.replace("\u2068", "").replace("\u2069", "")


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ({"line": "members_added", "people": [BOB.hex()]}, "Ann added Bob."),
        ({"line": "members_added", "people": [BOB.hex(), ME.hex()]}, "Ann added Bob and you."),
        ({"line": "members_removed", "people": [BOB.hex()]}, "Ann removed Bob."),
        ({"line": "renamed", "text": "Garden"}, "Ann renamed the group to “Garden”."),
        ({"line": "described", "text": "x"}, "Ann changed the description."),
        ({"line": "admins_added", "people": [BOB.hex()]}, "Ann made Bob admin."),
        ({"line": "admins_removed", "people": [BOB.hex()]}, "Ann took the admin right from Bob."),
        ({"line": "relays_changed", "relays": []}, "Ann changed the relays of the group."),
        ({"line": "device_added", "people": [BOB.hex()]}, "Bob added a device."),
        ({"line": "joined", "people": [BOB.hex()]}, "You joined. Bob invited you."),
        ({"line": "removed_self"}, "Ann removed you from the group."),
        ({"line": "members_left", "people": [BOB.hex()]}, "Bob left."),
        ({"line": "members_left", "people": [ME.hex(), BOB.hex()]}, "You and Bob left."),
        ({"line": "image_changed"}, "Ann changed the picture of the group."),
        ({"line": "image_removed"}, "Ann removed the picture of the group."),
        ({"line": "left_self"}, "You left the group."),
        (
            {"line": "not_redone", "do": "invite", "people": [BOB.hex()]},
            "Another change won, and Bob could not be invited again. Check their key package and invite them once more.",
        ),
        (
            {"line": "not_redone", "do": "remove", "people": [BOB.hex()]},
            "Another change won, and Bob could not be removed again. Look at the members and try once more.",
        ),
        (
            {"line": "not_redone", "do": "update", "people": []},
            "Another change won, and yours could not be made again. Look at the group's details and try once more.",
        ),
        ({"line": "rolled_back"}, "An earlier change by another member won. Some recent changes were taken back."),
        (
            {"line": "rolled_back_often"},
            "Changes in this group were taken back several times this week. Somebody may be replaying old changes.",
        ),
        ({"line": "of a later version"}, "The group has changed."),
    ],
)
def test_each_line_has_its_sentence(line: dict[str, object], sentence: str) -> None:
    assert sentence == told(line)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ({"line": "members_added", "people": [BOB.hex()]}, "You added Bob."),
        ({"line": "members_removed", "people": [BOB.hex()]}, "You removed Bob."),
        ({"line": "renamed", "text": "Garden"}, "You renamed the group to “Garden”."),
        ({"line": "described", "text": "x"}, "You changed the description."),
        ({"line": "admins_added", "people": [BOB.hex()]}, "You made Bob admin."),
        ({"line": "admins_removed", "people": [BOB.hex()]}, "You took the admin right from Bob."),
        ({"line": "admins_removed", "people": [ME.hex()]}, "You stepped down as admin."),
        ({"line": "relays_changed", "relays": []}, "You changed the relays of the group."),
        ({"line": "image_changed"}, "You changed the picture of the group."),
        ({"line": "image_removed"}, "You removed the picture of the group."),
        ({"line": "device_added", "people": [ME.hex()]}, "You added a device."),
        ({"line": "split", "named": True}, "Your app sent a change that is not valid; the group has split."),
    ],
)
def test_what_we_did_is_told_to_us(line: dict[str, object], sentence: str) -> None:
    assert sentence == told(line, ME)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ({"line": "admins_added", "people": [ME.hex()]}, "Ann made you admin."),
        ({"line": "admins_removed", "people": [ME.hex()]}, "Ann took your admin right."),
    ],
)
def test_what_was_done_to_us_alone_has_a_sentence_of_its_own(line: dict[str, object], sentence: str) -> None:
    assert sentence == told(line)


@pytest.mark.parametrize("text", ["", "plain words", "[1, 2]", "7"])
def test_a_line_that_is_no_json_object_is_shown_as_it_is(text: str) -> None:
    assert text == line_text(a_line(text), lambda key: NAMES[PubKey(key)], ME)


def test_a_name_cannot_turn_the_reading_direction() -> None:
    text = line_text(a_line(json.dumps({"line": "renamed", "text": "a\u202eb"})), lambda key: NAMES[PubKey(key)], ME)
    assert "\u202e" not in text
