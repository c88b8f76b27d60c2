"""One random story: people write, change the group, lose the network, crash; some of them mean harm."""

import asyncio
import random
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from marmot_desktop.marmot.types import GroupId
from tests.simulator.actions import World, act, answer_invites, find_row
from tests.simulator.agreement import Judge, Judgement
from tests.simulator.client import Client
from tests.simulator.diary import Diary, Names
from tests.simulator.dishonesty import Dishonesty
from tests.simulator.disturbances import Disturbances
from tests.simulator.epoch_tree import EpochTree
from tests.simulator.healing import find_rescuer, invite_back
from tests.simulator.network import Network
from tests.simulator.program_errors import ProgramErrors
from tests.simulator.seeded_engine import with_seeded_engine
from tests.simulator.standing import Standing, standing_of
from tests.simulator.virtual_time import run_virtually, running_loop

NAMES: Final = ("Ann", "Ben", "Cem", "Dua", "Eli", "Fay")
MAX_DIVERGENCE: Final = 3
"""Commits made since everyone agreed last; in some stories there is no such limit, and people part for good."""

PAUSES_S: Final = (0.0, 0.0, 0.5, 1.0, 3.0, 8.0, 30.0)
SETTLING_ROUNDS: Final = 8
HEALING_ROUNDS: Final = 3
"""Where two branches have as many people, those who are in the smaller one may change with each who comes back."""


@dataclass
class Outcome:
    """How a schedule has ended.

    Args:
        seed: begins it again.
        problems: what is not as it has to be.
        story: what happened, in sentences.
        trace: every event; two runs of one seed have the same.
    """

    seed: int
    problems: list[str]
    story: list[str] = field(repr=False)
    trace: list[str] = field(repr=False)


