"""What happens to the program when its window is closed, and how it starts."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.machine.autostart import AutostartState
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.doors.desktop import DesktopSettings
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.ticks import CheckBox


class PresencePanel(QWidget):
    """Boxes that are kept at once. One that cannot be ticked says why."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._scope = context.tasks.scope(self)
        preferences = context.preferences
        self._keep = _box(self.tr("Keep running when closed"), "keepRunningBox")
        self._keep.setChecked(preferences.keep_running)
        self._keep.toggled.connect(self._on_keep_toggled)
        self._where = label("", "muted", wrap=True, name="closingText")
        self._tray = _box(self.tr("Show an icon in the tray"), "trayBox")
        self._tray.setChecked(preferences.shows_tray)
        self._tray.toggled.connect(self._on_tray_toggled)
        self._hidden = _box(self.tr("Start without showing the window"), "startHiddenBox")
        self._hidden.setChecked(preferences.start_hidden)
        self._hidden.toggled.connect(self._on_hidden_toggled)
        self._login = _box(self.tr("Start when I log in"), "autostartBox")
        self._login.clicked.connect(self._on_login_clicked)
        self._login_text = label("", "muted", wrap=True, name="autostartText")
        self._login_text.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(label(self.tr("Closing the window"), "subtitle"))
        column.addWidget(self._keep)
        column.addWidget(self._tray)
        column.addWidget(self._where)
        column.addSpacing(Space.M)
        column.addWidget(label(self.tr("Start"), "subtitle"))
        column.addWidget(label(self.tr("The account that was open last opens by itself."), "muted", wrap=True))
        column.addWidget(self._hidden)
        column.addWidget(self._login)
        column.addWidget(self._login_text)
        context.desktop.changed.connect(self._show_tray)
        self._show_tray()
        _allow(self._login, self.tr("Your desktop is being asked"))

    def show_settings(self, settings: DesktopSettings | None) -> None:
        """What the desktop says; `None` where it cannot be told anything."""
        if settings is None:
            _allow(self._login, self.tr("This cannot be set from here on this system yet"))
            return
        _allow(self._login, "")
        self._login.setChecked(settings.login is AutostartState.ON)
        elsewhere = settings.login is AutostartState.OTHER
        self._login_text.setText(
            self.tr("A login starts another copy or profile of Marmot Desktop now. Ticking this takes its place.")
            if elsewhere
            else ""
        )
        self._login_text.setVisible(elsewhere)

    def _show_tray(self) -> None:
        has_tray, keeps = self._context.desktop.has_tray, self._keep.isChecked()
        _allow(self._tray, self.tr("This desktop has no tray") if has_tray is False else "")
        if not keeps:
            words = self.tr("Closing the window ends the program. Messages arrive when you start it again.")
        elif has_tray is False:
            words = self.tr("This desktop has no tray, so closing minimises the window. Messages arrive.")
        elif self._tray.isChecked():
            words = self.tr("The window goes to the tray. Messages arrive, and you are told of them.")
        else:
            words = self.tr("The window is minimised. Messages arrive, and you are told of them.")
        self._where.setText(words)

    def _on_keep_toggled(self, on: bool) -> None:
        self._context.preferences.keep_running = on
        self._show_tray()

    def _on_tray_toggled(self, on: bool) -> None:
        self._context.preferences.shows_tray = on
        self._show_tray()

    def _on_hidden_toggled(self, on: bool) -> None:
        self._context.preferences.start_hidden = on

    def _on_login_clicked(self, on: bool) -> None:
        _allow(self._login, self.tr("Your desktop is being told"))
        work = self._context.actions.desktop.start_with_login(on=on)
        self._scope.start("login", work, done=self.show_settings, failed=self._on_login_failed)

    def _on_login_failed(self, error: MarmotDesktopError) -> None:
        # What is ticked is what is so, not what was wished.
        _allow(self._login, "")
        self._login.setChecked(not self._login.isChecked())
        self._context.notices.refuse(error)


def _box(text: str, name: str) -> CheckBox:
    box = CheckBox(text)
    box.setObjectName(name)
    box.setAccessibleName(text)
    return box


def _allow(box: CheckBox, reason: str) -> None:
    box.setEnabled(not reason)
    box.setToolTip(reason)
    box.setAccessibleDescription(reason)
