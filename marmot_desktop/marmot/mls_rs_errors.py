"""What the error classes of the MLS engine mean here, by name, without importing the engine.

A class or code that is not in the tables becomes an `MlsFaultError`, never an exception of another kind.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from marmot_desktop.errors import ErrorCode, MarmotDesktopError
from marmot_desktop.marmot.errors import (
    BrokenGroupError,
    ForbiddenChangeError,
    FutureGenerationError,
    InvalidCommitError,
    InvalidIdentityError,
    InvalidKeyPackageError,
    InvalidWelcomeError,
    MissingProposalError,
    MlsCodecError,
    MlsFaultError,
    NoMatchingKeyPackageError,
    OwnMessageError,
    UnappliedProposalsError,
    UndecryptableError,
    UsedKeyError,
    WrongGroupError,
)

_COMMIT_CODES: Final[Mapping[str, ErrorCode]] = MappingProxyType(
    {"CommitMissingPath": ErrorCode.COMMIT_MISSING_PATH, "InvalidSuccessor": ErrorCode.IDENTITY_CHANGE}
)

_BY_CLASS: Final[Mapping[str, Callable[[str], MarmotDesktopError]]] = MappingProxyType(
    {
        "CodecError": lambda code: MlsCodecError(detail=code),
        "WrongGroupError": WrongGroupError,
        "UsedKeyError": UsedKeyError,
        "FutureGenerationError": FutureGenerationError,
        "OwnMessageError": OwnMessageError,
        "UndecryptableError": UndecryptableError,
        "MissingProposalError": MissingProposalError,
        "CommitRequiredError": UnappliedProposalsError,
        "InvalidCommitError": lambda code: InvalidCommitError(_COMMIT_CODES.get(code, ErrorCode.INVALID_EVENT), code),
        "InvalidKeyPackageError": lambda code: InvalidKeyPackageError(_key_package_code(code), code),
        "NoMatchingKeyPackageError": NoMatchingKeyPackageError,
        "InvalidIdentityError": InvalidIdentityError,
        "InvalidWelcomeError": lambda code: InvalidWelcomeError(ErrorCode.WELCOME_INVALID_GROUP, code),
    }
)

_KEY_PACKAGE_CODES: Final[tuple[tuple[str, ErrorCode], ...]] = (
    ("Lifetime", ErrorCode.KP_EXPIRED),
    ("CipherSuite", ErrorCode.KP_UNSUPPORTED_SUITE),
    ("Signature", ErrorCode.KP_INVALID_SIGNATURE),
    ("Capabilit", ErrorCode.INVITEE_MISSING_CAPABILITY),
    ("Required", ErrorCode.INVITEE_MISSING_CAPABILITY),
    ("Unsupported", ErrorCode.INVITEE_MISSING_CAPABILITY),
    ("Duplicate", ErrorCode.ALREADY_MEMBER),
)


_BY_CODE: Final[Mapping[str, Callable[[str], MarmotDesktopError]]] = MappingProxyType(
    {
        "InternalError": BrokenGroupError,
        "ExistingPendingCommit": lambda code: ForbiddenChangeError(ErrorCode.COMMIT_PENDING, code),
    }
)


def translate_error(name: str, code: str) -> MarmotDesktopError:
    """The error to raise for one of the engine.

    Args:
        name: of its class.
        code: its variant name, such as `KeyMissing`.
    """
    make = _BY_CLASS.get(name) or _BY_CODE.get(code)
    return make(code) if make is not None else MlsFaultError(detail=f"{name} {code}")


def translate_own_error(name: str, code: str) -> MarmotDesktopError:
    """As `translate_error`, for what we asked for ourselves: a rule of MLS that it breaks is no fault of a peer.

    Args:
        name: of its class.
        code: its variant name.
    """
    if name == "InvalidCommitError":
        already = code == "SelfRemoveAlreadyProposed"
        return ForbiddenChangeError(ErrorCode.PENDING_PROPOSALS if already else ErrorCode.NOT_FOUND, code)
    return translate_error(name, code)


def _key_package_code(code: str) -> ErrorCode:
    """The first entry whose word stands in the variant name."""
    return next((found for word, found in _KEY_PACKAGE_CODES if word in code), ErrorCode.KP_MALFORMED)
