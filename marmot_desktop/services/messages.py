"""Write, list and mark messages read."""

import logging
from typing import Final

from marmot_desktop.domain.chat import DeliveryState, Message
from marmot_desktop.domain.facts import DeliveryChanged, MessageChanged, MessageStored
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.frozen import Frozen, replace
from marmot_desktop.marmot.application import build_chat_rumor, number_within_second
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.event import Rumor
from marmot_desktop.nostr.types import EventId, RelayUrl
from marmot_desktop.services.outbox import OutboxService
from marmot_desktop.services.pace import Pace, quiet_until
from marmot_desktop.services.ports import Publisher
from marmot_desktop.services.received_messages import new_message
from marmot_desktop.services.sending import encrypt_row
from marmot_desktop.services.session import AccountSession, Turn, found
from marmot_desktop.services.skipped_keys import keeps_few_keys
from marmot_desktop.storage.outbox import OutboxPurpose, OutboxState

log = logging.getLogger(__name__)

MAX_PAGE: Final = 1_000


class MessageService:
    """The conversations of an account.

    Args:
        session: of the account.
        outbox: tells how a message ended.
        publisher: whether a relay of the group is connected, so that a message can be encrypted at once.
    """

    def __init__(self, session: AccountSession, outbox: OutboxService, publisher: Publisher) -> None:
        self._session = session
        self._outbox = outbox
        self._publisher = publisher
        self._paces: dict[int, Pace] = {}
        self._routes: dict[NostrGroupId, Route] = {}

    async def send(self, group: NostrGroupId, text: str, *, reply_to: EventId | None = None) -> Message:
        """Store a message and hand it to the publisher; durable when this returns.

        Raises:
            RefusedError: `group_unknown`, `not_member`, `not_found` for an unknown `reply_to`, `message_too_large`.
        """
        route = self._routes.get(group)
        if route is None:
            route = await self._session.run(read_route, group)
        await self._paces.setdefault(route.group_key, Pace(self._session.clock)).wait(route.slow)
        online = self._publisher.is_connected(route.relays)
        message, self._routes[group] = await self._session.run(send_on, group, text, reply_to, online, route)
        return message

    async def wait_accepted(self, message: EventId, timeout_s: float) -> Message:
        """The message when a relay has accepted it or it has failed, or as it is when the time is up."""
        outbox_id = await self._session.run(_outbox_row_of, message)
        if outbox_id is not None:
            try:
                await self._outbox.wait(outbox_id, timeout_s)
            except TimeoutError:
                log.debug("a message still waits for a relay after %.0f s", timeout_s)
        return await self._session.run(_get, message)

    async def list(
        self,
        group: NostrGroupId,
        *,
        limit: int = 50,
        before: EventId | None = None,
        include_system: bool = False,
        include_invalidated: bool = False,
    ) -> tuple[Message, ...]:
        """A page of a conversation, newest first.

        Args:
            group: which.
            limit: at most `MAX_PAGE`.
            before: the last row of the page before this one, exclusive.
            include_system: also lines of our own making.
            include_invalidated: also messages of a branch that was taken back.
        """
        return await self._session.run(
            page_messages, group, min(limit, MAX_PAGE), before, include_system, include_invalidated
        )

    async def mark_read(self, group: NostrGroupId, up_to: EventId | None = None) -> None:
        """Everything up to a message, or all, has been seen by the user."""
        await self._session.run(mark_read, group, up_to)

    async def retry(self, message: EventId) -> Message:
        """Try to send a failed message again.

        Raises:
            RefusedError: `not_found` if it has not failed.
        """
        return await self._session.run(retry_message, message)

    async def discard(self, message: EventId) -> None:
        """Let a failed message be as if it had never been written.

        Raises:
            RefusedError: `not_found` if it has not failed.
        """
        await self._session.run(discard_message, message)


def enqueue_message(turn: Turn, group: NostrGroupId, text: str, reply_to: EventId | None, online: bool) -> Message:
    """Store a new message and its outbox row; encrypt it in the same transaction where it can leave at once."""
    row = turn.resolve(group)
    if not row.state.may_write:
        raise RefusedError(ErrorCode.NOT_MEMBER)
    if not row.relays:
        raise RefusedError(ErrorCode.NO_RELAYS)
    rumor = _fresh_rumor(turn, row.group_key, text, reply_to)
    message = turn.tx.messages.add(
        new_message(
            rumor,
            row.group_key,
            epoch=row.epoch,
            received_at=turn.now,
            state=DeliveryState.QUEUED,
            mine=True,
            event_id=None,
        )
    )
    if message is None:
        raise RefusedError(ErrorCode.DUPLICATE)
    leaves_at = max(turn.now, min(quiet_until(row.last_commit_at), quiet_until(turn.now)))
    must_wait = leaves_at > turn.now or turn.tx.outbox.has_unencrypted(row.group_key)
    outbox_id = turn.tx.outbox.add(
        purpose=OutboxPurpose.APPLICATION,
        group_key=row.group_key,
        event_id=None,
        event=None,
        relays=row.relays,
        rumor_id=rumor.id,
        created_at=turn.now,
        event_at=None,
        next_try_at=leaves_at,
    )
    if online and not must_wait:
        added = turn.tx.outbox.get(outbox_id)
        if added is not None:
            encrypt_row(turn, added)
    turn.outbox_changed()
    turn.publish(MessageStored(message))
    turn.group_changed(row.group_key)
    return message


