import base64
from typing import Any

import pytest

from marmot_desktop.errors import ErrorCode, PeerFaultError
from marmot_desktop.frozen import replace
from marmot_desktop.marmot.capabilities import ADVERTISED, RequiredCapabilities
from marmot_desktop.marmot.errors import ForbiddenChangeError, InvalidKeyPackageError
from marmot_desktop.marmot.key_package import compute_ref
from marmot_desktop.marmot.key_package_event import (
    MAX_CONTENT_BYTES,
    ValidKeyPackage,
    build_deletion,
    build_key_package_events,
    build_one_time_event,
    check_key_package_event,
    choose_key_packages,
    drop_deleted,
    slot_of,
)
from marmot_desktop.marmot.tls import encode_integers, encode_opaque
from marmot_desktop.marmot.types import KeyPackageRef
from marmot_desktop.nostr.event import Event, Tags, UnsignedEvent, parse_event, sign_event
from marmot_desktop.nostr.types import Timestamp
from tests.unit.marmot.builders import ALICE, BOB, NOW, PLAIN, RELAY, an_id, load_vectors, secret_of

SLOT = "5d" * 32
DAY = 86400
MDK = load_vectors("mdk.json")
TS = load_vectors("marmot_ts_samples.json")["key_packages"]
RECORDED = {
    **{
        f"MDK {version} {kind}": MDK["key_packages"][version][kind]
        for version in MDK["key_packages"]
        for kind in ("event30443", "event443")
        if kind in MDK["key_packages"][version]
    },
    "MDK's member": MDK["group"]["member_t"]["key_package_event"],
    **{f"marmot-ts {name}": TS[name]["event"] for name in TS if "event" in TS[name]},
}


def a_key_package(
    *,
    identity: bytes = ALICE,
    leaf_extensions: tuple[int, ...] = ADVERTISED.extensions,
    extensions: bytes = b"\x00\x0a\x00",
    begin: int = NOW - 3600,
    end: int = NOW + 84 * DAY,
    init_key: bytes = b"n" * 32,
) -> bytes:
    """A KeyPackage struct of Alice's; its signatures are zeros, which only an engine sees."""
    capabilities = b"".join(
        encode_integers(values, 2) for values in ((1,), (1,), leaf_extensions, ADVERTISED.proposals, (1,))
    )
    leaf = (
        encode_opaque(b"l" * 32)
        + encode_opaque(b"s" * 32)
        + b"\x00\x01"
        + encode_opaque(identity)
        + capabilities
        + b"\x01"
        + begin.to_bytes(8, "big")
        + end.to_bytes(8, "big")
        + encode_opaque(b"")
        + encode_opaque(bytes(64))
    )
    return b"\x00\x01\x00\x01" + encode_opaque(init_key) + leaf + encode_opaque(extensions) + encode_opaque(bytes(64))


CONTENT = a_key_package()
EVENT_30443, TWIN = build_key_package_events(
    ALICE, CONTENT, compute_ref(CONTENT), SLOT, (RELAY,), NOW, "Marmot Desktop"
)


def signed(unsigned: UnsignedEvent, number: int = 1) -> Event:
    return sign_event(unsigned, secret_of(number), aux=bytes(32))


def with_content(content: bytes) -> Event:
    return signed(build_key_package_events(ALICE, content, compute_ref(content), SLOT, (RELAY,), NOW, "")[0])


def with_tag(name: str, *values: str | None) -> Event:
    """The event with this tag replaced, or taken out where the value is `None`."""
    kept = tuple(tag for tag in EVENT_30443.tags if tag[0] != name)
    added: Tags = () if values == (None,) else ((name, *(value or "" for value in values)),)
    return signed(replace(EVENT_30443, tags=kept + added))


def refused(event: Event, **arguments: Any) -> ErrorCode:
    with pytest.raises(PeerFaultError) as caught:
        check_key_package_event(event, now=NOW, **arguments)
    return caught.value.code


def test_the_event_of_a_slot_has_all_tags_in_their_order() -> None:
    assert 30443 == EVENT_30443.kind
    assert (
        ("d", SLOT),
        ("mls_protocol_version", "1.0"),
        ("mls_ciphersuite", "0x0001"),
        ("mls_extensions", "0x000a", "0xf2ee"),
        ("mls_proposals", "0x000a"),
        ("relays", RELAY),
        ("i", compute_ref(CONTENT).hex()),
        ("client", "Marmot Desktop"),
        ("encoding", "base64"),
    ) == EVENT_30443.tags
    assert base64.b64encode(CONTENT).decode() == EVENT_30443.content


