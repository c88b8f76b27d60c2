import base64
from typing import Any

import pytest

from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import replace
from marmot_desktop.marmot.errors import InvalidGroupEventError, UndecryptableEventError
from marmot_desktop.marmot.group_event import (
    OuterKeys,
    check_group_event,
    choose_created_at,
    derive_outer_keys,
    open_group_event,
    seal_group_event,
)
from marmot_desktop.marmot.types import Epoch
from marmot_desktop.nostr.event import Event, Tags, UnsignedEvent, check_event, parse_event, sign_event
from marmot_desktop.nostr.types import Timestamp
from tests.unit.marmot.builders import GROUP_ID, NOW, load_vectors, secret_of

VECTOR = load_vectors("marmot_v1.json")["group_event_content"]
MDK = load_vectors("mdk.json")
MESSAGE = bytes.fromhex(VECTOR["mls_message"])
KEY = bytes.fromhex(VECTOR["key"])
LEGACY = bytes.fromhex(VECTOR["legacy"]["secret"])
KEYS = OuterKeys(Epoch(7), KEY, LEGACY)
OTHER = OuterKeys(Epoch(6), b"o" * 32, b"p" * 32)
ONE_TIME = secret_of(77)
DAY = 86400


def seal(**changes: Any) -> Event:
    values: dict[str, Any] = {
        "created_at": NOW,
        "nonce": bytes.fromhex(VECTOR["nonce"]),
        "one_time": ONE_TIME,
        "aux": bytes(32),
    }
    return seal_group_event(MESSAGE, KEY, GROUP_ID, **(values | changes))


def an_event(content: str, *tags: tuple[str, ...], kind: int = 445, created_at: int = NOW) -> Event:
    all_tags: Tags = (("h", GROUP_ID.hex()), *tags)
    unsigned = UnsignedEvent(ONE_TIME.public, Timestamp(created_at), kind, all_tags, content)
    return sign_event(unsigned, ONE_TIME, aux=bytes(32))


def test_an_event_is_sealed_as_the_vector_says_and_is_signed_by_the_one_time_key() -> None:
    event = seal()
    check_event(event)
    assert VECTOR["content_b64"] == event.content
    assert (445, ONE_TIME.public, NOW) == (event.kind, event.pubkey, event.created_at)
    assert (("h", GROUP_ID.hex()), ("encoding", "base64")) == event.tags


def test_an_expiration_is_written_where_asked_for() -> None:
    assert ("expiration", str(NOW + 60)) == seal(expiration=Timestamp(NOW + 60)).tags[-1]


def test_a_sealed_event_is_opened_by_the_key_of_its_epoch_present_or_past() -> None:
    opened = open_group_event(seal(), [OTHER, KEYS])
    assert (MESSAGE, 7, False) == (opened.message, opened.epoch, opened.legacy)


def test_the_old_form_is_opened_where_no_encoding_is_named() -> None:
    opened = open_group_event(an_event(VECTOR["legacy"]["content_b64"]), [OTHER, KEYS])
    assert (MESSAGE, 7, True) == (opened.message, opened.epoch, opened.legacy)


def test_the_encoding_tag_switches_the_old_form_off() -> None:
    with pytest.raises(UndecryptableEventError):
        open_group_event(an_event(VECTOR["legacy"]["content_b64"], ("encoding", "base64")), [KEYS])


def test_a_nonce_that_begins_like_the_old_form_is_read_as_the_current_one() -> None:
    event = seal(nonce=b"\x02" + bytes(11))
    without_encoding = an_event(event.content)
    assert not open_group_event(without_encoding, [KEYS]).legacy


@pytest.mark.parametrize(
    "content",
    [
        "",
        "@@@",
        "ü",
        base64.b64encode(bytes(27)).decode(),
        base64.b64encode(bytes(200)).decode(),
        base64.b64encode(b"\x02" + bytes(200)).decode(),
    ],
)
def test_what_no_key_opens_is_kept_for_later(content: str) -> None:
    with pytest.raises(UndecryptableEventError) as caught:
        open_group_event(an_event(content), [KEYS, OTHER])
    assert ErrorCode.UNDECRYPTABLE == caught.value.code
    assert caught.value.retry


