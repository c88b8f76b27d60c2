from typing import Any

import pytest

from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import replace
from marmot_desktop.marmot.errors import GroupDataLimitError, InvalidGroupDataError
from marmot_desktop.marmot.group_data import GroupData, check_writable, encode_group_data, parse_group_data
from marmot_desktop.nostr.types import RelayUrl
from tests.unit.marmot.builders import ALICE, BOB, CAROL, GROUP_ID, OFF_CURVE, RELAY, group_data, load_vectors, person

VECTORS = load_vectors("marmot_v1.json")
SAMPLES = load_vectors("marmot_ts_samples.json")["marmot_group_data"]
TIMER = group_data(version=3, disappearing_s=86400)


def fields_of(data: GroupData) -> dict[str, Any]:
    return {
        "version": data.version,
        "nostr_group_id": data.nostr_group_id.hex(),
        "name": data.name,
        "description": data.description,
        "admin_pubkeys": [admin.hex() for admin in data.admins],
        "relays": list(data.relays),
        "image_hash": data.image_hash.hex(),
        "image_key": data.image_key.hex(),
        "image_nonce": data.image_nonce.hex(),
        "image_upload_key": data.image_upload_key.hex(),
    }


def without_zeros(fields: dict[str, Any]) -> dict[str, Any]:
    """Version 1 says "no image" with zeros, which we read as nothing."""
    return {
        name: "" if name.startswith("image") and not value.strip("0") else value
        for name, value in fields.items()
        if not name.startswith("disappearing")
    }


@pytest.mark.parametrize("vector", VECTORS["group_data"], ids=lambda vector: vector["name"])
def test_every_version_is_read_as_the_vectors_say(vector: dict[str, Any]) -> None:
    data = parse_group_data(bytes.fromhex(vector["bytes"]))
    assert without_zeros(vector["fields"]) == fields_of(data)
    assert vector["fields"].get("disappearing_message_secs", 0) == data.disappearing_s


@pytest.mark.parametrize(
    "vector", [each for each in VECTORS["group_data"] if each["fields"]["version"] >= 2], ids=lambda each: each["name"]
)
def test_versions_2_and_3_are_written_byte_for_byte(vector: dict[str, Any]) -> None:
    body = bytes.fromhex(vector["bytes"])
    assert body == encode_group_data(parse_group_data(body))


@pytest.mark.parametrize("vector", VECTORS["group_data_invalid"], ids=lambda vector: vector["name"])
def test_damaged_data_are_refused(vector: dict[str, Any]) -> None:
    with pytest.raises(InvalidGroupDataError) as caught:
        parse_group_data(bytes.fromhex(vector["bytes"]))
    assert caught.value.code in (ErrorCode.GD_MALFORMED, ErrorCode.GD_UNSUPPORTED_VERSION)


@pytest.mark.parametrize("name", SAMPLES["valid"])
def test_data_written_by_marmot_ts_are_read(name: str) -> None:
    sample = SAMPLES["valid"][name]
    assert without_zeros(sample["fields"]) == fields_of(parse_group_data(bytes.fromhex(sample["hex"])))


@pytest.mark.parametrize(
    "name", [each for each in SAMPLES["decode_edge_cases"] if each not in ("version_3", "duplicate_admins")]
)
def test_edge_cases_are_refused_also_where_marmot_ts_takes_them(name: str) -> None:
    with pytest.raises(InvalidGroupDataError):
        parse_group_data(bytes.fromhex(SAMPLES["decode_edge_cases"][name]["hex"]))


def test_an_admin_who_stands_twice_is_read_once() -> None:
    data = parse_group_data(bytes.fromhex(SAMPLES["decode_edge_cases"]["duplicate_admins"]["hex"]))
    assert len(set(data.admins)) == len(data.admins)


