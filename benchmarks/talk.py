"""Two programs that talk over a relay; when each thing happened is told by the one monotonic clock of the machine.

`python -m benchmarks.talk say PROFILE RELAY COUNT PAUSE_S` writes messages one after another and tells of each when it was asked
for, when it was durable and when its event was handed to the socket. `python -m benchmarks.talk hear PROFILE RELAY COUNT PAUSE_S`
tells when each was stored.
"""

import asyncio
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final
from unittest.mock import patch

from benchmarks.profile import Profile
from marmot_desktop.domain.facts import InviteReceived, MessageStored, Published
from marmot_desktop.launch import open_desk
from marmot_desktop.nostr.transport import connection
from marmot_desktop.nostr.transport.link import RelayLink
from marmot_desktop.services.account_services import AccountServices

WARM_UP: Final = 30
PAUSE_S: Final = 0.03
"""Between two messages; a person takes longer, and the pace of a group allows no less for long."""
READY: Final = "ready"
TIMEOUT_S: Final = 120.0

Times = dict[str, list[float]]
"""By text, when what happened, in seconds of the monotonic clock."""


class _NotingLink(RelayLink):
    """Notes when an event was handed to the socket."""

    sent_at: Final[list[float]] = []

    async def _send(self, frame: str) -> None:
        await super()._send(frame)
        if frame.startswith('["EVENT"'):
            self.sent_at.append(time.perf_counter())


async def meet(first: Profile, second: Profile) -> None:
    """The first makes a group and invites the second, who joins."""
    async with open_desk(first.config, first.paths) as one, open_desk(second.config, second.paths) as other:
        invited: asyncio.Queue[InviteReceived] = asyncio.Queue()

        def hear(published: Published) -> None:
            if isinstance(published.fact, InviteReceived):
                invited.put_nowait(published.fact)

        other.hub.subscribe(hear)
        for desk in (one, other):
            (account,) = await desk.accounts.list()
            await desk.sign_in(account.pubkey)
        assert one.current is not None
        assert other.current is not None
        await one.current.groups.create("Tide", members=[other.current.account.pubkey])
        async with asyncio.timeout(TIMEOUT_S):
            fact = await invited.get()
        await other.current.invites.accept(fact.invite.id)


async def say(profile: Profile, count: int, pause_s: float = PAUSE_S) -> Times:
    """Write so many messages, after some that warm everything up, with a pause after each."""
    with patch.object(connection, "RelayLink", _NotingLink):
        async with open_desk(profile.config, profile.paths) as desk:
            (account,) = await desk.accounts.list()
            await desk.sign_in(account.pubkey)
            assert desk.current is not None
            await asyncio.sleep(1.0)
            return await _say_all(desk.current, count, pause_s)


async def _say_all(services: AccountServices, count: int, pause_s: float) -> Times:
    (group,) = await services.groups.list()
    times: Times = {}
    for number in range(WARM_UP + count):
        text = f"message {number}"
        _NotingLink.sent_at.clear()
        asked = time.perf_counter()
        message = await services.messages.send(group.id, text)
        durable = time.perf_counter()
        await services.messages.wait_accepted(message.id, TIMEOUT_S)
        if number >= WARM_UP:
            times[text] = [asked, durable, _NotingLink.sent_at[0]]
        await asyncio.sleep(pause_s)
    return times


async def hear(profile: Profile, count: int) -> Times:
    """Stay until the last of so many messages is stored."""
    times: Times = {}
    last = asyncio.Event()

    def note(published: Published) -> None:
        if isinstance(published.fact, MessageStored):
            text = published.fact.message.text
            times[text] = [time.perf_counter()]
            if text == f"message {WARM_UP + count - 1}":
                last.set()

    async with open_desk(profile.config, profile.paths) as desk:
        desk.hub.subscribe(note)
        (account,) = await desk.accounts.list()
        await desk.sign_in(account.pubkey)
        print(READY, flush=True)
        async with asyncio.timeout(TIMEOUT_S):
            await last.wait()
    return times


async def start(
    role: str, profile: Profile, relay: str, count: int, pause_s: float = PAUSE_S
) -> asyncio.subprocess.Process:
    """One of the two in a process of its own."""
    arguments = (role, str(profile.folder), relay, str(count), str(pause_s))
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "benchmarks.talk", *arguments, stdout=asyncio.subprocess.PIPE
    )


async def talk(one: Profile, other: Profile, relay: str, count: int) -> tuple[Times, Times]:
    """What the two tell of one conversation."""
    hearer = await start("hear", other, relay, count)
    assert hearer.stdout is not None
    assert (await hearer.stdout.readline()).decode().strip() == READY
    speaker = await start("say", one, relay, count)
    said, _ = await speaker.communicate()
    heard, _ = await hearer.communicate()
    return json.loads(said), json.loads(heard)


def main(arguments: Sequence[str]) -> None:
    """What the command line asks for."""
    role, folder, relay, count, pause_s = arguments
    profile = Profile(Path(folder), relay)
    work = say(profile, int(count), float(pause_s)) if role == "say" else hear(profile, int(count))
    print(json.dumps(asyncio.run(work)))


if __name__ == "__main__":
    main(sys.argv[1:])
