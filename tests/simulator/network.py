"""All relays and the lines to them, which delay, drop, duplicate and reorder; every choice comes from one random source."""

import random
from dataclasses import dataclass

from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.kinds import GROUP_EVENT
from marmot_desktop.nostr.types import EventId, RelayUrl
from tests.simulator.diary import Diary
from tests.simulator.relay import GOOD, SimRelay, random_habits
from tests.simulator.virtual_time import VirtualClock, running_loop


@dataclass(frozen=True, slots=True)
class Faults:
    """How bad the lines are; chances between 0 and 1.

    Args:
        longest_delay_s: of one way.
        lose_request: an event does not reach the relay.
        lose_answer: the relay has it and the OK does not come back.
        lose_live: a stored event is not handed to one subscriber.
        double: it is handed out twice.
    """

    longest_delay_s: float = 0.2
    lose_request: float = 0.0
    lose_answer: float = 0.0
    lose_live: float = 0.0
    double: float = 0.0


def random_faults(rng: random.Random) -> Faults:
    """Lines from good to awful."""
    return Faults(
        longest_delay_s=rng.choice((0.2, 2.0, 8.0, 25.0)),
        lose_request=rng.choice((0.0, 0.05, 0.2)),
        lose_answer=rng.choice((0.0, 0.05, 0.25)),
        lose_live=rng.choice((0.0, 0.05, 0.25)),
        double=rng.choice((0.0, 0.1, 0.3)),
    )


class Network:
    """One to three relays.

    Args:
        rng: decides everything here.
        diary: is told what is stored.
    """

    def __init__(self, rng: random.Random, diary: Diary) -> None:
        self.rng = rng
        self.diary = diary
        self._clock = VirtualClock(running_loop())
        self.faults = Faults()
        self.urls = tuple(RelayUrl(f"ws://127.0.0.1:{7001 + number}") for number in range(rng.randint(1, 3)))
        self.relays = {url: SimRelay(url, self.happens, self._note) for url in self.urls}
        self.ever: dict[EventId, Event] = {}
        """Everything that any relay has ever stored, in that order."""
        self.stored_at: dict[EventId, int] = {}
        """When the first relay had it, by a right clock."""
        self._may_lie = rng.random() < 0.1

    def _note(self, url: RelayUrl, event: Event) -> None:
        self.ever.setdefault(event.id, event)
        self.stored_at.setdefault(event.id, self._clock.now())
        self.diary.note(url[-4:], "stores", event.kind, event.created_at, event.id.hex())

    def delay_s(self) -> float:
        """Of one way, this time."""
        return self.rng.uniform(0.001, self.faults.longest_delay_s)

    def happens(self, chance: float) -> bool:
        """Whether something of this chance happens now."""
        return chance > 0 and self.rng.random() < chance

    def change_weather(self) -> None:
        """Other faults of lines and relays."""
        self.faults = random_faults(self.rng)
        for relay in self.relays.values():
            relay.habits = random_habits(self.rng, honest=not self._may_lie)

    def calm(self) -> None:
        """No faults any more; what was lost stays lost."""
        self.faults = Faults()
        for relay in self.relays.values():
            relay.habits = GOOD

    def holders(self, event_id: EventId) -> tuple[RelayUrl, ...]:
        """Which relays have an event now."""
        return tuple(url for url, relay in self.relays.items() if event_id in relay.events)

    def group_events(self) -> list[Event]:
        """Every kind 445 there ever was."""
        return [event for event in self.ever.values() if event.kind == GROUP_EVENT]

    def forget_something(self) -> int:
        """A relay loses a stretch of group events that others still have; returns how many."""
        relay = self.relays[self.rng.choice(self.urls)]
        stored = [event.id for event in relay.events.values() if event.kind == GROUP_EVENT]
        start = self.rng.randrange(len(stored)) if stored else 0
        stretch = stored[start : start + self.rng.randint(1, 12)]
        doomed = [each for each in stretch if len(self.holders(each)) == len(self.urls) > 1]
        relay.forget(doomed)
        return len(doomed)
