"""A card that says whether somebody can be invited now, test by test, and offers the one thing that would help."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from marmot_desktop.domain.reachability import CheckResult, ReachabilityCheck, ReachabilityReport
from marmot_desktop.ui import reachability_text
from marmot_desktop.ui.icons import pixmap
from marmot_desktop.ui.theme import Space, current_colors, px
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.labels import label, set_rank
from marmot_desktop.ui.widgets.sided import SidedColumn
from marmot_desktop.ui.widgets.spinner import Spinner

ICON_PX = 18


class ReachabilityCard(QFrame):
    """Shows a report.

    Args:
        name: object name; the button that checks again is `<name>Check`, that of the next step `<name>Step`.

    Signals:
        check_requested: ask again.
        step_requested: the next step (`NextStep`) is wanted.
        message_requested: this text is to be copied, to be sent to the person.
    """

    check_requested = Signal()
    step_requested = Signal(object)
    message_requested = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("surface", "card")
        self._name = name
        self._report: ReachabilityReport | None = None
        self._step: reachability_text.StepWords | None = None
        self._pictures: list[tuple[QLabel, CheckResult]] = []
        self._mark = QLabel()
        self._spinner = Spinner(ICON_PX, f"{name}Spinner")
        self._heading = label("", "subtitle", wrap=True, name=f"{name}Heading")
        self._check = Button(self.tr("Check again"), f"{name}Check", look="icon", icon_name="retry")
        self._check.clicked.connect(self.check_requested)
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._spinner, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._heading, 1)
        head.addWidget(self._check)
        self._lines = QGridLayout()
        self._lines.setHorizontalSpacing(Space.S)
        self._lines.setVerticalSpacing(Space.S)
        self._lines.setColumnStretch(1, 1)
        self._text = label("", wrap=True, name=f"{name}StepText")
        self._button = Button("", f"{name}Step", look="primary")
        self._button.clicked.connect(self._on_button_clicked)
        step = QHBoxLayout()
        step.addWidget(self._button)
        step.addStretch(1)
        column = SidedColumn(self)
        column.setContentsMargins(Space.L, Space.M, Space.M, Space.L)
        column.setSpacing(Space.M)
        column.addLayout(head)
        column.addLayout(self._lines)
        column.addWidget(self._text)
        column.addLayout(step)
        self.say_busy("")

    def say_busy(self, text: str) -> None:
        """Relays are being asked; what was found before is gone."""
        self._report = None
        self._clear()
        self._heading.setText(text)
        set_rank(self._heading, "muted")
        self._spinner.setVisible(bool(text))
        self._mark.hide()
        self._check.allow(text)
        for widget in (self._text, self._button):
            widget.hide()

    def say_failed(self, text: str) -> None:
        """Nothing could be found out."""
        self.say_busy("")
        self._heading.setText(text)
        self._check.allow()

    def show_report(self, report: ReachabilityReport, name: str, now: int) -> None:
        """Show what was found.

        Args:
            report: all of it.
            name: of the person.
            now: wall time.
        """
        self._clear()
        self._report = report
        self._spinner.hide()
        self._heading.setText(reachability_text.heading(report))
        set_rank(self._heading, "subtitle")
        self._mark.show()
        self._check.allow()
        # Where nobody has answered, a line for each that nobody has says nothing more.
        for check in () if report.is_offline else report.checks:
            self._add_line(check, now)
        self._step = reachability_text.next_step(report, name)
        self._text.setText(self._step.text if self._step is not None else "")
        self._text.setVisible(self._step is not None)
        self._button.set_text(self._step.button if self._step is not None else "")
        self._button.setVisible(self._step is not None and bool(self._step.button))
        self._paint()

    def changeEvent(self, event: QEvent) -> None:
        """See QWidget."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_pictures"):
            self._paint()

    def _add_line(self, check: ReachabilityCheck, now: int) -> None:
        words = reachability_text.line(check, now)
        row = self._lines.rowCount()
        picture = QLabel()
        picture.setAccessibleName(_said(check.result))
        text = label(words.title, "muted" if check.result is CheckResult.UNKNOWN else "", wrap=True)
        text.setObjectName(f"{self._name}Line_{check.subject.value}")
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(text)
        if words.detail:
            lines.addWidget(label(words.detail, "faint", wrap=True, name=f"{self._name}Detail_{check.subject.value}"))
        self._lines.addWidget(picture, row, 0, Qt.AlignmentFlag.AlignTop)
        self._lines.addLayout(lines, row, 1)
        self._pictures.append((picture, check.result))

    def _clear(self) -> None:
        self._pictures.clear()
        while (item := self._lines.takeAt(0)) is not None:
            _drop(item)

    def _paint(self) -> None:
        for picture, result in self._pictures:
            _show(picture, result)
        if self._report is not None:
            result = CheckResult.PASSED if self._report.can_be_invited else CheckResult.FAILED
            _show(self._mark, CheckResult.UNKNOWN if self._report.is_offline else result)

    def _on_button_clicked(self) -> None:
        if self._report is None or self._step is None:
            return
        if self._step.message:
            self.message_requested.emit(self._step.message)
        else:
            self.step_requested.emit(self._report.next_step)


def _show(picture: QLabel, result: CheckResult) -> None:
    colors = current_colors()
    icon, color = {
        CheckResult.PASSED: ("check", colors.success),
        CheckResult.WARNING: ("alert", colors.warning),
        CheckResult.FAILED: ("close", colors.danger),
        CheckResult.UNKNOWN: ("dot", colors.faint),
    }[result]
    picture.setPixmap(pixmap(icon, color, px(ICON_PX)))


def _said(result: CheckResult) -> str:
    return {
        CheckResult.PASSED: _tr("Passed"),
        CheckResult.WARNING: _tr("Warning"),
        CheckResult.FAILED: _tr("Failed"),
        CheckResult.UNKNOWN: _tr("Not known"),
    }[result]


def _drop(item: object) -> None:
    """A row of the grid, and all that is in it."""
    layout = getattr(item, "layout", lambda: None)()
    if layout is not None:
        while (inner := layout.takeAt(0)) is not None:
            _drop(inner)
    widget = getattr(item, "widget", lambda: None)()
    if isinstance(widget, QWidget):
        widget.hide()
        widget.deleteLater()


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReachabilityCard", text)
