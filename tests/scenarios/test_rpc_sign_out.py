"""Signing out ends everything an account had running, in the real program, with a real relay."""

import asyncio
import threading
from pathlib import Path

import pytest

from marmot_desktop import launch
from marmot_desktop.config import Flags
from marmot_desktop.domain.identifiers import parse_person
from marmot_desktop.rpc.caller import Caller
from marmot_desktop.rpc.methods import METHODS
from tests.helpers.local_relay import RelayProcess
from tests.helpers.rpc_process import PASSPHRASE


async def test_no_task_thread_or_subscription_survives_sign_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MARMOT_PASSPHRASE", PASSPHRASE)
    async with RelayProcess(tmp_path / "relay.db") as relay:
        config, paths = launch.load(Flags(profile=tmp_path / "alice", relays=(relay.url,), test_delays="none"))
        async with launch.open_desk(config, paths) as desk:
            caller = Caller(desk)

            async def call(method: str, **params: object) -> object:
                return await METHODS[method].call(caller, params, False)

            # The first round also starts what Python itself keeps (the loop's threads for blocking calls).
            created = await call("account.create", name="Alice")
            assert isinstance(created, dict)
            pubkey = parse_person(str(created["pubkey"]))
            await desk.sign_out(pubkey)

            tasks, threads, subscribers = asyncio.all_tasks(), set(threading.enumerate()), desk.hub.subscriber_count
            for _ in range(3):
                await call("account.use", pubkey=created["pubkey"])
                group = await call("group.create", name="Garden")
                assert isinstance(group, dict)
                await call("message.send", group=group["group"], text="Still here")
                await call("sync.wait", timeout=10)
                assert asyncio.all_tasks() > tasks
                await desk.sign_out(pubkey)
                assert desk.current is None
                assert asyncio.all_tasks() == tasks
                # The loop's own pool for blocking calls grows when it likes and is no account's.
                left = {thread.name for thread in threading.enumerate() if thread not in threads}
                assert not {name for name in left if not name.startswith("asyncio_")}
                assert desk.hub.subscriber_count == subscribers == 0
        assert asyncio.all_tasks() == {asyncio.current_task()}
