"""New events of one group, run in the order that loses least: per epoch proposals, then messages, then the winning commit.

Relays keep no order. Whatever cannot be opened in the epoch the group is in stays for the next pass; when a commit was
applied, everything that waits is tried again. Source: MIP-03; MDK for the number of past epochs.
"""

import logging
from collections.abc import Sequence
from dataclasses import dataclass

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.errors import ErrorCode, PeerFaultError
from marmot_desktop.marmot.application import check_rumor, said_at
from marmot_desktop.marmot.commit_order import commit_key
from marmot_desktop.marmot.engine import Application, ContentType
from marmot_desktop.marmot.errors import (
    OwnMessageError,
    UndecryptableEventError,
    UsedKeyError,
)
from marmot_desktop.marmot.group_event import OuterKeys, open_group_event
from marmot_desktop.marmot.types import Epoch
from marmot_desktop.nostr.event import Event, Rumor, parse_event
from marmot_desktop.services import commits
from marmot_desktop.services.received_commits import ReceivedCommits
from marmot_desktop.services.received_messages import store_message
from marmot_desktop.services.received_proposals import take_proposal
from marmot_desktop.services.sending import content_hash, message_hash
from marmot_desktop.services.session import Turn
from marmot_desktop.services.verdicts import OpenedEvent, Verdicts
from marmot_desktop.storage.outbox import OutboxState

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Decrypted:
    """A message whose inner layer is off, checked and not stored yet."""

    event: Event
    received: Application
    rumor: Rumor


