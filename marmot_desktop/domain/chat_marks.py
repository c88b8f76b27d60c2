"""How the user keeps a chat: pinned, muted, archived, marked unread, with a draft. None of it leaves this device."""

from typing import Final

from marmot_desktop.domain.chat import SYSTEM_LINE_KIND, Group
from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.types import EventId, Timestamp

FOREVER: Final = Timestamp(2**53)
"""Muted until it is taken back."""


class ChatMarks(Frozen, frozen=True):
    """What the user has said of one chat.

    Args:
        group_key: the chat's number in this account's store.
        pinned_at: when it was pinned; `None` where it is not.
        muted_until: nobody is disturbed before; `None` where it is not muted.
        archived_up_to: the position of its last message when it was archived; `None` where it is not.
        is_unread: marked so by hand.
        draft: written and not sent.
        draft_answers: the rumor that the draft answers.
    """

    group_key: int
    pinned_at: Timestamp | None = None
    muted_until: Timestamp | None = None
    archived_up_to: int | None = None
    is_unread: bool = False
    draft: str = ""
    draft_answers: EventId | None = None

    def is_muted(self, now: float) -> bool:
        """Whether nobody is to be disturbed now."""
        return self.muted_until is not None and now < self.muted_until

    def is_archived(self, group: Group, now: float) -> bool:
        """Whether it lies in the archive: what is said since brings it back, unless it is muted."""
        if self.archived_up_to is None:
            return False
        last = group.last_message
        if last is None or last.kind == SYSTEM_LINE_KIND or last.position <= self.archived_up_to:
            return True
        return self.is_muted(now)
