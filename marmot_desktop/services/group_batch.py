"""New events of one group, run in the order that loses least: per epoch proposals, then messages, then the winning commit.

Relays keep no order. Whatever cannot be opened in the epoch the group is in stays for the next pass; when a commit was
applied, everything that waits is tried again. Source: MIP-03; MDK for the number of past epochs.
"""

import logging
from collections.abc import Sequence

from marmot_desktop.errors import ErrorCode, PeerFaultError
from marmot_desktop.marmot.commit_order import commit_key
from marmot_desktop.marmot.group_event import open_group_event
from marmot_desktop.marmot.types import Epoch
from marmot_desktop.nostr.event import Event, parse_event
from marmot_desktop.services import commits, departures, forks
from marmot_desktop.services.opening import Tried, Unread, open_events, outer_keys
from marmot_desktop.services.received_commits import ReceivedCommits
from marmot_desktop.services.received_messages import take_messages
from marmot_desktop.services.received_proposals import take_proposal
from marmot_desktop.services.sending import content_hash
from marmot_desktop.services.session import Turn
from marmot_desktop.services.verdicts import OpenedEvent, Verdicts
from marmot_desktop.storage.outbox import OutboxState

log = logging.getLogger(__name__)


class GroupBatch:
    """One run over events of one group, inside one turn.

    Args:
        turn: the open turn.
        group_key: of the group.
        events: verified, sorted by date and id, without a final verdict.
        incomplete: older events are still to come.
    """

    def __init__(self, turn: Turn, group_key: int, events: Sequence[Event], *, incomplete: bool = False) -> None:
        self._turn = turn
        self._key = group_key
        self._waiting = list(events)
        self._unread: dict[bytes, tuple[ErrorCode, Epoch | None]] = {}
        self._tried: Tried = {}
        self._dirty = False
        self._verdicts = Verdicts(turn, group_key, incomplete=incomplete)
        self._commits = ReceivedCommits(turn, group_key, self._verdicts)

    def run(self, *, with_held: bool = False) -> None:
        """Give every event its verdict; those that may become readable are stored for another try.

        Args:
            with_held: also try what waits in the store, because something has changed that is no event.
        """
        if with_held:
            self._add_held()
        self._confirm_own_commits()
        while self._waiting and self._is_open() and self._one_pass():
            self._add_held()
        if self._dirty:
            self._turn.save(self._key)
        for event in self._waiting:
            code, epoch_of = self._unread.get(event.id, (ErrorCode.UNDECRYPTABLE, None))
            outcome = "undecryptable" if code is ErrorCode.UNDECRYPTABLE else "held"
            self._verdicts.record(event, outcome=outcome, code=code, epoch=epoch_of, keep=True)
        if self._is_live():
            forks.judge(self._turn, self._key, has_read=self._verdicts.has_read)

    def can_open(self, event: Event) -> bool:
        """Whether the outer layer opens with this group's keys."""
        try:
            open_group_event(event, outer_keys(self._turn, self._key))
        except PeerFaultError:
            return False
        return True

    def _is_live(self) -> bool:
        return self._turn.tx.groups.row(self._key).state.is_member

    def _is_open(self) -> bool:
        """Whether anything can come of an event: we are in the group, or a better commit may bring us back."""
        return self._is_live() or departures.is_returning(self._turn, self._key)

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
        opened = open_events(self._turn, self._key, events, self._verdicts, self._tried)
        for unread in opened.unread:
            self._wait(unread)
        kept = [take_proposal(self._turn, self._key, self._verdicts, proposal) for proposal in opened.proposals]
        if not self._is_live():
            for message in opened.messages:
                self._wait(Unread(message.event, ErrorCode.REMOVED_FROM_GROUP, message.epoch))
        elif take_messages(self._turn, self._key, opened.messages, self._verdicts):
            self._dirty = True
        return self._take_commits(opened.commits) or any(kept)

    def _wait(self, unread: Unread) -> None:
        self._unread[unread.event.id] = (unread.code, unread.epoch)
        self._waiting.append(unread.event)

    def _take_commits(self, rivals: Sequence[OpenedEvent]) -> bool:
        """The commits of the earliest epoch first, of one epoch the winner first; True when the group has moved."""
        ordered = sorted(rivals, key=lambda opened: (opened.epoch, commit_key(opened.event)))
        for number, opened in enumerate(ordered):
            end = self._commits.take(opened)
            if end.waits is not None:
                self._wait(Unread(opened.event, end.waits, opened.epoch))
            if end.moved:
                self._dirty = False
                self._waiting.extend(later.event for later in ordered[number + 1 :])
                return True
        return False

    def _add_held(self) -> None:
        """After a change of epoch, what waits in the store is tried with the rest."""
        present = {event.id for event in self._waiting}
        for row in self._turn.tx.seen.retryable(self._key):
            if row.event is not None and row.event_id not in present:
                self._waiting.append(parse_event(row.event))
        self._waiting.sort(key=lambda event: (event.created_at, event.id))
