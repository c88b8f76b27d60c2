import base64
from typing import Any

import pytest

from marmot_desktop.errors import ErrorCode
from marmot_desktop.marmot.errors import InvalidKeyPackageError
from marmot_desktop.marmot.key_package import MAX_KEY_PACKAGE_BYTES, compute_ref, read_key_package
from marmot_desktop.marmot.tls import encode_opaque
from tests.unit.marmot.builders import load_vectors

VECTOR = load_vectors("marmot_v1.json")["key_package_ref"]
MDK = load_vectors("mdk.json")["key_packages"]
TS = load_vectors("marmot_ts_samples.json")["key_packages"]
RAW = bytes.fromhex(VECTOR["key_package_raw"])


def key_package_bytes(
    *,
    version: int = 1,
    suite: int = 1,
    credential: bytes = b"\x00\x01" + encode_opaque(b"i" * 32),
    source: bytes = b"\x01" + bytes(16),
    leaf_key: bytes = b"l" * 32,
    extensions: bytes = b"",
    leaf_extensions: bytes = b"",
) -> bytes:
    """A KeyPackage struct with signatures of zeros."""
    leaf = (
        encode_opaque(leaf_key)
        + encode_opaque(b"s" * 32)
        + credential
        + b"\x00" * 5
        + source
        + encode_opaque(leaf_extensions)
        + encode_opaque(bytes(64))
    )
    head = version.to_bytes(2, "big") + suite.to_bytes(2, "big") + encode_opaque(b"n" * 32)
    return head + leaf + encode_opaque(extensions) + encode_opaque(bytes(64))


def refused(content: bytes) -> ErrorCode:
    with pytest.raises(InvalidKeyPackageError) as caught:
        read_key_package(content)
    return caught.value.code


def test_the_ref_of_the_vector_is_computed_and_its_struct_is_read() -> None:
    content = read_key_package(RAW)
    assert VECTOR["i"] == content.ref.hex() == compute_ref(RAW).hex()
    assert b"Arnold" == content.identity
    assert not content.last_resort
    assert base64.b64decode(VECTOR["content_b64"]) == RAW


def test_the_framed_form_is_refused() -> None:
    assert ErrorCode.KP_UNSUPPORTED_SUITE == refused(bytes.fromhex(VECTOR["mls_message"]))


@pytest.mark.parametrize("name", ["0.8.0", "0.7.0"])
def test_key_packages_of_mdk_are_read_field_by_field(name: str) -> None:
    recorded = MDK[name]
    content = read_key_package(bytes.fromhex(recorded["key_package_hex"]))
    decoded = recorded["decoded"]
    leaf = decoded["leafNode"]
    assert decoded["initKey"] == content.init_key.hex()
    assert leaf["hpkePublicKey"] == content.encryption_key.hex()
    assert leaf["signaturePublicKey"] == content.signature_key.hex()
    assert leaf["credential"]["identity"] == content.identity.hex()
    assert leaf["capabilities"] == {
        "versions": list(content.capabilities.versions),
        "ciphersuites": list(content.capabilities.cipher_suites),
        "extensions": list(content.capabilities.extensions),
        "proposals": list(content.capabilities.proposals),
        "credentials": list(content.capabilities.credentials),
    }
    assert leaf["lifetime"] == {"notBefore": content.not_before, "notAfter": content.not_after}
    assert content.last_resort
    assert recorded["hash_ref"] == "20" + content.ref.hex()


@pytest.mark.parametrize("name", [name for name in TS if "key_package_hex" in TS[name]])
def test_key_packages_of_marmot_ts_are_read_field_by_field(name: str) -> None:
    recorded: dict[str, Any] = TS[name]
    content = read_key_package(bytes.fromhex(recorded["key_package_hex"]))
    decoded = recorded["decoded"]
    assert recorded["key_package_ref"] == content.ref.hex()
    assert decoded["init_key"] == content.init_key.hex()
    assert decoded["signature_public_key"] == content.signature_key.hex()
    assert decoded["credential_identity"] == content.identity.hex()
    assert [tuple(extension) for extension in decoded["key_package_extensions"]] == [
        (kind, body.hex()) for kind, body in content.extensions
    ]
    assert content.last_resort is bool(decoded["key_package_extensions"])


def test_another_version_or_suite_is_named_as_such() -> None:
    assert ErrorCode.KP_UNSUPPORTED_SUITE == refused(key_package_bytes(version=2))
    assert ErrorCode.KP_UNSUPPORTED_SUITE == refused(key_package_bytes(suite=2))


def test_a_credential_that_is_not_basic_has_no_identity() -> None:
    content = read_key_package(key_package_bytes(credential=b"\x00\x02" + encode_opaque(b"certificate")))
    assert (2, b"") == (content.credential_type, content.identity)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        RAW[:-1],
        RAW + b"\x00",
        key_package_bytes(leaf_key=b"short"),
        key_package_bytes(source=b"\x02" + bytes(16)),
        key_package_bytes(extensions=b"\x00\x0a\x00\x00\x0a\x00"),
        key_package_bytes(leaf_extensions=b"\x00\x0a\x00\x00\x0a\x00"),
        key_package_bytes(extensions=b"\x00"),
    ],
    ids=["empty", "cut", "left over", "key", "source", "extension twice", "leaf extension twice", "extension cut"],
)
def test_a_damaged_struct_is_malformed(content: bytes) -> None:
    assert ErrorCode.KP_MALFORMED == refused(content)


def test_a_huge_struct_is_refused_unread() -> None:
    assert ErrorCode.TOO_LARGE == refused(bytes(MAX_KEY_PACKAGE_BYTES + 1))
