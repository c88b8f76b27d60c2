import pytest

from marmot_desktop.errors import ErrorCode, PeerFaultError, RefusedError
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
from marmot_desktop.marmot.mls_rs_errors import translate_error, translate_own_error


@pytest.mark.parametrize(
    ("name", "code", "expected", "expected_code"),
    [
        ("CodecError", "SerializationError", MlsCodecError, ErrorCode.INVALID_EVENT),
        ("WrongGroupError", "GroupIdMismatch", WrongGroupError, ErrorCode.MLS_GROUP_MISMATCH),
        ("UsedKeyError", "KeyMissing", UsedKeyError, ErrorCode.DUPLICATE),
        ("FutureGenerationError", "x", FutureGenerationError, ErrorCode.RATCHET_GAP_TOO_LARGE),
        ("OwnMessageError", "CantProcessMessageFromSelf", OwnMessageError, ErrorCode.OWN_MESSAGE),
        ("UndecryptableError", "AeadError", UndecryptableError, ErrorCode.UNDECRYPTABLE),
        ("MissingProposalError", "ProposalNotFound", MissingProposalError, ErrorCode.UNDECRYPTABLE),
        ("CommitRequiredError", "CommitRequired", UnappliedProposalsError, ErrorCode.PENDING_PROPOSALS),
        ("InvalidCommitError", "CommitMissingPath", InvalidCommitError, ErrorCode.COMMIT_MISSING_PATH),
        ("InvalidCommitError", "InvalidSuccessor", InvalidCommitError, ErrorCode.IDENTITY_CHANGE),
        ("InvalidCommitError", "InvalidConfirmationTag", InvalidCommitError, ErrorCode.INVALID_EVENT),
        ("InvalidKeyPackageError", "InvalidLifetime", InvalidKeyPackageError, ErrorCode.KP_EXPIRED),
        ("InvalidKeyPackageError", "InvalidSignature", InvalidKeyPackageError, ErrorCode.KP_INVALID_SIGNATURE),
        (
            "InvalidKeyPackageError",
            "RequiredProposalNotFound",
            InvalidKeyPackageError,
            ErrorCode.INVITEE_MISSING_CAPABILITY,
        ),
        (
            "InvalidKeyPackageError",
            "UnsupportedGroupExtension",
            InvalidKeyPackageError,
            ErrorCode.INVITEE_MISSING_CAPABILITY,
        ),
        ("InvalidKeyPackageError", "DuplicateLeafData", InvalidKeyPackageError, ErrorCode.ALREADY_MEMBER),
        ("InvalidKeyPackageError", "CipherSuiteMismatch", InvalidKeyPackageError, ErrorCode.KP_UNSUPPORTED_SUITE),
        ("InvalidKeyPackageError", "InitLeafKeyEquality", InvalidKeyPackageError, ErrorCode.KP_MALFORMED),
        ("NoMatchingKeyPackageError", "x", NoMatchingKeyPackageError, ErrorCode.NO_MATCHING_KEY_PACKAGE),
        ("InvalidIdentityError", "x", InvalidIdentityError, ErrorCode.IDENTITY_CHANGE),
        ("InvalidWelcomeError", "x", InvalidWelcomeError, ErrorCode.WELCOME_INVALID_GROUP),
    ],
)
def test_each_class_of_the_engine_has_a_leaf(
    name: str, code: str, expected: type[Exception], expected_code: ErrorCode
) -> None:
    error = translate_error(name, code)
    assert (expected, expected_code, code) == (type(error), error.code, error.detail)


def test_an_unknown_class_becomes_the_generic_leaf() -> None:
    error = translate_error("SomethingNewError", "Odd")
    assert MlsFaultError is type(error)
    assert "SomethingNewError Odd" == error.detail


def test_an_engine_that_failed_inside_says_that_the_group_must_be_loaded_again() -> None:
    assert BrokenGroupError is type(translate_error("MlsError", "InternalError"))


def test_a_second_commit_has_to_wait() -> None:
    error = translate_error("MlsError", "ExistingPendingCommit")
    assert (ForbiddenChangeError, ErrorCode.COMMIT_PENDING) == (type(error), error.code)


@pytest.mark.parametrize(
    ("code", "expected"),
    [("SelfRemoveAlreadyProposed", ErrorCode.PENDING_PROPOSALS), ("InvalidNodeIndex", ErrorCode.NOT_FOUND)],
)
def test_what_we_ask_for_ourselves_is_no_fault_of_a_peer(code: str, expected: ErrorCode) -> None:
    error = translate_own_error("InvalidCommitError", code)
    assert (ForbiddenChangeError, expected) == (type(error), error.code)
    assert UsedKeyError is type(translate_own_error("UsedKeyError", ""))


def test_only_unapplied_proposals_are_the_callers_own_doing() -> None:
    assert isinstance(translate_error("CommitRequiredError", ""), RefusedError)
    assert isinstance(translate_error("UndecryptableError", ""), PeerFaultError)
