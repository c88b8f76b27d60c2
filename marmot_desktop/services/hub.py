"""The hub: typed publish and subscribe of facts, synchronous, on the core loop alone."""

import logging
from collections.abc import Callable

from marmot_desktop.domain.facts import Fact, Published
from marmot_desktop.nostr.types import PubKey

log = logging.getLogger(__name__)

Subscriber = Callable[[Published], None]


class Hub:
    """Tells every subscriber what has happened, in order of happening.

    A subscriber returns at once and raises nothing: it appends to a queue, sets an event or emits a signal. What it
    publishes while it is called is delivered after the present fact has reached everyone. Who has unsubscribed is not
    called any more, who subscribes meanwhile is called from the next fact on.
    """

    def __init__(self) -> None:
        self._subscribers: dict[int, Subscriber] = {}
        self._next_key = 0
        self._queue: list[Published] = []
        self._delivering = False

    def subscribe(self, subscriber: Subscriber) -> Callable[[], None]:
        """Call `subscriber` with every fact from now on.

        Returns:
            A function that ends the subscription; calling it again does nothing.
        """
        key = self._next_key
        self._next_key += 1
        self._subscribers[key] = subscriber
        return lambda: self._forget(key)

    def publish(self, account: PubKey | None, fact: Fact) -> None:
        """Tell everyone; to be called after the transaction that made the fact true."""
        self._queue.append(Published(account, fact))
        if self._delivering:
            return
        self._delivering = True
        try:
            while self._queue:
                published = self._queue.pop(0)
                for key, subscriber in tuple(self._subscribers.items()):
                    if key in self._subscribers:
                        subscriber(published)
        finally:
            self._delivering = False
            self._queue.clear()

    @property
    def subscriber_count(self) -> int:
        """How many listen; zero after sign-out and close, which tests assert."""
        return len(self._subscribers)

    def _forget(self, key: int) -> None:
        self._subscribers.pop(key, None)
