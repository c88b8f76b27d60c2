"""A service of notifications: shows nothing, remembers everything, and answers as a test wants it to.

It speaks to the bus by a connection of its own, on the loop of the test. `conduct` makes it behave badly.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto
from types import TracebackType
from typing import Any, Final, Self

from dbus_fast import Message, MessageType, RequestNameReply
from dbus_fast.aio import MessageBus

from tests.helpers.patience import PATIENCE_S

NAME: Final = "org.freedesktop.Notifications"
PATH: Final = "/org/freedesktop/Notifications"
EVERYTHING: Final = ("actions", "body", "body-markup", "inline-reply", "sound")
INTROSPECTION: Final = f"""\
<!DOCTYPE node PUBLIC "-//freedesktop//DTD D-BUS Object Introspection 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/introspect.dtd">
<node name="{PATH}"><interface name="{NAME}">
  <method name="GetCapabilities"><arg type="as" direction="out"/></method>
  <method name="GetServerInformation">
    <arg type="s" direction="out"/><arg type="s" direction="out"/>
    <arg type="s" direction="out"/><arg type="s" direction="out"/>
  </method>
  <method name="Notify">
    <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
    <arg type="a{{sv}}" direction="in"/><arg type="i" direction="in"/><arg type="u" direction="out"/>
  </method>
  <method name="CloseNotification"><arg type="u" direction="in"/></method>
  <signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>
  <signal name="NotificationReplied"><arg type="u"/><arg type="s"/></signal>
  <signal name="NotificationClosed"><arg type="u"/><arg type="u"/></signal>
</interface></node>"""


class Conduct(Enum):
    """How it answers."""

    GOOD = auto()
    SILENT = auto()
    """Never."""
    GARBAGE = auto()
    """With things of the wrong kinds."""
    ERRORS = auto()


@dataclass
class OnScreen:
    """One notification.

    Args:
        id: its number.
        replaced: the number it was asked to replace.
        sender: whose connection asked.
        icon: of the program.
    """

    id: int
    replaced: int
    title: str
    body: str
    actions: dict[str, str]
    hints: dict[str, Any]
    sender: str
    at: float
    icon: str = ""


@dataclass
class NotificationDaemon:
    """Use it as an async context manager; inside, it is the bus's service of notifications.

    Args:
        address: of the bus.
        abilities: that it announces.
        to_sender_only: tells of answers as dunst does: only the connection that has opened the notification.
    """

    address: str
    abilities: tuple[str, ...] = EVERYTHING
    to_sender_only: bool = False
    conduct: Conduct = Conduct.GOOD
    screen: dict[int, OnScreen] = field(default_factory=dict)
    history: list[OnScreen] = field(default_factory=list)
    withdrawn: list[int] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    last_id: int = 0

    async def __aenter__(self) -> Self:
        self._changed = asyncio.Event()
        self._bus = await MessageBus(bus_address=self.address).connect()
        self._bus.add_message_handler(self._on_message)
        assert await self._bus.request_name(NAME) is RequestNameReply.PRIMARY_OWNER
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.screen.clear()
        self._bus.disconnect()

    async def until(self, holds: Callable[[Self], Any]) -> Any:
        """Wait until something holds, and what it is."""
        async with asyncio.timeout(PATIENCE_S):
            while not (value := holds(self)):
                self._changed.clear()
                await self._changed.wait()
            return value

    async def one(self, containing: str = "") -> OnScreen:
        """The only notification on the screen, as soon as it is that and says this."""

        def only(_: Self) -> OnScreen | None:
            shown = list(self.screen.values())
            return shown[0] if len(shown) == 1 and containing in f"{shown[0].title}\n{shown[0].body}" else None

        try:
            found: OnScreen = await self.until(only)
        except TimeoutError:
            raise AssertionError(f"{containing!r} is not what is on the screen: {self.screen}") from None
        return found

    async def empty(self) -> None:
        """Wait until nothing is on the screen."""
        await self.until(lambda _: not self.screen)

    def invoke(self, number: int, action: str = "default", token: str = "") -> None:
        """The user clicks a notification, or a button in it."""
        if token:
            self._tell(number, "ActivationToken", "us", [number, token])
        self._tell(number, "ActionInvoked", "us", [number, action])

    def reply(self, number: int, text: str) -> None:
        """The user writes an answer in it."""
        self._tell(number, "NotificationReplied", "us", [number, text])

    def dismiss(self, number: int) -> None:
        """The user takes it away."""
        self._tell(number, "NotificationClosed", "uu", [number, 2])
        self.screen.pop(number, None)

    def expire(self, number: int) -> None:
        """It vanishes by itself, and may lie in a list somewhere."""
        self._tell(number, "NotificationClosed", "uu", [number, 1])

    def _tell(self, number: int, member: str, signature: str, body: list[Any]) -> None:
        shown = self.screen.get(number)
        self._bus.send(
            Message(
                message_type=MessageType.SIGNAL,
                destination=shown.sender if self.to_sender_only and shown is not None else None,
                path=PATH,
                interface=NAME,
                member=member,
                signature=signature,
                body=body,
            )
        )

    def _on_message(self, message: Message) -> Message | bool | None:
        if message.message_type is not MessageType.METHOD_CALL:
            return None
        if message.member == "Introspect":
            return Message.new_method_return(message, "s", [INTROSPECTION])
        if message.interface != NAME:
            return None
        self.asked.append(message.member or "")
        self._changed.set()
        match self.conduct:
            case Conduct.SILENT:
                return True
            case Conduct.ERRORS:
                return Message.new_error(message, "org.freedesktop.DBus.Error.Failed", "not today")
            case Conduct.GARBAGE:
                return Message.new_method_return(message, "sas", ["garbage", ["and", "more"]])
            case _:
                return self._answer(message)

    def _answer(self, message: Message) -> Message:
        match message.member:
            case "GetCapabilities":
                return Message.new_method_return(message, "as", [list(self.abilities)])
            case "GetServerInformation":
                return Message.new_method_return(message, "ssss", ["a small daemon", "tests", "1", "1.2"])
            case "Notify":
                return Message.new_method_return(message, "u", [self._show(message)])
            case "CloseNotification":
                number = message.body[0]
                self.withdrawn.append(number)
                if self.screen.pop(number, None) is not None:
                    self._tell(number, "NotificationClosed", "uu", [number, 3])
                return Message.new_method_return(message)
            case _:
                return Message.new_error(message, "org.freedesktop.DBus.Error.UnknownMethod", "")

    def _show(self, message: Message) -> int:
        _app, replaced, icon, title, body, actions, hints, _timeout = message.body
        self.last_id = max(self.last_id, replaced)
        number = int(replaced)
        if not number:
            self.last_id += 1
            number = self.last_id
        shown = OnScreen(
            number,
            replaced,
            title,
            body,
            dict(zip(actions[::2], actions[1::2], strict=True)),
            {name: variant.value for name, variant in hints.items()},
            message.sender or "",
            asyncio.get_running_loop().time(),
            icon,
        )
        self.screen[number] = shown
        self.history.append(shown)
        return number