def _fresh_rumor(turn: Turn, group_key: int, text: str, reply_to: EventId | None) -> Rumor:
    """A rumor whose id is new: the same text twice in one second would otherwise be one message for everybody."""
    target = None
    if reply_to is not None:
        answered = turn.tx.messages.get(reply_to, group_key)
        if answered is None:
            raise RefusedError(ErrorCode.NOT_FOUND)
        target = (answered.id, answered.author)
    rumor = build_chat_rumor(turn.me, text, turn.now, target)
    number = turn.tx.messages.count_own_at(group_key, turn.now)
    rumor = number_within_second(rumor, number)
    while turn.tx.messages.get(rumor.id) is not None:
        number += 1
        rumor = number_within_second(rumor, number)
    return rumor


def page_messages(
    turn: Turn,
    group: NostrGroupId,
    limit: int,
    before: EventId | None,
    include_system: bool,
    include_invalidated: bool,
) -> tuple[Message, ...]:
    """One page, newest first."""
    row = turn.resolve(group)
    return turn.tx.messages.page(
        row.group_key,
        limit,
        before,
        include_system=include_system,
        include_invalidated=include_invalidated,
    )


def mark_read(turn: Turn, group: NostrGroupId, up_to: EventId | None) -> None:
    """Move the mark forward, never back."""
    row = turn.resolve(group)
    message = turn.tx.messages.last(row.group_key) if up_to is None else turn.tx.messages.get(up_to, row.group_key)
    if message is None:
        return
    if (message.sort_at, message.position) <= (row.read_sort_at, row.read_position):
        return
    turn.tx.groups.mark_read(row.group_key, message.sort_at, message.position)
    turn.group_changed(row.group_key)


def retry_message(turn: Turn, message_id: EventId) -> Message:
    """Put a failed message back into the outbox."""
    message = turn.tx.messages.get(message_id)
    row = turn.tx.outbox.find_by_rumor(message_id)
    if message is None or row is None or row.state is not OutboxState.FAILED:
        raise RefusedError(ErrorCode.NOT_FOUND)
    turn.tx.outbox.set_state(row.outbox_id, OutboxState.WAITING)
    turn.tx.outbox.postpone(row.outbox_id, turn.now, 0, "")
    turn.outbox_changed()
    changed = turn.tx.messages.set_state(message_id, message.group_key, DeliveryState.QUEUED)
    turn.publish(DeliveryChanged(message_id, message.group_key, DeliveryState.QUEUED, 0, len(row.relays)))
    return replace(changed, state=DeliveryState.QUEUED)


def discard_message(turn: Turn, message_id: EventId) -> None:
    """Forget a failed message."""
    message = turn.tx.messages.get(message_id)
    row = turn.tx.outbox.find_by_rumor(message_id)
    if message is None or row is None or row.state is not OutboxState.FAILED:
        raise RefusedError(ErrorCode.NOT_FOUND)
    turn.tx.outbox.delete(row.outbox_id)
    turn.tx.messages.delete(message_id, message.group_key)
    turn.publish(MessageChanged(replace(message, state=DeliveryState.INVALIDATED)))
    turn.group_changed(message.group_key)


class Route(Frozen, frozen=True):
    """Where a group's messages go, and how quickly.

    Args:
        group_key: of the group.
        relays: of the group.
        slow: a member's app keeps few skipped keys (it lacks SelfRemove, as marmot-ts does).
        epoch: in which this was read; members change with it.
    """

    group_key: int
    relays: tuple[RelayUrl, ...]
    slow: bool
    epoch: int


def read_route(turn: Turn, group: NostrGroupId) -> Route:
    """Where to send and how quickly."""
    row = turn.resolve(group)
    return Route(row.group_key, row.relays, keeps_few_keys(turn, row), row.epoch)


def send_on(
    turn: Turn, group: NostrGroupId, text: str, reply_to: EventId | None, online: bool, route: Route
) -> tuple[Message, Route]:
    """As `enqueue_message`, and the route of the next one, which then need not wait for a turn of its own."""
    message = enqueue_message(turn, group, text, reply_to, online)
    row = turn.tx.groups.row(message.group_key)
    if (route.group_key, route.relays, route.epoch) == (row.group_key, row.relays, row.epoch):
        return message, route
    return message, read_route(turn, group)


def _outbox_row_of(turn: Turn, message: EventId) -> int | None:
    row = turn.tx.outbox.find_by_rumor(message)
    return None if row is None else row.outbox_id


def _get(turn: Turn, message: EventId) -> Message:
    return found(turn.tx.messages.get(message))
