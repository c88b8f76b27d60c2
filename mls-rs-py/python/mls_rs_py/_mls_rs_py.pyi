"""The engine. All times are unix seconds; all indexes are leaf indexes; bytes are bytes, never hex.

`welcome`, `commit` and messages are full MLSMessages; key packages are the bare struct (`00 01 00 01 ...`), and a
key package given as an MLSMessage is taken too. The Source of everything here is RFC 9420, where none is named.
"""

from collections.abc import Sequence
from typing import Literal, final

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

class MlsError(Exception):
    """Anything that went wrong in the engine; the root of its errors.

    Raised itself for misuse (`ExistingPendingCommit`, `PendingCommitNotFound`, `AlreadyMerged`, `DuplicateExtension`,
    ...) and for a fault inside the engine (`InternalError`: throw the object away and load it again). The others::

        MlsError
        +-- CodecError                 not an MLSMessage (or state) of ours
        +-- WrongGroupError            of another group
        +-- WrongEpochError            of an epoch that is neither the current one nor kept
        +-- UsedKeyError               read before, or its key was burned
        +-- FutureGenerationError      more than 1024 messages ahead of what was read from its sender
        +-- OwnMessageError            written by this very leaf
        +-- UndecryptableError         a tag or a signature of a message does not hold
        +-- MissingProposalError       a commit names a proposal that was not merged yet
        +-- CommitRequiredError        proposals were merged: commit or clear them before sending
        +-- InvalidCommitError         a commit or proposal that breaks the rules of MLS
        +-- InvalidKeyPackageError     expired, badly signed, lacking what the group requires, ...
        +-- NoMatchingKeyPackageError  the Welcome is for another key package
        +-- InvalidWelcomeError        a Welcome that breaks the rules of MLS
        +-- InvalidIdentityError       a credential that is not basic with 32 bytes, keys that do not belong together

    `code` is the name of the mls-rs error variant (`KeyMissing`, `CommitMissingPath`, ...) or a name of ours; it is
    stable, the text is not. No text holds a secret.
    """

    code: str

class CodecError(MlsError):
    """The bytes are not an MLSMessage, key package or saved state, or are not expected here."""

class WrongEpochError(MlsError):
    """The message is of an epoch that is neither the current one nor kept (`InvalidEpoch`, `EpochNotFound`)."""

class WrongGroupError(MlsError):
    """The message is of another group (`GroupIdMismatch`)."""

class UsedKeyError(MlsError):
    """The message's key was used or burned (`KeyMissing`): most often a replay."""

class FutureGenerationError(MlsError):
    """More than 1024 messages ahead of what was read from its sender (`InvalidFutureGeneration`)."""

class OwnMessageError(MlsError):
    """Written by this very leaf (`CantProcessMessageFromSelf`); the echo of the pending commit is not one of these."""

class UndecryptableError(MlsError):
    """A tag or a signature of a message does not hold (`CryptoProviderError`, `InvalidSignature`, ...)."""

class MissingProposalError(MlsError):
    """The commit names a proposal that was not merged (`ProposalNotFound`): merge it and process the commit again."""

class CommitRequiredError(MlsError):
    """Merged proposals wait (`CommitRequired`): commit them, or `Group.clear_proposals`."""

class InvalidCommitError(MlsError):
    """A commit or proposal that breaks the rules of MLS.

    `CommitMissingPath`: it lacks the update path that RFC 9420 section 12.4 requires. `ExternalCommit`, `ReInit`: this
    engine takes part in neither.
    """

class InvalidKeyPackageError(MlsError):
    """A key package that cannot be used.

    `InvalidLifetime`, `InvalidSignature`, `RequiredExtensionNotFound`, `UnsupportedGroupExtension`,
    `DuplicateLeafData` (its signature key is in the group already), `UnsupportedCipherSuite`, ...
    """

class NoMatchingKeyPackageError(MlsError):
    """The Welcome is not for the key package given (`WelcomeKeyPackageNotFound`)."""

class InvalidWelcomeError(MlsError):
    """A Welcome that breaks the rules of MLS, or does not decrypt."""

class InvalidIdentityError(MlsError):
    """A credential that is not basic with 32 bytes (`IdentityProviderError`), or keys that do not belong together."""

