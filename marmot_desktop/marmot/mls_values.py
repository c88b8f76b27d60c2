"""The frozen values that the MLS port speaks in: messages read, changes staged, bytes to store.

Source: RFC 9420 sections 6, 8.1, 12 and 12.4.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from marmot_desktop.marmot.capabilities import Capabilities
from marmot_desktop.marmot.types import Epoch, GroupId, KeyPackageRef
from marmot_desktop.nostr.types import PubKey, Timestamp

Extension = tuple[int, bytes]
"""Extension type and body."""


class WireFormat(StrEnum):
    """How an MLSMessage is framed (RFC 9420 section 6)."""

    PUBLIC_MESSAGE = "public_message"
    PRIVATE_MESSAGE = "private_message"
    WELCOME = "welcome"
    GROUP_INFO = "group_info"
    KEY_PACKAGE = "key_package"


class ContentType(StrEnum):
    """What a public or private message carries."""

    APPLICATION = "application"
    PROPOSAL = "proposal"
    COMMIT = "commit"


@dataclass(frozen=True, slots=True)
class MessageHeader:
    """What an MLSMessage says of itself before any key is needed.

    Args:
        wire_format: its framing.
        group_id: of a public or private message.
        epoch: of a public or private message; for a commit the epoch it leaves.
        content_type: of a public or private message.
    """

    wire_format: WireFormat
    group_id: GroupId | None = None
    epoch: Epoch | None = None
    content_type: ContentType | None = None


@dataclass(frozen=True, slots=True)
class MlsMember:
    """One leaf of the tree.

    Args:
        leaf_index: its place.
        identity: 32 bytes; not proved to be a point of the curve.
        capabilities: what its app can do.
        not_after: end of lifetime of a leaf that still is the one of its key package; `None` once renewed by a commit.
    """

    leaf_index: int
    identity: PubKey
    capabilities: Capabilities
    not_after: Timestamp | None


@dataclass(frozen=True, slots=True)
class GroupContext:
    """What all members agree on in one epoch.

    Args:
        group_id: the MLS group id, never shown or sent.
        epoch: its number.
        cipher_suite: its number.
        extensions: of the group context, in their order.
    """

    group_id: GroupId = field(repr=False)
    epoch: Epoch
    cipher_suite: int
    extensions: tuple[Extension, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class ProposalFacts:
    """One proposed change.

    Args:
        type: proposal type number.
        sender_index: leaf that proposed it; `None` for somebody outside the group.
        by_reference: sent on its own before, not inside the commit.
        added_identity: of an Add.
        added_capabilities: of an Add.
        removed_index: of a Remove.
        extensions: of a GroupContextExtensions.
    """

    type: int
    sender_index: int | None
    by_reference: bool
    added_identity: bytes | None = None
    added_capabilities: Capabilities | None = None
    removed_index: int | None = None
    extensions: tuple[Extension, ...] | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Application:
    """A decrypted application message.

    Args:
        sender_index: leaf of the sender.
        sender: identity of that leaf, proved by MLS.
        epoch: the epoch it was sent in.
        data: the plaintext, a rumor as JSON.
    """

    sender_index: int
    sender: PubKey
    epoch: Epoch
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class StagedProposal:
    """A standalone proposal that the group does not know of until it is merged.

    Args:
        proposal: what is proposed.
        public_message: it came as PublicMessage.
        handle: the engine's own object.
    """

    proposal: ProposalFacts
    public_message: bool
    handle: object = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class CommitFacts:
    """What a commit would do.

    Args:
        committer_index: leaf that made it.
        committer: identity of that leaf.
        epoch: the epoch it leaves.
        proposals: everything it applies.
        context: of the epoch it leads to.
        members: of the epoch it leads to.
        removed_self: our leaf is gone afterwards.
        is_own: made by our leaf.
        has_path: carries an update path.
        public_message: it came as PublicMessage.
    """

    committer_index: int
    committer: PubKey
    epoch: Epoch
    proposals: tuple[ProposalFacts, ...]
    context: GroupContext
    members: tuple[MlsMember, ...]
    removed_self: bool
    is_own: bool
    has_path: bool
    public_message: bool


@dataclass(frozen=True, slots=True)
class StagedCommit(CommitFacts):
    """A commit that is read and not applied; drop it to refuse it.

    Args:
        handle: the engine's own object.
    """

    handle: object = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class WelcomePreview:
    """The group behind a Welcome, looked at without joining.

    Args:
        context: of the epoch the Welcome leads to.
        members: of that epoch.
        own_leaf_index: our place in it.
        signer_index: leaf that signed the GroupInfo.
    """

    context: GroupContext
    members: tuple[MlsMember, ...]
    own_leaf_index: int
    signer_index: int


@dataclass(frozen=True, slots=True)
class NewKeyPackage:
    """A key package made here.

    Args:
        content: the bare KeyPackage struct, to be published.
        ref: its KeyPackageRef.
        private: one opaque blob with every private part; `join` takes it back.
        not_after: end of its lifetime.

    Secrets: `private`.
    """

    content: bytes
    ref: KeyPackageRef
    private: bytes = field(repr=False)
    not_after: Timestamp


@dataclass(frozen=True, slots=True)
class NewCommit:
    """A commit of our own, pending until it is applied or cleared.

    Args:
        commit: the MLSMessage for the members.
        welcome: the MLSMessage for everybody who was added, if any.
    """

    commit: bytes = field(repr=False)
    welcome: bytes | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class SavedGroup:
    """Everything stored of a group, from which it is loaded again.

    Args:
        group_id: the MLS group id.
        state: the newest state.
        ratchet_tree: the tree that belongs to it.
        past_epochs: records of earlier epochs, by number.
        pending_commit: of a commit neither applied nor cleared.

    Secrets: all but `group_id`.
    """

    group_id: GroupId = field(repr=False)
    state: bytes = field(repr=False)
    ratchet_tree: bytes = field(repr=False)
    past_epochs: tuple[tuple[int, bytes], ...] = field(default=(), repr=False)
    pending_commit: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class SavedChanges:
    """What must be written now, in one transaction.

    Args:
        group_id: the MLS group id.
        epoch: the epoch of `state`.
        state: replaces the stored one.
        ratchet_tree: replaces the stored one; `None` where it has not changed.
        past_epochs_put: records to insert or replace, by number.
        past_epochs_delete_below: delete the records of all lower numbers.
        pending_commit: replaces the stored one if `pending_commit_changed`; `None` deletes it.
        pending_commit_changed: whether to touch the stored one.

    Secrets: all but the numbers.
    """

    group_id: GroupId = field(repr=False)
    epoch: Epoch
    state: bytes = field(repr=False)
    ratchet_tree: bytes | None = field(repr=False)
    past_epochs_put: tuple[tuple[int, bytes], ...] = field(repr=False)
    past_epochs_delete_below: int
    pending_commit: bytes | None = field(repr=False)
    pending_commit_changed: bool
