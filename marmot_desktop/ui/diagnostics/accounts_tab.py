"""All accounts of this machine side by side, while somebody looks."""

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QSizePolicy, QTableView, QVBoxLayout, QWidget

from marmot_desktop.domain.diagnostics import AccountStanding
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.models.account_table_model import AccountTableModel, Column
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.fields import copy_text
from marmot_desktop.ui.widgets.labels import label

GATHER_MS: Final = 500
"""What happens within this time is looked at once."""


class AccountsTab(QWidget):
    """A table that follows what happens in every account, and can be copied."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("accountsTab")
        self._context = context
        self._scope = context.tasks.scope(self)
        self._problem = Banner("accountsProblem")
        self._problem.button_clicked.connect(self.load)
        self._model = AccountTableModel(lambda: int(context.clock.now()), self)
        self._table = self._make_table()
        self._copy = Button(self.tr("Copy table"), "copyAccountsButton", icon_name="copy")
        self._copy.clicked.connect(self._on_copy_clicked)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self._table)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self._on_copy_clicked)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(GATHER_MS)
        self._soon.timeout.connect(self.load)
        context.roster.changed.connect(self._on_roster_stirred)
        context.roster.stirred.connect(self._on_roster_stirred)
        self._build()

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setObjectName("accountTable")
        table.setAccessibleName(self.tr("All accounts on this computer"))
        table.setModel(self._model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setSizeAdjustPolicy(QAbstractItemView.SizeAdjustPolicy.AdjustToContents)
        table.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        table.verticalHeader().hide()
        head = table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        return table

    def _build(self) -> None:
        text = self.tr("Every account that is signed in works in the background, whichever of them is shown.")
        row = QHBoxLayout()
        row.addWidget(label(text, "muted", wrap=True), 1)
        row.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        column.setSpacing(Space.M)
        column.addWidget(self._problem)
        column.addLayout(row)
        column.addWidget(self._table)
        column.addStretch(1)
        self._update()

    def showEvent(self, event: QShowEvent) -> None:
        """See QWidget."""
        super().showEvent(event)
        if not event.spontaneous():
            self.load()

    def load(self) -> None:
        """Ask how all of them are doing."""
        if self.isVisible():
            work = self._context.actions.watch.accounts()
            self._scope.start("accounts", work, done=self._on_loaded, failed=self._on_failed)

    def _on_loaded(self, standings: tuple[AccountStanding, ...]) -> None:
        self._problem.say("")
        self._model.show(standings)
        if standings and not self._table.currentIndex().isValid():
            self._table.setCurrentIndex(self._model.index(0, Column.NAME))
        self._update()

    def _on_failed(self, error: MarmotDesktopError) -> None:
        self._problem.say(error_text.sentence(error), "danger", self.tr("Try again"))

    def _on_roster_stirred(self) -> None:
        # Each call would start it anew, and a busy hour would then never be looked at.
        if self.isVisible() and not self._soon.isActive():
            self._soon.start()

    def _on_copy_clicked(self) -> None:
        copy_text(self._model.to_text())
        self._context.notices.tell(self.tr("The table is on the clipboard"))

    def _update(self) -> None:
        self._copy.allow("" if self._model.rowCount() else self.tr("The accounts are being counted"))
