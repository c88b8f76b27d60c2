"""The account's own key packages: what others need to invite it."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from marmot_desktop.domain.key_package import GatewayStock, KeyPackageRecord
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.lists import fit_height, row_list
from marmot_desktop.ui.models.key_package_list_model import KeyPackageListModel
from marmot_desktop.ui.settings.section import Section
from marmot_desktop.ui.settings.stock_meters import StockMeters
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.labels import label

SHOWN_ROWS = 8


class KeyPackagesTab(Section):
    """Own stock, and publishing a new one."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__("keyPackagesTab", parent)
        self._context = context
        self._scope = context.tasks.scope(self)
        self._model = KeyPackageListModel(context.clock, own=True, parent=self)
        self._list = row_list(self._model, "ownKeyPackageList", self.tr("Your key packages"), framed=True)
        self._publish = Button(self.tr("Publish a new one"), "publishKeyPackageButton", look="primary", icon_name="key")
        self._publish.clicked.connect(self._on_publish_clicked)
        self._state = Banner("keyPackagesState")
        self._stock = StockMeters()
        row = QHBoxLayout()
        row.addWidget(label(self.tr("Key packages"), "subtitle"), 1)
        row.addWidget(self._publish)
        self.column.addLayout(row)
        text = self.tr("Whoever invites you uses one of these. The app keeps a fresh one on your relays by itself.")
        self.column.addWidget(label(text, "muted", wrap=True))
        self.column.addWidget(self._state)
        self.column.addWidget(self._stock)
        self.column.addWidget(self._list)
        self.finish()
        context.bridge.key_packages_changed.connect(self.load)

    def load(self) -> None:
        """Load the packages, and what relays have of them."""
        actions = self._context.actions
        self._scope.start(
            "load", actions.list_own_key_packages(), done=self._on_loaded, failed=self._on_failed, replace=True
        )
        self._scope.start(
            "stock", actions.list_stock(), done=self._on_stock_loaded, failed=self._on_failed, replace=True
        )

    def _on_loaded(self, records: tuple[KeyPackageRecord, ...]) -> None:
        self._model.set_records(records)
        self._list.setVisible(bool(records))
        fit_height(self._list, SHOWN_ROWS)
        if any(record.valid for record in records):
            self._state.say("")
        else:
            self._state.say(self.tr("None is published: nobody can invite you."), "warning")

    def _on_stock_loaded(self, stock: tuple[GatewayStock, ...]) -> None:
        self._stock.show_stock(stock, int(self._context.clock.now()))

    def _on_failed(self, error: MarmotDesktopError) -> None:
        self._state.say(error_text.sentence(error), "danger")

    def _update(self) -> None:
        busy = self._scope.is_running("publish")
        self._publish.allow(self.tr("Being published") if busy else "")
        self._publish.set_text(self.tr("Publishing…") if busy else self.tr("Publish a new one"))

    def _on_publish_clicked(self) -> None:
        self._scope.start(
            "publish",
            self._context.actions.publish_key_package(),
            done=self._on_published,
            failed=self._on_failed,
            ended=self._update,
        )
        self._update()

    def _on_published(self, records: tuple[KeyPackageRecord, ...]) -> None:
        if any(record.relays_accepted for record in records):
            self._context.notices.tell(self.tr("Key package published"))
        else:
            self._context.notices.tell(self.tr("It is sent as soon as a relay can be reached"))
        self.load()