def test_the_twin_differs_in_kind_and_in_the_name_of_the_slot() -> None:
    assert 443 == TWIN.kind
    assert EVENT_30443.content == TWIN.content
    assert (("slot", SLOT), *EVENT_30443.tags[1:]) == TWIN.tags
    again = build_one_time_event(ALICE, CONTENT, compute_ref(CONTENT), SLOT, (RELAY,), NOW, "Marmot Desktop")
    assert TWIN == again


def test_an_event_that_names_no_relay_is_not_built() -> None:
    with pytest.raises(ForbiddenChangeError) as caught:
        build_key_package_events(ALICE, CONTENT, compute_ref(CONTENT), SLOT, (), NOW, "")
    assert ErrorCode.NO_RELAYS == caught.value.code


def test_no_client_tag_is_written_for_an_empty_name() -> None:
    event, _ = build_key_package_events(ALICE, CONTENT, compute_ref(CONTENT), SLOT, (RELAY,), NOW, "")
    assert "client" not in [tag[0] for tag in event.tags]


@pytest.mark.parametrize("unsigned", [EVENT_30443, TWIN], ids=["30443", "443"])
def test_our_own_events_pass_every_check(unsigned: UnsignedEvent) -> None:
    seen: list[bytes] = []
    valid = check_key_package_event(
        signed(unsigned), now=NOW, required=RequiredCapabilities((0xF2EE,), (0x000A,)), check_signatures=seen.append
    )
    assert [CONTENT] == seen
    assert (ALICE, CONTENT, SLOT, True, "Marmot Desktop") == (
        valid.owner,
        valid.content,
        valid.slot,
        valid.last_resort,
        valid.client,
    )
    assert (compute_ref(CONTENT), NOW + 84 * DAY, ADVERTISED) == (valid.ref, valid.not_after, valid.capabilities)
    assert (unsigned.id(), unsigned.kind, NOW) == (valid.event_id, valid.kind, valid.created_at)


@pytest.mark.parametrize("name", [name for name in RECORDED if "0.6.0" not in name])
def test_recorded_events_of_other_apps_were_valid_when_recorded(name: str) -> None:
    event = parse_event(RECORDED[name])
    valid = check_key_package_event(event, now=Timestamp(event.created_at + 1))
    assert event.pubkey == valid.owner
    assert event.first_tag("i") in (None, valid.ref.hex())


def test_events_of_mdk_0_6_are_valid_too() -> None:
    event = parse_event(RECORDED["MDK 0.6.0 event443"])
    assert event.pubkey == check_key_package_event(event, now=Timestamp(event.created_at + 1)).owner


def test_check_1_the_event_itself() -> None:
    event = signed(EVENT_30443)
    assert ErrorCode.INVALID_SIGNATURE == refused(replace(event, sig=type(event.sig)(bytes(64))))
    assert ErrorCode.UNEXPECTED_KIND == refused(signed(replace(EVENT_30443, kind=445)))
    assert ErrorCode.EXPIRED == refused(with_tag("expiration", str(NOW)))
    for harmless in (str(NOW + 1), "never", "9" * 5000, "²", ""):
        check_key_package_event(with_tag("expiration", harmless), now=NOW)


def test_check_2_the_encoding() -> None:
    assert ErrorCode.KP_MISSING_TAG == refused(with_tag("encoding", None))
    assert ErrorCode.KP_BAD_ENCODING == refused(with_tag("encoding", "hex"))
    assert ErrorCode.TOO_LARGE == refused(signed(replace(EVENT_30443, content="A" * (MAX_CONTENT_BYTES + 4))))
    for wrong in ("@@@@", "AAA", "ü", EVENT_30443.content + "\n", CONTENT.hex() + "0"):
        assert ErrorCode.KP_BAD_ENCODING == refused(signed(replace(EVENT_30443, content=wrong)))


@pytest.mark.parametrize("name", ["mls_protocol_version", "mls_ciphersuite", "mls_extensions"])
def test_check_3_some_tags_must_be_there(name: str) -> None:
    assert ErrorCode.KP_MISSING_TAG == refused(with_tag(name, None))


@pytest.mark.parametrize("name", ["d", "mls_proposals", "relays", "i", "client"])
def test_check_3_others_may_be_absent(name: str) -> None:
    check_key_package_event(with_tag(name, None), now=NOW)


