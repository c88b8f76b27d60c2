"""`message.*`, `sync.*` and `events.*`: talking, catching up, and hearing what happens."""

from typing import Final, Literal

from marmot_desktop.domain.identifiers import parse_group, parse_id
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.rpc.caller import Caller
from marmot_desktop.rpc.encoding import JsonObject, encode_message, encode_sending, encode_sync
from marmot_desktop.rpc.notifications import ALL_KINDS, NotificationKind
from marmot_desktop.rpc.paging import PageParameters, page_of
from marmot_desktop.rpc.parameters import Limit, Parameters, Seconds, parse_id_of

ACCEPTED_TIMEOUT_S: Final = 10.0
"""How long `message.send` waits for a relay's OK before it answers `queued`; the message goes out later then."""


class SendMessage(Parameters, frozen=True):
    """`wait` for the message to be `queued` (on disk) or `accepted` (by a relay)."""

    group: str
    text: str
    reply_to: str | None = None
    wait: Literal["queued", "accepted"] = "accepted"


class ListMessages(PageParameters, frozen=True, kw_only=True):
    """`include` also shows lines of our own making and messages that were taken back."""

    group: str
    include: tuple[Literal["system", "invalidated"], ...] = ()


class ListSync(PageParameters, frozen=True):
    """All groups by default."""

    limit: Limit = 100_000


class WaitForSync(Parameters, frozen=True):
    """How long to wait."""

    timeout: Seconds = 30.0


class RefetchGroup(Parameters, frozen=True):
    """How long to wait."""

    group: str
    timeout: Seconds = 30.0


class Kinds(Parameters, frozen=True):
    """Kinds of notifications; all by default."""

    kinds: tuple[NotificationKind, ...] | None = None


async def send_message(caller: Caller, params: SendMessage) -> JsonObject:
    """Write to a group, after everything that was asked to be sent to it before."""
    group = parse_id_of("group", params.group, parse_group)
    reply_to = None if params.reply_to is None else parse_id_of("reply_to", params.reply_to, parse_id)
    # Two places: which group an id names is looked up in order, then each group has its own lane.
    async with caller.lanes.join("resolve"):
        services = await caller.services()
        lane = caller.lanes.join(await caller.group_key(services, params.group))
    async with lane:
        message = await services.messages.send(group, params.text, reply_to=reply_to)
    if params.wait == "accepted":
        waited = await caller.unless_leaving(services.messages.wait_accepted(message.id, ACCEPTED_TIMEOUT_S))
        message = waited or message
    return encode_sending(message)


async def list_messages(caller: Caller, params: ListMessages) -> list[JsonObject]:
    """A page of a conversation, newest first."""
    group = parse_id_of("group", params.group, parse_group)
    before = None if params.before is None else parse_id_of("before", params.before, parse_id)
    messages = await (await caller.services()).messages.list(
        group,
        limit=params.limit,
        before=before,
        include_system="system" in params.include,
        include_invalidated="invalidated" in params.include,
    )
    return [encode_message(message) for message in messages]


async def sync_status(caller: Caller, params: ListSync) -> list[JsonObject]:
    """How far each group is behind its relays."""
    before = None if params.before is None else parse_id_of("before", params.before, parse_group)
    statuses = await (await caller.services()).sync.status()
    rows = page_of(statuses, lambda status: status.group, limit=params.limit, before=before)
    return [encode_sync(status) for status in rows]


async def wait_for_sync(caller: Caller, params: WaitForSync) -> list[JsonObject]:
    """Ask every relay afresh; answers when every stored event has a verdict."""
    sync = (await caller.services()).sync
    statuses = await caller.unless_leaving(sync.wait(params.timeout))
    if statuses is None:
        raise RefusedError(ErrorCode.SHUTTING_DOWN)
    return [encode_sync(status) for status in statuses]


async def refetch_group(caller: Caller, params: RefetchGroup) -> JsonObject:
    """Ask the relays of one group for the last 45 days again, and try once more what could not be read."""
    group = parse_id_of("group", params.group, parse_group)
    sync = (await caller.services()).sync
    status = await caller.unless_leaving(sync.refetch(group, params.timeout))
    if status is None:
        raise RefusedError(ErrorCode.SHUTTING_DOWN)
    return encode_sync(status)


async def subscribe(caller: Caller, params: Kinds) -> JsonObject:
    """Notify of these kinds from now on, beside those subscribed before."""
    caller.kinds |= ALL_KINDS if params.kinds is None else frozenset(params.kinds)
    return {}


async def unsubscribe(caller: Caller, params: Kinds) -> JsonObject:
    """Notify of these kinds no more."""
    caller.kinds -= ALL_KINDS if params.kinds is None else frozenset(params.kinds)
    return {}
