import pytest

from marmot_desktop.marmot.capabilities import (
    ADVERTISED,
    EXTENSION_REQUIRED_CAPABILITIES,
    Capabilities,
    RequiredCapabilities,
    encode_required_capabilities,
    find_required_capabilities,
    is_group_ready,
    parse_required_capabilities,
)
from marmot_desktop.marmot.errors import MlsCodecError
from tests.unit.marmot.builders import PLAIN, load_vectors


def test_we_advertise_what_the_protocol_lists_and_no_default_type() -> None:
    assert ((0x000A, 0xF2EE), (0x000A,), (1,), (1,), (1,)) == (
        ADVERTISED.extensions,
        ADVERTISED.proposals,
        ADVERTISED.cipher_suites,
        ADVERTISED.versions,
        ADVERTISED.credentials,
    )


def test_default_types_count_as_understood_without_being_listed() -> None:
    bare = Capabilities((1,), (1,), (), (), (1,))
    assert bare.has_extension(0x0003)
    assert bare.has_proposal(0x0007)
    assert not bare.has_extension(0xF2EE)
    assert not bare.has_proposal(0x000A)
    assert not is_group_ready(bare)
    assert is_group_ready(PLAIN)


@pytest.mark.parametrize(
    ("required", "fits"),
    [
        (RequiredCapabilities(), True),
        (RequiredCapabilities((0xF2EE,), (0x000A,), (1,)), True),
        (RequiredCapabilities((0xAAAA,)), False),
        (RequiredCapabilities((), (0xAAAA,)), False),
        (RequiredCapabilities((), (), (2,)), False),
    ],
)
def test_a_leaf_fits_a_group_when_it_has_all_that_is_required(required: RequiredCapabilities, fits: bool) -> None:
    assert fits is ADVERTISED.has_all(required)


def test_required_capabilities_keep_their_values_on_the_wire() -> None:
    required = RequiredCapabilities((0xF2EE,), (0x000A,), ())
    body = encode_required_capabilities(required)
    assert bytes.fromhex("02f2ee02000a00") == body
    assert required == parse_required_capabilities(body)
    assert required == find_required_capabilities([(9, b""), (EXTENSION_REQUIRED_CAPABILITIES, body)])
    assert find_required_capabilities([(9, b"")]) is None


@pytest.mark.parametrize("body", ["", "02f2ee", "02f2ee02000a0000", "01f200"])
def test_damaged_required_capabilities_are_refused(body: str) -> None:
    with pytest.raises(MlsCodecError):
        parse_required_capabilities(bytes.fromhex(body))


def test_the_requirements_of_a_recorded_group_of_another_app_are_the_ones_we_write() -> None:
    recorded = load_vectors("mdk.json")["group"]["group_context_extensions"]
    [fields] = [entry["extensionData"] for entry in recorded if entry["extensionType"] == 3]
    values = [tuple(fields[name]) for name in ("extensionTypes", "proposalTypes", "credentialTypes")]
    assert [(0xF2EE,), (0x000A,), ()] == values