def generate_signature_keypair(cipher_suite: int = 1) -> tuple[bytes, bytes]:
    """Make a signature key pair.

    Returns: `(secret, public)`; in suite 1 the secret has 64 bytes (seed and public key), the public key 32.
    Raises: InvalidKeyPackageError: `UnsupportedCipherSuite`.
    Secrets: the first of the two.
    """

def inspect_message(message: bytes) -> MessageInfo:
    """Read the header of any MLSMessage; needs no keys and verifies nothing.

    Raises: CodecError.
    """

def parse_key_package(key_package: bytes) -> KeyPackageInfo:
    """Read a key package and verify its two signatures; its lifetime is left to the caller.

    Args: key_package: the bare struct or an MLSMessage.
    Raises: CodecError; InvalidIdentityError; InvalidKeyPackageError.
    Source: RFC 9420 section 10.1.
    """

@final
class MessageInfo:
    """The header of an MLSMessage."""

    @property
    def wire_format(self) -> Literal["public_message", "private_message", "welcome", "group_info", "key_package"]:
        """How the message is framed."""
    @property
    def group_id(self) -> bytes | None:
        """The group; None unless the message is one within a group."""
    @property
    def epoch(self) -> int | None:
        """The epoch; None unless the message is one within a group."""
    @property
    def content_type(self) -> Literal["application", "proposal", "commit"] | None:
        """What is inside; None unless the message is one within a group."""
    @property
    def key_package_refs(self) -> list[bytes]:
        """References of the key packages that a Welcome is for; empty for everything else."""

@final
class Capabilities:
    """What a leaf lists as understood."""

    def __new__(
        cls,
        *,
        extensions: Sequence[int] = ...,
        proposals: Sequence[int] = ...,
        cipher_suites: Sequence[int] = ...,
    ) -> Capabilities:
        """Defaults: extensions 0xF2EE and 0x000A, proposal 0x000A, suite 1.

        Args: extensions, proposals: GREASE values are allowed; the types of RFC 9420 itself must not be listed.
        """
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    @property
    def extensions(self) -> list[int]:
        """Extension types."""
    @property
    def proposals(self) -> list[int]:
        """Proposal types."""
    @property
    def cipher_suites(self) -> list[int]:
        """Cipher suites."""
    @property
    def credentials(self) -> list[int]:
        """Credential types; ours are always `[1]`, basic."""
    @property
    def versions(self) -> list[int]:
        """Protocol versions; ours are always `[1]`, MLS 1.0."""

@final
class KeyPackageInfo:
    """A key package, read."""

    @property
    def key_package(self) -> bytes:
        """The bare struct."""
    @property
    def ref(self) -> bytes:
        """32 bytes, over the bare struct."""
    @property
    def cipher_suite(self) -> int:
        """Its suite."""
    @property
    def identity(self) -> bytes:
        """The credential's 32 bytes."""
    @property
    def signature_key(self) -> bytes:
        """The leaf's signature key."""
    @property
    def not_before(self) -> int:
        """Start of its lifetime."""
    @property
    def not_after(self) -> int:
        """End of its lifetime; may be as large as 2**64 - 1."""
    @property
    def extensions(self) -> list[tuple[int, bytes]]:
        """Extensions of the key package (not of its leaf)."""
    @property
    def capabilities(self) -> Capabilities:
        """What its leaf lists."""
    @property
    def last_resort(self) -> bool:
        """Whether it carries extension 0x000A and may be used more than once."""

@final
class KeyPackageBundle:
    """A fresh key package. Store all of it."""

    @property
    def key_package(self) -> bytes:
        """The bare struct, to publish."""
    @property
    def ref(self) -> bytes:
        """32 bytes, over the bare struct; a Welcome names it."""
    @property
    def private(self) -> bytes:
        """What `Client.join` takes. Secrets: it holds the init key and the leaf key (not the signature key)."""
    @property
    def not_after(self) -> int:
        """End of its lifetime."""

