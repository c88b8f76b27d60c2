"""Asks before something that cannot be taken back, does it, and stays with the reason where it did not go."""

from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.sheet import Sheet
from marmot_desktop.ui.widgets.spinner import Spinner

Work = Callable[[], Coroutine[Any, Any, object]]


class ConfirmSheet(Sheet):
    """One question with one way on and one way back.

    Args:
        context: of the window.
        over: a widget of the window that it covers.
        name: object name; its parts are `<name>Text`, `<name>Confirm`, `<name>Cancel` and `<name>Problem`.
        title: the question.
        text: what it means, in plain words.
        confirm: what the button does.
        busy: what is under way once it was pressed.
        work: does it, whenever it is pressed.
        done: told to the user when it has gone well; empty for nothing.
        dangerous: the button is drawn as a warning.
    """

    def __init__(
        self,
        context: UiContext,
        over: QWidget,
        name: str,
        *,
        title: str,
        text: str,
        confirm: str,
        busy: str,
        work: Work,
        done: str = "",
        dangerous: bool = True,
    ) -> None:
        super().__init__(title, name, over, width=440, scrolls=True)
        self._context = context
        self._scope = context.tasks.scope(self)
        self._busy = busy
        self._work = work
        self._done = done
        self._problem = Banner(f"{name}Problem")
        self._spinner = Spinner(20)
        self._state = label("", "muted", wrap=True, name=f"{name}State")
        waiting = QHBoxLayout()
        waiting.setSpacing(Space.S)
        waiting.addWidget(self._spinner)
        waiting.addWidget(self._state, 1)
        self._spinner.hide()
        self._state.hide()
        self.body.addWidget(label(text, wrap=True, name=f"{name}Text"))
        self.body.addWidget(self._problem)
        self.body.addLayout(waiting)
        self._cancel = Button(self.tr("Cancel"), f"{name}Cancel")
        self._cancel.clicked.connect(self.dismiss)
        self.confirm = Button(confirm, f"{name}Confirm", look="danger" if dangerous else "primary")
        self.confirm.clicked.connect(self._on_confirm_clicked)
        self.buttons.addWidget(self._cancel)
        self.buttons.addWidget(self.confirm)

    def _on_confirm_clicked(self) -> None:
        self._problem.say("")
        if self._scope.start("confirm", self._work(), done=self._on_done, failed=self._on_failed):
            self._show_busy(self._busy)

    def _show_busy(self, words: str) -> None:
        self.set_busy(words)
        self._cancel.allow(words)
        self.confirm.allow(words)
        self._spinner.setVisible(bool(words))
        self._state.setText(words)
        self._state.setVisible(bool(words))

    def _on_done(self, _result: object) -> None:
        if self._done:
            self._context.notices.tell(self._done)
        self.close_now()

    def _on_failed(self, error: MarmotDesktopError) -> None:
        self._show_busy("")
        self._problem.say(error_text.sentence(error), "danger")
