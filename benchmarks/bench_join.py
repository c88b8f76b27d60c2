"""Join: accepting an invite that is in the store, until the group is stored; the preview was made when it came."""

import asyncio
import os
import statistics
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks.crowd import Crowd, join_crowd
from benchmarks.disk import work_folder
from benchmarks.figure import Figure
from benchmarks.session import fresh_session
from marmot_desktop.marmot.mls_rs_engine import MlsRsEngine
from marmot_desktop.marmot.mls_values import NewKeyPackage
from marmot_desktop.marmot.welcome_event import build_welcome_rumor
from marmot_desktop.nostr.event import UnsignedEvent, sign_event
from marmot_desktop.nostr.keys import generate_secret
from marmot_desktop.nostr.kinds import GIFT_WRAP
from marmot_desktop.nostr.types import EventId, RelayUrl, Timestamp
from marmot_desktop.services.invites import join_from_invite, read_invite
from marmot_desktop.services.session import AccountSession, Turn
from marmot_desktop.storage.key_packages import KeyPackageRow

WELCOME_FITS: Final = 200
"""Above this many members no gift wrap could bring the Welcome, nor does the reader take it; what follows is measured."""
RELAY: Final = RelayUrl("ws://127.0.0.1:1")
SIZES: Final = ((100, 20.0, 15), (1000, 250.0, 5))
"""Members, the limit in milliseconds, joins."""


def receive(turn: Turn, crowd: Crowd, package: NewKeyPackage, now: Timestamp) -> EventId:
    """What the gift wrap of an invite leaves in the store, whatever its size; the invite's id."""
    row = KeyPackageRow(package.ref, package.content, package.private, "", False, now, package.not_after, None)
    turn.tx.key_packages.add(row)
    inviter = generate_secret(os.urandom)
    rumor = build_welcome_rumor(inviter.public, crowd.welcome, EventId(os.urandom(32)), [RELAY], now, "")
    wrap = sign_event(UnsignedEvent(inviter.public, now, GIFT_WRAP, (), ""), inviter, aux=os.urandom(32))
    assert turn.tx.invites.add(read_invite(turn, wrap, rumor, inviter.public))
    return wrap.id


async def join_once(session: AccountSession, size: int) -> tuple[float, float]:
    """Milliseconds of one join through the services, and of the engine's part of it alone."""
    now = Timestamp(int(time.time()) - 60)
    engine = MlsRsEngine(session.me)
    package = engine.generate_key_package(now=now, last_resort=False)
    crowd = Crowd(session.me, package.content, size=size, relays=[RELAY], now=now, speakers=1)
    begun = time.perf_counter()
    engine.join(crowd.welcome, package.private)
    alone = time.perf_counter() - begun
    if size > WELCOME_FITS:
        begun = time.perf_counter()
        await session.run(join_crowd, crowd.welcome, package.private, now)
    else:
        invite = await session.run(receive, crowd, package, now)
        begun = time.perf_counter()
        await session.run(join_from_invite, invite)
    took = time.perf_counter() - begun
    return took * 1000, alone * 1000


async def join_many(folder: Path, size: int, times: int) -> tuple[float, float]:
    """The medians of so many joins."""
    async with fresh_session(folder) as session:
        joins = [await join_once(session, size) for _ in range(times)]
    return statistics.median(took for took, _ in joins), statistics.median(alone for _, alone in joins)


def figures() -> Iterator[Figure]:
    """What `make bench` prints."""
    for size, limit, times in SIZES:
        with work_folder() as folder:
            took, alone = asyncio.run(join_many(folder, size, times))
        yield Figure(f"join, {size} members, wall", took, "ms", "lower", alone, "the engine alone", limit)
