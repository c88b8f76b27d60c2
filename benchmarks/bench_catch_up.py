"""Catch-up: a profile that was away reads, checks, decrypts, stores and indexes what a relay process has kept for it."""

import asyncio
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from benchmarks import receiver
from benchmarks.crowd import Crowd, frames, join_crowd
from benchmarks.disk import work_folder
from benchmarks.figure import Figure
from benchmarks.profile import Profile
from benchmarks.receiver import Reception
from benchmarks.relay_client import LeanClient, publish
from benchmarks.relay_process import our_command, running
from marmot_desktop.marmot.group_event import derive_outer_keys, open_group_event
from marmot_desktop.marmot.mls_rs_engine import MlsRsEngine
from marmot_desktop.marmot.mls_values import Application
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.keys import verify_signature
from marmot_desktop.nostr.types import RelayUrl, Timestamp

MESSAGES: Final = 10_000
MEMBERS: Final = 3
PER_SECOND: Final = 5_000
SHARE_OF_BOUND: Final = 0.4

COMMITS: Final = 50
MESSAGES_BETWEEN: Final = 2_000
BIG_GROUP: Final = 100
EVENTS_PER_SECOND: Final = 1_000

ROUNDS: Final = 3


async def away(profile: Profile, relay: RelayUrl, *, size: int, count: int, commits: int) -> tuple[list[Event], float]:
    """Let a group talk while the profile is away, and put what it said on the relay.

    Returns:
        The events, and how long verifying and decrypting the messages alone takes (0 where there are commits).
    """
    now = int(time.time())
    began = Timestamp(now - count - commits - 600)
    receiver_key = await profile.create("Receiver")
    package = MlsRsEngine(receiver_key).generate_key_package(now=began, last_resort=False)
    crowd = Crowd(receiver_key, package.content, size=size, relays=[relay], now=began)
    await profile.change(lambda turn: join_crowd(turn, crowd.welcome, package.private, Timestamp(began - 60)))
    events = crowd.chat(count, began, commits=commits)
    client = await LeanClient.connect(relay)
    await publish(client, frames(events), 100)
    client.close()
    return events, 0.0 if commits else bound_s(MlsRsEngine(receiver_key), crowd.welcome, package.private, events)


def bound_s(engine: MlsRsEngine, welcome: bytes, private: bytes, events: Sequence[Event]) -> float:
    """Seconds of processor time for the signatures and the MLS decryption alone, one after the other.

    What others do on the machine slows the receiver down and not this bound: a busy machine makes the ratio worse, never
    better.
    """
    group = engine.join(welcome, private)
    keys = (derive_outer_keys(group.epoch, group.export_secret),)
    messages = [open_group_event(event, keys).message for event in events]
    begun = time.process_time()
    verified = sum(verify_signature(event.pubkey, event.id, event.sig) for event in events)
    read = sum(isinstance(each, Application) for each in group.read_messages(messages))
    used = time.process_time() - begun
    assert verified == read == len(events)
    return used


async def catch_up(folder: Path, *, size: int, count: int, commits: int = 0) -> tuple[Reception, float]:
    """One whole round: what the receiver took, and the bound in seconds."""
    async with running(our_command(folder)) as relay:
        profile = Profile(folder / "profile", relay.url)
        _, bound = await away(profile, RelayUrl(relay.url), size=size, count=count, commits=commits)
        return await receiver.run(profile, relay.url, count), bound


def rounds(*, size: int, count: int, commits: int = 0) -> tuple[Reception, float]:
    """The fastest of some rounds, each with a profile and a relay of its own, and the bound of that round."""
    done = []
    for _ in range(ROUNDS):
        with work_folder() as folder:
            done.append(asyncio.run(catch_up(folder, size=size, count=count, commits=commits)))
    return min(done, key=lambda each: each[0].wall_s)


def figures() -> Iterator[Figure]:
    """What `make bench` prints."""
    took, bound = rounds(size=MEMBERS, count=MESSAGES)
    name = f"{MESSAGES} messages, {MEMBERS} members"
    rate, serial = MESSAGES / took.wall_s, MESSAGES / bound
    yield Figure(f"{name}, wall", rate, "1/s", "higher", limit=PER_SECOND)
    beside = "verify and decrypt alone"
    yield Figure("the same, beside its bound", rate, "1/s", "higher", serial, beside, SHARE_OF_BOUND * serial)
    yield Figure("the same, cpu", took.cpu_s / MESSAGES * 1e6, "us", "lower", bound / MESSAGES * 1e6, beside)
    took, _ = rounds(size=BIG_GROUP, count=MESSAGES_BETWEEN, commits=COMMITS)
    events = MESSAGES_BETWEEN + COMMITS
    name = f"{MESSAGES_BETWEEN} messages, {COMMITS} commits, {BIG_GROUP} members"
    yield Figure(f"{name}, wall", events / took.wall_s, "1/s", "higher", limit=EVENTS_PER_SECOND)
    yield Figure(f"{name}, cpu", took.cpu_s / events * 1e6, "us", "lower")
