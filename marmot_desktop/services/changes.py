"""Change a group or leave it: members, admins, name, relays, keys. Each is one commit of an explicit list of changes.

Source: MIP-01 (group data), MIP-03 (who may commit what, leaving, self-update).
"""

import logging
from collections.abc import Callable, Sequence
from typing import Final

from marmot_desktop.domain.chat import Group, GroupState
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.frozen import replace
from marmot_desktop.marmot.capabilities import PROPOSAL_SELF_REMOVE
from marmot_desktop.marmot.group_context import replace_group_data, require_self_remove
from marmot_desktop.marmot.group_data import GroupData
from marmot_desktop.marmot.group_event import choose_created_at, seal_group_event
from marmot_desktop.marmot.group_view import GroupView, live_admins, prune_admins, view_group
from marmot_desktop.marmot.policy import IntendedCommit, LeaveStep, check_own_commit, choose_leave_proposal
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.keys import generate_secret
from marmot_desktop.nostr.types import PubKey, RelayUrl
from marmot_desktop.services import departures
from marmot_desktop.services.commits import stage_commit
from marmot_desktop.services.committing import Committer, UnchangedError
from marmot_desktop.services.leaf_renewals import SELF_UPDATE_INTENT
from marmot_desktop.services.outbox import OutboxService
from marmot_desktop.services.own_relays import parse_list
from marmot_desktop.services.routing_ids import check_unused
from marmot_desktop.services.sending import add_event, mark_own
from marmot_desktop.services.session import AccountSession, Turn
from marmot_desktop.storage.outbox import OutboxPurpose

log = logging.getLogger(__name__)

PROPOSAL_TIMEOUT_S: Final = 15.0

StageChange = Callable[[Turn, int], int]
"""Checks that we may and stages a commit of the group with this key; returns its outbox row."""


class ChangeService:
    """What an admin may change, and what every member may do with their own membership.

    Args:
        session: of the account.
        outbox: tells when a proposal has reached a relay.
        committer: brings commits through.
    """

    def __init__(self, session: AccountSession, outbox: OutboxService, committer: Committer) -> None:
        self._session = session
        self._outbox = outbox
        self._committer = committer

    async def remove_member(self, group: NostrGroupId, person: PubKey) -> Group:
        """Remove a person with all of their devices; an admin loses the right in the same commit.

        Raises:
            RefusedError: `not_admin`, `not_found` for somebody who is no member, `last_admin`, `not_available` for
                oneself (leave instead).
        """
        return await self._commit(group, lambda turn, key: stage_removal(turn, key, person))

    async def set_admins(self, group: NostrGroupId, admins: Sequence[PubKey]) -> Group:
        """Replace the admin list.

        Raises:
            RefusedError: `not_admin`, `not_found` for somebody who is no member, `last_admin` for an empty list.
        """
        return await self._commit(group, lambda turn, key: stage_data(turn, key, admins=tuple(admins)))

    async def update(
        self,
        group: NostrGroupId,
        *,
        name: str | None = None,
        description: str | None = None,
        relays: Sequence[str] | None = None,
        without_image: bool = False,
    ) -> Group:
        """Change name, description or relays, take the image away; what is left out stays. Idempotent.

        Raises:
            RefusedError: `not_admin`, `gd_limit_exceeded`, `invalid_relay_url`.
        """
        urls = None if relays is None else parse_list(relays)
        return await self._commit(
            group,
            lambda turn, key: stage_data(
                turn, key, name=name, description=description, relays=urls, without_image=without_image
            ),
        )

    async def rotate_routing_id(self, group: NostrGroupId) -> Group:
        """Give the group a new routing id, so that relays cannot follow it for ever; the old one is read a while longer.

        Raises:
            RefusedError: `not_admin`.
        """
        return await self._commit(group, stage_routing_id)

    async def require_self_remove(self, group: NostrGroupId) -> Group:
        """Let members leave without an admin: every later member has to understand SelfRemove. Idempotent.

        Raises:
            RefusedError: `not_admin`, or `invitee_missing_capability` with the members whose app does not.
        """
        return await self._commit(group, stage_self_remove_requirement)

    async def rotate_key(self, group: NostrGroupId) -> Group:
        """Renew our own keys in the group; right after joining this is the self-update that joining owes."""
        return await self._commit(group, stage_self_update)

    async def leave(self, group: NostrGroupId) -> Group:
        """Leave a group: an admin steps down first, the last member forgets it, everybody else proposes to go. Idempotent.

        Raises:
            RefusedError: `last_admin`, while others are in the group and nobody else is an admin.
        """
        group_key = await self._session.run(_key_of, group)
        if (await self._session.run(_group, group_key)).state is GroupState.LEFT:
            return await self._session.run(_group, group_key)
        if await self._session.run(next_leave_step, group_key) is LeaveStep.DEMOTE:
            await self._committer.commit(group_key, lambda turn: stage_step_down(turn, group_key))
        for outbox_id in await self._committer.when_free(group_key, lambda turn: begin_to_leave(turn, group_key)):
            try:
                await self._outbox.wait(outbox_id, PROPOSAL_TIMEOUT_S)
            except TimeoutError:
                log.info("a proposal to leave still waits for a relay")
        return await self._session.run(_group, group_key)

    async def _commit(self, group: NostrGroupId, stage: StageChange) -> Group:
        group_key = await self._session.run(_key_of, group)
        try:
            await self._committer.commit(group_key, lambda turn: stage(turn, group_key))
        except UnchangedError:
            log.debug("a change changes nothing")
        return await self._session.run(_group, group_key)


