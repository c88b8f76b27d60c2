import pytest

from marmot_desktop.errors import ErrorCode
from marmot_desktop.nostr import bech32
from marmot_desktop.nostr.errors import InvalidKeyError
from marmot_desktop.nostr.nip49 import KeySecurity, decrypt_secret, encrypt_secret
from tests.unit.nostr.people import ALICE, load_vectors

SALT, NONCE = bytes(range(16)), bytes(range(24))


def wrap(passphrase: str, log_n: int = 1) -> str:
    return encrypt_secret(ALICE, passphrase, salt=SALT, nonce=NONCE, log_n=log_n)


def payload(**changes: bytes) -> str:
    parts = {"version": b"\x02", "log_n": b"\x01", "rest": bech32.decode(wrap("x"))[1][2:]} | changes
    return bech32.encode("ncryptsec", b"".join(parts.values()))


def test_the_example_of_the_specification_opens() -> None:
    recorded = load_vectors("nip49")
    secret = decrypt_secret(recorded["ncryptsec"], recorded["password"])
    assert secret.expose().hex() == recorded["secret"]


def test_a_wrapped_key_opens_with_its_passphrase() -> None:
    for security in KeySecurity:
        text = encrypt_secret(ALICE, "pass", salt=SALT, nonce=NONCE, log_n=1, security=security)
        assert bech32.decode(text)[1][42] == security
        assert decrypt_secret(f" {text}\n", "pass") == ALICE


def test_one_passphrase_typed_in_two_ways_is_one() -> None:
    # The example of NIP-49: composed on writing, decomposed on reading.
    assert decrypt_secret(wrap("ÅΩẛ̣"), "ÅΩẛ̣") == ALICE


@pytest.mark.parametrize("passphrase", ["", "Pass", "pass ", "\ud800"])
def test_another_passphrase_does_not_open_it(passphrase: str) -> None:
    with pytest.raises(InvalidKeyError) as caught:
        decrypt_secret(wrap("pass"), passphrase)
    assert caught.value.code is ErrorCode.WRONG_PASSPHRASE


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ncryptsec1",
        bech32.encode_npub(ALICE.public),
        bech32.encode("ncryptsec", bytes(90)),
        payload(version=b"\x01"),
        payload(log_n=b"\x00"),
        payload(log_n=b"\x17"),
        payload(log_n=b"\xff"),
    ],
)
def test_what_is_no_wrapped_key_is_refused_without_work(text: str) -> None:
    with pytest.raises(InvalidKeyError) as caught:
        decrypt_secret(text, "x")
    assert caught.value.code is ErrorCode.INVALID_SECRET


def test_the_mark_of_the_past_is_bound_to_the_key() -> None:
    data = bytearray(bech32.decode(wrap("x"))[1])
    data[42] ^= 1
    with pytest.raises(InvalidKeyError) as caught:
        decrypt_secret(bech32.encode("ncryptsec", bytes(data)), "x")
    assert caught.value.code is ErrorCode.WRONG_PASSPHRASE


def test_a_wrapped_number_that_is_no_key_is_refused() -> None:
    class Zero:
        def expose(self) -> bytes:
            return bytes(32)

    text = encrypt_secret(Zero(), "x", salt=SALT, nonce=NONCE, log_n=1)  # type: ignore[arg-type]
    with pytest.raises(InvalidKeyError) as caught:
        decrypt_secret(text, "x")
    assert caught.value.code is ErrorCode.INVALID_SECRET
