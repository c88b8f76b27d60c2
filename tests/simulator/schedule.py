"""One random story: people write, change the group, lose the network, crash; somebody replays what they have seen."""

import asyncio
import random
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.event import Event, UnsignedEvent, sign_event
from marmot_desktop.nostr.keys import generate_secret
from marmot_desktop.nostr.kinds import GROUP_EVENT
from marmot_desktop.nostr.types import EventId, PubKey, Timestamp
from marmot_desktop.services.session import Turn
from tests.simulator.agreement import IN, disagreements
from tests.simulator.client import Client, Standing
from tests.simulator.network import RELAYS, Faults, Network, random_faults
from tests.simulator.virtual_time import run_virtually

NAMES = ("Ann", "Ben", "Cem", "Dua", "Eli", "Fay")
MAX_DIVERGENCE = 3
"""Commits made since everyone agreed last: beyond five epochs nobody has to find back (MIP-03)."""

WEIGHTS = {
    "send": 40, "invite": 6, "remove": 5, "rename": 7, "admins": 6, "self_update": 7, "leave": 3,
    "offline": 6, "online": 6, "crash": 4, "replay": 7, "partition": 4, "heal": 5, "weather": 3,
}  # fmt: skip
COMMITS = ("invite", "remove", "rename", "admins", "self_update", "leave")


@dataclass
class Outcome:
    """How a schedule has ended.

    Args:
        seed: begins it again.
        problems: what is not as it has to be.
        story: what happened, line by line.
    """

    seed: int
    problems: list[str]
    story: list[str] = field(repr=False)


