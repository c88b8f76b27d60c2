"""Who may commit what: the rules that decide the state of a group, for commits of others and of our own.

They are no stricter than those of other apps without need: a commit refused here and applied elsewhere splits the group.

Source: MIP-03, Commit Messages and Admin Authorization; RFC 9420 section 12.4; MDK where the text is silent.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from marmot_desktop.errors import ErrorCode, PeerFaultError
from marmot_desktop.frozen import Frozen
from marmot_desktop.marmot.capabilities import (
    CIPHER_SUITE,
    EXTENSION_REQUIRED_CAPABILITIES,
    PROPOSAL_ADD,
    PROPOSAL_EXTERNAL_INIT,
    PROPOSAL_GROUP_CONTEXT_EXTENSIONS,
    PROPOSAL_PSK,
    PROPOSAL_REINIT,
    PROPOSAL_REMOVE,
    PROPOSAL_SELF_REMOVE,
    PROPOSAL_UPDATE,
    Capabilities,
    is_group_ready,
)
from marmot_desktop.marmot.credential import has_identity_shape, is_live_key
from marmot_desktop.marmot.engine import MlsGroup
from marmot_desktop.marmot.errors import (
    ForbiddenChangeError,
    InvalidCommitError,
    InvalidWelcomeError,
    NotAuthorizedError,
)
from marmot_desktop.marmot.group_context import find_group_data
from marmot_desktop.marmot.group_data import GroupData, check_writable
from marmot_desktop.marmot.group_view import GroupView, live_admins
from marmot_desktop.marmot.mls_values import CommitFacts, GroupContext, MlsMember, ProposalFacts, WelcomePreview
from marmot_desktop.nostr.types import PubKey

MAX_ADDS_PER_COMMIT: Final = 20
"""More would make a Welcome that few relays take."""

LARGE_GROUP_MEMBERS: Final = 100
"""From here on the user is warned before adding more."""

_KNOWN_PROPOSALS: Final = frozenset(
    {
        PROPOSAL_ADD,
        PROPOSAL_UPDATE,
        PROPOSAL_REMOVE,
        PROPOSAL_PSK,
        PROPOSAL_GROUP_CONTEXT_EXTENSIONS,
        PROPOSAL_SELF_REMOVE,
    }
)
_NOBODY_MAY: Final = frozenset({PROPOSAL_REINIT, PROPOSAL_EXTERNAL_INIT})
_WITHOUT_PATH: Final = frozenset({PROPOSAL_ADD, PROPOSAL_PSK, PROPOSAL_REINIT})
_MAX_GROUP_ID_BYTES: Final = 255
_CHAT_OF_TWO: Final = 2


def check_commit(staged: CommitFacts, before: GroupView) -> None:
    """Decide whether a received commit may be applied. A commit that removes us passes; the caller acts on that.

    Args:
        staged: what the commit would do, not applied yet.
        before: the group in the epoch the commit leaves; its admin list is the one that counts.

    Raises:
        NotAuthorizedError: `COMMIT_NOT_AUTHORIZED`, its sender may not make this change.
        InvalidCommitError: `COMMIT_PUBLIC_MESSAGE`, `UNSUPPORTED_PROPOSAL`, `COMMIT_MISSING_PATH`, `IDENTITY_CHANGE`,
            `INVITEE_MISSING_CAPABILITY`, `GD_MISSING`, `GD_MALFORMED`, `GD_UNSUPPORTED_VERSION` or `NO_ADMIN_LEFT`.
    """
    if staged.public_message:
        raise InvalidCommitError(ErrorCode.COMMIT_PUBLIC_MESSAGE)
    _check_authority(staged, before)
    _check_path(staged)
    _check_leaves(staged, before)
    _check_context(staged.context, staged.members, before)


def _check_authority(staged: CommitFacts, before: GroupView) -> None:
    committer = before.member_at(staged.committer_index)
    if committer is None or committer.identity != staged.committer:
        raise NotAuthorizedError("sender is no member")
    for proposal in staged.proposals:
        if proposal.sender_index is None or proposal.type in _NOBODY_MAY:
            raise NotAuthorizedError(f"proposal {proposal.type} is open to nobody")
        if proposal.type not in _KNOWN_PROPOSALS:
            raise InvalidCommitError(ErrorCode.UNSUPPORTED_PROPOSAL, f"proposal {proposal.type}")
    if not before.is_admin(committer.identity) and not _is_open_to_all(staged):
        raise NotAuthorizedError("sender is no admin")
    for proposal in staged.proposals:
        if proposal.type == PROPOSAL_GROUP_CONTEXT_EXTENSIONS and not _is_of_admin(proposal, before):
            raise InvalidCommitError(ErrorCode.UNSUPPORTED_PROPOSAL, "a change of the group that no admin has proposed")


def _is_of_admin(proposal: ProposalFacts, before: GroupView) -> bool:
    """Some apps put any member's proposal into the next commit of an admin, who was never asked."""
    if not proposal.by_reference or proposal.sender_index is None:
        return True
    sender = before.member_at(proposal.sender_index)
    return sender is not None and before.is_admin(sender.identity)


