"""A tray of the tests' own on a private session bus: a StatusNotifierWatcher with a host, and its hands.

It sees a program's icon as a panel does: over the bus, from outside. Source: StatusNotifierItem and com.canonical.dbusmenu.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Annotated, Any, Final, Self, TypeVar

from dbus_fast import Message, MessageType, PropertyAccess
from dbus_fast.aio import MessageBus
from dbus_fast.annotations import DBusBool, DBusInt32, DBusSignature, DBusStr
from dbus_fast.service import ServiceInterface, dbus_method, dbus_property, dbus_signal

from tests.helpers.patience import PATIENCE_S

SERVICE: Final = "org.kde.StatusNotifierWatcher"
PATH: Final = "/StatusNotifierWatcher"
ITEM: Final = "org.kde.StatusNotifierItem"
MENU: Final = "com.canonical.dbusmenu"
PAUSE_S: Final = 0.02

T = TypeVar("T")


@dataclass(frozen=True)
class MenuLine:
    """An entry of a menu as a panel shows it."""

    number: int
    label: str
    visible: bool
    enabled: bool


class _Watcher(ServiceInterface):
    def __init__(self, registered: Callable[[str], None]) -> None:
        super().__init__(SERVICE)
        self._registered = registered
        self.items: list[str] = []
        self.has_host = True

    @dbus_method()
    def RegisterStatusNotifierItem(self, service: DBusStr) -> None:
        self._registered(service)

    @dbus_method()
    def RegisterStatusNotifierHost(self, service: DBusStr) -> None:
        """Only this process shows anything."""

    @dbus_property(access=PropertyAccess.READ)
    def RegisteredStatusNotifierItems(self) -> Annotated[list[str], DBusSignature("as")]:
        return self.items

    @dbus_property(access=PropertyAccess.READ)
    def IsStatusNotifierHostRegistered(self) -> DBusBool:
        return self.has_host

    @dbus_property(access=PropertyAccess.READ)
    def ProtocolVersion(self) -> DBusInt32:
        return 0

    @dbus_signal()
    def StatusNotifierHostRegistered(self) -> None: ...

    @dbus_signal()
    def StatusNotifierHostUnregistered(self) -> None: ...


class Tray:
    """Use it as an async context manager; leaving it is the death of the panel.

    Args:
        address: of the session bus.
    """

    def __init__(self, address: str) -> None:
        self._address = address
        self._bus: MessageBus | None = None
        self._watcher = _Watcher(self._on_registered)
        self._owners: list[str] = []

    async def __aenter__(self) -> Self:
        self._bus = await MessageBus(bus_address=self._address).connect()
        self._bus.add_message_handler(self._note_owner)
        self._bus.export(PATH, self._watcher)
        await self._bus.request_name(SERVICE)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bus is not None:
            self._bus.disconnect()

    def _note_owner(self, message: Message) -> None:
        if message.member == "RegisterStatusNotifierItem" and message.message_type is MessageType.METHOD_CALL:
            self._owners.append(str(message.sender))

    def _on_registered(self, service: str) -> None:
        self._watcher.items.append(service)

    @property
    def items(self) -> list[str]:
        """Everything that has registered, in order."""
        return self._watcher.items

    def lose_host(self) -> None:
        """Nobody shows icons any more, though the watcher is there."""
        self._watcher.has_host = False
        self._watcher.StatusNotifierHostUnregistered()

    async def item(self) -> "TrayItem":
        """The icon that has registered last, as soon as there is one."""

        async def find() -> "TrayItem":
            assert self._bus is not None
            return TrayItem(self._bus, self._owners[-1])

        return await until(find, lambda _: True, tries=(IndexError,))


class TrayItem:
    """One program's icon.

    Args:
        bus: of the panel.
        owner: unique name of the program on the bus.
    """

    def __init__(self, bus: MessageBus, owner: str) -> None:
        self._bus = bus
        self.owner = owner

    async def get(self, name: str) -> Any:
        """A property, such as `ToolTip`."""
        body = [ITEM, name]
        answer = await self._call("/StatusNotifierItem", "org.freedesktop.DBus.Properties", "Get", "ss", body)
        return answer[0].value

    async def tooltip(self) -> str:
        """Title and text of the tooltip."""
        _, _, title, text = await self.get("ToolTip")
        return "\n".join(part for part in (title, text) if part)

    async def pixels(self) -> dict[int, bytes]:
        """The picture, by its width."""
        return {width: bytes(data) for width, _, data in await self.get("IconPixmap")}

    async def activate(self) -> None:
        """A click on the icon."""
        await self._call("/StatusNotifierItem", ITEM, "Activate", "ii", [0, 0])

    async def menu(self) -> list[MenuLine]:
        """The menu as it would be shown now, without its separators."""
        path = await self.get("Menu")
        await self._call(path, MENU, "AboutToShow", "i", [0])
        _, (_, _, children) = await self._call(path, MENU, "GetLayout", "iias", [0, -1, []])
        lines = []
        for child in children:
            number, properties, _ = child.value
            told = {name: variant.value for name, variant in properties.items()}
            if told.get("type") != "separator":
                visible, enabled = told.get("visible", True), told.get("enabled", True)
                lines.append(MenuLine(number, _shown(str(told.get("label", ""))), visible, enabled))
        return [line for line in lines if line.visible]

    async def choose(self, label: str) -> None:
        """Click the entry of the menu that says this."""
        line = next(each for each in await self.menu() if label in each.label)
        path = await self.get("Menu")
        from dbus_fast import Variant

        await self._call(path, MENU, "Event", "isvu", [line.number, "clicked", Variant("s", ""), 0])

    async def _call(self, path: str, interface: str, member: str, signature: str, body: list[Any]) -> Any:
        message = Message(
            destination=self.owner, path=path, interface=interface, member=member, signature=signature, body=body
        )
        async with asyncio.timeout(PATIENCE_S):
            answer = await self._bus.call(message)
        if answer.message_type is MessageType.ERROR:
            raise LookupError(f"{member}: {answer.body}")
        return answer.body


async def until(
    ask: Callable[[], Awaitable[T]],
    holds: Callable[[T], bool],
    *,
    tries: tuple[type[Exception], ...] = (LookupError, StopIteration),
) -> T:
    """Ask again and again until the answer is right."""
    deadline = asyncio.get_running_loop().time() + PATIENCE_S
    while True:
        try:
            value = await ask()
            if holds(value):
                return value
            said: object = value
        except tries as err:
            said = repr(err)
        if asyncio.get_running_loop().time() > deadline:
            raise AssertionError(f"it still says {said!r:.400}")
        await asyncio.sleep(PAUSE_S)


def _shown(label: str) -> str:
    """What a panel shows: an underscore marks the next letter, and two of them are one."""
    return re.sub("_(.)", r"\1", label)
