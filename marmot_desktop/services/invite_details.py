"""What an invite is made of, for who wants to know before joining: which key package, whose app, which group.

Source: MIP-02 (Welcome Events).
"""

import json

from marmot_desktop.domain.invite import Invite, InviteDetails
from marmot_desktop.errors import PeerFaultError
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.marmot.welcome_event import parse_welcome_rumor
from marmot_desktop.nostr.event import parse_rumor
from marmot_desktop.nostr.types import EventId
from marmot_desktop.services.own_relays import has_other_devices
from marmot_desktop.services.session import Turn, found


def read_details(turn: Turn, invite: EventId) -> InviteDetails:
    """The details of one invite.

    Raises:
        RefusedError: `not_found`.
    """
    row = found(turn.tx.invites.row(invite))
    client, is_here = "", False
    try:
        welcome = parse_welcome_rumor(parse_rumor(row.rumor))
        client = welcome.client
        is_here = bool(turn.tx.key_packages.find(turn.engine.read_welcome_refs(welcome.welcome)))
    except PeerFaultError:
        # It is listed with its problem; there is nothing more to tell.
        pass
    present = None if row.mls_group_id is None else turn.tx.groups.find_by_mls_id(row.mls_group_id)
    return InviteDetails(
        key_package_here=is_here,
        from_other_device=not is_here and has_other_devices(turn),
        client=client,
        group=None if present is None else turn.tx.groups.group(present.group_key),
        raw=_without_welcome(row.rumor),
    )


def find_way_back(turn: Turn, group: NostrGroupId) -> Invite | None:
    """The newest invite that waits for an answer and leads into a group that we know already.

    Raises:
        RefusedError: `group_unknown`.
    """
    return turn.tx.invites.newest_pending(turn.resolve(group).mls_group_id, turn.tx.blocked.list())


def _without_welcome(rumor: str) -> str:
    """The rumor as it came, but for the Welcome: whoever has the right key could join with it."""
    fields = json.loads(rumor)
    fields["content"] = f"({len(fields.get('content', ''))} characters)"
    return json.dumps(fields, indent=2, ensure_ascii=False)
