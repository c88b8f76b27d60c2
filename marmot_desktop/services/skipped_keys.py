"""Keeps what we send within the keys that members' apps keep of messages they have skipped.

An app that reads a backlog by date and id meets the messages of one second in any order, and one that a relay took late
after everything that left in the meantime. MDK reads what is up to 100 messages back, marmot-ts 10, and what is farther
back is lost there for good. So only some messages are dated in one second, the next ones a second later; and while a
message has no relay's OK only some more get their keys.

Source: OpenMLS and ts-mls, limits of the secret tree; seen with MDK 0.8.0 (`docs/interop.md`).
"""

from typing import Final

from marmot_desktop.frozen import Frozen
from marmot_desktop.marmot.capabilities import PROPOSAL_SELF_REMOVE
from marmot_desktop.marmot.group_event import choose_created_at
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.services.session import Turn
from marmot_desktop.storage.groups import GroupRow


class Room(Frozen, frozen=True):
    """How far a message may fall behind the newest one of its author: less than the two together.

    Args:
        of_one_date: messages dated in one second.
        unanswered: messages encrypted from the oldest on that no relay has accepted yet, itself included.
    """

    of_one_date: int
    unanswered: int


WIDE: Final = Room(of_one_date=80, unanswered=20)
"""Among apps that keep 100 keys."""
NARROW: Final = Room(of_one_date=8, unanswered=3)
"""Where a member's app keeps 10."""

_BUILT_BEFORE_S: Final = 2
"""An event that is dated now was hardly built earlier; one dated ahead was built as much earlier at most, as a rule."""


def keeps_few_keys(turn: Turn, row: GroupRow) -> bool:
    """Whether a member's app keeps few keys: it lacks SelfRemove, as marmot-ts does."""
    return row.state.may_write and any(
        PROPOSAL_SELF_REMOVE not in member.capabilities.proposals for member in turn.group(row.group_key).members()
    )


def may_encrypt(turn: Turn, row: GroupRow) -> bool:
    """Whether one more message may get its key; when not, it may as soon as a relay has accepted the oldest."""
    unanswered = turn.tx.outbox.count_unanswered(row.group_key, row.epoch)
    if unanswered < NARROW.unanswered:
        return True
    return unanswered < (NARROW if keeps_few_keys(turn, row) else WIDE).unanswered


def date_message(turn: Turn, row: GroupRow) -> Timestamp:
    """The date of the next message: the present or the newest of the group, or the second after where that is full."""
    created_at = choose_created_at(turn.now, row.newest_event_at)
    built_since = Timestamp(turn.now - (created_at - turn.now) - _BUILT_BEFORE_S)
    dated = turn.tx.seen.count_own_messages(row.group_key, created_at, built_since)
    if dated < NARROW.of_one_date or dated < (NARROW if keeps_few_keys(turn, row) else WIDE).of_one_date:
        return created_at
    return choose_created_at(turn.now, Timestamp(created_at + 1))
