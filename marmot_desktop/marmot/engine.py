"""The port to MLS: what an engine must offer, as two Protocols. No crypto here; the values are in `mls_values`.

A group lives in memory. `take_changes` returns what is not yet stored, and the caller writes it in the same transaction
as the rows that depend on it; if that fails, the group is thrown away and loaded again. Commits and proposals are staged:
`process` leaves the group as it is, `merge` moves it.

Source: RFC 9420; MIP-00 to MIP-03.
"""

from collections.abc import Sequence
from typing import Protocol

from marmot_desktop.errors import PeerFaultError
from marmot_desktop.marmot.capabilities import Capabilities
from marmot_desktop.marmot.mls_values import (
    Application,
    CommitFacts,
    ContentType,
    Extension,
    GroupContext,
    MessageHeader,
    MlsMember,
    NewCommit,
    NewKeyPackage,
    ProposalFacts,
    SavedChanges,
    SavedGroup,
    StagedCommit,
    StagedProposal,
    WelcomePreview,
    WireFormat,
)
from marmot_desktop.marmot.types import Epoch, GroupId, KeyPackageRef
from marmot_desktop.nostr.types import Timestamp

__all__ = [
    "Application",
    "Capabilities",
    "CommitFacts",
    "ContentType",
    "Extension",
    "GroupContext",
    "MessageHeader",
    "MlsEngine",
    "MlsGroup",
    "MlsMember",
    "NewCommit",
    "NewKeyPackage",
    "ProposalFacts",
    "SavedChanges",
    "SavedGroup",
    "StagedCommit",
    "StagedProposal",
    "WelcomePreview",
    "WireFormat",
]


class MlsGroup(Protocol):
    """One group in memory. Not thread-safe; its account's worker thread owns it."""

    @property
    def group_id(self) -> GroupId:
        """The MLS group id."""
        ...

    @property
    def epoch(self) -> Epoch:
        """The epoch the group is in; a pending commit does not count."""
        ...

    @property
    def context(self) -> GroupContext:
        """The context of this epoch."""
        ...

    @property
    def own_leaf_index(self) -> int:
        """Our place in the tree."""
        ...

    @property
    def has_pending_commit(self) -> bool:
        """Whether a commit of ours is neither applied nor cleared."""
        ...

    def members(self) -> tuple[MlsMember, ...]:
        """Every leaf, in the order of the tree."""
        ...

    def export_tree(self) -> bytes:
        """The tree of this epoch with all of its nodes, as MLS encodes it (RFC 9420 section 12.4.3.3); nothing secret."""
        ...

    def export_secret(self, label: bytes, context: bytes, length: int) -> bytes:
        """MLS-Exporter of this epoch (RFC 9420 section 8.5). Secrets: returns one."""
        ...

    def epoch_authenticator(self) -> bytes:
        """A value that is equal for all members who agree on this epoch."""
        ...

    def encrypt(self, data: bytes) -> bytes:
        """An application message; store the changes before it leaves the machine.

        Raises:
            UnappliedProposalsError: merged proposals wait for a commit.
        """
        ...

    def process(self, message: bytes, *, now: Timestamp) -> "Application | StagedProposal | StagedCommit":
        """Read one message. Only an application message changes the group (its ratchet).

        Args:
            message: an MLSMessage.
            now: for the lifetime of added leaves; when replaying history the date of the event.

        Raises:
            MlsFaultError: or a leaf of it, one per cause.
            InvalidCommitError: a commit that breaks MLS itself.
        """
        ...

    def read_messages(self, messages: Sequence[bytes]) -> list[Application | PeerFaultError]:
        """Read many application messages, as `process` reads one; one that fails changes nothing and stops nothing.

        Args:
            messages: MLSMessages.

        Returns:
            For each what is in it, or the fault that `process` would raise.
        """
        ...

    def merge(self, staged: StagedProposal | StagedCommit) -> None:
        """Apply what was staged. A proposal then waits for a commit and mutes `encrypt` until then.

        Raises:
            MlsFaultError: the group has moved on since it was staged.
        """
        ...

    def commit(
        self,
        *,
        add: Sequence[bytes] = (),
        remove: Sequence[int] = (),
        extensions: Sequence[Extension] | None = None,
        rotate_signature_key: bool = False,
        now: Timestamp,
    ) -> NewCommit:
        """Make a commit with exactly these changes, by value, and the merged leave proposals; always with a path.

        Args:
            add: bare KeyPackage structs.
            remove: leaf indices, never our own.
            extensions: the whole new list of context extensions.
            rotate_signature_key: take a fresh signature key, as a self-update does.
            now: for the lifetime of added leaves.

        Raises:
            InvalidKeyPackageError: a leaf cannot be added.
            ForbiddenChangeError: `COMMIT_PENDING` while another one waits, or a leaf that is not there.
            MlsFaultError: anything else.
        """
        ...

    def apply_pending_commit(self) -> None:
        """Move to the epoch of our own commit, after a relay has it."""
        ...

    def clear_pending_commit(self) -> None:
        """Give our own commit up."""
        ...

    def clear_proposals(self) -> None:
        """Forget merged proposals, so that `encrypt` works again."""
        ...

    def propose_self_remove(self) -> bytes:
        """A SelfRemove proposal of our leaf, as PublicMessage."""
        ...

    def propose_remove(self, leaf_index: int) -> bytes:
        """A Remove proposal, as PrivateMessage."""
        ...

    def take_changes(self) -> SavedChanges:
        """Everything not yet stored; afterwards the group takes it for stored."""
        ...

    def clone(self) -> "MlsGroup":
        """An independent copy, for trying something."""
        ...