class GroupBatch:
    """One run over events of one group, inside one turn.

    Args:
        turn: the open turn.
        group_key: of the group.
        events: verified, sorted by date and id, without a final verdict.
    """

    def __init__(self, turn: Turn, group_key: int, events: Sequence[Event]) -> None:
        self._turn = turn
        self._key = group_key
        self._waiting = list(events)
        self._unread: dict[bytes, tuple[ErrorCode, Epoch | None]] = {}
        self._dirty = False
        self._verdicts = Verdicts(turn, group_key)
        self._commits = ReceivedCommits(turn, group_key, self._verdicts)

    def run(self, *, with_held: bool = False) -> None:
        """Give every event its verdict; those that may become readable are stored for another try.

        Args:
            with_held: also try what waits in the store, because something has changed that is no event.
        """
        if with_held:
            self._add_held()
        self._confirm_own_commits()
        while self._waiting and self._is_live() and self._one_pass():
            self._add_held()
        if self._dirty:
            self._turn.save(self._key)
        for event in self._waiting:
            code, epoch_of = self._unread.get(event.id, (ErrorCode.UNDECRYPTABLE, None))
            outcome = "undecryptable" if code is ErrorCode.UNDECRYPTABLE else "held"
            self._verdicts.record(event, outcome=outcome, code=code, epoch=epoch_of, keep=True)

    def can_open(self, event: Event) -> bool:
        """Whether the outer layer opens with this group's keys."""
        try:
            open_group_event(event, self._outer_keys())
        except PeerFaultError:
            return False
        return True

    def _is_live(self) -> bool:
        return self._turn.tx.groups.row(self._key).state in (GroupState.ACTIVE, GroupState.LEAVING)

    def _confirm_own_commits(self) -> None:
        """Our own commit came back before its OK did, perhaps in another wrapper: that is an acknowledgement."""
        pending = self._turn.tx.commits.get(self._key)
        if pending is None or not any(content_hash(event.content) == pending.content_hash for event in self._waiting):
            return
        row = self._turn.tx.outbox.get(pending.outbox_id)
        if row is None:
            return
        if any(event.id == pending.event_id for event in self._waiting):
            # In another wrapper it goes on being sent: our relays may not have it yet.
            self._turn.tx.outbox.set_state(row.outbox_id, OutboxState.ACCEPTED)
        self._waiting = [event for event in self._waiting if event.id != pending.event_id]
        commits.confirm_commit(self._turn, row)
        self._add_held()

    def _one_pass(self) -> bool:
        """Settle what can be settled in the present epoch; True when what still waits is worth another look."""
        events, self._waiting = self._waiting, []
        proposals: list[OpenedEvent] = []
        messages: list[OpenedEvent] = []
        rivals: list[OpenedEvent] = []
        keys = self._outer_keys()
        epoch = self._turn.tx.groups.row(self._key).epoch
        for event in events:
            opened = self._open(event, keys, epoch)
            if opened is None:
                continue
            match opened.content_type:
                case ContentType.APPLICATION:
                    messages.append(opened)
                case ContentType.PROPOSAL:
                    proposals.append(opened)
                case _:
                    rivals.append(opened)
        kept = [take_proposal(self._turn, self._key, self._verdicts, opened) for opened in proposals]
        decrypted = [received for opened in messages if (received := self._decrypt(opened)) is not None]
        for received in sorted(decrypted, key=lambda each: said_at(each.rumor)):
            self._take_message(received)
        return self._take_commits(rivals) or any(kept)

    def _take_commits(self, rivals: Sequence[OpenedEvent]) -> bool:
        """The commits of the earliest epoch first, of one epoch the winner first; True when the group has moved."""
        ordered = sorted(rivals, key=lambda opened: (opened.epoch, commit_key(opened.event)))
        for number, opened in enumerate(ordered):
            end = self._commits.take(opened)
            if end.waits is not None:
                self._unread[opened.event.id] = (end.waits, opened.epoch)
                self._waiting.append(opened.event)
            if end.moved:
                self._dirty = False
                self._waiting.extend(later.event for later in ordered[number + 1 :])
                return True
        return False

    def _outer_keys(self) -> tuple[OuterKeys, ...]:
        return tuple(
            OuterKeys(Epoch(row.epoch), row.outer_key, row.legacy_key) for row in self._turn.tx.mls.secrets(self._key)
        )

    def _open(self, event: Event, keys: Sequence[OuterKeys], epoch: Epoch) -> OpenedEvent | None:
        """Take the outer layer off; what is not readable now waits, what never will be gets its verdict."""
        if self._is_repetition(event):
            return None
        try:
            opened = open_group_event(event, keys)
            header = self._turn.engine.inspect(opened.message)
        except UndecryptableEventError as err:
            self._unread[event.id] = (err.code, None)
            self._waiting.append(event)
            return None
        except PeerFaultError as err:
            self._verdicts.refuse(event, err.code)
            return None
        if header.group_id is None or header.epoch is None or header.content_type is None:
            self._verdicts.refuse(event, ErrorCode.INVALID_EVENT)
            return None
        if header.group_id != self._turn.tx.groups.row(self._key).mls_group_id:
            self._verdicts.refuse(event, ErrorCode.MLS_GROUP_MISMATCH)
            return None
        if header.epoch > epoch:
            self._unread[event.id] = (ErrorCode.EPOCH_FUTURE, header.epoch)
            self._waiting.append(event)
            return None
        return OpenedEvent(event, opened.message, header.content_type, header.epoch)

    def _is_repetition(self, event: Event) -> bool:
        """The same content in another wrapper: never a rival, never a second message."""
        digest = content_hash(event.content)
        left = self._turn.tx.mls.find_epoch_left_by(self._key, digest)
        if left is not None:
            # Everyone settles on the smallest date that the applied commit was seen under.
            self._turn.tx.mls.lower_checkpoint_key(self._key, left, event.id, event.created_at)
        elif self._turn.tx.commits.find_given_up_content(self._key, digest) is not None:
            return False
        first = self._turn.tx.seen.find_hash(digest, self._key)
        if left is None and first is None:
            return False
        if first != event.id:
            self._verdicts.record(event, outcome="duplicate", code=ErrorCode.DUPLICATE)
        return left is not None or first != event.id

    def _decrypt(self, opened: OpenedEvent) -> _Decrypted | None:
        """Take the inner layer off and check the rumor; what is refused gets its verdict here."""
        event = opened.event
        digest = message_hash(opened.message)
        if self._turn.tx.seen.find_hash(digest, self._key) is not None:
            self._verdicts.record(event, what="message", outcome="duplicate", code=ErrorCode.DUPLICATE)
            return None
        try:
            received = self._turn.group(self._key).process(opened.message, now=event.created_at)
            self._dirty = True
            if not isinstance(received, Application):
                raise PeerFaultError(ErrorCode.INVALID_EVENT, "header and content differ")
            # From here on the key is used: whatever is wrong inside, the same bytes again are a repetition.
            self._turn.tx.seen.add_hash(digest, self._key, event.id)
            self._verdicts.remember_content(event)
            return _Decrypted(event, received, check_rumor(received.data, received.sender))
        except UsedKeyError:
            self._verdicts.refuse(event, ErrorCode.GENERATION_REUSED, what="message", epoch=opened.epoch)
        except OwnMessageError:
            # All that we have sent is known by its bytes.
            self._verdicts.refuse(event, ErrorCode.STATE_CLONED, what="message", epoch=opened.epoch)
        except PeerFaultError as err:
            self._verdicts.refuse(event, err.code, what="message", epoch=opened.epoch)
        return None

    def _take_message(self, decrypted: _Decrypted) -> None:
        event, received = decrypted.event, decrypted.received
        new = store_message(self._turn, self._key, event, received, decrypted.rumor)
        self._verdicts.record(
            event,
            what="message",
            outcome="applied" if new else "duplicate",
            code=None if new else ErrorCode.DUPLICATE,
            epoch=received.epoch,
            author=received.sender,
        )

    def _add_held(self) -> None:
        """After a change of epoch, what waits in the store is tried with the rest."""
        present = {event.id for event in self._waiting}
        for row in self._turn.tx.seen.retryable(self._key):
            if row.event is not None and row.event_id not in present:
                self._waiting.append(parse_event(row.event))
        self._waiting.sort(key=lambda event: (event.created_at, event.id))
