"""Routing ids (`h`) are public and not unique: who else of our groups has one.

Anybody can make a group under the id of another. Groups are kept apart by their MLS group id; a second one under an id in
use is told to the user, and neither joined nor made by us.

Source: MIP-01, Marmot Group Data (nostr_group_id); MIP-02, Welcome Events.
"""

from marmot_desktop.domain.facts import SecurityNoticed
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.types import EventId
from marmot_desktop.services.session import Turn
from marmot_desktop.storage.groups import GroupRow


def groups_under(turn: Turn, nostr_group_id: NostrGroupId, *, besides: int | None = None) -> tuple[GroupRow, ...]:
    """The groups we are in that have, or have had, a routing id.

    Args:
        turn: the open turn.
        nostr_group_id: the routing id.
        besides: leave out the group with this key.
    """
    return tuple(
        row for row in turn.tx.groups.resolve(nostr_group_id) if row.group_key != besides and row.state.is_member
    )


def check_unused(turn: Turn, nostr_group_id: NostrGroupId, *, besides: int | None = None) -> None:
    """Make sure that no other group of ours has a routing id that we are about to give one.

    Raises:
        RefusedError: `routing_id_clash`.
    """
    if groups_under(turn, nostr_group_id, besides=besides):
        raise RefusedError(ErrorCode.ROUTING_ID_CLASH)


def notice_clash(turn: Turn, nostr_group_id: NostrGroupId, event_id: EventId | None) -> None:
    """Tell the user that somebody uses the routing id of a group of theirs."""
    turn.publish(SecurityNoticed(ErrorCode.ROUTING_ID_CLASH, nostr_group_id, event_id))
