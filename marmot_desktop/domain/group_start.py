"""Making a group with its first people: how far each of them is, and who could not be invited."""

from enum import StrEnum

from marmot_desktop.domain.chat import Group, InviteResult
from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.types import PubKey


class StartStep(StrEnum):
    """How far a person is: looking --found--> ready; looking --no usable package--> missing."""

    LOOKING = "looking"
    READY = "ready"
    MISSING = "missing"


class StartProgress(Frozen, frozen=True):
    """How far one of the first people is.

    Args:
        person: who.
        step: see `StartStep`.
        problem: why they cannot be invited.
    """

    person: PubKey
    step: StartStep
    problem: ErrorCode | None = None


class StartedGroup(Frozen, frozen=True):
    """A new group.

    Args:
        group: as it is now.
        invitations: what became of each.
        missing: who could not be invited, and why.
    """

    group: Group
    invitations: tuple[InviteResult, ...]
    missing: tuple[StartProgress, ...] = ()