@pytest.mark.parametrize(
    ("name", "values", "code"),
    [
        ("mls_protocol_version", ("2.0",), ErrorCode.KP_UNSUPPORTED_SUITE),
        ("mls_ciphersuite", ("0x0002",), ErrorCode.KP_UNSUPPORTED_SUITE),
        ("mls_extensions", ("0xf2ee",), ErrorCode.KP_MISSING_CAPABILITY),
        ("mls_extensions", ("0x000a",), ErrorCode.KP_MISSING_CAPABILITY),
        ("mls_extensions", ("0x0a", "0xf2ee"), ErrorCode.KP_MALFORMED),
        ("mls_extensions", ("0x00_a", "0xf2ee"), ErrorCode.KP_MALFORMED),
        ("mls_proposals", (), ErrorCode.KP_MALFORMED),
        ("mls_proposals", ("0x000b",), ErrorCode.KP_MALFORMED),
        ("relays", (), ErrorCode.KP_MALFORMED),
        ("relays", ("https://relay.example.com",), ErrorCode.KP_MALFORMED),
    ],
)
def test_check_3_a_tag_that_is_there_must_be_right(name: str, values: tuple[str, ...], code: ErrorCode) -> None:
    assert code == refused(with_tag(name, *values))


def test_check_3_extensions_may_be_more_and_in_any_case() -> None:
    check_key_package_event(with_tag("mls_extensions", "0xF2EE", "0X000A", "0x9a9a"), now=NOW)


def test_check_4_the_struct_is_read_to_its_end() -> None:
    assert ErrorCode.KP_MALFORMED == refused(with_content(CONTENT + b"\x00"))
    framed = b"\x00\x01\x00\x05" + CONTENT
    assert ErrorCode.KP_UNSUPPORTED_SUITE == refused(with_content(framed))


def test_check_5_the_engine_checks_the_signatures() -> None:
    def refuse(content: bytes) -> None:
        raise InvalidKeyPackageError(ErrorCode.KP_INVALID_SIGNATURE)

    assert ErrorCode.KP_INVALID_SIGNATURE == refused(signed(EVENT_30443), check_signatures=refuse)


@pytest.mark.parametrize("identity", [BOB, ALICE.hex().encode(), b""])
def test_check_6_the_leaf_is_its_publishers(identity: bytes) -> None:
    assert ErrorCode.KP_IDENTITY_MISMATCH == refused(with_content(a_key_package(identity=identity)))


def test_check_7_the_reference_is_that_of_the_content() -> None:
    assert ErrorCode.KP_REF_MISMATCH == refused(with_tag("i", "00" * 32))


def test_check_8_the_leaf_can_be_a_member() -> None:
    assert ErrorCode.KP_MISSING_CAPABILITY == refused(with_content(a_key_package(leaf_extensions=(0x000A,))))
    assert ErrorCode.KP_MISSING_CAPABILITY == refused(with_content(a_key_package(leaf_extensions=(0xF2EE,))))
    check_key_package_event(with_content(a_key_package(leaf_extensions=(0xF2EE,), extensions=b"")), now=NOW)
    demanding = RequiredCapabilities((), (0xABCD,))
    assert ErrorCode.INVITEE_MISSING_CAPABILITY == refused(signed(EVENT_30443), required=demanding)


@pytest.mark.parametrize(
    ("begin", "end"),
    [
        (NOW - 100 * DAY, NOW - 1),
        (NOW + 301, NOW + DAY),
        (NOW, NOW + 120 * DAY + 1),
        (NOW, (1 << 63) - 1),
        (NOW + 10, NOW),
    ],
    ids=["past", "future", "too long", "endless", "backwards"],
)
def test_check_9_the_lifetime(begin: int, end: int) -> None:
    assert ErrorCode.KP_EXPIRED == refused(with_content(a_key_package(begin=begin, end=end)))


@pytest.mark.parametrize(("begin", "end"), [(NOW + 300, NOW + DAY), (NOW - DAY, NOW), (NOW, NOW + 120 * DAY)])
def test_check_9_lifetimes_at_their_limits_pass(begin: int, end: int) -> None:
    check_key_package_event(with_content(a_key_package(begin=begin, end=end)), now=NOW)


def test_check_10_one_key_is_not_used_for_two_purposes() -> None:
    assert ErrorCode.KP_MALFORMED == refused(with_content(a_key_package(init_key=b"l" * 32)))