@final
class Member:
    """One leaf of a group."""

    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    @property
    def leaf_index(self) -> int:
        """Its index; stable while it is a member, reused afterwards."""
    @property
    def identity(self) -> bytes:
        """The credential's 32 bytes; two devices of one person share it."""
    @property
    def signature_key(self) -> bytes:
        """The leaf's signature key; unique in the group."""
    @property
    def capabilities(self) -> Capabilities:
        """What the leaf lists."""
    @property
    def extensions(self) -> list[tuple[int, bytes]]:
        """The leaf's extensions."""
    @property
    def not_after(self) -> int | None:
        """End of the lifetime of a leaf that still stems from its key package; None once a commit renewed it."""

@final
class GroupContext:
    """What all members agree on in an epoch."""

    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    @property
    def group_id(self) -> bytes:
        """The MLS group id."""
    @property
    def epoch(self) -> int:
        """The epoch."""
    @property
    def cipher_suite(self) -> int:
        """The suite."""
    @property
    def extensions(self) -> list[tuple[int, bytes]]:
        """All extensions of the group, in their order."""
    @property
    def tree_hash(self) -> bytes:
        """Hash of the ratchet tree."""
    @property
    def confirmed_transcript_hash(self) -> bytes:
        """Hash over all commits so far."""

@final
class Client:
    """One identity with one signature key: makes key packages and groups. Immutable, cheap, thread-safe.

    A live `Group` keeps its own signature key in its state; the client it was loaded with gives it identity,
    capabilities and padding.
    """

    def __new__(
        cls,
        identity: bytes,
        signature_secret: bytes,
        signature_public: bytes,
        *,
        cipher_suite: int = 1,
        capabilities: Capabilities | None = None,
        padding: Literal["none", "step", "padme"] = "step",
        max_past_epochs: int = 5,
    ) -> Client:
        """Make a client.

        Args:
            identity: 32 bytes.
            signature_secret, signature_public: as `generate_signature_keypair` gives them.
            padding: of application messages, `"none"`, `"step"` (at most 1/4 more, 256 bytes or less look alike) or
                `"padme"`.
            max_past_epochs: how many epochs before the current one can still be read.
        Raises: InvalidIdentityError; ValueError for an unknown padding.
        Secrets: holds the signature key.
        """
    def generate_key_package(
        self,
        *,
        last_resort: bool = True,
        now: int,
        lifetime_s: int = 7_257_600,
        extensions: Sequence[tuple[int, bytes]] = ...,
        leaf_extensions: Sequence[tuple[int, bytes]] = ...,
    ) -> KeyPackageBundle:
        """Make a key package; it is valid from an hour before `now` until `now + lifetime_s` (84 days).

        Args: extensions: of the key package, beside last_resort; leaf_extensions: of its leaf, listed in capabilities.
        Raises: MlsError: `DuplicateExtension`; InvalidKeyPackageError: `DefaultValueListed`.
        """
    def create_group(
        self,
        *,
        group_id: bytes | None = None,
        context_extensions: Sequence[tuple[int, bytes]] = ...,
        required_extensions: Sequence[int] = ...,
        required_proposals: Sequence[int] = ...,
        leaf_extensions: Sequence[tuple[int, bytes]] = ...,
        now: int | None = None,
        lifetime_s: int = 7_257_600,
    ) -> Group:
        """Create a group of one.

        Args:
            group_id: 32 random bytes if None.
            context_extensions: the group's extensions.
            required_extensions, required_proposals: become required_capabilities (default: extension 0xF2EE), unless
                `context_extensions` brings that extension or both are empty.
            now, lifetime_s: lifetime of our own leaf; the system's clock if None.
        Raises: MlsError: `DuplicateExtension`, `RequiredExtensionNotFound`, `UnsupportedGroupExtension`, ...
        """
    def preview_welcome(self, welcome: bytes, key_package_private: bytes) -> WelcomePreview:
        """Look into a Welcome without joining: everything is verified as in `join`, nothing is kept.

        Raises: as `join`.
        """
    def join(
        self,
        welcome: bytes,
        key_package_private: bytes,
        *,
        ratchet_tree: bytes | None = None,
        now: int | None = None,
    ) -> Group:
        """Join a group. The caller has matched `MessageInfo.key_package_refs` with the private part.

        Args:
            key_package_private: `KeyPackageBundle.private`; signed with this client's key.
            ratchet_tree: where the Welcome does not bring it.
            now: None leaves the lifetimes of the members' leaves unchecked, so that an old leaf blocks nobody.
        Raises: NoMatchingKeyPackageError; InvalidWelcomeError; InvalidIdentityError; CodecError.
        """
    def load_group(
        self,
        state: bytes,
        ratchet_tree: bytes,
        past_epochs: Sequence[tuple[int, bytes]] = ...,
        pending_commit: bytes | None = None,
    ) -> Group:
        """Bring a group back, or roll one back to a checkpoint.

        Args:
            state, ratchet_tree: of one and the same epoch. Only the newest saved state of an epoch may send: an older
                one would use a message key twice.
            past_epochs: records of epochs that the state has not passed are left out.
            pending_commit: left out if it is of another epoch (`GroupChanges.pending_commit_changed` then says so).
        Raises: CodecError.
        """

