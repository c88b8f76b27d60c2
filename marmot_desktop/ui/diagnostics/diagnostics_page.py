"""Diagnostics: the log, the figures, and a report that can be handed to a stranger."""

from pathlib import Path

from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.diagnostics.accounts_tab import AccountsTab
from marmot_desktop.ui.diagnostics.health_tab import HealthTab
from marmot_desktop.ui.diagnostics.log_tab import LogTab
from marmot_desktop.ui.spoken import SpokenRole
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.fields import copy_text
from marmot_desktop.ui.widgets.flow import FlowRow
from marmot_desktop.ui.widgets.labels import hairline, label
from marmot_desktop.ui.widgets.page_header import PageHeader

SUGGESTED_FILE = "marmot-report.json"


class DiagnosticsPage(QWidget):
    """Log and figures in tabs, the report above them."""

    spoken_role = SpokenRole.Grouping

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("diagnosticsPage")
        self.setAccessibleName(self.tr("Diagnostics"))
        self._context = context
        self._scope = context.tasks.scope(self)
        header = PageHeader("diagnosticsHeader")
        header.show_title(self.tr("Diagnostics"))
        self._copy = Button(self.tr("Copy report"), "copyReportButton")
        self._save = Button(self.tr("Save report…"), "saveReportButton", look="primary")
        self._copy.clicked.connect(self._on_copy_clicked)
        self._save.clicked.connect(self._on_save_clicked)
        text = self.tr(
            "A report holds versions, figures and the last log lines. It names no keys, people, groups or messages."
        )
        self._tabs = QTabBar()
        self._tabs.setObjectName("diagnosticsTabs")
        self._tabs.setAccessibleName(self.tr("Diagnostics"))
        self._tabs.setExpanding(False)
        self._tabs.setProperty("narrow", "true")
        self._tabs.setUsesScrollButtons(False)
        self._pages = QStackedWidget()
        for title, page in (
            (self.tr("Relays and account"), HealthTab(context)),
            (self.tr("Log"), LogTab(context)),
            (self.tr("Accounts"), AccountsTab(context)),
        ):
            self._tabs.addTab(title)
            self._pages.addWidget(page)
        self._tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self.setFocusProxy(self._tabs)
        report = QVBoxLayout()
        report.setContentsMargins(Space.XL, Space.M, Space.XL, Space.S)
        report.setSpacing(Space.S)
        report.addWidget(label(text, "muted", wrap=True))
        report.addWidget(FlowRow(Space.S, self._copy, self._save))
        tab_row = QHBoxLayout()
        tab_row.setContentsMargins(Space.XL, 0, Space.XL, 0)
        tab_row.addWidget(self._tabs)
        tab_row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addLayout(report)
        column.addLayout(tab_row)
        column.addWidget(hairline())
        column.addWidget(self._pages, 1)

    def save_to(self, file: Path) -> None:
        """Write the report to a file."""
        self._scope.start(
            "report",
            self._context.actions.watch.save_report(self._now(), file),
            done=lambda _: self._context.notices.tell(self.tr("Saved to {file}").format(file=file.name)),
            ended=self._update,
        )
        self._update()

    def _now(self) -> str:
        moment = QDateTime.fromSecsSinceEpoch(int(self._context.clock.now())).toUTC()
        return moment.toString(Qt.DateFormat.ISODate)

    def _update(self) -> None:
        busy = self.tr("The report is being made") if self._scope.is_running("report") else ""
        for button in (self._copy, self._save):
            button.allow(busy)

    def _on_copy_clicked(self) -> None:
        self._scope.start(
            "report", self._context.actions.watch.report(self._now()), done=self._on_report_made, ended=self._update
        )
        self._update()

    def _on_report_made(self, report: str) -> None:
        copy_text(report)
        self._context.notices.tell(self.tr("The report is on the clipboard"))

    def _on_save_clicked(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Save the report"), str(Path.home() / SUGGESTED_FILE))
        dialog.setObjectName("reportFileDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.selectFile(SUGGESTED_FILE)
        dialog.fileSelected.connect(lambda file: self.save_to(Path(file)))
        dialog.open()
