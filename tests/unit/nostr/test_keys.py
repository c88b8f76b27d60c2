import csv
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from marmot_desktop.nostr.errors import InvalidKeyError
from marmot_desktop.nostr.keys import SecretKey, generate_secret, is_on_curve, verify_signature
from marmot_desktop.nostr.types import PubKey, Sig
from tests.unit.nostr.people import ALICE, BOB, OFF_CURVE, secret_of

ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141


def test_the_published_signatures_are_judged_right(official_vectors: Callable[[str], Path]) -> None:
    with official_vectors("bip340.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if len(row["message"]) == 64]
    assert len(rows) >= 15
    for row in rows:
        pubkey, message, sig = (bytes.fromhex(row[name]) for name in ("public key", "message", "signature"))
        expected = row["verification result"] == "TRUE"
        assert verify_signature(PubKey(pubkey), message, Sig(sig)) is expected, row["comment"]


def test_the_published_signatures_are_made(official_vectors: Callable[[str], Path]) -> None:
    with official_vectors("bip340.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["secret key"] and len(row["message"]) == 64]
    assert len(rows) >= 4
    for row in rows:
        key = SecretKey(bytes.fromhex(row["secret key"]))
        assert key.public == bytes.fromhex(row["public key"])
        made = key.sign(bytes.fromhex(row["message"]), bytes.fromhex(row["aux_rand"]))
        assert made == bytes.fromhex(row["signature"])


def test_both_sides_agree_on_one_secret() -> None:
    assert ALICE.ecdh_x(BOB.public) == BOB.ecdh_x(ALICE.public)
    assert len(ALICE.ecdh_x(BOB.public)) == 32


def test_a_peer_off_the_curve_is_refused() -> None:
    with pytest.raises(InvalidKeyError):
        ALICE.ecdh_x(OFF_CURVE)
    assert not is_on_curve(OFF_CURVE)
    assert is_on_curve(ALICE.public)
    assert not verify_signature(OFF_CURVE, bytes(32), Sig(bytes(64)))


@pytest.mark.parametrize(
    "secret", [b"", bytes(31), bytes(32), ORDER.to_bytes(32, "big"), b"\xff" * 32], ids=["none", "31", "0", "n", "max"]
)
def test_numbers_outside_the_group_are_no_keys(secret: bytes) -> None:
    with pytest.raises(InvalidKeyError):
        SecretKey(secret)


def test_a_key_does_not_show_itself() -> None:
    assert repr(ALICE) == str(ALICE) == "SecretKey(***)"
    with pytest.raises(TypeError):
        pickle.dumps(ALICE)


def test_equal_keys_are_equal_and_share_a_hash() -> None:
    assert secret_of(1) == ALICE
    assert hash(secret_of(1)) == hash(ALICE)
    assert ALICE != BOB
    assert ALICE != ALICE.public


def test_a_wiped_key_is_of_no_use() -> None:
    key = secret_of(5)
    public = key.public
    assert key.expose() == (5).to_bytes(32, "big")
    key.wipe()
    assert key.public == public
    for use in (key.expose, lambda: key.sign(bytes(32), bytes(32)), lambda: key.ecdh_x(ALICE.public)):
        with pytest.raises(InvalidKeyError):
            use()


def test_a_fresh_key_takes_the_first_bytes_that_are_one() -> None:
    offered = [b"\xff" * 32, bytes(32), (7).to_bytes(32, "big")]
    assert generate_secret(lambda _: offered.pop(0)) == secret_of(7)


def test_a_broken_random_source_is_noticed() -> None:
    with pytest.raises(InvalidKeyError):
        generate_secret(bytes)