def test_data_in_a_recorded_group_of_mdk_are_read_and_written_byte_for_byte() -> None:
    group = load_vectors("mdk.json")["group"]
    recorded = [
        bytes.fromhex(entry["extensionData"])
        for name in ("", "_after_rename")
        for entry in group[f"group_context_extensions{name}"]
        if entry["extensionType"] == 0xF2EE
    ]
    read = [parse_group_data(body) for body in recorded]
    assert recorded == [encode_group_data(data) for data in read]
    assert ["Vector group ✓", "Renamed"] == [data.name for data in read]


def relays_of(*urls: str) -> tuple[RelayUrl, ...]:
    """What is read of a group that names these relays."""
    return parse_group_data(encode_group_data(group_data(relays=tuple(map(RelayUrl, urls))))).relays


def test_relays_are_read_in_their_normal_form_and_once() -> None:
    assert ("wss://a.example",) == relays_of("wss://a.example/", "wss://A.example:443")


@pytest.mark.parametrize("url", [f"wss://{'c' * 84}.example", "wss://user@a.example", "ws://a_.example"])
def test_a_relay_that_only_other_apps_dial_does_not_make_the_data_unreadable(url: str) -> None:
    assert (url,) == relays_of(url)


@pytest.mark.parametrize("url", ["https://a.example", "wss://", "", "wss://[1", "wss://a b.example", "wss://a\x00"])
def test_what_is_no_relay_at_all_makes_the_data_malformed(url: str) -> None:
    with pytest.raises(InvalidGroupDataError):
        relays_of(url)


def test_lists_are_written_sorted_and_once() -> None:
    relays = (RelayUrl("wss://b.example"), RelayUrl("wss://a.example"), RelayUrl("wss://b.example"))
    written = parse_group_data(encode_group_data(group_data(admins=(BOB, ALICE, BOB), relays=relays)))
    assert tuple(sorted((ALICE, BOB))) == written.admins
    assert ("wss://a.example", "wss://b.example") == written.relays


def test_a_version_1_group_is_rewritten_as_version_2_and_version_3_is_kept() -> None:
    assert b"\x00\x02" == encode_group_data(group_data(version=1))[:2]
    assert b"\x00\x03" == encode_group_data(group_data(version=3))[:2]
    assert b"\x00\x03" == encode_group_data(group_data(version=2, disappearing_s=60))[:2]
    assert TIMER == parse_group_data(encode_group_data(TIMER))


def test_a_newer_version_is_read_and_never_written() -> None:
    body = b"\x00\x04" + encode_group_data(TIMER)[2:] + b"more"
    data = parse_group_data(body)
    assert data.is_newer
    assert "Walks" == data.name
    for refused in (encode_group_data, check_writable):
        with pytest.raises(GroupDataLimitError) as caught:
            refused(data)
        assert ErrorCode.GD_UNSUPPORTED_VERSION == caught.value.code


def test_version_0_is_named_as_such() -> None:
    with pytest.raises(InvalidGroupDataError) as caught:
        parse_group_data(bytes(34))
    assert ErrorCode.GD_UNSUPPORTED_VERSION == caught.value.code


@pytest.mark.parametrize("body", [b"", b"\x00", b"\x00\x02", b"\x00\x01" + bytes(39)])
def test_data_cut_short_are_malformed(body: bytes) -> None:
    with pytest.raises(InvalidGroupDataError) as caught:
        parse_group_data(body)
    assert ErrorCode.GD_MALFORMED == caught.value.code


def test_a_field_beyond_65535_bytes_is_refused() -> None:
    assert 65535 == len(parse_group_data(encode_group_data(group_data(description="x" * 65535))).description)
    with pytest.raises(InvalidGroupDataError):
        parse_group_data(encode_group_data(group_data(description="x" * 65536)))


@pytest.mark.parametrize("admins", [b"zz", b"aabb", ALICE.hex().encode() + b","])
def test_a_damaged_admin_text_of_version_1_is_refused(admins: bytes) -> None:
    texts = (b"", b"", admins, b"wss://a.example")
    body = b"\x00\x01" + GROUP_ID + b"".join(len(text).to_bytes(2, "big") + text for text in texts) + bytes(76)
    with pytest.raises(InvalidGroupDataError):
        parse_group_data(body)


