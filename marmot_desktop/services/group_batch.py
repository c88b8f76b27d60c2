"""New events of one group, run in the order that loses least: per epoch proposals, then messages, then the winning commit.

Relays keep no order. Whatever cannot be opened in the epoch the group is in stays for the next pass; when a commit was
applied, everything that waits is tried again. Source: MIP-03; MDK for the number of past epochs.
"""

import logging
from collections.abc import Sequence
from dataclasses import dataclass

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.domain.facts import SecurityNoticed
from marmot_desktop.errors import CODES, ErrorCode, PeerFaultError
from marmot_desktop.log import short
from marmot_desktop.marmot.application import check_rumor, said_at
from marmot_desktop.marmot.commit_order import CommitKey, commit_key
from marmot_desktop.marmot.engine import Application, ContentType, MessageHeader, StagedCommit, StagedProposal
from marmot_desktop.marmot.errors import (
    MissingProposalError,
    OwnMessageError,
    UndecryptableEventError,
    UsedKeyError,
)
from marmot_desktop.marmot.group_event import OuterKeys, open_group_event
from marmot_desktop.marmot.group_view import view_group
from marmot_desktop.marmot.policy import check_commit
from marmot_desktop.marmot.proposals import judge_proposal
from marmot_desktop.marmot.types import Epoch
from marmot_desktop.nostr.event import Event, Rumor, parse_event
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.services import commits, epochs
from marmot_desktop.services.received_messages import store_message
from marmot_desktop.services.sending import content_hash, message_hash
from marmot_desktop.services.session import Turn
from marmot_desktop.storage.outbox import OutboxState
from marmot_desktop.storage.proposals import ProposalRow
from marmot_desktop.storage.seen_events import SeenRow

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Opened:
    """An event whose outer layer is off."""

    event: Event
    message: bytes
    header: MessageHeader


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

    def run(self, *, with_held: bool = False) -> None:
        """Give every event its verdict; those that may become readable are stored for another try.

        Args:
            with_held: also try what waits in the store, because something has changed that is no event.
        """
        if with_held:
            self._add_held()
        self._confirm_own_commits()
        while self._waiting and self._is_live():
            epoch = self._turn.tx.groups.row(self._key).epoch
            self._waiting = self._one_epoch(self._waiting)
            if self._turn.tx.groups.row(self._key).epoch == epoch:
                break
            self._add_held()
        if self._dirty:
            self._turn.save(self._key)
        for event in self._waiting:
            code, epoch_of = self._unread.get(event.id, (ErrorCode.UNDECRYPTABLE, None))
            outcome = "undecryptable" if code is ErrorCode.UNDECRYPTABLE else "held"
            self._record(event, outcome=outcome, code=code, epoch=epoch_of, keep=True)

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
        """Our own commit came back before its OK did: that is an acknowledgement."""
        for event in list(self._waiting):
            pending = self._turn.tx.commits.find_by_event(event.id)
            if pending is None:
                continue
            self._waiting.remove(event)
            row = self._turn.tx.outbox.get(pending.outbox_id)
            if row is not None and row.state is OutboxState.WAITING:
                self._turn.tx.outbox.set_state(row.outbox_id, OutboxState.ACCEPTED)
                commits.confirm_commit(self._turn, row)
                self._add_held()

    def _one_epoch(self, events: Sequence[Event]) -> list[Event]:
        """Settle what can be settled in the present epoch; return the rest."""
        rest: list[Event] = []
        proposals: list[_Opened] = []
        messages: list[_Opened] = []
        rivals: list[_Opened] = []
        keys = self._outer_keys()
        epoch = self._turn.tx.groups.row(self._key).epoch
        for event in events:
            opened = self._open(event, keys, epoch, rest)
            if opened is None:
                continue
            match opened.header.content_type:
                case ContentType.APPLICATION:
                    messages.append(opened)
                case ContentType.PROPOSAL:
                    proposals.append(opened)
                case _:
                    rivals.append(opened)
        for opened in proposals:
            self._take_proposal(opened, epoch)
        decrypted = [received for opened in messages if (received := self._decrypt(opened)) is not None]
        for received in sorted(decrypted, key=lambda each: said_at(each.rumor)):
            self._take_message(received)
        rivals.sort(key=lambda opened: commit_key(opened.event))
        for number, opened in enumerate(rivals):
            if self._take_commit(opened, epoch):
                rest.extend(later.event for later in rivals[number + 1 :])
                break
        present = {event.id for event in rest}
        rest.extend(each.event for each in rivals if each.event.id in self._unread and each.event.id not in present)
        return rest

    def _outer_keys(self) -> tuple[OuterKeys, ...]:
        return tuple(
            OuterKeys(Epoch(row.epoch), row.outer_key, row.legacy_key) for row in self._turn.tx.mls.secrets(self._key)
        )

    def _open(self, event: Event, keys: Sequence[OuterKeys], epoch: Epoch, rest: list[Event]) -> _Opened | None:
        """Take the outer layer off; what is not readable now goes to `rest`, what never will be gets its verdict."""
        if self._is_repetition(event):
            return None
        try:
            opened = open_group_event(event, keys)
            header = self._turn.engine.inspect(opened.message)
        except UndecryptableEventError as err:
            self._unread[event.id] = (err.code, None)
            rest.append(event)
            return None
        except PeerFaultError as err:
            self._refuse(event, err.code)
            return None
        if header.group_id is None or header.epoch is None or header.content_type is None:
            self._refuse(event, ErrorCode.INVALID_EVENT)
            return None
        if header.group_id != self._turn.tx.groups.row(self._key).mls_group_id:
            self._refuse(event, ErrorCode.MLS_GROUP_MISMATCH)
            return None
        if header.epoch > epoch:
            self._unread[event.id] = (ErrorCode.EPOCH_FUTURE, header.epoch)
            rest.append(event)
            return None
        return _Opened(event, opened.message, header)

    def _is_repetition(self, event: Event) -> bool:
        """The same content in another wrapper: never a rival, never a second message."""
        first = self._turn.tx.seen.find_hash(content_hash(event.content), self._key)
        if first is None or first == event.id:
            return False
        for checkpoint in self._turn.tx.mls.checkpoints(self._key):
            if checkpoint.commit_hash == content_hash(event.content):
                # Everyone settles on the smallest date that the commit was seen under.
                applied = CommitKey(checkpoint.commit_created_at, checkpoint.commit_event_id)
                if commit_key(event) < applied:
                    self._turn.tx.mls.lower_checkpoint_key(self._key, checkpoint.epoch, event.id, event.created_at)
        self._record(event, outcome="duplicate", code=ErrorCode.DUPLICATE)
        return True

    def _decrypt(self, opened: _Opened) -> _Decrypted | None:
        """Take the inner layer off and check the rumor; what is refused gets its verdict here."""
        event = opened.event
        digest = message_hash(opened.message)
        if self._turn.tx.seen.find_hash(digest, self._key) is not None:
            self._record(event, what="message", outcome="duplicate", code=ErrorCode.DUPLICATE)
            return None
        try:
            received = self._turn.group(self._key).process(opened.message, now=event.created_at)
            self._dirty = True
            if not isinstance(received, Application):
                raise PeerFaultError(ErrorCode.INVALID_EVENT, "header and content differ")
            # From here on the key is used: whatever is wrong inside, the same bytes again are a repetition.
            self._turn.tx.seen.add_hash(digest, self._key, event.id)
            self._remember_content(event)
            return _Decrypted(event, received, check_rumor(received.data, received.sender))
        except UsedKeyError:
            self._refuse(event, ErrorCode.GENERATION_REUSED, what="message", epoch=opened.header.epoch)
        except OwnMessageError:
            # All that we have sent is known by its bytes.
            self._refuse(event, ErrorCode.STATE_CLONED, what="message", epoch=opened.header.epoch)
        except PeerFaultError as err:
            self._refuse(event, err.code, what="message", epoch=opened.header.epoch)
        return None

    def _take_message(self, decrypted: _Decrypted) -> None:
        event, received = decrypted.event, decrypted.received
        new = store_message(self._turn, self._key, event, received, decrypted.rumor)
        self._record(
            event,
            what="message",
            outcome="applied" if new else "duplicate",
            code=None if new else ErrorCode.DUPLICATE,
            epoch=received.epoch,
            author=received.sender,
        )

    def _take_proposal(self, opened: _Opened, epoch: Epoch) -> None:
        event = opened.event
        if opened.header.epoch != epoch:
            self._record(event, what="proposal", outcome="stale", code=ErrorCode.EPOCH_TOO_OLD)
            return
        group = self._turn.group(self._key)
        try:
            staged = group.process(opened.message, now=event.created_at)
            if not isinstance(staged, StagedProposal):
                raise PeerFaultError(ErrorCode.INVALID_EVENT, "header and content differ")
            view = view_group(group)
            judge_proposal(staged, view)
        except PeerFaultError as err:
            self._refuse(event, err.code, what="proposal", epoch=epoch)
            return
        sender = view.member_at(staged.proposal.sender_index or 0)
        author = sender.identity if sender is not None else None
        self._turn.tx.proposals.add(
            ProposalRow(
                event_id=event.id,
                group_key=self._key,
                epoch=epoch,
                message=opened.message,
                author=author or PubKey(bytes(32)),
                kind=staged.proposal.type,
            )
        )
        self._remember_content(event)
        self._record(event, what="proposal", outcome="applied", epoch=epoch, author=author)

    def _take_commit(self, opened: _Opened, epoch: Epoch) -> bool:
        """Apply a commit if it is valid and wins; True when the epoch has moved."""
        event = opened.event
        self._unread.pop(event.id, None)
        if opened.header.epoch != epoch:
            self._record(event, what="commit", outcome="stale", code=ErrorCode.STALE_COMMIT, epoch=opened.header.epoch)
            return False
        group = self._turn.group(self._key)
        try:
            self._feed_proposals(epoch)
            staged = group.process(opened.message, now=event.created_at)
            if not isinstance(staged, StagedCommit):
                raise PeerFaultError(ErrorCode.INVALID_EVENT, "header and content differ")
            check_commit(staged, view_group(group))
        except MissingProposalError:
            group.clear_proposals()
            self._unread[event.id] = (ErrorCode.EPOCH_FUTURE, epoch)
            return False
        except PeerFaultError as err:
            group.clear_proposals()
            self._refuse(event, err.code, what="commit", epoch=epoch)
            return False
        pending = self._turn.tx.commits.get(self._key)
        if pending is not None:
            if CommitKey(pending.created_at, pending.event_id) < commit_key(event):
                # Ours wins if a relay takes it. Until then the rival is kept: should ours be given up, it is the one.
                group.clear_proposals()
                self._unread[event.id] = (ErrorCode.STALE_COMMIT, epoch)
                return False
            commits.lose_race(self._turn, pending)
        self._apply(event, staged)
        return True

    def _feed_proposals(self, epoch: Epoch) -> None:
        """Give the engine the stored proposals of this epoch: the commit may refer to them."""
        group = self._turn.group(self._key)
        for row in self._turn.tx.proposals.of_epoch(self._key, epoch):
            try:
                staged = group.process(row.message, now=self._turn.now)
                if isinstance(staged, StagedProposal):
                    group.merge(staged)
            except PeerFaultError as err:
                log.info("a stored proposal does not apply any more: %s", err.code.value)

    def _apply(self, event: Event, staged: StagedCommit) -> None:
        if self._dirty:
            self._turn.save(self._key)
            self._dirty = False
        epochs.save_checkpoint(
            self._turn,
            self._key,
            commit_event_id=event.id,
            commit_created_at=event.created_at,
            commit_hash=content_hash(event.content),
            is_own=False,
        )
        self._remember_content(event)
        self._record(event, what="commit", outcome="applied", epoch=staged.epoch, author=staged.committer)
        self._note_date(event)
        if staged.removed_self:
            epochs.add_line(
                self._turn,
                self._key,
                actor=staged.committer,
                at=event.created_at,
                line={"line": "removed_self"},
                seed=event.id,
            )
            leaving = self._turn.tx.groups.row(self._key).state is GroupState.LEAVING
            epochs.leave_for_good(self._turn, self._key, GroupState.LEFT if leaving else GroupState.REMOVED)
            return
        self._turn.group(self._key).merge(staged)
        epochs.record_epoch(self._turn, self._key, actor=staged.committer, at=event.created_at, cause=event.id)

    def _add_held(self) -> None:
        """After a change of epoch, what waits in the store is tried with the rest."""
        present = {event.id for event in self._waiting}
        for row in self._turn.tx.seen.retryable(self._key):
            if row.event is not None and row.event_id not in present:
                self._waiting.append(parse_event(row.event))
        self._waiting.sort(key=lambda event: (event.created_at, event.id))

    def _refuse(self, event: Event, code: ErrorCode, *, what: str = "", epoch: Epoch | None = None) -> None:
        log.info("event %s refused: %s", short(event.id), code.value)
        self._record(event, what=what, outcome="refused", code=code, epoch=epoch)
        if CODES[code].security:
            self._turn.publish(SecurityNoticed(code, self._turn.tx.groups.row(self._key).nostr_group_id, event.id))

    def _remember_content(self, event: Event) -> None:
        self._turn.tx.seen.add_hash(content_hash(event.content), self._key, event.id)

    def _note_date(self, event: Event) -> None:
        row = self._turn.tx.groups.row(self._key)
        if event.created_at > row.newest_event_at:
            self._turn.tx.groups.update(self._key, newest_event_at=event.created_at)

    def _record(
        self,
        event: Event,
        *,
        outcome: str,
        what: str = "",
        code: ErrorCode | None = None,
        epoch: Epoch | None = None,
        author: PubKey | None = None,
        keep: bool = False,
    ) -> None:
        if outcome == "applied" and what == "message":
            self._note_date(event)
        self._turn.tx.seen.mark(
            SeenRow(
                event_id=event.id,
                event_kind=event.kind,
                group_key=self._key,
                created_at=event.created_at,
                received_at=self._turn.now,
                epoch=epoch,
                what=what,
                outcome=outcome,
                code=code,
                author=author,
                event=event.to_json() if keep else None,
            )
        )