def a_package(
    number: int, kind: int = 30443, *, slot: str = "a", age: int = 0, last_resort: bool = True, **more: Any
) -> ValidKeyPackage:
    values: dict[str, Any] = {
        "event_id": an_id(number),
        "kind": kind,
        "owner": ALICE,
        "created_at": Timestamp(NOW - age),
        "content": b"",
        "ref": KeyPackageRef(bytes(32)),
        "slot": slot,
        "last_resort": last_resort,
        "not_after": Timestamp(NOW + DAY),
        "client": "",
        "capabilities": ADVERTISED,
    }
    return ValidKeyPackage(**(values | more))


def chosen(*packages: ValidKeyPackage, **arguments: Any) -> list[int]:
    return [int.from_bytes(package.event_id, "big") for package in choose_key_packages(packages, **arguments)]


def test_the_newest_of_each_slot_is_taken_and_no_old_kind_beside_it() -> None:
    packages = (a_package(1, age=5), a_package(2), a_package(3, slot="b", age=9), a_package(4, 443))
    assert [2, 3] == chosen(*packages)


def test_without_a_slot_only_the_newest_of_the_old_kind_is_taken() -> None:
    assert [6] == chosen(a_package(5, 443, age=1), a_package(6, 443), a_package(7, 443, age=2))
    assert [] == chosen()


def test_what_a_gateway_handed_out_is_taken_always() -> None:
    packages = (a_package(1), a_package(2, 443, age=9, last_resort=False), a_package(3, 443))
    assert [2, 1] == chosen(*packages, handed_out={an_id(2)})


def test_fitting_goes_before_one_time_before_new() -> None:
    required = RequiredCapabilities((), (0x000A,))
    packages = (
        a_package(1, slot="a", capabilities=PLAIN, last_resort=False),
        a_package(2, slot="b", age=1),
        a_package(3, slot="c", age=2, last_resort=False),
        a_package(4, slot="d"),
    )
    assert [3, 4, 2, 1] == chosen(*packages, required=required)


def test_of_equal_dates_the_lower_id_wins() -> None:
    assert [1] == chosen(a_package(2), a_package(1))


def test_a_deletion_names_kinds_ids_and_only_slots_given_up() -> None:
    deletion = build_deletion(ALICE, [(an_id(1), 30443), (an_id(2), 443), (an_id(3), 443)], NOW)
    ids = tuple(("e", an_id(number).hex()) for number in (1, 2, 3))
    assert (5, "", NOW, ALICE) == (deletion.kind, deletion.content, deletion.created_at, deletion.pubkey)
    assert (("k", "443"), ("k", "30443"), *ids) == deletion.tags
    final = build_deletion(ALICE, [(an_id(1), 30443)], NOW, slots_given_up=[SLOT])
    assert ("a", f"30443:{ALICE.hex()}:{SLOT}") == final.tags[-1]


def test_deleted_events_are_dropped_only_at_their_authors_wish() -> None:
    event, twin = signed(EVENT_30443), signed(TWIN)
    own = signed(build_deletion(ALICE, [(twin.id, 443)], NOW))
    foreign = signed(build_deletion(BOB, [(event.id, 30443)], NOW), 2)
    assert (event,) == drop_deleted([event, twin], [own, foreign])


def test_a_slot_given_up_takes_its_events_up_to_that_date_and_no_other_kind() -> None:
    event, twin = signed(EVENT_30443), signed(TWIN)
    later = signed(replace(EVENT_30443, created_at=Timestamp(NOW + 1)))
    given_up = signed(build_deletion(ALICE, [], NOW, slots_given_up=[SLOT]))
    assert (twin, later) == drop_deleted([event, twin, later], [given_up])


def test_the_slot_is_read_from_the_tag_of_the_kind() -> None:
    assert [SLOT, SLOT, ""] == [slot_of(event) for event in (signed(EVENT_30443), signed(TWIN), with_tag("d", None))]


def test_a_recorded_deletion_takes_back_its_authors_event_and_not_the_one_of_another_that_it_names() -> None:
    deletion = parse_event(TS["deletion_kind5"])
    events = [parse_event(TS[name]["event"]) for name in ("bob_30443", "carol_443")]
    assert {tag[1] for tag in deletion.tags if tag[0] == "e"} == {event.id.hex() for event in events}
    assert ("carol_443",) == tuple(
        name for name in ("bob_30443", "carol_443") if drop_deleted([parse_event(TS[name]["event"])], [deletion])
    )