class MlsEngine(Protocol):
    """MLS for one account."""

    def generate_key_package(self, *, now: Timestamp, last_resort: bool) -> NewKeyPackage:
        """A key package with a fresh signature key. Secrets: returns one."""
        ...

    def create_group(
        self,
        *,
        group_id: GroupId,
        extensions: Sequence[Extension],
        required_proposals: Sequence[int],
        now: Timestamp | None = None,
    ) -> MlsGroup:
        """A group of ourselves alone, at epoch 0.

        Args:
            group_id: 32 random bytes.
            extensions: of the group context; the engine adds required_capabilities.
            required_proposals: what every member must understand.
            now: begin of our leaf's lifetime; left to the engine where it is `None`.
        """
        ...

    def read_welcome_refs(self, welcome: bytes) -> tuple[KeyPackageRef, ...]:
        """For which key packages a Welcome was made.

        Raises:
            InvalidWelcomeError: it is not a Welcome.
        """
        ...

    def preview_welcome(self, welcome: bytes, private: bytes) -> WelcomePreview:
        """The group behind a Welcome; nothing is used up.

        Args:
            welcome: the MLSMessage.
            private: of the key package it was made for.

        Raises:
            NoMatchingKeyPackageError: made for another key package.
            InvalidWelcomeError: damaged or not valid.
        """
        ...

    def join(self, welcome: bytes, private: bytes) -> MlsGroup:
        """The group behind a Welcome, joined; errors as `preview_welcome`."""
        ...

    def load_group(self, saved: SavedGroup) -> MlsGroup:
        """A group as it was stored.

        Raises:
            CorruptGroupStateError: the bytes cannot be loaded.
        """
        ...

    def inspect(self, message: bytes) -> MessageHeader:
        """What an MLSMessage says of itself.

        Raises:
            MlsCodecError: it is not an MLSMessage.
        """
        ...

    def check_key_package(self, content: bytes) -> None:
        """Verify the signatures of a bare KeyPackage struct.

        Raises:
            InvalidKeyPackageError: `KP_INVALID_SIGNATURE` or `KP_MALFORMED`.
        """
        ...
