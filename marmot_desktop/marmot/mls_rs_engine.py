"""The MLS port over the `mls_rs_py` wheel; its only importer.

Each key package and each group of our own making has a signature key of its own, unrelated to the Nostr key. The bare
KeyPackage struct is what crosses this border, in both directions.

Source: RFC 9420; MIP-00, MLS Credentials and KeyPackage Event.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Final

import mls_rs_py
from marmot_desktop.errors import ErrorCode, MarmotDesktopError, PeerFaultError
from marmot_desktop.marmot.capabilities import ADVERTISED, EXTENSION_GROUP_DATA, Capabilities
from marmot_desktop.marmot.errors import (
    CorruptGroupStateError,
    InvalidWelcomeError,
    MlsFaultError,
    NoMatchingKeyPackageError,
    WrongEpochError,
)
from marmot_desktop.marmot.key_package import read_key_package
from marmot_desktop.marmot.mls_rs_errors import translate_error, translate_own_error
from marmot_desktop.marmot.mls_values import (
    Application,
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
from marmot_desktop.marmot.private_part import PrivatePart, parse_private_part
from marmot_desktop.marmot.types import Epoch, GroupId, KeyPackageRef
from marmot_desktop.nostr.types import PubKey, Timestamp

_PUBLIC_MESSAGE: Final = "public_message"


class MlsRsEngine:
    """MLS for one account, by mls-rs.

    Args:
        identity: the account's public key, the identity of every leaf it makes.
    """

    def __init__(self, identity: PubKey) -> None:
        self._identity = identity

    def generate_key_package(self, *, now: Timestamp, last_resort: bool) -> NewKeyPackage:
        """A key package with a fresh signature key. Secrets: returns one."""
        secret, public = mls_rs_py.generate_signature_keypair()
        with _translated():
            bundle = self._client(secret, public).generate_key_package(last_resort=last_resort, now=now)
        private = PrivatePart(secret, public, bundle.private).encode()
        return NewKeyPackage(bundle.key_package, KeyPackageRef(bundle.ref), private, Timestamp(bundle.not_after))

    def create_group(
        self,
        *,
        group_id: GroupId,
        extensions: Sequence[Extension],
        required_proposals: Sequence[int],
        now: Timestamp | None = None,
    ) -> "MlsRsGroup":
        """A group of ourselves alone, at epoch 0, with required_capabilities."""
        with _translated():
            group = self._client(*mls_rs_py.generate_signature_keypair()).create_group(
                group_id=group_id,
                context_extensions=extensions,
                required_extensions=(EXTENSION_GROUP_DATA,),
                required_proposals=required_proposals,
                now=now,
            )
        return MlsRsGroup(group)

    def read_welcome_refs(self, welcome: bytes) -> tuple[KeyPackageRef, ...]:
        """For which key packages a Welcome was made; raises `InvalidWelcomeError` if it is none."""
        with _translated_welcome():
            info = mls_rs_py.inspect_message(welcome)
        if WireFormat(info.wire_format) is not WireFormat.WELCOME:
            raise InvalidWelcomeError(detail=info.wire_format)
        return tuple(map(KeyPackageRef, info.key_package_refs))

    def preview_welcome(self, welcome: bytes, private: bytes) -> WelcomePreview:
        """The group behind a Welcome; nothing is used up.

        Raises:
            NoMatchingKeyPackageError: made for another key package.
            InvalidWelcomeError: damaged or not valid.
        """
        client, public, key = self._open_private(private)
        with _translated_welcome():
            preview = client.preview_welcome(welcome, key)
        # The engine has proved that the leaf of this key package is in the tree.
        own = next(member.leaf_index for member in preview.members if member.signature_key == public)
        members = tuple(map(_member, preview.members))
        return WelcomePreview(_context(preview.context), members, own, preview.signer_index)

    def join(self, welcome: bytes, private: bytes) -> "MlsRsGroup":
        """The group behind a Welcome, joined; errors as `preview_welcome`."""
        client, _, key = self._open_private(private)
        with _translated_welcome():
            # Lifetimes are not checked: an old member's expired leaf must not keep us out.
            return MlsRsGroup(client.join(welcome, key))

    def load_group(self, saved: SavedGroup) -> "MlsRsGroup":
        """A group as it was stored; raises `CorruptGroupStateError`."""
        # The signature key is part of the state; the key of this client is never used.
        client = self._client(*mls_rs_py.generate_signature_keypair())
        try:
            group = client.load_group(saved.state, saved.ratchet_tree, saved.past_epochs, saved.pending_commit)
        except mls_rs_py.MlsError as error:
            raise CorruptGroupStateError(error.code) from error
        return MlsRsGroup(group)

    def inspect(self, message: bytes) -> MessageHeader:
        """What an MLSMessage says of itself; raises `MlsCodecError` if it is none."""
        return _header(message)

    def check_key_package(self, content: bytes) -> None:
        """Verify a bare KeyPackage struct; raises `InvalidKeyPackageError`."""
        read_key_package(content)
        with _translated():
            mls_rs_py.parse_key_package(content)

    def _client(self, secret: bytes, public: bytes) -> mls_rs_py.Client:
        capabilities = mls_rs_py.Capabilities(
            extensions=ADVERTISED.extensions,
            proposals=ADVERTISED.proposals,
            cipher_suites=ADVERTISED.cipher_suites,
        )
        return mls_rs_py.Client(self._identity, secret, public, capabilities=capabilities)

    def _open_private(self, private: bytes) -> tuple[mls_rs_py.Client, bytes, bytes]:
        """The client, the public signature key and the engine's own private part of a key package."""
        part = parse_private_part(private)
        with _translated():
            return self._client(part.signature_secret, part.signature_public), part.signature_public, part.package


