"""Somebody was away for longer than a relay tells at once, over several epochs: nothing is missing when they are back."""

from pathlib import Path

from tests.helpers.local_relay import NostrSdkRelay
from tests.helpers.two_desks import Person, meet


async def test_what_was_said_and_changed_meanwhile_is_there_in_order(tmp_path: Path) -> None:
    """The relay never answers with more than 500 stored events at once."""
    async with NostrSdkRelay() as relay:
        alice, bob = Person("Alice", tmp_path / "alice", relay.url), Person("Bob", tmp_path / "bob", relay.url)
        async with alice.at_desk():
            async with bob.at_desk():
                group = await meet(alice, bob)
                await alice.says(group, "see you")
                await bob.hears("see you")
            said = ["see you"]
            for part in range(3):
                messages = [await alice.services.messages.send(group, f"{part}.{number}") for number in range(200)]
                said += [message.text for message in messages]
                for message in messages:
                    await alice.services.messages.wait_accepted(message.id, 30.0)
                await alice.services.changes.rotate_key(group)
            await alice.says(group, "the end")
            said.append("the end")
            async with bob.at_desk():
                await bob.hears("the end")
                page = await bob.services.messages.list(group, limit=1000)
                assert [message.text for message in page[::-1]] == said
                await bob.says(group, "back again")
                await alice.hears("back again")
