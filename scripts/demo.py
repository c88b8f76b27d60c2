"""Two people meet and chat through a real relay, told in the terminal: what `make demo` shows.

A `marmot-relay` and two `marmot rpc` programs run as processes of their own, each with a throw-away profile; then two real
windows do the same on a screen of their own. The transcript and the pictures lie in `build/demo/`.
"""

import asyncio
import sys
import tempfile
from pathlib import Path
from time import monotonic
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.demo_windows import show_windows  # noqa: E402  the path comes first
from tests.helpers.local_relay import RelayProcess  # noqa: E402
from tests.helpers.rpc_process import RpcProcess  # noqa: E402
from tests.helpers.rpc_story import texts  # noqa: E402

OUTPUT: Final = ROOT / "build" / "demo"


class Transcript:
    """What has happened, on the terminal and in a file, with the seconds since the beginning."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._begin = monotonic()
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("", encoding="utf-8")

    def chapter(self, title: str) -> None:
        """A new step of the story."""
        self._write(f"\n{title}")

    def line(self, who: str, what: str) -> None:
        """Something somebody did or saw."""
        self._write(f"  {monotonic() - self._begin:6.2f} s  {who:<6} {what}")

    def _write(self, text: str) -> None:
        print(text, flush=True)
        with self._file.open("a", encoding="utf-8") as file:
            file.write(text + "\n")


async def meet(alice: RpcProcess, bob: RpcProcess, relay: RelayProcess, told: Transcript) -> str:
    """Steps one to five: accounts, a group, an invitation, joining; the group's id."""
    told.chapter("1. Both make an account and publish key packages")
    people = {}
    for process in (alice, bob):
        await process.call("events.subscribe")
        people[process.name] = await process.call("account.create", name=process.name)
        rows = await process.call("key_package.list")
        kinds = ", ".join(sorted({str(row["kind"]) for row in rows if row["valid"]}))
        told.line(process.name, f"is {people[process.name]['npub'][:16]}…; key packages of kind {kinds} on {relay.url}")

    told.chapter("2. Alice creates a group and is its admin")
    group = await alice.call("group.create", name="Garden", description="Who waters when")
    told.line("Alice", f"created “{group['name']}”, routing id {group['group'][:16]}…, epoch {group['epoch']}")

    told.chapter("3. Alice invites Bob")
    invited = await alice.call("group.invite", group=group["group"], pubkey=people["Bob"]["npub"])
    told.line("Alice", f"commit {invited['commit_event_id'][:16]}… was acknowledged by the relay before")
    told.line(
        "Alice", f"the sealed Welcome {invited['welcome_event_id'][:16]}… left for {', '.join(invited['accepted_by'])}"
    )

    told.chapter("4. Bob sees the invitation by itself")
    invite = await bob.heard("invite")
    told.line(
        "Bob", f"is invited to “{invite['group_name']}” ({invite['members']} people) by {invite['inviter'][:16]}…"
    )

    told.chapter("5. Bob joins, and the group is listed")
    await bob.call("invite.accept", invite=invite["invite"])
    for row in await bob.call("group.list"):
        told.line("Bob", f"has the group “{row['name']}”, epoch {row['epoch']}, {len(row['members'])} members")
    return str(group["group"])


async def chat(alice: RpcProcess, bob: RpcProcess, group: str, lines: tuple[str, ...], told: Transcript) -> None:
    """They write in turn; each line is told when the other one has it."""
    for number, text in enumerate(lines):
        author, reader = (alice, bob) if number % 2 == 0 else (bob, alice)
        sent = await author.call("message.send", group=group, text=text)
        heard = await reader.heard("message")
        told.line(author.name, f"“{heard['text']}”  ({sent['state']}; {reader.name} has it)")


async def tell(folder: Path, told: Transcript) -> None:
    """The whole story."""
    async with (
        RelayProcess(folder / "relay.db") as relay,
        RpcProcess("Alice", folder / "alice", relay.url) as alice,
        RpcProcess("Bob", folder / "bob", relay.url) as bob,
    ):
        told.line("relay", f"listens on {relay.url}")
        group = await meet(alice, bob, relay, told)
        told.chapter("6. Both write and read, end-to-end encrypted")
        first_day = ("Hello Bob, can you water on Monday?", "Gladly. Tomatoes too?", "Tomatoes too. Thank you!")
        await chat(alice, bob, group, first_day, told)

        told.chapter("Both programs and the relay stop and start again")
        for process in (alice, bob):
            await process.shut_down()
        await relay.restart()
        for process in (alice, bob):
            await process.start()
            await process.call("events.subscribe")
            read = await texts(process, group)
            told.line(process.name, f"still has {len(read)} messages; the last one is “{read[-1]}”")
        await chat(alice, bob, group, ("It is Monday!", "On my way."), told)
        told.chapter("Everything above went through real programs and a real relay.")


async def show(told: Transcript) -> None:
    """The same with two windows, in pictures."""
    told.chapter("The same with two windows, on a screen of their own")
    pictures = await show_windows(OUTPUT, told.line)
    for picture in pictures:
        told.line("", f"build/demo/{picture.name}")


def main() -> int:
    """Tell the story; the exit status."""
    print("Marmot Desktop: two people meet and chat")
    with tempfile.TemporaryDirectory(prefix="marmot-demo-") as folder:
        told = Transcript(OUTPUT / "transcript.txt")
        asyncio.run(tell(Path(folder), told))
        asyncio.run(show(told))
    return 0


if __name__ == "__main__":
    sys.exit(main())