class MlsRsGroup:
    """One group in memory, by mls-rs; see `MlsGroup` for what each method promises.

    Args:
        group: the engine's own.
    """

    __slots__ = ("_group",)

    def __init__(self, group: mls_rs_py.Group) -> None:
        self._group = group

    def __repr__(self) -> str:
        return f"MlsRsGroup(epoch={self._group.epoch})"

    @property
    def group_id(self) -> GroupId:
        """The MLS group id."""
        return GroupId(self._group.group_id)

    @property
    def epoch(self) -> Epoch:
        """The epoch the group is in."""
        return Epoch(self._group.epoch)

    @property
    def context(self) -> GroupContext:
        """The context of this epoch."""
        return _context(self._group.context)

    @property
    def own_leaf_index(self) -> int:
        """Our place in the tree."""
        return self._group.own_leaf_index

    @property
    def has_pending_commit(self) -> bool:
        """Whether a commit of ours is neither applied nor cleared."""
        return self._group.has_pending_commit

    def members(self) -> tuple[MlsMember, ...]:
        """Every leaf, in the order of the tree."""
        with _translated():
            return tuple(map(_member, self._group.members()))

    def export_tree(self) -> bytes:
        """The tree of this epoch, as MLS encodes it."""
        with _translated():
            return self._group.export_ratchet_tree()

    def export_secret(self, label: bytes, context: bytes, length: int) -> bytes:
        """MLS-Exporter of this epoch. Secrets: returns one."""
        with _translated():
            return self._group.export_secret(label, context, length)

    def epoch_authenticator(self) -> bytes:
        """Equal for all members who agree on this epoch."""
        with _translated():
            return self._group.epoch_authenticator()

    def encrypt(self, data: bytes) -> bytes:
        """An application message; store the changes before it leaves the machine."""
        with _translated():
            return self._group.encrypt(data)

    def process(self, message: bytes, *, now: Timestamp) -> Application | StagedProposal | StagedCommit:
        """Read one message; only an application message changes the group."""
        try:
            # On a copy, so that no member can burn the key of another's message by a false one of the same number.
            done = self._group.process(message, now=now, protect_keys=True)
        except mls_rs_py.MlsError as error:
            raise self._fault(message, error) from error
        if isinstance(done, mls_rs_py.ApplicationMessage):
            return _application(done)
        if isinstance(done, mls_rs_py.StagedProposal):
            is_public = _header(message).wire_format is WireFormat.PUBLIC_MESSAGE
            return StagedProposal(_proposal(done.proposal), is_public, done)
        return StagedCommit(
            committer_index=done.committer_index,
            committer=PubKey(done.committer_identity),
            epoch=self.epoch,
            proposals=tuple(map(_proposal, done.proposals)),
            context=_context(done.context),
            members=tuple(map(_member, done.members)),
            removed_self=done.removed_self,
            is_own=done.is_own,
            has_path=done.has_path,
            public_message=done.wire_format == _PUBLIC_MESSAGE,
            handle=done,
        )

    def read_messages(self, messages: Sequence[bytes]) -> list[Application | PeerFaultError]:
        """Read many application messages; one that fails changes nothing and stops nothing."""
        with _translated():
            results = self._group.process_many(messages, protect_keys=True)
        return [self._read(message, result) for message, result in zip(messages, results, strict=True)]

    def _read(
        self, message: bytes, result: mls_rs_py.ApplicationMessage | mls_rs_py.MlsError
    ) -> Application | PeerFaultError:
        if isinstance(result, mls_rs_py.ApplicationMessage):
            return _application(result)
        fault = self._fault(message, result)
        if not isinstance(fault, PeerFaultError):
            raise fault from result
        return fault

    def _fault(self, message: bytes, error: mls_rs_py.MlsError) -> MarmotDesktopError:
        if isinstance(error, mls_rs_py.WrongEpochError):
            return WrongEpochError(_header(message).epoch, self.epoch, error.code)
        return translate_error(type(error).__name__, error.code)

    def merge(self, staged: StagedProposal | StagedCommit) -> None:
        """Apply what was staged."""
        handle = staged.handle
        if not isinstance(handle, mls_rs_py.StagedProposal | mls_rs_py.StagedCommit):
            raise MlsFaultError(detail="staged by another engine")
        with _translated():
            self._group.merge(handle)

    def commit(
        self,
        *,
        add: Sequence[bytes] = (),
        remove: Sequence[int] = (),
        extensions: Sequence[Extension] | None = None,
        rotate_signature_key: bool = False,
        now: Timestamp,
    ) -> NewCommit:
        """Make a commit with exactly these changes and the merged leave proposals."""
        keys = mls_rs_py.generate_signature_keypair() if rotate_signature_key else None
        with _translated(translate_own_error):
            output = self._group.commit(
                add=add, remove=remove, context_extensions=extensions, new_signature_keypair=keys, now=now
            )
        return NewCommit(output.commit, output.welcome)

    def apply_pending_commit(self) -> None:
        """Move to the epoch of our own commit."""
        with _translated():
            self._group.apply_pending_commit()

    def clear_pending_commit(self) -> None:
        """Give our own commit up."""
        with _translated():
            self._group.clear_pending_commit()

    def clear_proposals(self) -> None:
        """Forget merged proposals."""
        with _translated():
            self._group.clear_proposals()

    def propose_self_remove(self) -> bytes:
        """A SelfRemove proposal of our leaf, as PublicMessage."""
        with _translated(translate_own_error):
            return self._group.propose_self_remove(wire_format="public")

    def propose_remove(self, leaf_index: int) -> bytes:
        """A Remove proposal, as PrivateMessage."""
        with _translated(translate_own_error):
            return self._group.propose_remove(leaf_index)

    def take_changes(self) -> SavedChanges:
        """Everything not yet stored; afterwards the group takes it for stored."""
        with _translated():
            changes = self._group.take_changes()
        return SavedChanges(
            group_id=GroupId(changes.group_id),
            epoch=Epoch(changes.epoch),
            state=changes.state,
            ratchet_tree=changes.ratchet_tree,
            past_epochs_put=tuple(changes.past_epochs_put),
            past_epochs_delete_below=changes.past_epochs_delete_below,
            pending_commit=changes.pending_commit,
            pending_commit_changed=changes.pending_commit_changed,
        )

    def clone(self) -> "MlsRsGroup":
        """An independent copy."""
        with _translated():
            return MlsRsGroup(self._group.clone())


