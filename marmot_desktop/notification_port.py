"""The desktop's notifications on Linux and its kin, by `org.freedesktop.Notifications` on the session bus.

Source: Desktop Notifications Specification 1.2; `inline-reply` as KDE Plasma has it. ADR 0020.
"""

import logging
import sys
from collections.abc import Callable
from typing import Any, Final

from marmot_desktop.clock import Clock
from marmot_desktop.domain.notification import DesktopOffer, NotificationHandle, NotificationKind
from marmot_desktop.notification_bus import NotificationBus, UnheardError
from marmot_desktop.resources import program_picture
from marmot_desktop.services.notification_ports import Answer, AnswerKind, Notice, NotificationServer

log = logging.getLogger(__name__)

APP_NAME: Final = "Marmot Desktop"
DESKTOP_ENTRY: Final = "marmot-desktop"
MAX_TITLE_CHARS: Final = 120
MAX_BODY_CHARS: Final = 600
MAX_REPLY_CHARS: Final = 65_536
_CATEGORIES: Final = {NotificationKind.CHAT: "im.received", NotificationKind.INVITE: "im"}
_EXPIRED: Final = 1
_OPEN, _READ, _REPLY = "default", "mark-read", "inline-reply"


def make_server(clock: Clock) -> NotificationServer:
    """The notifications of the desktop that this runs on."""
    if sys.platform in ("win32", "darwin"):
        from marmot_desktop.notification_port_elsewhere import OtherDesktop

        return OtherDesktop()
    return FreedesktopServer(NotificationBus(clock))


class FreedesktopServer:
    """See the module; implements `NotificationServer`.

    Args:
        bus: the line to the service.
    """

    def __init__(self, bus: NotificationBus) -> None:
        self._bus = bus
        self._tokens: dict[int, str] = {}
        # Whether it is on the screen still; what an earlier run of the program has shown is not known here.
        self._seen: dict[NotificationHandle, bool] = {}
        self._on_answer: Callable[[Answer], None] = lambda _answer: None

    def listen(self, on_answer: Callable[[Answer], None], on_change: Callable[[], None]) -> None:
        """See `NotificationServer`."""
        self._on_answer = on_answer
        self._bus.listen(self._on_signal, on_change)

    @property
    def server(self) -> str:
        """See `NotificationServer`."""
        return self._bus.server

    async def offer(self) -> DesktopOffer:
        """See `NotificationServer`."""
        if not await self._bus.is_ready():
            return DesktopOffer(present=False)
        has = self._bus.abilities
        return DesktopOffer(
            present=True,
            name=self._bus.name,
            actions="actions" in has,
            inline_reply="inline-reply" in has,
            sound="sound" in has,
            body="body" in has,
        )

    async def show(self, notice: Notice, replaces: NotificationHandle | None = None) -> NotificationHandle | None:
        """See `NotificationServer`."""
        if not await self._bus.is_ready():
            return None
        is_seen = None if replaces is None else self._seen.get(replaces)
        if replaces is not None and notice.news and not is_seen:
            # Plasma puts news in the place of something expired into its list, and nothing on the screen.
            await self.close(replaces)
            replaces = None
        elif is_seen is False and "persistence" not in self._bus.abilities:
            # Nobody sees it any more: putting it right would bring it back.
            return replaces
        number = replaces.id if replaces is not None and replaces.server == self.server else 0
        try:
            (shown,) = await self._bus.ask("Notify", "susssasa{sv}i", self._arguments(notice, number), int)
        except UnheardError:
            self._bus.give_up()
            return None
        handle = NotificationHandle(self.server, shown)
        if is_seen or not number:
            self._put_seen(handle, seen=True)
        return handle

    async def close(self, handle: NotificationHandle) -> None:
        """See `NotificationServer`."""
        self._tokens.pop(handle.id, None)
        self._seen.pop(handle, None)
        if not self.server or handle.server != self.server:
            return
        try:
            await self._bus.ask("CloseNotification", "u", [handle.id])
        except UnheardError:
            log.debug("a notification could not be withdrawn")

    async def stop(self) -> None:
        """See `NotificationServer`."""
        self._bus.leave()

    def _arguments(self, notice: Notice, replaces: int) -> list[object]:
        from dbus_fast import Variant

        has, buttons = self._bus.abilities, notice.buttons
        title, body = cut(notice.wording.title, MAX_TITLE_CHARS), cut(notice.wording.body, MAX_BODY_CHARS)
        actions = []
        hints = {"desktop-entry": Variant("s", DESKTOP_ENTRY), "urgency": Variant("y", 1)}
        if "actions" in has:
            actions += [_OPEN, buttons.open]
            if buttons.mark_read:
                actions += [_READ, buttons.mark_read]
            if buttons.reply and "inline-reply" in has:
                actions += [_REPLY, buttons.reply]
                hints["x-kde-reply-placeholder-text"] = Variant("s", buttons.reply)
                hints["x-kde-reply-submit-button-text"] = Variant("s", buttons.send)
        if notice.kind in _CATEGORIES:
            hints["category"] = Variant("s", _CATEGORIES[notice.kind])
        if notice.sound:
            hints["sound-name"] = Variant("s", "message-new-instant")
        else:
            hints["suppress-sound"] = Variant("b", True)
        if "body-markup" in has:
            body = _escaped(body)
        return [APP_NAME, replaces, program_picture(), title, body, actions, hints, -1]

    def _put_seen(self, handle: NotificationHandle, *, seen: bool) -> None:
        self._seen = {each: state for each, state in self._seen.items() if each.server == handle.server}
        self._seen[handle] = seen

    def _on_signal(self, member: str, signature: str, body: list[Any]) -> None:
        match member, signature:
            case "ActivationToken", "us":
                self._tokens = {body[0]: body[1]}
            case "ActionInvoked", "us" if body[1] in (_OPEN, _READ):
                kind = AnswerKind.OPENED if body[1] == _OPEN else AnswerKind.MARKED_READ
                token = self._tokens.pop(body[0], "")
                self._on_answer(Answer(kind, NotificationHandle(self.server, body[0]), activation_token=token))
            case "NotificationReplied", "us":
                text = body[1][:MAX_REPLY_CHARS]
                self._on_answer(Answer(AnswerKind.REPLIED, NotificationHandle(self.server, body[0]), text=text))
            case "NotificationClosed", "uu" if body[1] == _EXPIRED:
                # What has only vanished from the screen may lie in a list of the desktop, to be clicked or withdrawn there.
                self._put_seen(NotificationHandle(self.server, body[0]), seen=False)
            case "NotificationClosed", "uu":
                self._seen.pop(NotificationHandle(self.server, body[0]), None)
                self._on_answer(Answer(AnswerKind.CLOSED, NotificationHandle(self.server, body[0])))
            case _:
                log.debug("the service of notifications says what is not understood")


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def cut(text: str, max_chars: int) -> str:
    """A text that fits, and that D-Bus can carry: without NUL, and of whole characters."""
    clean = text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")
    return clean if len(clean) <= max_chars else f"{clean[: max_chars - 1].rstrip()}…"
