"""What a client holds of a group when the story is over."""

from collections.abc import Mapping
from dataclasses import dataclass

from marmot_desktop.domain.chat import SYSTEM_LINE_KIND, DeliveryState, GroupState
from marmot_desktop.marmot.types import GroupId
from marmot_desktop.nostr.types import EventId, PubKey
from marmot_desktop.services.session import Turn
from tests.simulator.client import Client

IN = (GroupState.ACTIVE, GroupState.LEAVING)
MOST_ROWS = 10_000


@dataclass(frozen=True, slots=True)
class Said:
    """A message as one client has it.

    Args:
        author: whom it shows as the author.
        text: what it shows.
        state: of its delivery.
        event: the kind 445 that has brought it last.
        epoch: it was sent in.
        created_at: what the author's clock said.
    """

    author: PubKey
    text: str
    state: DeliveryState
    event: EventId | None
    epoch: int
    created_at: int

    @property
    def is_shown(self) -> bool:
        """Whether it counts as said: not hidden with a lost branch, and not an own one still to be sent."""
        return self.state in (DeliveryState.SENT, DeliveryState.RECEIVED)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the log says of an event."""

    outcome: str
    code: str | None


@dataclass(frozen=True, slots=True)
class Standing:
    """What a client holds of the group.

    Args:
        client: whose.
        state: what it thinks it is to the group.
        epoch: its number.
        node: which epoch of that number; empty when out of the group.
        authenticator: equal for all who agree on the epoch; empty when out of the group.
        members: who is in it.
        admins: its admin list.
        messages: by rumor id.
        verdicts: what it says of each event.
        waiting: rows of the outbox that have not ended.
        sync: how the group stands to its relays; empty when out of the group.
    """

    client: Client
    state: GroupState
    epoch: int
    node: bytes
    authenticator: bytes
    members: frozenset[PubKey]
    admins: frozenset[PubKey]
    messages: Mapping[EventId, Said]
    verdicts: Mapping[EventId, Verdict]
    waiting: int
    sync: str

    @property
    def name(self) -> str:
        """Whose it is."""
        return self.client.name


async def standing_of(client: Client, group_id: GroupId) -> Standing | None:
    """What a client holds; `None` if it does not run or has never heard of the group."""
    row = client.group(group_id)
    if row is None:
        return None
    states = {status.group_key: status.state.value for status in await client.services.sync.status()}
    sync = states.get(row.group_key, "")
    return client.look(lambda turn: _read(turn, client, row.group_key, sync))


def _read(turn: Turn, client: Client, group_key: int, sync: str) -> Standing:
    row = turn.tx.groups.row(group_key)
    is_in = row.state in IN
    found = turn.tx.messages._tx.all(
        "SELECT rumor_id, author, text, state, event_id, epoch, created_at FROM message "
        "WHERE group_key = ? AND kind <> ?",
        (group_key, SYSTEM_LINE_KIND),
    )
    messages = {
        EventId(rumor): Said(PubKey(author), text, DeliveryState(state), event and EventId(event), epoch, created_at)
        for rumor, author, text, state, event, epoch, created_at in found
    }
    # Of every group: where two have one routing id, what nobody can open is noted for either.
    log = [each for other in turn.tx.groups.rows() for each in turn.tx.seen.log(other.group_key, MOST_ROWS)]
    return Standing(
        client=client,
        state=row.state,
        epoch=row.epoch,
        node=turn.tx.mls.secrets(group_key)[0].outer_key if is_in else b"",
        authenticator=turn.group(group_key).epoch_authenticator() if is_in else b"",
        members=frozenset(turn.tx.groups.members(group_key)),
        admins=frozenset(row.admins),
        messages=messages,
        verdicts={each.event_id: Verdict(each.outcome, each.code and each.code.value) for each in log},
        waiting=len(turn.tx.outbox.waiting(group_key=group_key)),
        sync=sync,
    )
