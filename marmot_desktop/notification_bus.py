"""The line to the service of notifications on the session bus: found when it is needed first, watched, never waited for long.

What does not answer, or is not there, is left alone for half a minute, or until the bus says that a service has come;
nothing ticks meanwhile. Only the present owner of the name is believed.

Source: Desktop Notifications Specification 1.2; D-Bus Specification, Message Bus Messages. ADR 0020.
"""

import asyncio
import logging
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from marmot_desktop.clock import Clock

if TYPE_CHECKING:
    from dbus_fast import Message
    from dbus_fast.aio import MessageBus

log = logging.getLogger(__name__)

ANSWER_S: Final = 2.0
"""A service that takes longer is left alone for a while."""
REST_S: Final = 30.0
MAX_NAME_CHARS: Final = 120
_NAME: Final = "org.freedesktop.Notifications"
_PATH: Final = "/org/freedesktop/Notifications"
_BUS: Final = "org.freedesktop.DBus"
_BUS_PATH: Final = "/org/freedesktop/DBus"


class UnheardError(Exception):
    """Nobody has answered as a service of notifications does."""


class NotificationBus:
    """See the module. Lives on one loop.

    Args:
        clock: for limits.
        address: of the bus; the session's if left out.
    """

    def __init__(self, clock: Clock, address: str | None = None) -> None:
        self.abilities: frozenset[str] = frozenset()
        self.name = ""
        self._clock = clock
        self._address = address
        self._bus: MessageBus | None = None
        self._bus_id = ""
        self._owner = ""
        self._rests_until = float("-inf")
        self._on_signal: Callable[[str, str, list[Any]], None] = lambda _member, _signature, _body: None
        self._on_change: Callable[[], None] = lambda: None

    def listen(self, on_signal: Callable[[str, str, list[Any]], None], on_change: Callable[[], None]) -> None:
        """Tell of the service's signals (member, signature, body), and of one that has come or gone."""
        self._on_signal, self._on_change = on_signal, on_change

    @property
    def server(self) -> str:
        """Which service on which bus it is; empty while there is none."""
        return f"{self._bus_id} {self._owner}" if self._owner else ""

    async def is_ready(self) -> bool:
        """Whether there is a service; looks for one, unless there was none a moment ago."""
        if self._bus is not None and not self._bus.connected:
            # The bus has gone, and with it everything on the screen.
            self._bus, self._owner = None, ""
            self._on_change()
        if self._owner:
            return True
        if self._clock.monotonic() < self._rests_until:
            return False
        try:
            async with asyncio.timeout(2 * ANSWER_S):
                await self._connect()
                await self._meet()
        except (UnheardError, TimeoutError):
            self.give_up()
            return False
        return True

    def give_up(self) -> None:
        """Leave it alone for a while. What it shows may still stand there."""
        self._rests_until = self._clock.monotonic() + REST_S
        self._owner = ""

    def leave(self) -> None:
        """End the connection. Idempotent."""
        bus, self._bus = self._bus, None
        self._owner = ""
        if bus is not None:
            bus.disconnect()

    async def ask(self, member: str, signature: str, body: list[object], *kinds: type, to: str = _NAME) -> list[Any]:
        """Call a method of the service.

        Args:
            member: which.
            signature: of its arguments.
            body: its arguments.
            kinds: of the answer's parts.
            to: whom; the bus itself is asked at its own path.

        Raises:
            UnheardError: there was no answer in time, or one that does not fit.
        """
        from dbus_fast import Message, MessageType

        if self._bus is None or not self._bus.connected:
            raise UnheardError
        path = _PATH if to == _NAME else _BUS_PATH
        question = Message(destination=to, path=path, interface=to, member=member, signature=signature, body=body)
        try:
            async with asyncio.timeout(ANSWER_S):
                answer = await self._bus.call(question)
        except (TimeoutError, OSError, EOFError) as err:
            raise UnheardError from err
        if answer.message_type is not MessageType.METHOD_RETURN:
            raise UnheardError
        parts = list(answer.body)
        if len(parts) < len(kinds) or not all(map(isinstance, parts, kinds)):
            log.info("the service of notifications answers %s oddly", member)
            raise UnheardError
        return parts[: len(kinds)]

    async def _connect(self) -> None:
        if self._bus is not None:
            return
        address = self._address or session_bus_address()
        if address is None:
            raise UnheardError
        from dbus_fast import AuthError, InvalidAddressError
        from dbus_fast.aio import MessageBus

        try:
            bus = MessageBus(bus_address=address, auth_timeout=ANSWER_S)
            await bus.connect()
        except (OSError, EOFError, ValueError, TypeError, AuthError, InvalidAddressError) as err:
            log.info("there is no session bus for notifications: %s", type(err).__name__)
            raise UnheardError from err
        self._bus = bus
        bus.add_message_handler(self._on_message)
        for rule in (
            f"type='signal',interface='{_NAME}',path='{_PATH}'",
            f"type='signal',sender='{_BUS}',member='NameOwnerChanged',arg0='{_NAME}'",
        ):
            await self.ask("AddMatch", "s", [rule], to=_BUS)
        (self._bus_id,) = await self.ask("GetId", "", [], str, to=_BUS)

    async def _meet(self) -> None:
        """Ask the service what it can; the bus starts it for that where it knows how to."""
        (abilities,) = await self.ask("GetCapabilities", "", [], list)
        try:
            name, _vendor, _version, _spec = await self.ask("GetServerInformation", "", [], str, str, str, str)
        except UnheardError:
            name = ""
        (owner,) = await self.ask("GetNameOwner", "s", [_NAME], str, to=_BUS)
        self.abilities = frozenset(each for each in abilities if isinstance(each, str))
        self.name, self._owner = name[:MAX_NAME_CHARS], owner

    def _on_message(self, message: "Message") -> None:
        from dbus_fast import MessageType

        if message.message_type is not MessageType.SIGNAL:
            return
        if message.sender == _BUS and message.member == "NameOwnerChanged":
            if message.signature == "sss" and message.body[0] == _NAME and message.body[2] != self._owner:
                self._owner = ""
                # A service that has just come is asked at the next notification, not now: it may be busy starting.
                self._rests_until = float("-inf")
                self._on_change()
        elif message.interface == _NAME and message.sender == self._owner and self._owner:
            self._on_signal(message.member or "", message.signature, list(message.body))


def session_bus_address() -> str | None:
    """Where the session bus is; `None` where there is none.

    Source: D-Bus Specification, Well-known Message Bus Instances; systemd leaves its bus in the runtime folder.
    """
    named = os.environ.get("DBUS_SESSION_BUS_ADDRESS")
    if named:
        return named
    folder = os.environ.get("XDG_RUNTIME_DIR")
    socket = Path(folder) / "bus" if folder else None
    return f"unix:path={socket}" if socket is not None and socket.exists() else None
