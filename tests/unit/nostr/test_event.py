import hashlib
import json

import pytest

from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.errors import InvalidEventError
from marmot_desktop.nostr.event import (
    MAX_EVENT_BYTES,
    MAX_TAGS,
    Event,
    UnsignedEvent,
    check_event,
    has_true_id,
    parse_event,
    parse_rumor,
    serialise_for_id,
    sign_event,
    verify_events,
)
from marmot_desktop.nostr.types import Sig, Timestamp
from tests.unit.nostr.people import ALICE, BOB, NOW, load_vectors, signed, unsigned

EVENT = signed(9, 'quote " slash / \\ line\nend', [["p", "x"], ["empty"], []])
CONTROL = "".join(map(chr, range(32))) + "\x7f"


def altered(**changes: object) -> str:
    """The JSON of an event with fields changed; `None` removes one."""
    value = json.loads(EVENT.to_json()) | changes
    return json.dumps({name: each for name, each in value.items() if each is not None})


def test_the_recorded_rumor_has_its_recorded_form_and_id() -> None:
    recorded = load_vectors("rumor")
    rumor = parse_rumor(recorded["json"])
    form = serialise_for_id(rumor.pubkey, rumor.created_at, rumor.kind, rumor.tags, rumor.content)
    assert form.decode("utf-8") == recorded["serialized_for_id"]
    assert rumor.id.hex() == recorded["id"] == hashlib.sha256(form).hexdigest()


def test_control_characters_have_their_short_names_or_four_digits() -> None:
    form = serialise_for_id(ALICE.public, 0, 1, (), CONTROL).decode("utf-8")
    named = r"\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f"
    rest = "".join(rf"\u00{number:02x}" for number in range(16, 32))
    assert form == f'[0,"{ALICE.public.hex()}",0,1,[],"{named}{rest}\x7f"]'


def test_a_lone_surrogate_has_no_canonical_form() -> None:
    with pytest.raises(InvalidEventError):
        serialise_for_id(ALICE.public, 0, 1, (), "\ud800")
    assert not has_true_id(replace(EVENT, content="\ud800"))


def test_an_event_survives_its_json() -> None:
    assert parse_event(EVENT.to_json()) == EVENT
    assert parse_event(EVENT.to_json().encode()) == EVENT
    assert parse_event(json.loads(EVENT.to_json())) == EVENT
    assert hash(parse_event(EVENT.to_json())) == hash(EVENT)
    check_event(EVENT)


def test_an_event_and_a_rumor_tell_their_first_tags() -> None:
    assert EVENT.first_tag("p") == "x"
    assert unsigned(tags=[["h", "y"]]).to_rumor().first_tag("h") == "y"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        "{}",
        "{",
        "[" * 200_000,
        altered(id="AB" * 32),
        altered(id="ab"),
        altered(pubkey="ab" * 31),
        altered(pubkey=("ab" * 32).upper()),
        altered(sig="ab" * 63),
        altered(sig=None),
        altered(kind=65536),
        altered(kind=-1),
        altered(kind=1.5),
        altered(kind=True),
        altered(kind="1"),
        altered(created_at=-1),
        altered(created_at=2**53),
        altered(created_at=2**70),
        altered(created_at=1.0e20),
        altered(tags={}),
        altered(tags=["p"]),
        altered(tags=[["p", 1]]),
        altered(tags=[["p", None]]),
        altered(content=None),
        altered(content=1),
        altered().replace("quote", "\\ud800"),
    ],
)
def test_what_is_no_event_is_refused(text: str) -> None:
    with pytest.raises(InvalidEventError) as caught:
        parse_event(text)
    assert caught.value.code is ErrorCode.INVALID_EVENT


def test_bytes_that_are_no_utf8_are_refused() -> None:
    with pytest.raises(InvalidEventError):
        parse_event(EVENT.to_json().encode().replace(b"quote", b"\xff\xfe"))
    with pytest.raises(InvalidEventError):
        parse_rumor(b"\xff")


def test_unknown_fields_are_ignored_and_of_a_doubled_field_the_last_counts() -> None:
    assert parse_event(altered(more=[1, {"deep": None}])) == EVENT
    assert parse_event(EVENT.to_json().replace("{", '{"kind":7,', 1)) == EVENT