def _is_open_to_all(staged: CommitFacts) -> bool:
    """Whether a member who is no admin may commit this: nothing, own updates, or other members' own leaving."""
    only_own_updates = all(
        proposal.type == PROPOSAL_UPDATE and proposal.sender_index == staged.committer_index
        for proposal in staged.proposals
    )
    only_leaving = all(proposal.type == PROPOSAL_SELF_REMOVE and proposal.by_reference for proposal in staged.proposals)
    return only_own_updates or only_leaving


def _check_path(staged: CommitFacts) -> None:
    """The path is what locks a removed member out; RFC 9420 section 12.4 lets only additions go without."""
    may_lack = bool(staged.proposals) and all(proposal.type in _WITHOUT_PATH for proposal in staged.proposals)
    if not staged.has_path and not may_lack:
        raise InvalidCommitError(ErrorCode.COMMIT_MISSING_PATH)


def _check_leaves(staged: CommitFacts, before: GroupView) -> None:
    """No leaf changes hands, and whoever comes in can be a member."""
    freed = {proposal.removed_index for proposal in staged.proposals if proposal.type == PROPOSAL_REMOVE}
    freed |= {proposal.sender_index for proposal in staged.proposals if proposal.type == PROPOSAL_SELF_REMOVE}
    kept = {member.leaf_index: member.identity for member in before.members if member.leaf_index not in freed}
    for member in staged.members:
        known = kept.get(member.leaf_index)
        if known is None:
            _check_added(member.identity, member.capabilities)
        elif known != member.identity:
            raise InvalidCommitError(ErrorCode.IDENTITY_CHANGE)


def _check_added(identity: bytes, capabilities: Capabilities) -> None:
    if not has_identity_shape(identity):
        raise InvalidCommitError(ErrorCode.KP_IDENTITY_MISMATCH, "an added identity has not 32 bytes")
    if not is_group_ready(capabilities):
        raise InvalidCommitError(ErrorCode.INVITEE_MISSING_CAPABILITY, "an added leaf lacks 0xF2EE")


def _check_context(after: GroupContext, members: Iterable[MlsMember], before: GroupView) -> None:
    try:
        data = find_group_data(after.extensions)
    except PeerFaultError as error:
        raise InvalidCommitError(error.code, error.detail) from error
    if data.version < before.data.version:
        raise InvalidCommitError(ErrorCode.GD_UNSUPPORTED_VERSION, "version is lowered")
    if _requires(before.context) and not _requires(after):
        raise InvalidCommitError(ErrorCode.GD_MALFORMED, "required_capabilities are dropped")
    # A group that had no live admin before cannot be made worse; refusing would only mute its members.
    had_admin = live_admins(before.data, before.identities())
    if had_admin and not live_admins(data, (member.identity for member in members)):
        raise InvalidCommitError(ErrorCode.NO_ADMIN_LEFT)


def _requires(context: GroupContext) -> bool:
    return any(kind == EXTENSION_REQUIRED_CAPABILITIES for kind, _ in context.extensions)


class Newcomer(Frozen, frozen=True):
    """A leaf that we mean to add.

    Args:
        identity: from a checked key package.
        capabilities: from the same.
    """

    identity: PubKey
    capabilities: Capabilities


class IntendedCommit(Frozen, frozen=True):
    """What a commit of our own is to do; with nothing set it is a self-update.

    Args:
        add: leaves to add.
        remove: leaf indices to remove.
        data: the new Marmot data, if they change.
        further_devices: people in `add` may be members already, with other devices.
    """

    add: tuple[Newcomer, ...] = ()
    remove: tuple[int, ...] = ()
    data: GroupData | None = None
    further_devices: bool = False


