"""The commit that adds people: whose leaves expire meanwhile, which devices are in already, and staging it.

A member whose leaf still stems from a key package keeps newcomers with an OpenMLS app out once its lifetime is over; in the
commit of an invitation such members can be removed and added again with fresh packages.
Source: MIP-02 (invitations), MIP-03 (commits), MIP-00 (one slot for each device).
"""

from collections.abc import Iterable, Sequence
from typing import Final

from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.frozen import Frozen
from marmot_desktop.marmot.capabilities import RequiredCapabilities
from marmot_desktop.marmot.group_view import GroupView, view_group
from marmot_desktop.marmot.policy import MAX_ADDS_PER_COMMIT, IntendedCommit, check_own_commit
from marmot_desktop.marmot.self_update import expiring_leaves
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.types import PubKey, RelayUrl
from marmot_desktop.services.commits import Invitee, stage_commit
from marmot_desktop.services.invitees import Candidate, check_fresh
from marmot_desktop.services.session import Turn

_SLOTS_SETTING: Final = "group_slots.{}"


class AdditionView(Frozen, frozen=True):
    """A group as somebody sees it who wants to add people.

    Args:
        group_key: its number in the store.
        relays: its relays.
        required: what every member must understand.
        expiring: people whose leaf keeps newcomers with some apps out, now or within a day; one entry for each leaf.
        slots: devices that are known to be in, by person and slot.
    """

    group_key: int
    relays: tuple[RelayUrl, ...]
    required: RequiredCapabilities
    expiring: tuple[PubKey, ...]
    slots: frozenset[tuple[PubKey, str]]


def read_addition_view(turn: Turn, group: NostrGroupId) -> AdditionView:
    """The group, for an admin.

    Raises:
        RefusedError: `group_unknown`, `not_member` or `not_admin`.
    """
    row = turn.resolve(group)
    if not row.state.may_write:
        raise RefusedError(ErrorCode.NOT_MEMBER)
    view = view_group(turn.group(row.group_key))
    if not view.is_admin(turn.me):
        raise RefusedError(ErrorCode.NOT_ADMIN)
    expiring = tuple(person for person, _ in _expiring(turn, view))
    return AdditionView(row.group_key, row.relays, view.required, expiring, _known_slots(turn, row.group_key))


def read_expiring(turn: Turn, group: NostrGroupId) -> tuple[PubKey, ...]:
    """Members, each once, whose leaf keeps newcomers with some apps out; none where we are not in the group."""
    row = turn.resolve(group)
    if not row.state.may_write:
        return ()
    return tuple(dict.fromkeys(person for person, _ in _expiring(turn, view_group(turn.group(row.group_key)))))


def _expiring(turn: Turn, view: GroupView) -> list[tuple[PubKey, int]]:
    """People and leaves that expire; ours does not count, any commit of ours renews it."""
    return [
        (member.identity, member.leaf_index)
        for member in expiring_leaves(view.members, turn.now)
        if member.leaf_index != view.own_leaf_index
    ]


def stage_addition(
    turn: Turn,
    group_key: int,
    candidates: Sequence[Candidate],
    *,
    renewals: Sequence[Candidate] = (),
    further_devices: bool = False,
) -> tuple[int, tuple[Invitee, ...]]:
    """Check that we may, then stage the commit that adds people.

    Args:
        turn: the open turn.
        group_key: of the group.
        candidates: whom to add; at least one.
        renewals: fresh packages of members whose leaf expires: each takes the place of one such leaf, if it still does.
        further_devices: who is added may be a member already.

    Returns:
        The outbox row, and who is added, in the order of their Welcomes.

    Raises:
        OutdatedPackageError: a package was fetched too long ago.
        RefusedError: what the rules refuse.
    """
    for each in (*candidates, *renewals):
        check_fresh(each, turn.now)
    if not turn.tx.groups.row(group_key).state.may_write:
        raise RefusedError(ErrorCode.NOT_MEMBER)
    view = view_group(turn.group(group_key))
    leaves, renewed = _replacements(_expiring(turn, view), renewals[: MAX_ADDS_PER_COMMIT - len(candidates)])
    added = (*candidates, *renewed)
    intended = IntendedCommit(
        add=tuple(each.newcomer for each in added),
        remove=leaves,
        # Somebody who is replaced on one device may stay with another one.
        further_devices=further_devices or bool(renewed),
    )
    if renewed and not further_devices:
        _check_new(view, candidates)
    check_own_commit(view, turn.me, intended)
    invitees = tuple(each.invitee for each in added)
    intent = {"do": "invite", "pubkey": candidates[0].invitee.pubkey.hex()}
    return stage_commit(turn, group_key, add=invitees, remove=leaves, intent=dict(intent)), invitees


def _check_new(view: GroupView, candidates: Iterable[Candidate]) -> None:
    members = view.identities()
    if any(each.invitee.pubkey in members for each in candidates):
        raise RefusedError(ErrorCode.ALREADY_MEMBER)


def _replacements(
    expiring: Sequence[tuple[PubKey, int]], renewals: Sequence[Candidate]
) -> tuple[tuple[int, ...], tuple[Candidate, ...]]:
    """Which leaves go, and which packages take their place."""
    left = list(renewals)
    leaves: list[int] = []
    taken: list[Candidate] = []
    for person, leaf in expiring:
        fresh = next((each for each in left if each.invitee.pubkey == person), None)
        if fresh is not None:
            left.remove(fresh)
            leaves.append(leaf)
            taken.append(fresh)
    return tuple(leaves), tuple(taken)


def choose_devices(
    view: AdditionView, devices: Sequence[Candidate], own_slot: tuple[PubKey, str]
) -> Sequence[Candidate]:
    """One package for each device that is not known to be in the group.

    Args:
        view: of the group.
        devices: what was found of one person, the best first.
        own_slot: of this device, which is in.
    """
    chosen: dict[str, Candidate] = {}
    for each in devices:
        place = (each.invitee.pubkey, each.slot)
        if place != own_slot and place not in view.slots:
            chosen.setdefault(each.slot, each)
    return list(chosen.values())[:MAX_ADDS_PER_COMMIT]


def note_slots(turn: Turn, group_key: int, added: Iterable[Candidate]) -> None:
    """Remember which devices were added to a group."""
    known = _known_slots(turn, group_key) | {(each.invitee.pubkey, each.slot) for each in added if each.slot}
    names = sorted(f"{pubkey.hex()}:{slot}" for pubkey, slot in known)
    turn.tx.settings.put(_SLOTS_SETTING.format(group_key), list(names))


def _known_slots(turn: Turn, group_key: int) -> frozenset[tuple[PubKey, str]]:
    stored = turn.tx.settings.get(_SLOTS_SETTING.format(group_key), [])
    names = [name.split(":", 1) for name in stored if isinstance(name, str)] if isinstance(stored, list) else []
    in_group = turn.tx.groups.members(group_key)
    known = ((PubKey(bytes.fromhex(pubkey)), slot) for pubkey, slot in names)
    return frozenset(place for place in known if place[0] in in_group)


def own_slot(turn: Turn) -> tuple[PubKey, str]:
    """The slot of this device."""
    return turn.me, turn.tx.key_packages.slot() or ""