@final
class WelcomePreview:
    """What a Welcome leads into."""

    @property
    def context(self) -> GroupContext:
        """The context of the epoch to join."""
    @property
    def members(self) -> list[Member]:
        """All members, the joiner included."""
    @property
    def signer_index(self) -> int:
        """Leaf of the member that made the Welcome."""

@final
class GroupChanges:
    """Everything to write in ONE transaction, together with what caused it.

    Secrets: `state`, `past_epochs_put` and `pending_commit` hold keys.
    """

    @property
    def group_id(self) -> bytes:
        """The MLS group id."""
    @property
    def epoch(self) -> int:
        """The epoch of `state`."""
    @property
    def state(self) -> bytes:
        """All but the tree: 1 to 2 KB at any size of the group, and about 78 bytes per member who has sent."""
    @property
    def ratchet_tree(self) -> bytes | None:
        """The tree, where it is another one than at the last call (only with the epoch); about 217 bytes a member."""
    @property
    def past_epochs_put(self) -> list[tuple[int, bytes]]:
        """Records to insert or replace: after a commit, and after a late message was read."""
    @property
    def past_epochs_delete_below(self) -> int:
        """Delete the records of all epochs below this one."""
    @property
    def pending_commit(self) -> bytes | None:
        """The own commit that waits for its acknowledgement, about twice the tree in size."""
    @property
    def pending_commit_changed(self) -> bool:
        """Whether the row of the pending commit is to be written; deleted, where `pending_commit` is None."""
    @property
    def key_package_used(self) -> bytes | None:
        """Reference of the key package that joining used up; None for a last_resort one."""

@final
class ApplicationMessage:
    """A decrypted application message."""

    @property
    def sender_index(self) -> int:
        """Leaf that sent it, in the message's epoch."""
    @property
    def sender_identity(self) -> bytes:
        """Identity of that leaf in the message's epoch."""
    @property
    def epoch(self) -> int:
        """The epoch it was sent in: the current one or a past one that is kept."""
    @property
    def data(self) -> bytes:
        """The plaintext."""
    @property
    def authenticated_data(self) -> bytes:
        """What was sent unencrypted, but authenticated."""

@final
class ProposalInfo:
    """One proposal, sent by itself or in a commit."""

    @property
    def type(self) -> int:
        """Proposal type: 1 Add, 2 Update, 3 Remove, 4 PSK, 5 ReInit, 7 GroupContextExtensions, 10 SelfRemove."""
    @property
    def sender_index(self) -> int | None:
        """Leaf that proposed it (the committer's, where it is by value); None for one from outside."""
    @property
    def by_reference(self) -> bool:
        """Whether it was sent by itself."""
    @property
    def key_package(self) -> KeyPackageInfo | None:
        """Of an Add. Its signatures are verified when the Add is committed."""
    @property
    def removed_index(self) -> int | None:
        """Of a Remove, and of a SelfRemove (the sender's)."""
    @property
    def context_extensions(self) -> list[tuple[int, bytes]] | None:
        """Of a GroupContextExtensions: the whole new list."""

@final
class StagedProposal:
    """A proposal that was read. The group is untouched until `Group.merge`; drop it to ignore it."""

    @property
    def proposal(self) -> ProposalInfo:
        """What is proposed, by whom."""
    @property
    def authenticated_data(self) -> bytes:
        """What was sent unencrypted, but authenticated."""