def check_own_commit(before: GroupView, me: PubKey, intended: IntendedCommit) -> None:
    """Decide whether we may make this commit, before anything is built or sent.

    Raises:
        ForbiddenChangeError: `NOT_MEMBER`, `NOT_ADMIN`, `WELCOME_TOO_LARGE`, `ALREADY_MEMBER`,
            `INVITEE_MISSING_CAPABILITY`, `KP_IDENTITY_MISMATCH`, `LAST_ADMIN`, `NOT_FOUND`, `NOT_AVAILABLE`,
            `GD_LIMIT_EXCEEDED` for a missing name, or `GD_UNSUPPORTED_VERSION`.
        GroupDataLimitError: the new data must not be written.
    """
    if me not in before.identities():
        raise ForbiddenChangeError(ErrorCode.NOT_MEMBER)
    if not (intended.add or intended.remove or intended.data):
        return
    if not before.is_admin(me):
        raise ForbiddenChangeError(ErrorCode.NOT_ADMIN)
    if before.own_leaf_index in intended.remove:
        raise ForbiddenChangeError(ErrorCode.NOT_AVAILABLE, "nobody can commit their own removal")
    if any(before.member_at(leaf) is None for leaf in intended.remove):
        raise ForbiddenChangeError(ErrorCode.NOT_FOUND, "no such leaf")
    staying = tuple(member.identity for member in before.members if member.leaf_index not in intended.remove)
    _check_newcomers(before, intended, frozenset(staying))
    after = frozenset(staying) | {newcomer.identity for newcomer in intended.add}
    if intended.data is not None:
        _check_new_data(before.data, intended.data, after)
    _check_result(before, intended, after)


def _check_newcomers(before: GroupView, intended: IntendedCommit, staying: frozenset[PubKey]) -> None:
    if len(intended.add) > MAX_ADDS_PER_COMMIT:
        raise ForbiddenChangeError(ErrorCode.WELCOME_TOO_LARGE, f"{len(intended.add)} additions in one commit")
    present = set(staying)
    for newcomer in intended.add:
        if not is_live_key(newcomer.identity):
            raise ForbiddenChangeError(ErrorCode.KP_IDENTITY_MISMATCH, "identity is no public key")
        if newcomer.identity in present and not intended.further_devices:
            raise ForbiddenChangeError(ErrorCode.ALREADY_MEMBER)
        if not is_group_ready(newcomer.capabilities) or not newcomer.capabilities.has_all(before.required):
            raise ForbiddenChangeError(ErrorCode.INVITEE_MISSING_CAPABILITY, data={"pubkey": newcomer.identity.hex()})
        present.add(newcomer.identity)


def _check_new_data(old: GroupData, new: GroupData, after: frozenset[PubKey]) -> None:
    if old.is_newer:
        raise ForbiddenChangeError(ErrorCode.GD_UNSUPPORTED_VERSION, "the group is newer than this program")
    if not live_admins(new, after):
        raise ForbiddenChangeError(ErrorCode.LAST_ADMIN)
    check_writable(new, old)
    if old.name and not new.name:
        raise ForbiddenChangeError(ErrorCode.GD_LIMIT_EXCEEDED, "a group keeps a name")
    strangers = sorted(admin.hex() for admin in new.admins if admin not in after)
    if strangers:
        raise ForbiddenChangeError(ErrorCode.NOT_FOUND, "an admin is no member", data={"pubkeys": strangers})


def _check_result(before: GroupView, intended: IntendedCommit, after: frozenset[PubKey]) -> None:
    data = intended.data or before.data
    if any(admin in before.identities() and admin not in after for admin in data.admins):
        raise ForbiddenChangeError(ErrorCode.NOT_FOUND, "a removed admin stays in the admin list")
    # An empty name tells other apps that this is a chat of two.
    if intended.add and not data.name and len(after) > _CHAT_OF_TWO:
        raise ForbiddenChangeError(ErrorCode.GD_LIMIT_EXCEEDED, "a group needs a name")


