"""Key packages: what is written is what is read, and nothing false passes."""

from __future__ import annotations

import pytest
from engine_people import NOW, Person, new_group, person

import mls_rs_py as mls

MESSAGE_HEADER = bytes.fromhex("00010005")


def test_a_key_package_reads_back_as_it_was_made(bob: Person) -> None:
    bundle = bob.client.generate_key_package(now=NOW, lifetime_s=1000, extensions=[(0x0A0A, b"grease")])
    info = mls.parse_key_package(bundle.key_package)
    assert (info.key_package, info.ref) == (bundle.key_package, bundle.ref)
    assert (info.identity, info.signature_key, info.cipher_suite) == (bob.identity, bob.public, 1)
    assert (info.not_before, info.not_after, bundle.not_after) == (NOW - 3600, NOW + 1000, NOW + 1000)
    assert info.extensions == [(0x0A0A, b"grease"), (0x000A, b"")]
    assert info.last_resort
    assert info.capabilities == mls.Capabilities()


def test_a_key_package_is_bare_and_taken_framed_too(alice: Person, bob: Person) -> None:
    bundle = bob.key_package()
    assert bundle.key_package.startswith(bytes.fromhex("00010001"))
    framed = MESSAGE_HEADER + bundle.key_package
    assert mls.parse_key_package(framed).ref == bundle.ref
    assert new_group(alice).commit(add=[framed], now=NOW).welcome is not None


def test_a_package_for_one_use_says_so(bob: Person) -> None:
    info = mls.parse_key_package(bob.key_package(last_resort=False).key_package)
    assert not info.last_resort
    assert info.extensions == []


def test_grease_in_capabilities_is_kept(alice: Person) -> None:
    greasy = mls.Capabilities(extensions=[0xF2EE, 0x000A, 0x1A1A], proposals=[0x000A, 0x2A2A])
    dora = person("dora", capabilities=greasy)
    bundle = dora.key_package()
    listed = mls.parse_key_package(bundle.key_package).capabilities
    assert (listed.extensions, listed.proposals) == ([0xF2EE, 0x000A, 0x1A1A], [0x000A, 0x2A2A])
    output = new_group(alice).commit(add=[bundle.key_package], now=NOW)
    assert output.welcome is not None
    assert len(dora.client.join(output.welcome, bundle.private).members()) == 2


def test_capabilities_must_not_list_what_every_client_knows() -> None:
    with pytest.raises(mls.InvalidKeyPackageError) as raised:
        person("dora", capabilities=mls.Capabilities(proposals=[1])).key_package()
    assert raised.value.code == "DefaultValueListed"


def test_the_signatures_are_verified(bob: Person) -> None:
    bundle = bob.key_package()
    for place in (20, len(bundle.key_package) // 2, len(bundle.key_package) - 1):
        false = bytearray(bundle.key_package)
        false[place] ^= 1
        with pytest.raises(mls.MlsError):
            mls.parse_key_package(bytes(false))
    last = bytearray(bundle.key_package)
    last[-1] ^= 1
    with pytest.raises(mls.InvalidKeyPackageError) as raised:
        mls.parse_key_package(bytes(last))
    assert raised.value.code == "InvalidSignature"


def test_bytes_after_the_end_are_refused(bob: Person) -> None:
    with pytest.raises(mls.CodecError) as raised:
        mls.parse_key_package(bob.key_package().key_package + b"\0")
    assert raised.value.code == "TrailingData"


@pytest.mark.parametrize("identity", [b"", b"a" * 31, b"a" * 64])
def test_an_identity_has_32_bytes(bob: Person, identity: bytes) -> None:
    with pytest.raises(mls.InvalidIdentityError):
        mls.Client(identity, bob.secret, bob.public)


def test_keys_that_do_not_belong_together_are_refused(alice: Person, bob: Person) -> None:
    for secret, public in ((alice.secret, bob.public), (b"", bob.public), (bob.secret, b"")):
        with pytest.raises(mls.InvalidIdentityError) as raised:
            mls.Client(bob.identity, secret, public)
        assert raised.value.code == "SignatureKeyMismatch"


def test_an_unknown_suite_or_padding_is_refused(bob: Person) -> None:
    with pytest.raises(mls.InvalidKeyPackageError) as raised:
        mls.generate_signature_keypair(99)
    assert raised.value.code == "UnsupportedCipherSuite"
    with pytest.raises(ValueError, match="padding"):
        mls.Client(bob.identity, bob.secret, bob.public, padding="much")  # type: ignore[arg-type]


def test_the_private_part_survives_storage(alice: Person, bob: Person) -> None:
    bundle = bob.key_package()
    stored = bytes(bytearray(bundle.private))
    output = new_group(alice).commit(add=[bundle.key_package], now=NOW)
    assert output.welcome is not None
    again = mls.Client(bob.identity, bob.secret, bob.public)
    assert again.join(output.welcome, stored).epoch == 1
    with pytest.raises(mls.CodecError) as raised:
        again.join(output.welcome, b"\x63" + stored[1:])
    assert raised.value.code == "UnknownStateVersion"


def test_a_last_resort_package_joins_two_groups(alice: Person, bob: Person) -> None:
    bundle = bob.key_package()
    for _ in range(2):
        output = new_group(alice).commit(add=[bundle.key_package], now=NOW)
        assert output.welcome is not None
        assert bob.client.join(output.welcome, bundle.private).epoch == 1
