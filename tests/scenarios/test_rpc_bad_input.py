"""Bad input and bad surroundings: a clear error each time, and nothing lost."""

import asyncio
import json
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import websockets

from tests.helpers.local_relay import RelayProcess
from tests.helpers.patience import PATIENCE_S
from tests.helpers.rpc_process import (
    PASSPHRASE,
    Json,
    ProcessEndedError,
    RpcError,
    RpcProcess,
    command_line,
    environment_of,
    run_once,
)
from tests.helpers.rpc_story import code_of, create_account, meet, say, texts

NOBODY = "ws://127.0.0.1:1"
"""A port at which nothing listens."""


@asynccontextmanager
async def refusing_relay(reason: str) -> AsyncIterator[str]:
    """A relay that takes nothing from anybody."""

    async def serve(connection: websockets.ServerConnection) -> None:
        async for text in connection:
            kind, first, *_ = json.loads(text)
            if kind == "EVENT":
                await connection.send(json.dumps(["OK", first["id"], False, reason]))
            elif kind == "REQ":
                await connection.send(json.dumps(["EOSE", first]))

    async with websockets.serve(serve, "127.0.0.1", 0) as server:
        port = next(iter(server.sockets)).getsockname()[1]
        yield f"ws://127.0.0.1:{port}"


async def test_a_second_program_on_the_same_profile_is_told_so_and_ends_with_status_3(tmp_path: Path) -> None:
    async with RpcProcess("alice", tmp_path / "alice", NOBODY) as alice:
        await alice.call("account.list")  # it holds the profile now
        second = await asyncio.create_subprocess_exec(
            *command_line("rpc", alice.profile, (NOBODY,), ()),
            env=environment_of({"MARMOT_PASSPHRASE": PASSPHRASE}),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
        )
        async with asyncio.timeout(PATIENCE_S):
            out, _ = await second.communicate()
        assert second.returncode == 3
        (line,) = out.splitlines()
        error = json.loads(line)
        assert (error["jsonrpc"], error["id"]) == ("2.0", None)
        assert (error["error"]["code"], error["error"]["data"]["code"]) == (-32000, "profile_in_use")

        status, out_text, _ = await run_once("account.list", "--json", profile=alice.profile)
        assert status == 3
        assert json.loads(out_text)["error"]["data"]["code"] == "profile_in_use"

        await alice.kill()  # the lock goes with the process
        await alice.start()
        assert await alice.call("account.list") == []


async def test_what_is_no_secret_key_is_refused_and_no_account_appears(tmp_path: Path) -> None:
    async with RpcProcess("alice", tmp_path / "alice", NOBODY) as alice:
        for secret in (
            "nsec1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq",
            "npub1xtscya34g58tk0z605fvr788k263gsu6cy9x0mhnm87echrgufzsevkk5s",
            "00" * 32,
            "ff" * 32,
            "ab",
            "",
        ):
            assert await code_of(alice.call("account.import", secret=secret)) == "invalid_secret", secret
        nonsense: Json = {"secret": "ncryptsec1nonsense", "passphrase": "throw-away"}
        assert await code_of(alice.call("account.import", **nonsense)) == "invalid_secret"
        assert await alice.call("account.list") == []


async def test_an_exported_key_comes_back_with_its_passphrase_and_no_other(tmp_path: Path) -> None:
    async with (
        RelayProcess(tmp_path / "relay.db") as relay,
        RpcProcess("alice", tmp_path / "alice", relay.url) as alice,
        RpcProcess("other", tmp_path / "other", relay.url) as other,
    ):
        pubkey = (await alice.call("account.create", name="Alice"))["pubkey"]
        exported = (await alice.call("account.export", passphrase="throw-away"))["ncryptsec"]
        assert exported.startswith("ncryptsec1")
        assert await code_of(other.call("account.import", secret=exported, passphrase="wrong")) == "wrong_passphrase"
        assert await code_of(other.call("account.import", secret=exported)) == "wrong_passphrase"
        assert await other.call("account.list") == []
        assert (await other.call("account.import", secret=exported, passphrase="throw-away"))["pubkey"] == pubkey


async def test_a_wrong_passphrase_opens_nothing_and_the_right_one_opens_it_again(tmp_path: Path) -> None:
    async with RelayProcess(tmp_path / "relay.db") as relay:
        profile = tmp_path / "alice"
        async with RpcProcess("alice", profile, relay.url) as alice:
            await create_account(alice, "Alice")
            group = (await alice.call("group.create", name="Garden"))["group"]
            await alice.call("message.send", group=group, text="Do not lose me")
        wrong = {"MARMOT_PASSPHRASE": "not the passphrase"}
        async with RpcProcess("wrong", profile, relay.url, environment=wrong) as alice:
            for _ in range(2):
                assert await code_of(alice.call("group.list")) == "wrong_passphrase"
            assert len(await alice.call("account.list")) == 1
        async with RpcProcess("right", profile, relay.url) as alice:
            assert await texts(alice, group) == ["Do not lose me"]


async def test_without_keyring_and_passphrase_an_account_is_refused_plainly(tmp_path: Path) -> None:
    async with RpcProcess("alice", tmp_path / "alice", NOBODY, environment={}) as alice:
        assert await code_of(alice.call("account.create", name="Alice")) == "keyring_unavailable"
        assert await alice.call("account.list") == []


