"""The relay as the sender of events that it signs itself."""

import logging

from marmot_desktop.log import short
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.types import PubKey

log = logging.getLogger(__name__)


class RelaySender:
    """Publishes and asks for nothing; see `Requester`."""

    name = b""
    network = None

    @property
    def authenticated(self) -> frozenset[PubKey]:
        """Nobody."""
        return frozenset()

    def admitted_kinds(self, owner: PubKey) -> frozenset[int]:  # noqa: ARG002 - it listens to nobody
        """None."""
        return frozenset()

    def deliver(self, event: Event, json: bytes) -> bool:  # noqa: ARG002 - it listens to nobody
        """Never."""
        return False

    def settle(self, event: Event, *, accepted: bool, message: str) -> None:
        """Note in the log what the store refused."""
        if not accepted:
            log.error("an event of the relay itself was refused: %s %s", short(event.id), message)
