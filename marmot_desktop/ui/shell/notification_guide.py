"""Leads from a notification to what it is about: the window comes forward, with the account, the chat, the invite."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from marmot_desktop.ui.context import UiContext

if TYPE_CHECKING:
    from marmot_desktop.domain.facts import NotificationOpened
    from marmot_desktop.ui.shell.main_window import MainWindow


class NotificationGuide(QObject):
    """Listens for clicks on notifications, as long as the window lives.

    Args:
        context: of the window.
        window: to be shown; its owner.
    """

    def __init__(self, context: UiContext, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        context.bridge.notification_opened.connect(self._on_bridge_notification_opened)

    def _on_bridge_notification_opened(self, opened: "NotificationOpened") -> None:
        self._window.show_up(opened.activation_token)
        if opened.account is not None:
            self._window.show_account(bytes(opened.account), lambda: self._lead(opened))

    def _lead(self, opened: "NotificationOpened") -> None:
        workspace = self._window.workspace
        if workspace is None:
            return
        if opened.invite is not None:
            workspace.show_invite(opened.invite)
        elif opened.group_key is not None:
            workspace.show_message(opened.group_key, opened.message)
