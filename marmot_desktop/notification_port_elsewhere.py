"""Notifications where there is no `org.freedesktop.Notifications`: macOS and Windows, by desktop-notifier.

The library shows each notification anew; one that replaces another is shown after the other was withdrawn. Its own log
has titles and texts in it and is kept from speaking. ADR 0020.
"""

import asyncio
import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from marmot_desktop.domain.notification import DesktopOffer, NotificationHandle
from marmot_desktop.services.notification_ports import Answer, AnswerKind, Notice

if TYPE_CHECKING:
    from desktop_notifier import DesktopNotifier

log = logging.getLogger(__name__)

APP_NAME: Final = "Marmot Desktop"
ANSWER_S: Final = 5.0
_READ: Final = "mark-read"
_SERVER: Final = "desktop-notifier"


class OtherDesktop:
    """Implements `NotificationServer`. Numbers count for one run of the program."""

    def __init__(self) -> None:
        self._notifier: DesktopNotifier | None = None
        self._last = 0
        self._on_answer: Callable[[Answer], None] = lambda _answer: None

    def listen(
        self,
        on_answer: Callable[[Answer], None],
        on_change: Callable[[], None],  # noqa: ARG002 - never called: this service is there as long as the system is
    ) -> None:
        """See `NotificationServer`."""
        self._on_answer = on_answer

    @property
    def server(self) -> str:
        """See `NotificationServer`."""
        return _SERVER if self._notifier is not None else ""

    async def offer(self) -> DesktopOffer:
        """See `NotificationServer`."""
        from desktop_notifier import Capability

        try:
            async with asyncio.timeout(ANSWER_S):
                notifier = self._made()
                has = await notifier.get_capabilities()
                allowed = await notifier.has_authorisation()
        except (OSError, RuntimeError, TimeoutError) as err:
            log.info("notifications are not to be had here: %s", type(err).__name__)
            return DesktopOffer(present=False)
        return DesktopOffer(
            present=allowed and Capability.TITLE in has,
            name="",
            actions=Capability.BUTTONS in has,
            inline_reply=Capability.REPLY_FIELD in has,
            sound=Capability.SOUND in has,
            body=Capability.MESSAGE in has,
        )

    async def show(self, notice: Notice, replaces: NotificationHandle | None = None) -> NotificationHandle | None:
        """See `NotificationServer`."""
        from desktop_notifier import DEFAULT_SOUND, Button, Notification, ReplyField

        if not (await self.offer()).present:
            return None
        if replaces is not None:
            await self.close(replaces)
        self._last += 1
        buttons = notice.buttons
        notification = Notification(
            title=notice.wording.title,
            message=notice.wording.body,
            buttons=(Button(buttons.mark_read, identifier=_READ),) if buttons.mark_read else (),
            reply_field=ReplyField(buttons.reply, buttons.send) if buttons.reply else None,
            sound=DEFAULT_SOUND if notice.sound else None,
            identifier=str(self._last),
        )
        async with asyncio.timeout(ANSWER_S):
            await self._made().send_notification(notification)
        return NotificationHandle(_SERVER, self._last)

    async def close(self, handle: NotificationHandle) -> None:
        """See `NotificationServer`."""
        if self._notifier is None or handle.server != _SERVER:
            return
        if str(handle.id) in await self._notifier.get_current_notifications():
            async with asyncio.timeout(ANSWER_S):
                await self._notifier.clear(str(handle.id))

    async def stop(self) -> None:
        """See `NotificationServer`."""
        self._notifier = None

    def _made(self) -> "DesktopNotifier":
        if self._notifier is None:
            logging.getLogger("desktop_notifier").setLevel(logging.CRITICAL + 1)
            from desktop_notifier import DesktopNotifier

            notifier = DesktopNotifier(APP_NAME, None)
            notifier.on_clicked = lambda each: self._tell(AnswerKind.OPENED, each)
            notifier.on_dismissed = lambda each: self._tell(AnswerKind.CLOSED, each)
            notifier.on_button_pressed = lambda each, _button: self._tell(AnswerKind.MARKED_READ, each)
            notifier.on_replied = lambda each, text: self._tell(AnswerKind.REPLIED, each, text)
            self._notifier = notifier
        return self._notifier

    def _tell(self, kind: AnswerKind, identifier: str, text: str = "") -> None:
        self._on_answer(Answer(kind, NotificationHandle(_SERVER, int(identifier)), text=text))