def _view(turn: Turn, group_key: int) -> GroupView:
    """The group as it is now.

    Raises:
        RefusedError: `not_member`.
    """
    if not turn.tx.groups.row(group_key).state.may_write:
        raise RefusedError(ErrorCode.NOT_MEMBER)
    return view_group(turn.group(group_key))


def stage_removal(turn: Turn, group_key: int, person: PubKey) -> int:
    """Stage the removal of every leaf of a person."""
    view = _view(turn, group_key)
    if person == turn.me:
        raise RefusedError(ErrorCode.NOT_AVAILABLE, "nobody removes themselves; leave instead")
    leaves = view.leaves_of(person)
    if not leaves:
        raise RefusedError(ErrorCode.NOT_FOUND, "no such member")
    data = prune_admins(view.data, view.identities() - {person}) if person in view.data.admins else None
    check_own_commit(view, turn.me, IntendedCommit(remove=leaves, data=data))
    return stage_commit(
        turn,
        group_key,
        remove=leaves,
        extensions=None if data is None else replace_group_data(view.context.extensions, data),
        intent={"do": "remove", "pubkey": person.hex()},
    )


def stage_data(
    turn: Turn,
    group_key: int,
    *,
    name: str | None = None,
    description: str | None = None,
    relays: tuple[RelayUrl, ...] | None = None,
    admins: tuple[PubKey, ...] | None = None,
    without_image: bool = False,
    intent: dict[str, object] | None = None,
) -> int:
    """Stage new group data; fields left out stay as they are.

    Raises:
        UnchangedError: they are so already.
        RefusedError: whatever `check_own_commit` refuses.
    """
    view = _view(turn, group_key)
    live = view.data if admins is not None else prune_admins(view.data, view.identities())
    data: GroupData = replace(
        live,
        version=max(2, live.version),
        name=live.name if name is None else name,
        description=live.description if description is None else description,
        relays=live.relays if relays is None else relays,
        admins=live.admins if admins is None else tuple(sorted(set(admins))),
    )
    if without_image:
        data = data.without_image()
    check_own_commit(view, turn.me, IntendedCommit(data=data))
    if _is_same(data, view.data):
        raise UnchangedError(ErrorCode.NOT_AVAILABLE)
    return stage_commit(
        turn,
        group_key,
        extensions=replace_group_data(view.context.extensions, data),
        # Members who have not seen the change still listen on the old relays, those who have on the new ones.
        extra_relays=data.relays,
        intent=intent
        or _update_intent(without_image, name=name, description=description, relays=relays, admins=admins),
    )


def _is_same(new: GroupData, old: GroupData) -> bool:
    """Lists are sets in fact."""
    return (
        set(new.admins) == set(old.admins)
        and set(new.relays) == set(old.relays)
        and replace(new, version=old.version, admins=old.admins, relays=old.relays) == old
    )


def stage_routing_id(turn: Turn, group_key: int) -> int:
    """Stage a new random routing id; the commit itself still travels under the old one."""
    view = _view(turn, group_key)
    routing_id = NostrGroupId(turn.random(32))
    check_unused(turn, routing_id, besides=group_key)
    data = prune_admins(replace(view.data, nostr_group_id=routing_id), view.identities())
    check_own_commit(view, turn.me, IntendedCommit(data=data))
    extensions = replace_group_data(view.context.extensions, replace(data, version=max(2, data.version)))
    return stage_commit(turn, group_key, extensions=extensions, intent={"do": "rotate_routing_id"})


