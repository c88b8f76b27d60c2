"""MLS (RFC 9420) groups for Python: a thin binding of the Rust library mls-rs.

Bytes and small frozen objects cross the border. The engine touches no file and no network and keeps no clock of its
own where a caller can pass the time; it calls nothing back. Every call releases the interpreter lock. What has to be
stored comes out of `Group.take_changes` as bytes and goes back in through `Client.load_group`.

Read in this order: `Client` (who we are), `Group` (a live group), `StagedCommit` (a received commit before it is
applied), `GroupChanges` (what to write). The tree of errors is drawn at `MlsError`. Everything is documented in the stub
`_mls_rs_py.pyi`, which is also what type checkers read.
"""

from mls_rs_py._mls_rs_py import (
    ApplicationMessage,
    Capabilities,
    Client,
    CodecError,
    CommitOutput,
    CommitRequiredError,
    FutureGenerationError,
    Group,
    GroupChanges,
    GroupContext,
    InvalidCommitError,
    InvalidIdentityError,
    InvalidKeyPackageError,
    InvalidWelcomeError,
    KeyPackageBundle,
    KeyPackageInfo,
    Member,
    MessageInfo,
    MissingProposalError,
    MlsError,
    NoMatchingKeyPackageError,
    OwnMessageError,
    ProposalInfo,
    StagedCommit,
    StagedProposal,
    UndecryptableError,
    UsedKeyError,
    WelcomePreview,
    WrongEpochError,
    WrongGroupError,
    generate_signature_keypair,
    inspect_message,
    parse_key_package,
)

__all__ = [
    "ApplicationMessage",
    "Capabilities",
    "Client",
    "CodecError",
    "CommitOutput",
    "CommitRequiredError",
    "FutureGenerationError",
    "Group",
    "GroupChanges",
    "GroupContext",
    "InvalidCommitError",
    "InvalidIdentityError",
    "InvalidKeyPackageError",
    "InvalidWelcomeError",
    "KeyPackageBundle",
    "KeyPackageInfo",
    "Member",
    "MessageInfo",
    "MissingProposalError",
    "MlsError",
    "NoMatchingKeyPackageError",
    "OwnMessageError",
    "ProposalInfo",
    "StagedCommit",
    "StagedProposal",
    "UndecryptableError",
    "UsedKeyError",
    "WelcomePreview",
    "WrongEpochError",
    "WrongGroupError",
    "generate_signature_keypair",
    "inspect_message",
    "parse_key_package",
]