def test_a_secret_that_is_no_key_opens_nothing_in_the_old_form() -> None:
    with pytest.raises(UndecryptableEventError):
        open_group_event(an_event(VECTOR["legacy"]["content_b64"]), [OuterKeys(Epoch(1), b"k" * 32, bytes(32))])


def test_without_keys_nothing_is_opened() -> None:
    with pytest.raises(UndecryptableEventError):
        open_group_event(seal(), [])


@pytest.mark.parametrize("step", MDK["steps"], ids=lambda step: step["step"])
def test_events_of_mdk_are_opened_by_the_recorded_keys(step: dict[str, Any]) -> None:
    event = parse_event(step["event"])
    keys = [
        OuterKeys(Epoch(entry["epoch"]), bytes.fromhex(entry["secret"]), b"x" * 32)
        for entry in MDK["exporter_secrets_of_a"]
        if entry["label"] == "group-event"
    ]
    opened = open_group_event(event, keys)
    assert step["mls_message_hex"] == opened.message.hex()
    assert step["epoch"] == opened.epoch
    assert MDK["group"]["nostr_group_id"] == check_group_event(event, event.created_at).hex()


def test_both_keys_of_an_epoch_come_from_the_exporter() -> None:
    asked: list[tuple[bytes, bytes, int]] = []

    def export(label: bytes, context: bytes, length: int) -> bytes:
        asked.append((label, context, length))
        return label * 4

    assert OuterKeys(Epoch(3), b"marmot" * 4, b"nostr" * 4) == derive_outer_keys(Epoch(3), export)
    assert [(b"marmot", b"group-event", 32), (b"nostr", b"nostr", 32)] == asked


def test_the_keys_are_not_printed() -> None:
    assert "OuterKeys(epoch=7)" == repr(KEYS)


def refused(event: Event, **arguments: Any) -> ErrorCode:
    with pytest.raises(InvalidGroupEventError) as caught:
        check_group_event(event, NOW, **arguments)
    return caught.value.code


def test_the_group_is_named_by_exactly_one_tag() -> None:
    event = seal()
    assert GROUP_ID == check_group_event(event, NOW)
    assert ErrorCode.UNEXPECTED_KIND == refused(replace(event, kind=444))
    assert ErrorCode.MISSING_GROUP_TAG == refused(replace(event, tags=()))
    assert ErrorCode.MULTIPLE_GROUP_TAGS == refused(replace(event, tags=event.tags + event.tags))


@pytest.mark.parametrize(
    "tag", [("h",), ("h", ""), ("h", "AB" * 32), ("h", "ab" * 31), ("h", "zz" * 32), ("h", "ab" * 31 + " a")]
)
def test_the_tag_holds_64_lower_case_digits(tag: tuple[str, ...]) -> None:
    assert ErrorCode.INVALID_GROUP_ID == refused(replace(seal(), tags=(tag,)))


@pytest.mark.parametrize(
    ("created_at", "fits"),
    [
        (NOW - 45 * DAY, True),
        (NOW - 45 * DAY - 1, False),
        (NOW + 300, True),
        (NOW + 301, False),
    ],
)
def test_the_date_lies_within_the_window(created_at: int, fits: bool) -> None:
    event = an_event("", created_at=created_at)
    if fits:
        check_group_event(event, NOW)
    else:
        assert ErrorCode.INVALID_TIMESTAMP == refused(event)


def test_catching_up_takes_old_events_but_none_from_the_future() -> None:
    assert GROUP_ID == check_group_event(an_event("", created_at=NOW - 400 * DAY), NOW, backfill=True)
    assert ErrorCode.INVALID_TIMESTAMP == refused(an_event("", created_at=NOW + 301), backfill=True)


@pytest.mark.parametrize(
    ("newest", "expected"), [(None, NOW), (NOW - 5, NOW), (NOW + 20, NOW + 20), (NOW + 500, NOW + 60)]
)
def test_a_new_event_is_not_dated_before_the_newest_of_the_group(newest: int | None, expected: int) -> None:
    assert expected == choose_created_at(NOW, None if newest is None else Timestamp(newest))