class Schedule:
    """A story told by one seed."""

    def __init__(self, seed: int, folder: Path, tasks: asyncio.TaskGroup) -> None:
        self.rng = random.Random(seed)
        self.network = Network(self.rng)
        self.story: list[str] = []
        count = self.rng.randint(3, len(NAMES))
        self.clients = [
            Client(
                name,
                folder,
                self.network,
                random.Random(f"{seed} {name}"),
                self.rng.randint(-20, 20),
                tasks,
                self.story,
            )
            for name in NAMES[:count]
        ]
        self.written: dict[str, PubKey] = {}
        self.agreed_epoch = 0
        self.group_id = NostrGroupId(bytes(32))

    async def run(self, actions: int) -> list[str]:
        """Tell the story and judge its end."""
        for client in self.clients:
            client.start()
        await asyncio.sleep(20)
        await self._create()
        self.network.faults = random_faults(self.rng)
        for _ in range(actions):
            await self._act()
            await asyncio.sleep(self.rng.choice((0.0, 0.0, 0.5, 1.0, 3.0, 8.0, 30.0)))
            await self._note_agreement()
        problems = await self._settle()
        for client in self.clients:
            await client.crash()
        return problems

    async def _create(self) -> None:
        first, *others = self.clients
        invited = [client.me for client in others[: self.rng.randint(1, len(others))]]
        admins = [pubkey for pubkey in invited if self.rng.random() < 0.4]
        created = await first.services.groups.create("Garden", admins=admins, members=invited)
        self.group_id = created.group.id
        await asyncio.sleep(20)
        await self._accept()

    async def _accept(self) -> None:
        for client in self.clients:
            if client.is_up:
                await client.accept_invites()

    async def _note_agreement(self) -> None:
        """Remember the epoch that every member is in with everything read; people who have not joined yet count too."""
        standings = {
            client.me: (client, standing) for client, standing in await self.standings() if standing.state in IN
        }
        for _, standing in standings.values():
            theirs = [standings.get(member) for member in sorted(standing.members)]
            if all(each is not None and each[1].authenticator == standing.authenticator for each in theirs):
                readers = [each[0] for each in theirs if each is not None]
                if standing.epoch > self.agreed_epoch and all([await self._has_read_all(each) for each in readers]):
                    self.agreed_epoch = standing.epoch

    async def _has_read_all(self, client: Client) -> bool:
        return await client.session.run(_has_seen, [event.id for event in self._group_events()])

    def _group_events(self) -> list[Event]:
        """In order of arrival: ids differ from run to run, for the engine takes its keys from the machine."""
        events = [event for relay in self.network.relays.values() for event in relay.events.values()]
        return list({event.id: event for event in events if event.kind == GROUP_EVENT}.values())

    async def standings(self) -> list[tuple[Client, Standing]]:
        """What everyone who runs holds of the group."""
        found = []
        for client in self.clients:
            if client.is_up:
                standing = await client.standing(self.group_id)
                if standing is not None:
                    found.append((client, standing))
        return found

    async def _act(self) -> None:
        await self._accept()
        what = self.rng.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]
        client = self.rng.choice(self.clients)
        self.story.append(f"{asyncio.get_running_loop().time():.0f} {client.name} {what}")
        if what in ("offline", "online", "crash", "partition", "heal", "weather", "replay"):
            await self._disturb(what, client)
            return
        if not client.is_up:
            return
        group = await client.group(self.group_id)
        if group is None or group.state not in IN:
            return
        if what in COMMITS and group.epoch - self.agreed_epoch >= MAX_DIVERGENCE:
            return
        self._use(what, client, sorted(member.pubkey for member in group.members), sorted(group.admins))

    def _use(self, what: str, client: Client, members: list[PubKey], admins: list[PubKey]) -> None:
        """What a user does with the group; whoever may not is told so by the services."""
        changes, rng = client.services.changes, self.rng
        match what:
            case "send":
                text = f"{client.name} says {len(self.written)}"
                self.written[text] = client.me
                client.do(what, client.services.messages.send(self.group_id, text))
            case "invite":
                person = rng.choice(self.clients).me
                client.do(what, client.services.groups.invite(self.group_id, person=person))
            case "remove":
                client.do(what, changes.remove_member(self.group_id, rng.choice(members)))
            case "rename":
                client.do(what, changes.update(self.group_id, name=f"Garden {rng.randint(1, 99)}"))
            case "admins":
                chosen = sorted({*rng.sample(members, rng.randint(1, len(members))), *rng.sample(admins, 1)})
                client.do(what, changes.set_admins(self.group_id, [each for each in chosen if each in members]))
            case "self_update":
                client.do(what, changes.rotate_key(self.group_id))
            case _:
                client.do(what, changes.leave(self.group_id))

    async def _disturb(self, what: str, client: Client) -> None:
        match what:
            case "offline":
                client.port.set_reachable(frozenset())
            case "online":
                client.port.set_reachable(frozenset(RELAYS))
            case "crash":
                if client.is_up:
                    await client.crash()
                else:
                    client.start()
            case "partition":
                for each in self.clients:
                    each.port.set_reachable(frozenset({self.rng.choice(RELAYS)}))
            case "heal":
                await self._heal()
            case "weather":
                self.network.faults = random_faults(self.rng)
            case _:
                await self._replay()

    async def _heal(self) -> None:
        for client in self.clients:
            if not client.is_up:
                client.start()
            client.port.set_reachable(frozenset(RELAYS))

    async def _replay(self) -> None:
        """Somebody wraps what they have seen anew, under another date; who knows no key can do no more."""
        recent = [event for event in self._group_events() if await self._is_recent(event)]
        if not recent:
            return
        event = self.rng.choice(recent)
        one_time = generate_secret(self.rng.randbytes)
        created_at = Timestamp(event.created_at + self.rng.choice((-30, -5, -1, 1, 20)))
        unsigned = UnsignedEvent(one_time.public, created_at, event.kind, event.tags, event.content)
        replayed = sign_event(unsigned, one_time, aux=self.rng.randbytes(32))
        self.network.relays[self.rng.choice(RELAYS)].store(replayed)

    async def _is_recent(self, event: Event) -> bool:
        """Of an epoch that everybody can still go back to."""
        for client in self.clients:
            if client.is_up:
                epoch = await client.session.run(_epoch_of, event)
                if epoch is not None and epoch < self.agreed_epoch:
                    return False
        return True

    async def _settle(self) -> list[str]:
        """Heal everything, let everyone catch up, and judge; longer only where something is amiss."""
        self.network.faults = Faults()
        await self._heal()
        problems: list[str] = []
        standings: list[tuple[Client, Standing]] = []
        for _ in range(8):
            await asyncio.sleep(60)
            for client in self.clients:
                client.port.reconnect()
            await asyncio.sleep(30)
            await self._accept()
            standings = await self.standings()
            problems = disagreements(standings, self.written)
            if not problems and not any(standing.unsettled for _, standing in standings):
                return []
        return problems or [
            f"{client.name} never gets rid of something" for client, each in standings if each.unsettled
        ]


def _epoch_of(turn: Turn, event: Event) -> int | None:
    row = turn.tx.seen.verdict(event.id)
    return None if row is None else row.epoch


def _has_seen(turn: Turn, ids: Sequence[EventId]) -> bool:
    return all(turn.tx.seen.verdict(event_id) is not None for event_id in ids)


def run_schedule(seed: int, *, actions: int | None = None) -> Outcome:
    """Tell one story, in memory where there is a file system for that."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        return run_virtually(_run(seed, Path(folder), actions))


async def _run(seed: int, folder: Path, actions: int | None) -> Outcome:
    async with asyncio.TaskGroup() as tasks:
        schedule = Schedule(seed, folder, tasks)
        problems = await schedule.run(actions or schedule.rng.randint(30, 80))
    return Outcome(seed, problems, schedule.story)
