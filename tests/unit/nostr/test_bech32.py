import pytest

from marmot_desktop.errors import ErrorCode
from marmot_desktop.nostr import bech32
from marmot_desktop.nostr.errors import InvalidKeyError
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl, parse_pubkey
from tests.unit.nostr.people import ALICE, BOB

# The examples of NIP-19.
NPUB = "npub180cvv07tjdrrgpa0j7j7tmnyl2yr6yr7l8j4s3evf6u64th6gkwsyjh6w6"
PUBKEY = parse_pubkey("3bf0c63fcb93463407af97a5e5ee64fa883d107ef9e558472c4eb9aaaefa459d")
NSEC = "nsec1vl029mgpspedva04g90vltkh6fvh240zqtv9k0t9af8935ke9laqsnlfe5"
SECRET = bytes.fromhex("67dea2ed018072d675f5415ecfaed7d2597555e202d85b3d65ea4e58d2d92ffa")
NPROFILE = (
    "nprofile1qqsrhuxx8l9ex335q7he0f09aej04zpazpl0ne2cgukyawd24mayt8gpp4mhxue69uhhytnc9e3k7mgpz4mhxue69uhkg6nzv9ejuumpv34"
    "kytnrdaksjlyr9p"
)
EVENT_ID = EventId(bytes(range(32)))


def test_the_examples_of_the_specification_hold() -> None:
    assert bech32.encode_npub(PUBKEY) == NPUB
    assert bech32.decode_npub(NPUB) == PUBKEY
    assert bech32.decode_nsec(NSEC).expose() == SECRET
    assert bech32.encode_nsec(bech32.decode_nsec(NSEC)) == NSEC
    assert bech32.decode_nprofile(NPROFILE) == (PUBKEY, ("wss://r.x.com", "wss://djbas.sadkb.com"))
    relays = (RelayUrl("wss://r.x.com"), RelayUrl("wss://djbas.sadkb.com"))
    assert bech32.encode_nprofile(PUBKEY, relays) == NPROFILE


@pytest.mark.parametrize(
    "text",
    [NPUB, f"  {NPUB}\n", NPUB.upper(), f"nostr:{NPUB}", f"NOSTR:{NPUB}", NPROFILE, PUBKEY.hex(), PUBKEY.hex().upper()],
)
def test_whatever_people_paste_names_the_person(text: str) -> None:
    assert bech32.parse_person(text) == PUBKEY


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nostr:",
        "npub1",
        NPUB[:-1],
        NPUB[:-1] + "q",
        NPUB.replace("n", "N", 1),
        NSEC,
        "npub1é",
        PUBKEY.hex()[1:],
        "1" + NPUB[5:],
        NPUB[:-3] + "bio",
        NPUB + "q" * 5000,
        "nprofile1qqqq",
        bech32.encode("npub", bytes(31)),
    ],
)
def test_what_names_nobody_is_refused(text: str) -> None:
    with pytest.raises(InvalidKeyError) as caught:
        bech32.parse_person(text)
    assert caught.value.code is ErrorCode.INVALID_REFERENCE


@pytest.mark.parametrize(
    "text", ["", NPUB, NSEC[:-1], bech32.encode("nsec", bytes(32)), bech32.encode("nsec", bytes(33))]
)
def test_what_is_no_secret_key_is_refused(text: str) -> None:
    with pytest.raises(InvalidKeyError) as caught:
        bech32.decode_nsec(text)
    assert caught.value.code is ErrorCode.INVALID_SECRET
    assert text not in str(caught.value) or not text


def test_an_event_reference_survives() -> None:
    relays = (RelayUrl("wss://relay.example.com"),)
    text = bech32.encode_nevent(EVENT_ID, author=ALICE.public, kind=9, relays=relays)
    assert bech32.decode_nevent(text) == (EVENT_ID, ALICE.public)
    assert bech32.decode_nevent(bech32.encode_nevent(EVENT_ID)) == (EVENT_ID, None)


@pytest.mark.parametrize("prefix", ["nevent", "nprofile"])
@pytest.mark.parametrize("data", [b"", b"\x00", b"\x00\x20" + bytes(31), b"\x00\x1f" + bytes(31), b"\x01\x01a"])
def test_a_reference_without_its_subject_is_refused(prefix: str, data: bytes) -> None:
    decode = bech32.decode_nevent if prefix == "nevent" else bech32.decode_nprofile
    with pytest.raises(InvalidKeyError):
        decode(bech32.encode(prefix, data))
    with pytest.raises(InvalidKeyError):
        decode(NPUB)


def test_unknown_fields_of_a_reference_are_skipped() -> None:
    data = b"\x09\x02xx" + b"\x00\x20" + BOB.public
    assert bech32.decode_nprofile(bech32.encode("nprofile", data)) == (BOB.public, ())


def test_a_hint_that_does_not_fit_is_refused() -> None:
    with pytest.raises(InvalidKeyError):
        bech32.encode_nprofile(PubKey(bytes(32)), (RelayUrl("wss://" + "a" * 300),))


def test_padding_that_carries_bits_is_refused() -> None:
    # The last group before the checksum of 1 byte has 2 spare bits.
    for values in ([0, 1], [0, 0, 0]):
        check = bech32._polymod(bech32._expand("x") + values + [0] * 6) ^ 1
        checksum = [check >> 5 * (5 - number) & 31 for number in range(6)]
        text = "x1" + "".join(bech32._CHARSET[value] for value in values + checksum)
        with pytest.raises(InvalidKeyError):
            bech32.decode(text)
