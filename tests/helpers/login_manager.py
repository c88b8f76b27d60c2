"""A login1 of the tests' own, on a bus that stands for the system's; tells that the machine goes to sleep and wakes."""

from types import TracebackType
from typing import Self

from dbus_fast import Message, MessageType
from dbus_fast.aio import MessageBus


class LoginManager:
    """Use it as an async context manager.

    Args:
        address: of the bus.
    """

    def __init__(self, address: str) -> None:
        self._address = address
        self._bus: MessageBus | None = None

    async def __aenter__(self) -> Self:
        self._bus = await MessageBus(bus_address=self._address).connect()
        await self._bus.request_name("org.freedesktop.login1")
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bus is not None:
            self._bus.disconnect()

    async def tell(self, member: str, *body: object) -> None:
        """Send a signal as logind does."""
        assert self._bus is not None
        await self._bus.send(
            Message(
                message_type=MessageType.SIGNAL,
                path="/org/freedesktop/login1",
                interface="org.freedesktop.login1.Manager",
                member=member,
                signature="".join("b" if isinstance(each, bool) else "s" for each in body),
                body=list(body),
            )
        )

    async def sleep(self) -> None:
        """The machine goes to sleep."""
        await self.tell("PrepareForSleep", True)

    async def wake(self) -> None:
        """It is awake again."""
        await self.tell("PrepareForSleep", False)
