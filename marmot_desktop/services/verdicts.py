"""What became of each event of a group, written where `log.group` and the next pass read it."""

import logging
from collections.abc import Sequence

from marmot_desktop.domain.facts import SecurityNoticed
from marmot_desktop.errors import CODES, ErrorCode
from marmot_desktop.frozen import Frozen, Hidden
from marmot_desktop.log import short
from marmot_desktop.marmot.engine import Application, ContentType
from marmot_desktop.marmot.types import Epoch
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.services.sending import content_hash
from marmot_desktop.services.session import Turn
from marmot_desktop.storage.seen_events import SeenRow

log = logging.getLogger(__name__)


class OpenedEvent(Frozen, frozen=True):
    """An event whose outer layer is off.

    Args:
        event: the kind 445.
        message: the MLSMessage in it.
        content_type: what that carries.
        epoch: of the MLSMessage.
        content_hash: of the event's content.
    """

    event: Event
    message: Hidden[bytes]
    content_type: ContentType
    epoch: Epoch
    content_hash: bytes


class Verdicts:
    """Records verdicts on the events of one group inside one turn.

    Args:
        turn: the open turn.
        group_key: of the group.
        incomplete: older events are still to come, so a gap before one that is here may close.
    """

    def __init__(self, turn: Turn, group_key: int, *, incomplete: bool = False) -> None:
        self.has_read = False
        """Something of somebody else could be read and was new."""
        self._turn = turn
        self._key = group_key
        self._incomplete = incomplete

    def record(
        self,
        event: Event,
        *,
        outcome: str,
        what: str = "",
        code: ErrorCode | None = None,
        epoch: int | None = None,
        author: PubKey | None = None,
        keep: bool = False,
    ) -> None:
        """Store a verdict in place of an earlier one.

        Args:
            event: that it is on.
            outcome: see `SeenRow`.
            what: `message`, `commit`, `proposal` or empty.
            code: why.
            epoch: of the MLS message, if it could be read.
            author: who made it, proved by MLS.
            keep: the event is tried again later; otherwise the verdict is final.
        """
        self.has_read = self.has_read or (outcome == "applied" and author != self._turn.me)
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

    def record_messages(self, stored: Sequence[tuple[Event, Application]]) -> None:
        """Store for each event that its message is new and is in the store now.

        Args:
            stored: events, and what MLS says of the message in each.
        """
        if not stored:
            return
        self.has_read = True
        self.note_date(max((event for event, _ in stored), key=lambda event: event.created_at))
        self._turn.tx.seen.mark_all(
            SeenRow(
                event_id=event.id,
                event_kind=event.kind,
                group_key=self._key,
                created_at=event.created_at,
                received_at=self._turn.now,
                epoch=received.epoch,
                what="message",
                outcome="applied",
                code=None,
                author=received.sender,
                event=None,
            )
            for event, received in stored
        )

    def refuse(
        self,
        event: Event,
        code: ErrorCode,
        *,
        what: str = "",
        epoch: int | None = None,
        author: PubKey | None = None,
    ) -> None:
        """An event broke a rule: remembered, never tried again, told to the user where it bears on security."""
        if self._incomplete and code is ErrorCode.RATCHET_GAP_TOO_LARGE:
            self.record(event, what=what, outcome="held", code=code, epoch=epoch, keep=True)
            return
        log.info("event %s refused: %s", short(event.id), code.value)
        self.record(event, what=what, outcome="refused", code=code, epoch=epoch, author=author)
        if CODES[code].security:
            self._turn.publish(SecurityNoticed(code, self._turn.tx.groups.row(self._key).nostr_group_id, event.id))

    def remember_content(self, event: Event) -> None:
        """The same content in another wrapper will be a repetition."""
        self._turn.tx.seen.add_hash(content_hash(event.content), self._key, event.id)

    def note_date(self, event: Event) -> None:
        """Our own events are not dated before the newest accepted one."""
        if event.created_at > self._turn.tx.groups.row(self._key).newest_event_at:
            self._turn.tx.groups.update(self._key, newest_event_at=event.created_at)
