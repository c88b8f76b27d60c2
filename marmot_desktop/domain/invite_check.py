"""Whether an invitation would go through, line by line, before anything is sent."""

from enum import StrEnum

from marmot_desktop.domain.reachability import CheckResult
from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import Frozen


class InviteCheckSubject(StrEnum):
    """What is looked at, in the order of the card."""

    SIGNATURE = "signature"
    """The key package is whole, in its lifetime, and every signature in it is right."""
    CREDENTIAL = "credential"
    """The identity inside it is that of the person who has published it."""
    SUITE = "suite"
    """It is of the cipher suite that groups use."""
    CAPABILITIES = "capabilities"
    """The app that made it can do all that the group requires."""
    GROUP = "group"
    """The group takes the change: we may invite, they are no member, nothing else is on its way."""
    GROUP_RELAYS = "group_relays"
    """A relay of the group answers."""
    INBOX_RELAYS = "inbox_relays"
    """An inbox relay of the person answers."""
    SIZE = "size"
    """The invitation fits into what relays take."""


class InviteCheckLine(Frozen, frozen=True):
    """One line of the card.

    Args:
        subject: what was looked at.
        result: how it went.
        problem: why not.
        count: relays that answer, or the size in bytes.
        total: relays that were asked, or the most bytes that are taken.
    """

    subject: InviteCheckSubject
    result: CheckResult
    problem: ErrorCode | None = None
    count: int = 0
    total: int = 0


class InviteCheck(Frozen, frozen=True):
    """The whole card, one line for each subject, in their order."""

    lines: tuple[InviteCheckLine, ...]

    @property
    def is_possible(self) -> bool:
        """Whether the invitation can be sent."""
        return not any(line.result is CheckResult.FAILED for line in self.lines)

    def line_of(self, subject: InviteCheckSubject) -> InviteCheckLine:
        """The line of a subject."""
        return next(line for line in self.lines if line.subject is subject)
