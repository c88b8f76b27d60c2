"""The one table of MLS numbers that Marmot uses, and what a member must be able to do.

Source: MIP-00, Capabilities; MIP-01, Required MLS Extensions; RFC 9420 sections 7.2, 11.1 and 17;
draft-ietf-mls-extensions, SelfRemove.
"""

from collections.abc import Iterable
from typing import Final

from marmot_desktop.frozen import Frozen
from marmot_desktop.marmot.tls import TlsReader, encode_integers

MLS_VERSION: Final = 1
"""mls10."""

CIPHER_SUITE: Final = 0x0001
"""MLS_128_DHKEMX25519_AES128GCM_SHA256_Ed25519, the one suite of Marmot."""

CREDENTIAL_BASIC: Final = 1

EXTENSION_REQUIRED_CAPABILITIES: Final = 0x0003
EXTENSION_LAST_RESORT: Final = 0x000A
"""Of a key package that may be used more than once; its body is empty."""
EXTENSION_GROUP_DATA: Final = 0xF2EE
"""The Marmot group data in the group context."""

PROPOSAL_ADD: Final = 0x0001
PROPOSAL_UPDATE: Final = 0x0002
PROPOSAL_REMOVE: Final = 0x0003
PROPOSAL_PSK: Final = 0x0004
PROPOSAL_REINIT: Final = 0x0005
PROPOSAL_EXTERNAL_INIT: Final = 0x0006
PROPOSAL_GROUP_CONTEXT_EXTENSIONS: Final = 0x0007
PROPOSAL_SELF_REMOVE: Final = 0x000A
"""Another registry than extension 0x000A."""

_DEFAULT_EXTENSIONS: Final = frozenset(range(1, 6))
_DEFAULT_PROPOSALS: Final = frozenset(range(1, 8))


class Capabilities(Frozen, frozen=True):
    """What the app behind a leaf says it can do. Entries we do not know (GREASE) are normal.

    Args:
        versions: MLS versions.
        cipher_suites: suite numbers.
        extensions: extension types beyond the defaults 1 to 5.
        proposals: proposal types beyond the defaults 1 to 7.
        credentials: credential types.
    """

    versions: tuple[int, ...]
    cipher_suites: tuple[int, ...]
    extensions: tuple[int, ...]
    proposals: tuple[int, ...]
    credentials: tuple[int, ...]

    def has_extension(self, extension: int) -> bool:
        """Whether this extension type is understood, listed or by default."""
        return extension in _DEFAULT_EXTENSIONS or extension in self.extensions

    def has_proposal(self, proposal: int) -> bool:
        """Whether this proposal type is understood, listed or by default."""
        return proposal in _DEFAULT_PROPOSALS or proposal in self.proposals

    def has_all(self, required: "RequiredCapabilities") -> bool:
        """Whether a group with these requirements takes this leaf (RFC 9420 section 7.2)."""
        return (
            all(map(self.has_extension, required.extensions))
            and all(map(self.has_proposal, required.proposals))
            and all(credential in self.credentials for credential in required.credentials)
        )


ADVERTISED: Final = Capabilities(
    versions=(MLS_VERSION,),
    cipher_suites=(CIPHER_SUITE,),
    extensions=(EXTENSION_LAST_RESORT, EXTENSION_GROUP_DATA),
    proposals=(PROPOSAL_SELF_REMOVE,),
    credentials=(CREDENTIAL_BASIC,),
)
"""What our own leaves say. The default types 1 to 5 must not be listed (RFC 9420 section 7.2)."""


class RequiredCapabilities(Frozen, frozen=True):
    """The body of the required_capabilities extension: what every member's app must understand."""

    extensions: tuple[int, ...] = ()
    proposals: tuple[int, ...] = ()
    credentials: tuple[int, ...] = ()


def parse_required_capabilities(body: bytes) -> RequiredCapabilities:
    """Read the body of a required_capabilities extension.

    Raises:
        MlsCodecError: it is not one.
    """
    reader = TlsReader(body)
    required = RequiredCapabilities(reader.integers(2), reader.integers(2), reader.integers(2))
    reader.end()
    return required


def encode_required_capabilities(required: RequiredCapabilities) -> bytes:
    """Write the body of a required_capabilities extension."""
    return b"".join(
        encode_integers(values, 2) for values in (required.extensions, required.proposals, required.credentials)
    )


def find_required_capabilities(extensions: Iterable[tuple[int, bytes]]) -> RequiredCapabilities | None:
    """What a group context requires, or `None` where it says nothing, as groups made by marmot-ts do.

    Raises:
        MlsCodecError: the extension is there and damaged.
    """
    for extension, body in extensions:
        if extension == EXTENSION_REQUIRED_CAPABILITIES:
            return parse_required_capabilities(body)
    return None


def is_group_ready(capabilities: Capabilities) -> bool:
    """Whether the app behind a leaf can be a member of any Marmot group."""
    return EXTENSION_GROUP_DATA in capabilities.extensions