def test_too_much_is_refused_before_it_is_read() -> None:
    with pytest.raises(InvalidEventError) as caught:
        parse_event(" " * (MAX_EVENT_BYTES + 1))
    assert caught.value.code is ErrorCode.TOO_LARGE
    with pytest.raises(InvalidEventError) as caught:
        parse_rumor(" " * (MAX_EVENT_BYTES + 1))
    assert caught.value.code is ErrorCode.TOO_LARGE
    assert len(parse_event(altered(tags=[["t"]] * MAX_TAGS)).tags) == MAX_TAGS
    with pytest.raises(InvalidEventError) as caught:
        parse_event(altered(tags=[["t"]] * (MAX_TAGS + 1)))
    assert caught.value.code is ErrorCode.TOO_LARGE


@pytest.mark.parametrize(
    "changed",
    [
        replace(EVENT, content="other"),
        replace(EVENT, tags=()),
        replace(EVENT, kind=10),
        replace(EVENT, created_at=Timestamp(NOW + 1)),
        replace(EVENT, pubkey=BOB.public),
    ],
)
def test_any_change_breaks_the_id(changed: Event) -> None:
    with pytest.raises(InvalidEventError) as caught:
        check_event(changed)
    assert caught.value.code is ErrorCode.INVALID_EVENT


def test_a_signature_of_another_or_of_nobody_is_refused() -> None:
    foreign = BOB.sign(EVENT.id, bytes(32))
    for sig in (Sig(bytes(64)), foreign):
        with pytest.raises(InvalidEventError) as caught:
            check_event(replace(EVENT, sig=sig))
        assert caught.value.code is ErrorCode.INVALID_SIGNATURE


def test_many_are_verified_each_by_itself() -> None:
    bad = replace(EVENT, sig=Sig(bytes(64)))
    first, second, third = verify_events([EVENT, bad, EVENT])
    assert first is EVENT
    assert isinstance(second, InvalidEventError)
    assert third is EVENT


def test_nobody_signs_for_another() -> None:
    with pytest.raises(InvalidEventError):
        sign_event(unsigned(author=BOB), ALICE, aux=bytes(32))


def test_a_rumor_survives_its_json() -> None:
    rumor = unsigned(9, "hello", [["q", "x"]]).to_rumor()
    assert parse_rumor(rumor.to_json()) == rumor
    assert parse_rumor(rumor.to_json().encode()) == rumor
    assert "sig" not in json.loads(rumor.to_json())


def test_a_missing_rumor_id_is_computed() -> None:
    rumor = unsigned(9, "hello").to_rumor()
    value = json.loads(rumor.to_json())
    del value["id"]
    assert parse_rumor(json.dumps(value)) == rumor


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"id": "00" * 32}, ErrorCode.INVALID_RUMOR_ID),
        ({"content": "other"}, ErrorCode.INVALID_RUMOR_ID),
        ({"sig": "00" * 64}, ErrorCode.SIGNED_RUMOR),
        ({"sig": ""}, ErrorCode.SIGNED_RUMOR),
        ({"sig": None}, ErrorCode.SIGNED_RUMOR),
        ({"kind": 70000}, ErrorCode.INVALID_EVENT),
        ({"pubkey": "x"}, ErrorCode.INVALID_EVENT),
        ({"tags": 1}, ErrorCode.INVALID_EVENT),
    ],
)
def test_a_rumor_that_is_signed_or_lies_is_refused(changes: dict[str, object], code: ErrorCode) -> None:
    value = json.loads(unsigned(9, "hello").to_rumor().to_json()) | changes
    with pytest.raises(InvalidEventError) as caught:
        parse_rumor(json.dumps(value))
    assert caught.value.code is code


def test_an_unsigned_event_knows_its_id() -> None:
    event = UnsignedEvent(EVENT.pubkey, EVENT.created_at, EVENT.kind, EVENT.tags, EVENT.content)
    assert event.id() == EVENT.id


def test_the_canonical_form_escapes_as_the_standard_library_does_in_every_character() -> None:
    """The reference for NIP-01 among Python programs; a single difference would change an id."""
    text = "".join(map(chr, [*range(0xD800), *range(0xE000, 0x3000 + 0xE000), 0x1F600, 0x10FFFF]))
    expected = json.dumps([0, ALICE.public.hex(), 7, 9, [["t", text]], text], separators=(",", ":"), ensure_ascii=False)
    assert serialise_for_id(ALICE.public, 7, 9, (("t", text),), text) == expected.encode()