def stage_self_remove_requirement(turn: Turn, group_key: int) -> int:
    """Stage SelfRemove as a requirement on every member.

    Raises:
        UnchangedError: it is one already.
    """
    view = _view(turn, group_key)
    check_own_commit(view, turn.me, IntendedCommit(data=prune_admins(view.data, view.identities())))
    if PROPOSAL_SELF_REMOVE in view.required.proposals:
        raise UnchangedError(ErrorCode.NOT_AVAILABLE)
    lacking = sorted(
        {each.identity.hex() for each in view.members if PROPOSAL_SELF_REMOVE not in each.capabilities.proposals}
    )
    if lacking:
        raise RefusedError(ErrorCode.INVITEE_MISSING_CAPABILITY, data={"pubkeys": lacking})
    extensions = require_self_remove(view.context.extensions)
    return stage_commit(turn, group_key, extensions=extensions, intent={"do": "require_self_remove"})


def _update_intent(
    without_image: bool, **changes: str | tuple[RelayUrl, ...] | tuple[PubKey, ...] | None
) -> dict[str, object]:
    """What was given, as JSON values."""
    intent: dict[str, object] = {"do": "update"}
    if without_image:
        intent["without_image"] = True
    for name, value in changes.items():
        if value is not None:
            intent[name] = value if isinstance(value, str) else [_as_text(each) for each in value]
    return intent


def _as_text(value: RelayUrl | PubKey) -> str:
    return value.hex() if isinstance(value, bytes) else value


def stage_self_update(turn: Turn, group_key: int) -> int:
    """Stage a commit that renews our leaf with a new signature key."""
    check_own_commit(_view(turn, group_key), turn.me, IntendedCommit())
    return stage_commit(turn, group_key, rotate_signature_key=True, intent={"do": SELF_UPDATE_INTENT})


def stage_step_down(turn: Turn, group_key: int) -> int:
    """Stage our going from the admin list, and that of admins who are no members any more."""
    view = _view(turn, group_key)
    staying = live_admins(view.data, view.identities() - {turn.me})
    return stage_data(turn, group_key, admins=tuple(sorted(staying)), intent={"do": "step_down"})


def next_leave_step(turn: Turn, group_key: int) -> LeaveStep:
    """What leaving begins with, or begins with once more when an epoch has passed over it."""
    if not turn.tx.groups.row(group_key).state.is_member:
        raise RefusedError(ErrorCode.NOT_MEMBER)
    return choose_leave_proposal(view_group(turn.group(group_key)), turn.me)


def begin_to_leave(turn: Turn, group_key: int) -> tuple[int, ...]:
    """Propose our removal, or forget a group that nobody else is in.

    Returns:
        Outbox rows of the proposals.

    Raises:
        RefusedError: `commit_pending`, or `last_admin` when we are an admin (again).
    """
    step = next_leave_step(turn, group_key)
    if turn.tx.commits.get(group_key) is not None:
        raise RefusedError(ErrorCode.COMMIT_PENDING)
    if step is LeaveStep.DEMOTE:
        raise RefusedError(ErrorCode.LAST_ADMIN, "an admin steps down first")
    if step is LeaveStep.FORGET:
        departures.leave_for_good(turn, group_key, GroupState.LEFT)
        return ()
    row = turn.tx.groups.row(group_key)
    if row.state is GroupState.LEAVING and turn.tx.seen.has_own_proposal(group_key, row.epoch):
        return ()  # one wish for each epoch (MIP-03)
    group = turn.group(group_key)
    leaves = view_group(group).leaves_of(turn.me)
    proposals = []
    if step is LeaveStep.SELF_REMOVE:
        # It speaks for this device alone; an admin lets the others go.
        proposals.append(group.propose_self_remove())
        leaves = tuple(leaf for leaf in leaves if leaf != group.own_leaf_index)
    proposals += [group.propose_remove(leaf) for leaf in leaves]
    # They stay in the engine, though they mute us: MLS cannot read our own proposals, and who lets us go names them.
    turn.save(group_key)
    turn.tx.groups.update(group_key, state=GroupState.LEAVING)
    turn.group_changed(group_key)
    return tuple(_send_proposal(turn, group_key, message) for message in proposals)


def _send_proposal(turn: Turn, group_key: int, message: bytes) -> int:
    row = turn.tx.groups.row(group_key)
    event = seal_group_event(
        message,
        turn.tx.mls.secrets(group_key)[0].outer_key,
        row.nostr_group_id,
        created_at=choose_created_at(turn.now, row.newest_event_at),
        nonce=turn.random(12),
        one_time=generate_secret(turn.random),
        aux=turn.random(32),
    )
    mark_own(turn, event, group_key, row.epoch, "proposal")
    return add_event(turn, OutboxPurpose.PROPOSAL, event, row.relays, group_key=group_key)


def _key_of(turn: Turn, group: NostrGroupId) -> int:
    return turn.resolve(group).group_key


def _group(turn: Turn, group_key: int) -> Group:
    return turn.tx.groups.group(group_key)
