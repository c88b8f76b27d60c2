"""Counts what goes over the connections to one relay, for as long as its pool lives."""

from dataclasses import dataclass


@dataclass(slots=True)
class RelayTraffic:
    """Counters of one relay.

    Args:
        sent: messages to it.
        received: messages from it.
        sent_bytes: their size as text.
        received_bytes: their size as text.
        connections: how often a connection was opened.
        failures: how often one could not be opened, or was lost.
    """

    sent: int = 0
    received: int = 0
    sent_bytes: int = 0
    received_bytes: int = 0
    connections: int = 0
    failures: int = 0

    def count_sent(self, frame: str) -> None:
        """A message has left."""
        self.sent += 1
        self.sent_bytes += len(frame)

    def count_received(self, frame: str | bytes) -> None:
        """A message has come."""
        self.received += 1
        self.received_bytes += len(frame)
