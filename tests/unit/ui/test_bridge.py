"""Tests of `marmot_desktop.ui.bridge`."""

import asyncio
import threading
from typing import Any

from PySide6.QtWidgets import QApplication

from marmot_desktop.domain.facts import (
    MessageStored,
    SignedIn,
)
from marmot_desktop.services.hub import Hub
from marmot_desktop.ui.bridge import UiBridge
from tests.helpers import ui_values as make
from tests.helpers.patience import PATIENCE_S

ADA = make.account()
BO = make.account("Bo Lind")


async def test_facts_of_a_core_in_another_thread_arrive_in_qts_thread_in_order(application: QApplication) -> None:
    core = asyncio.new_event_loop()
    thread = threading.Thread(target=core.run_forever)
    thread.start()
    hub, bridge = Hub(), UiBridge()
    got: list[str] = []
    threads: set[int] = set()
    done = asyncio.Event()

    def hear(messages: tuple[Any, ...]) -> None:
        threads.add(threading.get_ident())
        got.extend(message.text for message in messages)
        if len(got) == 1200:
            done.set()

    bridge.for_account(ADA.pubkey).messages_stored.connect(hear)
    try:
        await bridge.open(hub, core)

        def publish() -> None:
            hub.publish(ADA.pubkey, SignedIn(ADA))
            for number in range(1200):
                hub.publish(ADA.pubkey, MessageStored(make.message(1, "Bo Lind", f"{number}", make.NOW)))

        core.call_soon_threadsafe(publish)
        async with asyncio.timeout(PATIENCE_S):
            await done.wait()
        await bridge.close()
        assert hub.subscriber_count == 0
        await bridge.close()
    finally:
        core.call_soon_threadsafe(core.stop)
        thread.join()
        core.close()
        bridge.deleteLater()
    assert got == [f"{number}" for number in range(1200)]
    assert threads == {threading.get_ident()}