@final
class StagedCommit:
    """A commit that was read and verified. The group is untouched until `Group.merge`; drop it to refuse it.

    Secrets: holds the next epoch.
    """

    @property
    def committer_index(self) -> int:
        """Leaf that committed."""
    @property
    def committer_identity(self) -> bytes:
        """Identity of that leaf; a commit cannot change it."""
    @property
    def epoch(self) -> int:
        """The epoch it leads to."""
    @property
    def proposals(self) -> list[ProposalInfo]:
        """Everything it commits, by value and by reference."""
    @property
    def unused_proposals(self) -> list[ProposalInfo]:
        """Merged proposals (and own ones) that it leaves out."""
    @property
    def context(self) -> GroupContext:
        """The new context. Where `removed_self`, the two hashes are empty: we cannot know them."""
    @property
    def members(self) -> list[Member]:
        """The new members. Where `removed_self`: those of today who stay."""
    @property
    def removed_self(self) -> bool:
        """Whether it takes us out; merging then leaves the group in its epoch, and it can only be left."""
    @property
    def is_own(self) -> bool:
        """Whether it is our pending commit."""
    @property
    def has_path(self) -> bool:
        """Whether it carries an update path."""
    @property
    def wire_format(self) -> Literal["public_message", "private_message"]:
        """How it was framed."""
    @property
    def authenticated_data(self) -> bytes:
        """What was sent unencrypted, but authenticated."""

@final
class CommitOutput:
    """A commit of our own. Nothing is applied: publish it, then `apply_pending_commit`, then send the Welcome."""

    @property
    def commit(self) -> bytes:
        """The commit, always with an update path."""
    @property
    def welcome(self) -> bytes | None:
        """One Welcome for all added members, the ratchet tree inside."""
    @property
    def unused_proposals(self) -> list[ProposalInfo]:
        """Merged proposals that the commit leaves out, because they cannot be committed."""

