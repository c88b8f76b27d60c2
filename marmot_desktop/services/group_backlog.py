"""Stored events of several relays, gathered until they can be run in order.

Relays answer newest first, and a message ratchet cannot step over more than a thousand gaps: so what the relays have
stored is collected to the end of every one of them. A relay that is slow, or never comes to its end, holds up the
others for a few seconds only; what came is then run as a part of which older events are still to come.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.types import EventId, RelayUrl, Timestamp
from marmot_desktop.services.ports import StoredEventsEnd

WINDOW_S: Final = 5.0
MIN_PER_WINDOW: Final = 10
"""A relay that sends fewer events than this in one window does not hold up the others any longer."""
MAX_FAILURES: Final = 3
"""Nor does one that has given up so often."""


@dataclass(slots=True)
class _Answer:
    """How a relay gets on with what it has stored.

    Args:
        began: when it was asked, by the wall clock.
        window_began: by the loop's clock.
        in_window: events that came since then.
        failures: how often it has given up midway.
        is_slow: it does not hold up the others any longer.
    """

    began: Timestamp
    window_began: float
    in_window: int = 0
    failures: int = 0
    is_slow: bool = False

    def fail(self) -> None:
        """It has given up; it may be asked again soon."""
        self.failures += 1
        self.is_slow = self.is_slow or self.failures >= MAX_FAILURES

    def look(self, now: float) -> None:
        """Judge a window that is over."""
        if now >= self.window_began + WINDOW_S:
            self.is_slow = self.is_slow or self.in_window < MIN_PER_WINDOW
            self.window_began, self.in_window = now, 0


class Ended(Frozen, frozen=True):
    """A relay that has told all it had when it was asked.

    Args:
        end: what the relay said.
        began: when it was asked.
    """

    end: StoredEventsEnd
    began: Timestamp


class Gathered(Frozen, frozen=True):
    """What is to be run now.

    Args:
        events: each once, in no order.
        ended: relays that have told all; with these events run, they have been read up to when they were asked.
        incomplete: a relay has not told all, so older events may be to come.
    """

    events: tuple[Event, ...]
    ended: tuple[Ended, ...]
    incomplete: bool


@dataclass(slots=True)
class Backlog:
    """What has come of a catch-up and was not run yet. Times are those of the loop's clock unless said otherwise."""

    _events: dict[EventId, Event] = field(default_factory=dict)
    _answers: dict[RelayUrl, _Answer] = field(default_factory=dict)
    _ended: dict[RelayUrl, Ended] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether nothing waits to be run."""
        return not self._events

    @property
    def is_idle(self) -> bool:
        """Whether no catch-up is under way."""
        return not (self._events or self._answers or self._ended)

    @property
    def behind(self) -> frozenset[RelayUrl]:
        """Relays that are sending what they have stored."""
        return frozenset(relay for relay, answer in self._answers.items() if not answer.is_slow)

    @property
    def slow(self) -> frozenset[RelayUrl]:
        """Relays that have not come to the end of what they have stored, and are not waited for."""
        return frozenset(relay for relay, answer in self._answers.items() if answer.is_slow)

    def expect(self, relays: Iterable[RelayUrl], began: Timestamp, now: float) -> None:
        """These relays were asked just now, `began` by the wall clock."""
        for relay in relays:
            failures = self._answers[relay].failures if relay in self._answers else 0
            self._answers[relay] = _Answer(began, now, failures=failures, is_slow=failures >= MAX_FAILURES)

    def keep(self, relays: Collection[RelayUrl]) -> None:
        """Only these are asked for anything any more."""
        for relay in [relay for relay in self._answers if relay not in relays]:
            del self._answers[relay]

    def add(self, relay: RelayUrl, events: Sequence[Event], *, stored: bool, at: Timestamp, now: float) -> None:
        """Events have come; stored ones from a relay that was not expected to send any mean that it was asked again."""
        self._events.update((event.id, event) for event in events)
        if stored:
            answer = self._answers.setdefault(relay, _Answer(at, now))
            answer.in_window += len(events)
            answer.look(now)

    def end(self, end: StoredEventsEnd) -> None:
        """A relay has told all, or has given up."""
        answer = self._answers.get(end.relay)
        if not end.complete:
            if answer is not None:
                answer.fail()
            return
        self._answers.pop(end.relay, None)
        began = end.began if end.began is not None else answer.began if answer is not None else None
        if began is not None:
            self._ended[end.relay] = Ended(end, began)

    def give_up(self, relay: RelayUrl) -> None:
        """A relay cannot be reached now: it does not hold up the others."""
        if relay in self._answers:
            self._answers[relay].is_slow = True

    def is_due(self, now: float) -> bool:
        """Whether what has come is to be run: no relay is waited for any more."""
        for answer in self._answers.values():
            answer.look(now)
        return not self.behind and bool(self._events or self._ended)

    def due_at(self) -> float | None:
        """When to look again although nothing has come; `None` if nothing is waited for."""
        windows = [answer.window_began + WINDOW_S for answer in self._answers.values() if not answer.is_slow]
        if windows:
            return min(windows)
        return 0.0 if self._events or self._ended else None

    def take(self) -> Gathered:
        """What is to be run now; nothing of it stays."""
        gathered = Gathered(tuple(self._events.values()), tuple(self._ended.values()), incomplete=bool(self._answers))
        self._events, self._ended = {}, {}
        return gathered

    def resume(self, now: float) -> None:
        """Relays were not listened to while something was run: that counts for none of them."""
        for answer in self._answers.values():
            answer.window_began, answer.in_window = now, 0