def test_an_admin_that_is_no_key_is_read_but_not_written() -> None:
    data = group_data(admins=(ALICE, OFF_CURVE))
    assert OFF_CURVE in parse_group_data(encode_group_data(data)).admins
    with pytest.raises(GroupDataLimitError):
        check_writable(data)


@pytest.mark.parametrize(
    "changes",
    [
        {"name": "ü" * 127},
        {"name": ""},
        {"description": "x" * 2000},
        {"admins": tuple(person(number) for number in range(1, 101))},
        {"relays": tuple(RelayUrl(f"wss://{number}.example") for number in range(20))},
        {"image_hash": b"h" * 32, "image_key": b"k" * 32, "image_nonce": b"n" * 12},
        {"disappearing_s": 1},
    ],
    ids=lambda changes: "+".join(changes),
)
def test_data_within_the_limits_may_be_written(changes: dict[str, Any]) -> None:
    check_writable(group_data(**changes))


@pytest.mark.parametrize(
    "changes",
    [
        {"name": "ü" * 128},
        {"name": "\ud800"},
        {"description": "x" * 2001},
        {"admins": ()},
        {"admins": (ALICE, ALICE)},
        {"admins": tuple(person(number) for number in range(1, 102))},
        {"relays": ()},
        {"relays": (RELAY, RELAY)},
        {"relays": tuple(RelayUrl(f"wss://{number}.example") for number in range(21))},
        {"relays": (RelayUrl("wss://" + "a" * 507),)},
        {"nostr_group_id": b"short"},
        {"image_hash": b"h" * 31},
        {"image_key": b"k" * 32},
        {"image_upload_key": b"k" * 32},
        {"disappearing_s": -1},
        {"disappearing_s": 1 << 64},
    ],
    ids=lambda changes: "+".join(changes),
)
def test_data_beyond_the_limits_are_not_written(changes: dict[str, Any]) -> None:
    with pytest.raises(GroupDataLimitError) as caught:
        check_writable(group_data(**changes))
    assert ErrorCode.GD_LIMIT_EXCEEDED == caught.value.code


def test_taking_the_image_away_empties_all_four_fields() -> None:
    pictured = group_data(image_hash=b"h" * 32, image_key=b"k" * 32, image_nonce=b"n" * 12, image_upload_key=b"u" * 32)
    assert group_data() == pictured.without_image()


def test_the_keys_of_the_image_are_not_printed() -> None:
    data = replace(group_data(), image_key=b"secret-secret-secret-secret-secr")
    assert "secret" not in repr(data)


def test_what_somebody_else_has_written_beyond_the_limits_does_not_hinder_a_change() -> None:
    """Else one long name would keep every admin from removing anybody."""
    old = group_data(
        name="n" * 300,
        relays=tuple(RelayUrl(f"wss://{number}.example") for number in range(25)),
        admins=(ALICE, OFF_CURVE, *(person(number) for number in range(10, 120))),
        image_hash=b"h" * 32,
    )
    check_writable(replace(old, description="new"), old)
    check_writable(replace(old, admins=old.admins[:-1]), old)
    check_writable(replace(old, relays=old.relays[:3]), old)
    check_writable(replace(old, image_hash=b""), old)
    for worse in (
        replace(old, name="m" * 300),
        replace(old, relays=old.relays[:-1]),
        replace(old, admins=(*old.admins[:-1], CAROL)),
        replace(old, image_key=b"k" * 32),
    ):
        with pytest.raises(GroupDataLimitError):
            check_writable(worse, old)


def test_an_admin_that_is_no_key_is_not_written_anew() -> None:
    with pytest.raises(GroupDataLimitError):
        check_writable(group_data(admins=(ALICE, OFF_CURVE)), group_data())