@contextmanager
def _translated(translate: Callable[[str, str], MarmotDesktopError] = translate_error) -> Iterator[None]:
    try:
        yield
    except mls_rs_py.MlsError as error:
        raise translate(type(error).__name__, error.code) from error


@contextmanager
def _translated_welcome() -> Iterator[None]:
    """As `_translated`, but whatever is wrong with a Welcome is one error, unless it is made for somebody else."""
    try:
        yield
    except mls_rs_py.NoMatchingKeyPackageError as error:
        raise NoMatchingKeyPackageError(error.code) from error
    except mls_rs_py.CodecError as error:
        raise InvalidWelcomeError(ErrorCode.WELCOME_MALFORMED, error.code) from error
    except mls_rs_py.MlsError as error:
        raise InvalidWelcomeError(ErrorCode.WELCOME_INVALID_GROUP, error.code) from error


def _header(message: bytes) -> MessageHeader:
    with _translated():
        info = mls_rs_py.inspect_message(message)
    group_id, epoch, content_type = info.group_id, info.epoch, info.content_type
    return MessageHeader(
        WireFormat(info.wire_format),
        None if group_id is None else GroupId(group_id),
        None if epoch is None else Epoch(epoch),
        None if content_type is None else ContentType(content_type),
    )


def _application(message: mls_rs_py.ApplicationMessage) -> Application:
    return Application(message.sender_index, PubKey(message.sender_identity), Epoch(message.epoch), message.data)


def _context(given: mls_rs_py.GroupContext) -> GroupContext:
    return GroupContext(GroupId(given.group_id), Epoch(given.epoch), given.cipher_suite, tuple(given.extensions))


def _member(leaf: mls_rs_py.Member) -> MlsMember:
    end, who = None if leaf.not_after is None else Timestamp(leaf.not_after), PubKey(leaf.identity)
    return MlsMember(leaf.leaf_index, who, _capabilities(leaf.capabilities), end, leaf.signature_key)


def _capabilities(capabilities: mls_rs_py.Capabilities) -> Capabilities:
    return Capabilities(
        tuple(capabilities.versions),
        tuple(capabilities.cipher_suites),
        tuple(capabilities.extensions),
        tuple(capabilities.proposals),
        tuple(capabilities.credentials),
    )


def _proposal(proposal: mls_rs_py.ProposalInfo) -> ProposalFacts:
    added, extensions = proposal.key_package, proposal.context_extensions
    return ProposalFacts(
        type=proposal.type,
        sender_index=proposal.sender_index,
        by_reference=proposal.by_reference,
        added_identity=None if added is None else added.identity,
        added_capabilities=None if added is None else _capabilities(added.capabilities),
        removed_index=proposal.removed_index,
        extensions=None if extensions is None else tuple(extensions),
    )