class Schedule:
    """A story told by one seed."""

    def __init__(self, seed: int, folder: Path, tasks: asyncio.TaskGroup) -> None:
        self.rng = random.Random(f"{seed} people")
        self.diary = Diary(running_loop())
        self.errors = ProgramErrors()
        self.network = Network(random.Random(f"{seed} network"), self.diary)
        self.tree = EpochTree()
        self.names = Names()
        count = self.rng.randint(3, len(NAMES))
        self.clients = [self._client(seed, name, folder, tasks) for name in NAMES[:count]]
        self.world = World(self.rng, self.clients, self.names, self.diary, {})
        self.dishonesty = Dishonesty(self.world, self.network)
        self.disturbances = Disturbances(self.world, self.network, self.tree)
        self.groups: list[GroupId] = []
        self.is_limited = self.rng.random() < 0.85
        self._has_villain = self.rng.random() < 0.4
        self._judges: dict[GroupId, Judge] = {}

    def _client(self, seed: int, name: str, folder: Path, tasks: asyncio.TaskGroup) -> Client:
        rng = random.Random(f"{seed} {name}")
        urls = self.network.urls
        relays = tuple(rng.sample(urls, rng.randint(1, len(urls))))
        skew_s = rng.randint(-60, 60)
        client = Client(name, folder, self.network, relays, rng, skew_s, tasks, self.diary, self.tree)
        self.names.add(client.me, name)
        return client

    async def run(self, actions: int) -> list[str]:
        """Tell the story and judge its end."""
        with self.errors.watched():
            problems = await self._tell(actions)
        return problems + self.errors.found

    async def _tell(self, actions: int) -> list[str]:
        for client in self.clients:
            client.start()
        await asyncio.sleep(20)
        await self._found("Garden")
        self.network.change_weather()
        if self._has_villain and len(self.clients) > 3:
            self.dishonesty.villain = self.clients[-1]
            self.clients[-1].honest = False
        for number in range(actions):
            if number == actions // 3 and self.rng.random() < 0.3:
                await self._found("Shed")
            await self._act()
            await asyncio.sleep(self.rng.choice(PAUSES_S))
        problems = await self._settle()
        for client in self.clients:
            await client.crash()
        return problems

    async def _found(self, name: str) -> None:
        """Somebody makes a group with some of the others."""
        founder = next((client for client in self.clients if client.is_up and client.honest), None)
        if founder is None:
            return
        others = [client for client in self.clients if client is not founder]
        invited = self.rng.sample(others, self.rng.randint(1, len(others)))
        admins = [client.me for client in invited if self.rng.random() < 0.4]
        relays = sorted(self.rng.sample(self.network.urls, self.rng.randint(1, len(self.network.urls))))
        self.diary.tell(f"{founder.name} makes {name!r} with {', '.join(client.name for client in invited)}.")

        async def create() -> None:
            members = [client.me for client in invited]
            created = await founder.services.groups.create(name, admins=admins, members=members, relays=relays)
            row = founder.look(lambda turn: turn.tx.groups.row(created.group.key))
            self.groups.append(row.mls_group_id)

        founder.do(f"make {name!r}", create())
        await asyncio.sleep(20)
        for client in self.clients:
            if client.is_up:
                await answer_invites(self.world, client, chance=0.8)

    async def _act(self) -> None:
        for each in self.clients:
            if each.is_up:
                await answer_invites(self.world, each, chance=0.5, decline=0.05)
        client = self.rng.choice(self.clients)
        if self.rng.random() < 0.3:
            await self.disturbances.happen(client, self.groups)
            return
        if not self.groups or not client.is_up:
            return
        group_id = self.rng.choice(self.groups)
        row = find_row(client, group_id)
        if row is None:
            return
        if client is self.dishonesty.villain and self.rng.random() < 0.7:
            self.dishonesty.act(client, row)
            return
        act(self.world, client, row, may_commit=self._may_commit(group_id, row.epoch))

    def _may_commit(self, group_id: GroupId, epoch: int) -> bool:
        return not self.is_limited or epoch - self.disturbances.agreed_epoch(group_id) < MAX_DIVERGENCE

    async def _settle(self) -> list[str]:
        """Heal everything, let everyone catch up, and judge; longer only where something is amiss."""
        self.network.calm()
        self.diary.tell("Lines and relays are well again.")
        self.disturbances.heal()
        judged = await self._wait_for_agreement()
        problems = _problems(judged)
        for _ in range(HEALING_ROUNDS):
            if problems or not any(_lost(judged)):
                break
            for group_id, each in judged.items():
                problems += await invite_back(self.world, group_id, each)
            judged = await self._wait_for_agreement()
            problems += _problems(judged)
        return problems + [f"{stray.name} does not find back by a new invite" for stray in _lost(judged)]

    async def _wait_for_agreement(self) -> dict[GroupId, Judgement]:
        judged: dict[GroupId, Judgement] = {}
        for _ in range(SETTLING_ROUNDS):
            await asyncio.sleep(60)
            for client in self.clients:
                client.port.reconnect()
            await asyncio.sleep(30)
            for client in self.clients:
                await answer_invites(self.world, client)
            judged = {group_id: await self._judge(group_id) for group_id in self.groups}
            if not any(each.problems for each in judged.values()):
                break
        return judged

    async def _judge(self, group_id: GroupId) -> Judgement:
        standings: list[Standing] = []
        for client in self.clients:
            standing = await standing_of(client, group_id)
            row = client.group(group_id)
            if standing is not None and row is not None:
                client.observe(row.group_key)
                standings.append(standing)
        judge = self._judges.setdefault(
            group_id,
            Judge(group_id, self.tree, self.network, self.names, self.world.written, self.dishonesty.demands),
        )
        return judge.judge(standings)


def _lost(judged: Mapping[GroupId, Judgement]) -> list[Client]:
    """Who has strayed and could be invited back."""
    return [
        stray
        for group_id, each in judged.items()
        for stray in each.strays
        if find_rescuer(group_id, each, stray) is not None
    ]


def _problems(judged: Mapping[GroupId, Judgement]) -> list[str]:
    return [problem for each in judged.values() for problem in each.problems]


def run_schedule(seed: int, *, actions: int | None = None) -> Outcome:
    """Tell one story, in memory where there is a file system for that; everything in it is drawn from the seed."""
    memory = Path("/dev/shm")
    before = random.getstate()
    random.seed(seed)
    try:
        with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
            return with_seeded_engine(
                random.Random(f"{seed} engine"), lambda: run_virtually(_run(seed, Path(folder), actions))
            )
    finally:
        random.setstate(before)


async def _run(seed: int, folder: Path, actions: int | None) -> Outcome:
    async with asyncio.TaskGroup() as tasks:
        schedule = Schedule(seed, folder, tasks)
        problems = await schedule.run(actions or schedule.rng.randint(30, 80))
    return Outcome(seed, problems, schedule.diary.story, schedule.diary.trace)
