"""The frozen values that the MLS port speaks in: messages read, changes staged, bytes to store.

Source: RFC 9420 sections 6, 8.1, 12 and 12.4.
"""

from enum import StrEnum

from marmot_desktop.frozen import Frozen, Hidden
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


class MessageHeader(Frozen, frozen=True):
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


class MlsMember(Frozen, frozen=True):
    """One leaf of the tree.

    Args:
        leaf_index: its place.
        identity: 32 bytes; not proved to be a point of the curve.
        capabilities: what its app can do.
        not_after: end of lifetime of a leaf that still is the one of its key package; `None` once renewed by a commit.
        signature_key: of the leaf, unique in the group.
    """

    leaf_index: int
    identity: PubKey
    capabilities: Capabilities
    not_after: Timestamp | None
    signature_key: bytes = b""


class GroupContext(Frozen, frozen=True):
    """What all members agree on in one epoch.

    Args:
        group_id: the MLS group id, never shown or sent.
        epoch: its number.
        cipher_suite: its number.
        extensions: of the group context, in their order.
    """

    group_id: Hidden[GroupId]
    epoch: Epoch
    cipher_suite: int
    extensions: Hidden[tuple[Extension, ...]]


class ProposalFacts(Frozen, frozen=True):
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
    extensions: Hidden[tuple[Extension, ...] | None] = None


class Application(Frozen, frozen=True):
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
    data: Hidden[bytes]


class StagedProposal(Frozen, frozen=True):
    """A standalone proposal that the group does not know of until it is merged.

    Args:
        proposal: what is proposed.
        public_message: it came as PublicMessage.
        handle: the engine's own object.
    """

    proposal: ProposalFacts
    public_message: bool
    handle: Hidden[object]


class CommitFacts(Frozen, frozen=True):
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


class StagedCommit(CommitFacts, frozen=True):
    """A commit that is read and not applied; drop it to refuse it.

    Args:
        handle: the engine's own object.
    """

    handle: Hidden[object]


class WelcomePreview(Frozen, frozen=True):
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


class NewKeyPackage(Frozen, frozen=True):
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
    private: Hidden[bytes]
    not_after: Timestamp


class NewCommit(Frozen, frozen=True):
    """A commit of our own, pending until it is applied or cleared.

    Args:
        commit: the MLSMessage for the members.
        welcome: the MLSMessage for everybody who was added, if any.
    """

    commit: Hidden[bytes]
    welcome: Hidden[bytes | None]


class SavedGroup(Frozen, frozen=True):
    """Everything stored of a group, from which it is loaded again.

    Args:
        group_id: the MLS group id.
        state: the newest state.
        ratchet_tree: the tree that belongs to it.
        past_epochs: records of earlier epochs, by number.
        pending_commit: of a commit neither applied nor cleared.

    Secrets: all but `group_id`.
    """

    group_id: Hidden[GroupId]
    state: Hidden[bytes]
    ratchet_tree: Hidden[bytes]
    past_epochs: Hidden[tuple[tuple[int, bytes], ...]] = ()
    pending_commit: Hidden[bytes | None] = None


class SavedChanges(Frozen, frozen=True):
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

    group_id: Hidden[GroupId]
    epoch: Epoch
    state: Hidden[bytes]
    ratchet_tree: Hidden[bytes | None]
    past_epochs_put: Hidden[tuple[tuple[int, bytes], ...]]
    past_epochs_delete_below: int
    pending_commit: Hidden[bytes | None]
    pending_commit_changed: bool