def required_proposals(invited: Iterable[Capabilities]) -> tuple[int, ...]:
    """What a new group may require: SelfRemove if every invitee understands it, else nothing.

    Args:
        invited: capabilities of each invitee's leaf; nobody invited means nothing required.

    Source: MDK, the least common denominator of all invitees.
    """
    leaves = tuple(invited)
    if leaves and all(PROPOSAL_SELF_REMOVE in capabilities.proposals for capabilities in leaves):
        return (PROPOSAL_SELF_REMOVE,)
    return ()


class NewGroup(Frozen, frozen=True):
    """A group we were invited to, found to be in order.

    Args:
        data: its Marmot data.
        members: everybody in it, ourselves included.
        signer: who signed its GroupInfo.
    """

    data: GroupData
    members: frozenset[PubKey]
    signer: PubKey

    def is_admin(self, person: PubKey) -> bool:
        """Whether this identity, such as the inviter, stands in the admin list."""
        return person in self.data.admins


def check_new_group(preview: WelcomePreview, me: PubKey) -> NewGroup:
    """Decide whether the group behind a Welcome can be joined.

    Raises:
        InvalidWelcomeError: `WELCOME_INVALID_GROUP`.

    Source: MIP-02, Welcome Events.
    """
    data, by_leaf = _check_entered(preview.context, preview.members, preview.own_leaf_index, me)
    signer = by_leaf.get(preview.signer_index)
    if signer is None:
        raise InvalidWelcomeError(ErrorCode.WELCOME_INVALID_GROUP, "signed by no member")
    return NewGroup(data, frozenset(by_leaf.values()), signer)


def check_joined_group(group: MlsGroup, me: PubKey) -> GroupData:
    """The same for a group that the engine has joined, which proves that a member has signed.

    Returns:
        Its Marmot data.

    Raises:
        InvalidWelcomeError: `WELCOME_INVALID_GROUP`.
    """
    data, _ = _check_entered(group.context, group.members(), group.own_leaf_index, me)
    return data


def _check_entered(
    context: GroupContext, members: Iterable[MlsMember], own_leaf_index: int, me: PubKey
) -> tuple[GroupData, dict[int, PubKey]]:
    """The Marmot data of a group we are new in, and who sits at which leaf."""
    if context.cipher_suite != CIPHER_SUITE or not 1 <= len(context.group_id) <= _MAX_GROUP_ID_BYTES:
        raise InvalidWelcomeError(ErrorCode.WELCOME_INVALID_GROUP, "suite or group id")
    try:
        data = find_group_data(context.extensions)
    except PeerFaultError as error:
        raise InvalidWelcomeError(ErrorCode.WELCOME_INVALID_GROUP, error.detail) from error
    by_leaf = {member.leaf_index: member.identity for member in members}
    if by_leaf.get(own_leaf_index) != me:
        raise InvalidWelcomeError(ErrorCode.WELCOME_INVALID_GROUP, "our leaf is not ours")
    if not all(map(has_identity_shape, by_leaf.values())):
        raise InvalidWelcomeError(ErrorCode.WELCOME_INVALID_GROUP, "an identity has not 32 bytes")
    return data, by_leaf


class LeaveStep(StrEnum):
    """What leaving a group begins with."""

    FORGET = "forget"
    """Nobody else is in it: delete it here."""
    DEMOTE = "demote"
    """An admin first gives up the admin right, in a commit of its own."""
    SELF_REMOVE = "self_remove"
    """Propose SelfRemove; any member may commit it."""
    REMOVE = "remove"
    """Propose the removal of each own leaf; an admin commits it."""


def choose_leave_proposal(before: GroupView, me: PubKey) -> LeaveStep:
    """How to leave this group, step by step: ask again after `DEMOTE`.

    Raises:
        ForbiddenChangeError: `NOT_MEMBER`, or `LAST_ADMIN` while nobody else is an admin.

    Source: MIP-03, Leaving; MDK.
    """
    others = before.identities() - {me}
    if me not in before.identities():
        raise ForbiddenChangeError(ErrorCode.NOT_MEMBER)
    if not others:
        return LeaveStep.FORGET
    if before.is_admin(me):
        if not live_admins(before.data, others):
            raise ForbiddenChangeError(ErrorCode.LAST_ADMIN)
        return LeaveStep.DEMOTE
    if PROPOSAL_SELF_REMOVE in before.required.proposals:
        return LeaveStep.SELF_REMOVE
    return LeaveStep.REMOVE
