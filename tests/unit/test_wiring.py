"""One account put together over a real relay, and taken apart without a trace."""

import asyncio
import threading
from pathlib import Path

from marmot_desktop import launch
from marmot_desktop.config import Config
from marmot_desktop.domain.facts import Published, RelayChanged
from marmot_desktop.domain.relay import RelayConnectionState
from marmot_desktop.paths import ProfilePaths
from tests.helpers.local_relay import RelayProcess


async def test_an_account_is_published_and_leaves_nothing_running(tmp_path: Path) -> None:
    heard: list[Published] = []
    async with RelayProcess(tmp_path / "relay.db") as relay:
        config = Config(relays=(relay.url,), passphrase="a test passphrase", discovery_relays=())
        async with launch.open_desk(config, ProfilePaths.portable(tmp_path / "profile")) as desk:
            desk.hub.subscribe(heard.append)
            tasks, threads = asyncio.all_tasks(), set(threading.enumerate())
            account = await desk.accounts.create("Alice")
            await desk.sign_in(account.pubkey)
            services = desk.current
            assert services is not None
            assert await services.onboarding.wait_published(20.0)
            (status,) = (await services.relays.get()).states
            assert (relay.url, RelayConnectionState.CONNECTED, True) == (status.url, status.state, status.authenticated)
            assert all(each.account == account.pubkey for each in heard)
            assert any(isinstance(each.fact, RelayChanged) for each in heard)
            await desk.sign_out()
            assert asyncio.all_tasks() == tasks
            left = {thread.name for thread in set(threading.enumerate()) - threads}
            assert not {name for name in left if not name.startswith("asyncio_")}
            assert desk.hub.subscriber_count == 1


async def test_a_relay_of_ones_own_choice_that_is_down_keeps_nobody_out(tmp_path: Path) -> None:
    config = Config(relays=("ws://127.0.0.1:9",), passphrase="a test passphrase", discovery_relays=())
    async with launch.open_desk(config, ProfilePaths.portable(tmp_path)) as desk:
        account = await desk.accounts.create("Alice")
        await desk.sign_in(account.pubkey)
        services = desk.current
        assert services is not None
        assert not await services.onboarding.wait_published(0.2)
        created = await services.groups.create("Garden")
        message = await services.messages.send(created.group.id, "for later")
        assert message.state.value == "queued"