@final
class Group:
    """A live group. One lock per group; every call releases the interpreter lock.

    Rules of use:
    * After anything that changes the group call `take_changes` and write it before bytes leave the machine. If the
      transaction fails, throw the group away and load it again.
    * Before each change of epoch keep the last saved state as the checkpoint of its epoch; to roll back, load it.

    Secrets: everything but the getters.
    """

    @property
    def group_id(self) -> bytes:
        """The MLS group id."""
    @property
    def epoch(self) -> int:
        """The current epoch."""
    @property
    def context(self) -> GroupContext:
        """The current context."""
    @property
    def own_leaf_index(self) -> int:
        """Our own leaf."""
    @property
    def has_pending_commit(self) -> bool:
        """Whether a commit of ours waits."""
    def members(self) -> list[Member]:
        """Give all members, by leaf index."""
    def member_at(self, leaf_index: int) -> Member | None:
        """Give one member; None where the leaf is blank."""
    def export_ratchet_tree(self) -> bytes:
        """Give the encoded ratchet tree."""
    def export_secret(self, label: bytes, context: bytes, length: int) -> bytes:
        """Derive a secret of the current epoch.

        Raises: MlsError for a length the suite cannot give (8160 bytes in suite 1).
        Source: RFC 9420 section 8.5, MLS-Exporter.
        """
    def epoch_authenticator(self) -> bytes:
        """Give the value that members compare to see that they share the epoch."""
    def encrypt(self, data: bytes, authenticated_data: bytes = ...) -> bytes:
        """Encrypt an application message. Persist before publishing.

        Raises: CommitRequiredError while merged proposals wait.
        """
    def process(
        self, message: bytes, *, now: int | None = None, protect_keys: bool = False
    ) -> ApplicationMessage | StagedProposal | StagedCommit:
        """Read any message of this group.

        Handshakes run on a clone: whatever happens, no key of this group is used up until `merge`. An application
        message uses its key up, even where its tag or signature then turns out false.

        Args:
            now: for the lifetimes of what a commit adds; None leaves them unchecked. Use the time of the event.
            protect_keys: read an application message on a clone too, so that a false one cannot burn the key of the
                genuine one; costs 2 microseconds at 2 members, 0.4 ms at 1000.
        Raises: CodecError; WrongGroupError; WrongEpochError; UsedKeyError; FutureGenerationError; OwnMessageError;
            UndecryptableError; MissingProposalError; InvalidCommitError.
        """
    def process_many(
        self, messages: Sequence[bytes], *, protect_keys: bool = False
    ) -> list[ApplicationMessage | MlsError]:
        """Read many application messages in one call; an error stands in the place of its message and stops nothing.

        Other messages give a CodecError (`UnexpectedMessageType`) and change nothing.

        Args:
            protect_keys: as of `process`, but a clone is made only at the start and after each failure. Good messages
                before a failure are read a second time, none a third time.
        """
    def merge(self, staged: StagedProposal | StagedCommit) -> None:
        """Make a staged message part of the group.

        Where the group has changed since, the message is read again, so a stale clone never rewinds a ratchet. A merged
        proposal forbids to send application messages until it is committed or cleared (RFC 9420 section 12.4): merge
        one only when about to commit, or when a commit names it. It uses no key of the group up. A merged
        commit that leads to a new epoch drops the pending commit, the merged proposals and those of our own.

        Raises: MlsError: `AlreadyMerged`; as `process` where the message has to be read again.
        """
    def propose_self_remove(self, *, wire_format: Literal["public", "private"] = "public") -> bytes:
        """Ask to be removed (proposal type 0x000A), as a PublicMessage unless `wire_format` is `"private"`.

        The engine remembers proposals of its own for this epoch, so that a commit may name them; they do not forbid
        sending, are in no commit of ours, and their echo is an OwnMessageError.

        Raises: InvalidCommitError: `SelfRemoveAlreadyProposed`; CommitRequiredError while merged proposals wait.
        Source: draft-ietf-mls-extensions, SelfRemove.
        """
    def propose_remove(self, leaf_index: int) -> bytes:
        """Propose to remove a leaf; one's own is allowed.

        Raises: InvalidCommitError for a blank leaf; CommitRequiredError while merged proposals wait.
        """
    def propose_add(self, key_package: bytes) -> bytes:
        """Propose to add a member. The key package is checked by whoever commits.

        Raises: CodecError; CommitRequiredError while merged proposals wait.
        """
    def propose_context_extensions(self, extensions: Sequence[tuple[int, bytes]]) -> bytes:
        """Propose new group extensions, the whole list.

        Raises: MlsError: `DuplicateExtension`; CommitRequiredError while merged proposals wait.
        """
    def commit(
        self,
        *,
        add: Sequence[bytes] = ...,
        remove: Sequence[int] = ...,
        context_extensions: Sequence[tuple[int, bytes]] | None = None,
        new_signature_keypair: tuple[bytes, bytes] | None = None,
        leaf_extensions: Sequence[tuple[int, bytes]] | None = None,
        authenticated_data: bytes = ...,
        now: int | None = None,
    ) -> CommitOutput:
        """Build a commit of exactly this and the merged proposals; without arguments, a self-update.

        Always with an update path, as a PrivateMessage. It stays pending until it is applied, cleared, or another
        commit wins.

        Args:
            add: key packages. remove: leaves.
            context_extensions: the whole new list; required_capabilities and unknown ones are the caller's to keep.
            new_signature_keypair: `(secret, public)`, from this commit on.
            leaf_extensions: of our own leaf, the whole new list; None keeps them.
            authenticated_data: sent unencrypted.
            now: for the lifetimes of what is added; the system's clock if None.
        Raises: MlsError: `ExistingPendingCommit`; InvalidKeyPackageError; InvalidIdentityError; InvalidCommitError.
        """
    def apply_pending_commit(self) -> None:
        """Enter the epoch of the pending commit.

        Raises: MlsError: `PendingCommitNotFound`.
        """
    def clear_pending_commit(self) -> None:
        """Drop the pending commit, if there is one."""
    def clear_proposals(self) -> None:
        """Forget merged proposals and those of our own."""
    def take_changes(self, *, force_tree: bool = False) -> GroupChanges:
        """Give everything that was not yet taken; from now on it counts as written.

        Args: force_tree: give the tree too, for a full snapshot.
        """
    def clone(self) -> Group:
        """Make an independent copy. Two copies must not both send: they would use the same message keys."""
