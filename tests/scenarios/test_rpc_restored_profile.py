"""A profile put back from a copy uses keys twice: the test of the alarm that the other tests rely on being silent."""

import shutil
from pathlib import Path

from tests.helpers.local_relay import RelayProcess
from tests.helpers.rpc_process import RpcProcess
from tests.helpers.rpc_story import meet, say


async def test_a_key_used_twice_is_told_to_the_reader_and_its_author_is_warned(tmp_path: Path) -> None:
    async with (
        RelayProcess(tmp_path / "relay.db") as relay,
        RpcProcess("alice", tmp_path / "alice", relay.url) as alice,
        RpcProcess("bob", tmp_path / "bob", relay.url) as bob,
    ):
        meeting = await meet(alice, bob)
        await say(alice, bob, meeting.group, "Before the copy")
        await alice.shut_down()
        shutil.copytree(alice.profile, tmp_path / "copy")
        await alice.start()
        await say(alice, bob, meeting.group, "After the copy")
        await alice.shut_down()
        shutil.rmtree(alice.profile)
        shutil.move(tmp_path / "copy", alice.profile)
        await relay.stop()  # so that the copy cannot see first what was sent without it
        await alice.start()
        await alice.call("events.subscribe")
        sent = await alice.call("message.send", group=meeting.group, text="With a used key", wait="queued")
        assert sent["state"] == "queued"
        await relay.start()
        notice = await bob.heard("security")
        assert (notice["code"], notice["group"]) == ("generation_reused", meeting.group)
        assert "generation_reused" in bob.log
        warning = await alice.heard("security")
        assert (warning["code"], warning["group"]) == ("state_cloned", meeting.group)
