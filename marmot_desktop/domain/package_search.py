"""Looking for the key packages of somebody: which relays are asked, what each has said, what was found."""

from enum import StrEnum

from marmot_desktop.domain.key_package import KeyPackageRecord
from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl


class RelayAnswer(StrEnum):
    """What a relay has said so far."""

    WAITING = "waiting"
    ANSWERED = "answered"
    SILENT = "silent"


class AskedRelay(Frozen, frozen=True):
    """One relay that is asked.

    Args:
        url: its address.
        answer: see `RelayAnswer`.
        found: key packages of the person that it has.
    """

    url: RelayUrl
    answer: RelayAnswer = RelayAnswer.WAITING
    found: int = 0


class PackageSearch(Frozen, frozen=True):
    """How far a search is, and what it has found.

    Args:
        person: whose packages are looked for.
        relays: in the order of asking.
        packages: usable ones first and the best in front; `relays_accepted` names where each was found. Empty until the
            search has ended.
        used_before: those of them that the user has invited this person with before.
    """

    person: PubKey
    relays: tuple[AskedRelay, ...] = ()
    packages: tuple[KeyPackageRecord, ...] = ()
    used_before: frozenset[EventId] = frozenset()

    @property
    def is_unanswered(self) -> bool:
        """Nobody has answered, so nothing can be said about the person."""
        return not any(relay.answer is RelayAnswer.ANSWERED for relay in self.relays)
