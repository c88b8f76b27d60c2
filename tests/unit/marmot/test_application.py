import json
from typing import Any

import pytest

from marmot_desktop.errors import ErrorCode, PeerFaultError
from marmot_desktop.marmot.application import (
    MAX_READ_BYTES,
    MAX_WRITE_BYTES,
    RumorUse,
    build_chat_rumor,
    build_deletion_rumor,
    build_reaction_rumor,
    check_rumor,
    choose_sort_time,
    classify_rumor,
    deletion_targets,
    number_within_second,
    reaction_target,
    reply_target,
    said_at,
    shown_text,
)
from marmot_desktop.marmot.errors import MessageTooLargeError
from marmot_desktop.nostr.event import Rumor, UnsignedEvent
from marmot_desktop.nostr.types import PubKey, Timestamp
from tests.unit.marmot.builders import ALICE, BOB, NOW, an_id, load_vectors

VECTOR = load_vectors("marmot_v1.json")["rumor"]
MDK = load_vectors("mdk.json")
NEVENT = "nostr:nevent1qqsw3dgnqxg7v2syjpzugph2mmmxxmrg7szpdc"


def a_rumor(kind: int = 9, *tags: tuple[str, ...], content: str = "hello", created_at: int = NOW) -> Rumor:
    return UnsignedEvent(ALICE, Timestamp(created_at), kind, tags, content).to_rumor()


def payload(**changes: Any) -> bytes:
    """Alice's message with what is to differ; `None` takes a field out."""
    value = json.loads(a_rumor().to_json()) | changes
    return json.dumps({name: each for name, each in value.items() if each is not None}).encode()


def refused(data: bytes, sender: PubKey = ALICE) -> ErrorCode:
    with pytest.raises(PeerFaultError) as caught:
        check_rumor(data, sender)
    return caught.value.code


def test_the_rumor_of_the_vector_passes_with_its_id() -> None:
    author = PubKey(bytes.fromhex(json.loads(VECTOR["json"])["pubkey"]))
    assert VECTOR["id"] == check_rumor(VECTOR["json"].encode(), author).id.hex()


@pytest.mark.parametrize("name", ["inner_rumor_a", "inner_rumor_t"])
def test_recorded_rumors_of_other_apps_pass(name: str) -> None:
    recorded = MDK[name]
    rumor = check_rumor(json.dumps(recorded).encode(), PubKey(bytes.fromhex(recorded["pubkey"])))
    assert (recorded["id"], recorded["content"]) == (rumor.id.hex(), shown_text(rumor))


def test_our_own_message_passes_and_carries_its_id() -> None:
    rumor = build_chat_rumor(ALICE, "hello", NOW)
    assert (9, (), "hello") == (rumor.kind, rumor.tags, rumor.content)
    assert "sig" not in json.loads(rumor.to_json())
    assert rumor == check_rumor(rumor.to_json().encode(), ALICE)


def test_a_missing_id_is_computed() -> None:
    assert a_rumor().id == check_rumor(payload(id=None), ALICE).id


def test_a_rumor_breaks_no_rule() -> None:
    assert ErrorCode.TOO_LARGE == refused(b" " * (MAX_READ_BYTES + 1))
    assert ErrorCode.INVALID_EVENT == refused(b"[]")
    assert ErrorCode.INVALID_EVENT == refused(b"\xff")
    assert ErrorCode.AUTHOR_MISMATCH == refused(payload(), BOB)
    assert ErrorCode.INVALID_RUMOR_ID == refused(payload(id="00" * 32))
    assert ErrorCode.SIGNED_RUMOR == refused(payload(sig="00" * 64))
    assert ErrorCode.INVALID_EVENT == refused(payload(tags=[["h", "00" * 32]], id=None))


def test_an_answer_begins_with_the_reference_that_other_apps_show() -> None:
    rumor = build_chat_rumor(ALICE, "yes\nindeed", NOW, (an_id(1), BOB))
    first_line, _, rest = rumor.content.partition("\n")
    assert first_line.startswith("nostr:nevent1")
    assert "yes\nindeed" == rest == shown_text(rumor)
    assert (("q", an_id(1).hex(), "", BOB.hex()),) == rumor.tags
    assert an_id(1) == reply_target(rumor)