async def test_without_a_relay_everything_waits_and_goes_out_when_it_is_there(tmp_path: Path) -> None:
    async with (
        RelayProcess(tmp_path / "relay.db") as relay,
        RpcProcess("alice", tmp_path / "alice", relay.url) as alice,
        RpcProcess("bob", tmp_path / "bob", relay.url) as bob,
    ):
        meeting = await meet(alice, bob)
        await relay.stop()
        sent = await alice.call("message.send", group=meeting.group, text="Into the dark")
        assert sent["state"] == "queued"
        durable = await alice.call("message.send", group=meeting.group, text="And another", wait="queued")
        assert durable["state"] == "queued"
        assert await code_of(bob.call("sync.wait", timeout=1)) == "sync_timeout"
        await alice.kill()
        await alice.start()
        await alice.call("events.subscribe")
        assert await texts(alice, meeting.group) == ["Into the dark", "And another"]
        await relay.start()
        for message in (sent, durable):
            heard = await bob.heard("message", timeout_s=60)
            assert heard["message"] == message["message"]
        await say(bob, alice, meeting.group, "Light")


async def test_an_account_made_without_a_relay_is_found_once_there_is_one(tmp_path: Path) -> None:
    relay = RelayProcess(tmp_path / "relay.db")
    async with relay:
        await relay.stop()  # its port is known now
        async with RpcProcess("alice", tmp_path / "alice", relay.url) as alice:
            pubkey = await create_account(alice, "Alice")
            await relay.start()
            async with RpcProcess("bob", tmp_path / "bob", relay.url) as bob:
                await create_account(bob, "Bob")
                await bob.until(
                    lambda: bob.call("key_package.list", pubkey=pubkey),
                    lambda rows: any(row["valid"] for row in rows),
                )
                assert (await bob.call("profile.get", pubkey=pubkey))["name"] == "Alice"


async def test_a_relay_that_refuses_is_told_and_the_message_is_kept(tmp_path: Path) -> None:
    async with (
        refusing_relay("blocked: nobody may write here") as url,
        RpcProcess("alice", tmp_path / "alice", url) as alice,
    ):
        await create_account(alice, "Alice")
        group = (await alice.call("group.create", name="Garden"))["group"]
        answer = await alice.call("message.send", group=group, text="Will you take this?")
        assert answer["state"] in {"failed", "queued"}
        (kept,) = await alice.call("message.list", group=group)
        assert (kept["text"], kept["relays_accepted"]) == ("Will you take this?", 0)
        stranger = "c6047f9441ed7d6d3045406e95c07cd85c778e4b8cef3ca7abac09b95c709ee5"
        assert await code_of(alice.call("group.invite", group=group, pubkey=stranger)) == "kp_not_found"


async def test_a_damaged_store_is_told_and_left_as_it_is_and_the_other_account_still_opens(tmp_path: Path) -> None:
    async with (
        RelayProcess(tmp_path / "relay.db") as relay,
        RpcProcess("alice", tmp_path / "alice", relay.url) as alice,
    ):
        first = (await alice.call("account.create", name="First"))["pubkey"]
        second = (await alice.call("account.create", name="Second"))["pubkey"]
        await alice.shut_down()
        (store,) = (path for path in alice.profile.rglob("store.db") if first in path.parts)
        damaged = os.urandom(4096) + store.read_bytes()[4096:]
        store.write_bytes(damaged)
        for left_over in store.parent.glob("store.db-*"):
            left_over.unlink()

        await alice.start()
        assert await code_of(alice.call("account.use", pubkey=first)) == "store_corrupt"
        assert store.read_bytes() == damaged
        used = await alice.call("account.use", pubkey=second)
        assert (used["pubkey"], used["current"]) == (second, True)
        assert await alice.call("group.list") == []


async def test_what_cannot_be_is_refused_by_its_code(tmp_path: Path) -> None:
    unknown = "aa" * 32
    cases: list[tuple[str, Json, str]] = [
        ("group.get", {"group": unknown}, "group_unknown"),
        ("message.send", {"group": unknown, "text": "x"}, "group_unknown"),
        ("message.list", {"group": unknown}, "group_unknown"),
        ("invite.accept", {"invite": unknown}, "not_found"),
        ("invite.archive", {"invite": unknown}, "not_found"),
        ("relays.set", {"general": ["http://127.0.0.1"]}, "invalid_relay_url"),
        ("relays.set", {"inbox": []}, "no_relays"),
        ("group.create", {"name": "x", "relays": ["nonsense"]}, "invalid_relay_url"),
        ("media.save", {}, "not_available"),
    ]
    async with (
        RelayProcess(tmp_path / "relay.db") as relay,
        RpcProcess("alice", tmp_path / "alice", relay.url) as alice,
    ):
        for method, params, _ in cases:
            if method != "media.save":
                assert await code_of(alice.call(method, **params)) == "signed_out", method
        await alice.call("account.create", name="Alice")
        group = (await alice.call("group.create", name="Garden"))["group"]
        cases.append(("message.send", {"group": group, "text": "x" * 40_000}, "message_too_large"))
        cases.append(("message.send", {"group": group, "text": "x", "reply_to": unknown}, "not_found"))
        cases.append(("message.list", {"group": group, "before": unknown}, "not_found"))
        for method, params, code in cases:
            with pytest.raises(RpcError) as caught:
                await alice.call(method, **params)
            assert (caught.value.number, caught.value.code, caught.value.data["sent"]) == (-32000, code, "nothing")
        assert await alice.call("message.list", group=group) == []


async def test_a_first_relay_that_is_no_address_is_told_before_there_is_an_account(tmp_path: Path) -> None:
    async with RpcProcess("alice", tmp_path / "alice", "nonsense") as alice:
        with pytest.raises(ProcessEndedError):
            await alice.call("account.create", name="Alice")
        (error,) = alice.errors_without_id
        assert (error["id"], error["error"]["data"]["code"]) == (None, "invalid_relay_url")
        assert await alice.wait_ended() == 1
    assert not (tmp_path / "alice").exists()
