"""Knows when the machine has slept and is awake again.

logind says so on the system bus (`PrepareForSleep(false)`). Where it cannot be heard, the time that the machine has slept
is looked at now and then. Source: org.freedesktop.login1(5).
"""

import asyncio
import logging
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from dbus_fast import Message
    from dbus_fast.aio import MessageBus

log = logging.getLogger(__name__)

START_AFTER_S: Final = 5.0
"""The bus is asked when the start is long over, and not at all by a command that ends at once."""
TICK_S: Final = 10.0
SLEPT_S: Final = 3.0
"""A shorter sleep breaks no connection; clocks of different kinds differ by less."""
BUS_TIMEOUT_S: Final = 5.0
SERVICE: Final = "org.freedesktop.login1"
PATH: Final = "/org/freedesktop/login1"
INTERFACE: Final = "org.freedesktop.login1.Manager"
SIGNAL: Final = "PrepareForSleep"


class SleepWatcher:
    """Runs until it is cancelled.

    Args:
        on_wake: told when the machine is awake again.
        asleep_s: how long it has slept since it was started, as far as its clocks tell.
        start_after_s: how long to wait before anything; `START_AFTER_S` if left out.
        tick_s: between two looks, where nobody tells.
        on_ready: called once it hears, with whether logind tells.
    """

    def __init__(
        self,
        on_wake: Callable[[], object],
        asleep_s: Callable[[], float],
        *,
        start_after_s: float | None = None,
        tick_s: float = TICK_S,
        on_ready: Callable[[bool], object] = lambda _: None,
    ) -> None:
        self.name = "sleep watcher"
        self._on_wake = on_wake
        self._asleep_s = asleep_s
        self._start_after_s = START_AFTER_S if start_after_s is None else start_after_s
        self._tick_s = tick_s
        self._on_ready = on_ready

    async def run(self) -> None:
        """Listen to logind as long as it can be heard, then look at the clocks."""
        await asyncio.sleep(self._start_after_s)
        if sys.platform.startswith("linux"):
            await self._follow_logind()
        self._on_ready(False)
        await self._follow_clocks()

    async def _follow_logind(self) -> None:
        """Returns when there is none, or none any more."""
        from dbus_fast import BusType
        from dbus_fast.aio import MessageBus
        from dbus_fast.errors import DBusError

        try:
            async with asyncio.timeout(BUS_TIMEOUT_S):
                bus = await MessageBus(bus_type=BusType.SYSTEM).connect()
        except (OSError, EOFError, ValueError, TimeoutError, DBusError) as err:
            log.debug("no system bus: %s", type(err).__name__)
            return
        try:
            async with asyncio.timeout(BUS_TIMEOUT_S):
                is_there = await self._subscribe(bus)
            if is_there:
                log.debug("logind tells of sleep")
                self._on_ready(True)
                await bus.wait_for_disconnect()  # type: ignore[no-untyped-call]  # untyped there
        except (OSError, EOFError, TimeoutError, DBusError) as err:
            log.info("logind tells of sleep no more: %s", type(err).__name__)
        finally:
            bus.disconnect()

    async def _subscribe(self, bus: "MessageBus") -> bool:
        from dbus_fast import MessageType

        def on_message(message: "Message") -> None:
            wanted = message.message_type is MessageType.SIGNAL and message.member == SIGNAL
            if wanted and message.interface == INTERFACE and message.body == [False]:
                log.info("the machine is awake again")
                self._on_wake()

        rule = f"type='signal',sender='{SERVICE}',path='{PATH}',interface='{INTERFACE}',member='{SIGNAL}'"
        bus.add_message_handler(on_message)
        await bus.call(_bus_call("AddMatch", rule))
        answer = await bus.call(_bus_call("NameHasOwner", SERVICE))
        return bool(answer.body == [True])

    async def _follow_clocks(self) -> None:
        before = self._asleep_s()
        while True:
            await asyncio.sleep(self._tick_s)
            now = self._asleep_s()
            if now - before >= SLEPT_S:
                log.info("the machine has slept")
                self._on_wake()
            before = now


def _bus_call(member: str, argument: str) -> "Message":
    from dbus_fast import Message

    return Message(
        destination="org.freedesktop.DBus",
        path="/org/freedesktop/DBus",
        interface="org.freedesktop.DBus",
        member=member,
        signature="s",
        body=[argument],
    )
