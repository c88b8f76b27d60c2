"""Whether a Welcome may replace a group that we know, or bring a second one under the routing id of one we are in.

```
the Welcome is of a    we are out, or broken    we are in it (active, leaving)
newer epoch            replace                  catch up; then replace if an admin has sent it and we are still behind
known, older epoch     only for a lost branch   catch up; then only for a lost branch
```

Who was welcomed on a branch that was lost afterwards cannot know it: a newer Welcome of an admin is the only way back.
Epochs of two branches do not compare; there it counts that our branch has been silent since the Welcome was made.

Source: MIP-02, Welcome Events; MIP-03, Commit Race Conditions.
"""

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.marmot.engine import MlsGroup
from marmot_desktop.marmot.group_event import LOOK_BACK_EPOCHS, derive_outer_keys
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.types import PubKey, Timestamp
from marmot_desktop.services.routing_ids import groups_under
from marmot_desktop.services.session import Turn
from marmot_desktop.storage.groups import GroupRow


class BehindError(RefusedError):
    """We are in the group that a newer Welcome leads to; whether we were removed meanwhile is on its relays.

    Args:
        group_key: of the group that has to catch up first.
    """

    def __init__(self, group_key: int) -> None:
        super().__init__(ErrorCode.SYNC_TIMEOUT, "the group has to catch up first")
        self.group_key = group_key


def check_rejoin(
    turn: Turn, present: GroupRow, group: MlsGroup, *, sent_at: Timestamp, inviter: PubKey, caught_up: bool
) -> None:
    """Decide whether a Welcome replaces a group that we know.

    Args:
        turn: the open turn.
        present: the group as we know it.
        group: the one behind the Welcome, joined in memory.
        sent_at: date inside the Welcome.
        inviter: who has sent it.
        caught_up: the group's relays were asked for what we may have missed.

    Raises:
        BehindError: catch up, then ask again.
        RefusedError: `already_joined`.
    """
    out = present.state in (GroupState.LEFT, GroupState.REMOVED, GroupState.BROKEN)
    if not (out or inviter in present.admins):
        raise RefusedError(ErrorCode.ALREADY_JOINED)
    if group.epoch <= present.epoch and not _is_after_lost_branch(turn, present, group, sent_at):
        raise RefusedError(ErrorCode.ALREADY_JOINED)
    _check_new_to_us(turn, present, group)
    if not (out or caught_up):
        raise BehindError(present.group_key)


def check_routing_id(turn: Turn, nostr_group_id: NostrGroupId, *, besides: int | None, inviter: PubKey) -> None:
    """Make sure that a group we are about to join does not get between us and one we are in.

    Args:
        turn: the open turn.
        nostr_group_id: of the group we are about to join.
        besides: its group key, if we know the group.
        inviter: an admin of the other group may lead us to a second one.

    Raises:
        RefusedError: `routing_id_clash`.
    """
    if any(inviter not in other.admins for other in groups_under(turn, nostr_group_id, besides=besides)):
        raise RefusedError(ErrorCode.ROUTING_ID_CLASH)


def _is_after_lost_branch(turn: Turn, present: GroupRow, group: MlsGroup, sent_at: Timestamp) -> bool:
    silent = turn.tx.seen.newest_applied_at(present.group_key) < sent_at
    newer = sent_at > turn.tx.invites.newest_accepted_at(present.mls_group_id)
    known = present.epoch - LOOK_BACK_EPOCHS <= group.epoch <= present.epoch
    return known and silent and newer and sent_at > present.created_at


def _check_new_to_us(turn: Turn, present: GroupRow, group: MlsGroup) -> None:
    """An epoch that we have been in is never begun again: its ratchets would run twice."""
    outer_key = derive_outer_keys(group.epoch, group.export_secret).current
    if any(secret.outer_key == outer_key for secret in turn.tx.mls.secrets(present.group_key)):
        raise RefusedError(ErrorCode.ALREADY_JOINED)