def test_the_answered_message_is_the_first_q_or_else_the_last_e() -> None:
    e_tags = (("e", an_id(1).hex()), ("e", an_id(2).hex(), "", "reply"))
    assert an_id(2) == reply_target(a_rumor(9, *e_tags))
    assert an_id(3) == reply_target(a_rumor(9, *e_tags, ("q", an_id(3).hex()), ("q", an_id(4).hex())))
    assert reply_target(a_rumor(9, ("e", "nonsense"), ("q",))) is None
    assert reply_target(a_rumor(7, *e_tags)) is None


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        (f"{NEVENT}\nyes", "yes"),
        (f"see {NEVENT} there", "see there"),
        (f"{NEVENT}\n{NEVENT}", NEVENT),
        ("no reference", "no reference"),
    ],
)
def test_only_the_first_reference_of_an_answer_is_cut_out(content: str, shown: str) -> None:
    assert shown == shown_text(a_rumor(9, ("q", an_id(1).hex()), content=content))
    assert content == shown_text(a_rumor(9, content=content))


def test_a_reaction_names_one_message_its_author_and_its_kind() -> None:
    rumor = build_reaction_rumor(ALICE, "🦫", NOW, (an_id(1), BOB))
    assert (7, "🦫") == (rumor.kind, rumor.content)
    assert (("e", an_id(1).hex()), ("p", BOB.hex()), ("k", "9")) == rumor.tags
    assert an_id(1) == reaction_target(rumor)
    assert reaction_target(a_rumor(7)) is None


def test_a_deletion_names_each_target() -> None:
    rumor = build_deletion_rumor(ALICE, (an_id(1), an_id(2)), NOW)
    assert (5, "") == (rumor.kind, rumor.content)
    assert (an_id(1), an_id(2)) == deletion_targets(rumor)


def test_what_is_too_long_is_not_sent() -> None:
    empty = len(build_chat_rumor(ALICE, "", NOW).to_json().encode())
    build_chat_rumor(ALICE, "x" * (MAX_WRITE_BYTES - empty), NOW)
    with pytest.raises(MessageTooLargeError):
        build_chat_rumor(ALICE, "x" * (MAX_WRITE_BYTES - empty + 1), NOW)
    with pytest.raises(MessageTooLargeError):
        build_reaction_rumor(ALICE, "x" * 51, NOW, (an_id(1), BOB))


@pytest.mark.parametrize(
    ("kind", "use"),
    [
        (9, RumorUse.CHAT),
        (7, RumorUse.REACTION),
        (5, RumorUse.DELETION),
        (1063, RumorUse.FILE),
        (447, RumorUse.HIDDEN),
        (448, RumorUse.HIDDEN),
        (449, RumorUse.HIDDEN),
        (1, RumorUse.UNSUPPORTED),
    ],
)
def test_the_kind_decides_how_a_rumor_is_treated(kind: int, use: RumorUse) -> None:
    assert use is classify_rumor(a_rumor(kind))


@pytest.mark.parametrize(("created_at", "expected"), [(NOW + 300, NOW + 300), (NOW + 301, NOW), (NOW - 9, NOW - 9)])
def test_a_message_from_the_future_is_listed_when_it_came(created_at: int, expected: int) -> None:
    assert expected == choose_sort_time(a_rumor(created_at=created_at), NOW)


def test_the_first_message_of_a_second_carries_no_number() -> None:
    rumor = build_chat_rumor(PubKey(bytes(31) + b"\x01"), "hi", Timestamp(5))
    assert number_within_second(rumor, 0) == rumor


def test_equal_texts_of_one_second_are_two_messages() -> None:
    rumor = build_chat_rumor(PubKey(bytes(31) + b"\x01"), "hi", Timestamp(5))
    second = number_within_second(rumor, 1)
    assert second.id != rumor.id
    assert second == number_within_second(number_within_second(rumor, 7), 1)


@pytest.mark.parametrize(
    ("value", "number"), [("0", 0), ("12", 12), ("", 0), ("-1", 0), ("1e3", 0), ("²", 0), ("99999999", 0)]
)
def test_the_number_of_a_stranger_is_read_only_if_it_is_one(value: str, number: int) -> None:
    rumor = UnsignedEvent(PubKey(bytes(31) + b"\x01"), Timestamp(5), 9, (("seq", value),), "hi").to_rumor()
    assert (5, number) == said_at(rumor)
