"""What befalls people: lost lines, killed programs, days in a drawer, relays that forget, strangers who repeat."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from marmot_desktop.marmot.types import GroupId
from marmot_desktop.nostr.event import Event, UnsignedEvent, sign_event
from marmot_desktop.nostr.keys import generate_secret
from marmot_desktop.nostr.types import EventId, Timestamp
from marmot_desktop.services.session import Turn
from tests.simulator.actions import World
from tests.simulator.client import Client
from tests.simulator.epoch_tree import EpochTree
from tests.simulator.network import Network
from tests.simulator.virtual_time import running_loop

DAY_S: Final = 86_400
MOST_DAYS_ASLEEP: Final = 5
"""Older states than a week need not be kept (MIP-03 names no number; five epochs or seven days here)."""

MOST_STEPS: Final = 60
"""Steps of the loop after which a killed program is dead: between any two of them lies an `await`."""


@dataclass
class Disturbances:
    """Makes things happen to people.

    Args:
        world: everybody.
        network: the relays.
        tree: who is in which epoch.
    """

    world: World
    network: Network
    tree: EpochTree
    _agreed: dict[GroupId, int] = field(default_factory=dict)
    _days_asleep: int = 0

    async def happen(self, client: Client, groups: Sequence[GroupId]) -> None:
        """Something happens, mostly to this one."""
        kinds = self._kinds()
        chosen = self.world.rng.choices(list(kinds), [weight for _, weight in kinds.values()])[0]
        if chosen == "replay":
            self._replay(groups)
        else:
            await kinds[chosen][0](client)

    def _kinds(self) -> dict[str, tuple[Callable[[Client], Awaitable[None]], int]]:
        return {
            "offline": (self._offline, 12),
            "online": (self._online, 12),
            "kill": (self._kill, 12),
            "partition": (self._partition, 8),
            "heal": (self._heal_some, 10),
            "weather": (self._weather, 6),
            "reconnect": (self._reconnect, 6),
            "forget": (self._forget, 4),
            "sleep": (self._sleep, 3),
            "replay": (self._offline, 14),
        }

    def heal(self) -> None:
        """Everybody runs and reaches every relay."""
        for client in self.world.clients:
            if not client.is_up:
                client.start()
            client.port.set_reachable(frozenset(self.network.urls))

    def agreed_epoch(self, group_id: GroupId) -> int:
        """The newest epoch that every member was seen in at once, with everything read."""
        people = {client.me: client for client in self.world.clients}
        for person in people:
            node = self.tree.latest.get((person, group_id))
            if node is None or self.tree.epoch[node] <= self._agreed.get(group_id, 0):
                continue
            members = self.tree.members.get(node, frozenset())
            if all(self.tree.latest.get((member, group_id)) == node for member in members):
                ids = [event.id for event in self.network.group_events()]
                readers = [people[member] for member in sorted(members) if member in people]
                if all(each.is_up and each.look(partial(_has_seen, ids=ids)) for each in readers):
                    self._agreed[group_id] = self.tree.epoch[node]
        return self._agreed.get(group_id, 0)

    async def _offline(self, client: Client) -> None:
        self.world.diary.tell(f"{client.name} loses the network.")
        client.port.set_reachable(frozenset())

    async def _online(self, client: Client) -> None:
        self.world.diary.tell(f"{client.name} has the network.")
        client.port.set_reachable(frozenset(self.network.urls))

    async def _kill(self, client: Client) -> None:
        """Between two steps of what it is doing, or a moment later; dead, it starts again."""
        if not client.is_up:
            self.world.diary.tell(f"{client.name}'s program starts again.")
            client.start()
            return
        await asyncio.sleep(self.world.rng.choice((0.0, 0.0, 0.1, 2.0)))
        for _ in range(self.world.rng.randrange(MOST_STEPS)):
            await asyncio.sleep(0)
        self.world.diary.tell(f"{client.name}'s program is killed.")
        await client.crash()
        if self.world.rng.random() < 0.5:
            client.start()

    async def _partition(self, client: Client) -> None:
        self.world.diary.tell("Everybody reaches one relay only.")
        for each in self.world.clients:
            each.port.set_reachable(frozenset({self.world.rng.choice(self.network.urls)}))

    async def _heal_some(self, client: Client) -> None:
        self.world.diary.tell("Everybody runs and has the network.")
        self.heal()

    async def _weather(self, client: Client) -> None:
        self.network.change_weather()
        self.world.diary.tell(f"Lines and relays have other faults: {self.network.faults}.")

    async def _reconnect(self, client: Client) -> None:
        self.world.diary.tell(f"{client.name}'s lines are cut and come back.")
        client.port.reconnect()

    async def _forget(self, client: Client) -> None:
        forgotten = self.network.forget_something()
        if forgotten:
            self.world.diary.tell(f"A relay forgets {forgotten} events.")

    async def _sleep(self, client: Client) -> None:
        """All machines are put to sleep; their clocks go on."""
        days = self.world.rng.randint(1, 2)
        if self._days_asleep + days > MOST_DAYS_ASLEEP:
            return
        self._days_asleep += days
        up = [each for each in self.world.clients if each.is_up]
        reach = [each.port.reachable for each in up]
        for each in up:
            each.port.set_reachable(frozenset())
        running_loop().asleep_s += days * DAY_S
        self.world.diary.tell(f"All machines were asleep for {days} days.")
        for each, reachable in zip(up, reach, strict=True):
            each.port.set_reachable(reachable)

    def _replay(self, groups: Sequence[GroupId]) -> None:
        """Somebody wraps what they have seen anew, under another date; who knows no key can do no more."""
        rng = self.world.rng
        recent = [event for event in self.network.group_events() if self._is_recent(event, groups)]
        if not recent:
            return
        event = rng.choice(recent)
        one_time = generate_secret(rng.randbytes)
        created_at = Timestamp(event.created_at + rng.choice((-30, -5, -1, 1, 20)))
        unsigned = UnsignedEvent(one_time.public, created_at, event.kind, event.tags, event.content)
        replayed = sign_event(unsigned, one_time, aux=rng.randbytes(32))
        self.world.diary.tell(f"A stranger repeats event {event.id.hex()[:8]} as {replayed.id.hex()[:8]}.")
        self.network.relays[rng.choice(self.network.urls)].store(replayed)

    def _is_recent(self, event: Event, groups: Sequence[GroupId]) -> bool:
        """Of an epoch that everybody can still go back to."""
        agreed = min((self.agreed_epoch(group_id) for group_id in groups), default=0)
        for client in self.world.clients:
            if client.is_up:
                epoch = client.look(lambda turn: _epoch_of(turn, event))
                if epoch is not None and epoch < agreed:
                    return False
        return True


def _epoch_of(turn: Turn, event: Event) -> int | None:
    row = turn.tx.seen.verdict(event.id)
    return None if row is None else row.epoch


def _has_seen(turn: Turn, *, ids: Sequence[EventId]) -> bool:
    return set(ids) <= turn.tx.seen.known(ids)
