"""The keys page: own key packages, the stock on relays, publishing, renewing, taking back."""

from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from marmot_desktop.domain.key_package import GatewayStock, KeyPackageRecord
from marmot_desktop.domain.reachability import NextStep, ReachabilityReport
from marmot_desktop.domain.visibility import Visibility
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.keys.delete_sheet import DeleteKeyPackageSheet
from marmot_desktop.ui.keys.key_package_card import KeyPackageCard
from marmot_desktop.ui.keys.stock_meters import StockMeters
from marmot_desktop.ui.lists import fit_height, row_list
from marmot_desktop.ui.models.own_key_package_list_model import OwnKeyPackageListModel
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.navigation import Page, Place
from marmot_desktop.ui.reachability_card import ReachabilityCard
from marmot_desktop.ui.spoken import SpokenRole
from marmot_desktop.ui.theme import Space, px
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.column_area import ColumnArea
from marmot_desktop.ui.widgets.empty_state import EmptyState
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.page_header import PageHeader

SHOWN_ROWS = 6
NARROW_PX = 480

T = TypeVar("T")


class KeysPage(QWidget):
    """Own key packages. `load` when an account has come."""

    spoken_role = SpokenRole.Grouping

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keysPage")
        self.setAccessibleName(self.tr("Keys"))
        self._context = context
        self._scope = context.tasks.scope(self)
        self._stale = True
        self._model = OwnKeyPackageListModel(context.clock, self)
        self._list = row_list(self._model, "ownKeyPackageList", self.tr("Your key packages"), framed=True)
        self._list.selectionModel().currentChanged.connect(self._show_chosen)
        self._state = Banner("keyPackagesState")
        self._state.button_clicked.connect(self._on_state_button_clicked)
        self._problem = Banner("keysProblem")
        self._failed = ""
        self._strangers = Banner("keyPackageStrangers")
        self._empty = EmptyState("keysEmpty")
        self._empty.button_clicked.connect(self._on_publish_clicked)
        self._stock = StockMeters()
        self._card = KeyPackageCard(self._model, context.clock)
        self._card.send_again_requested.connect(self._on_send_again_requested)
        self._card.delete_requested.connect(self._on_delete_requested)
        self._publish = Button(self.tr("Renew"), "publishKeyPackageButton", look="primary", icon_name="key")
        self._publish.clicked.connect(self._on_publish_clicked)
        self._check = Button(self.tr("Check relays"), "checkPresenceButton")
        self._check.clicked.connect(self._look)
        self._invited = Button(self.tr("Can I be invited?"), "checkReachedButton")
        self._invited.clicked.connect(self._check_reached)
        self._reached = ReachabilityCard("ownReachability")
        self._reached.check_requested.connect(self._check_reached)
        self._reached.step_requested.connect(self._on_reached_step_requested)
        self._reached.hide()
        self._build()
        context.bridge.key_packages_changed.connect(self.load)
        context.bridge.publications_changed.connect(self.load)

    def _build(self) -> None:
        header = PageHeader("keysHeader")
        header.show_title(self.tr("Keys"))
        area = ColumnArea("keysArea")
        text = self.tr(
            "Whoever invites you takes one of your key packages from a relay. The app keeps a fresh one there by itself."
        )
        area.column.addWidget(label(text, "muted", wrap=True))
        self._tools = row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(Space.S)
        for button in (self._publish, self._check, self._invited):
            row.addWidget(button)
        row.addStretch(1)
        area.column.addLayout(row)
        area.column.addWidget(self._reached)
        for widget in (self._problem, self._state, self._strangers, self._empty, self._list, self._card, self._stock):
            area.column.addWidget(widget)
        area.finish()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(area, 1)
        self.setFocusProxy(self._publish)

    def showEvent(self, event: QShowEvent) -> None:
        """See QWidget; relays are asked when somebody looks."""
        super().showEvent(event)
        if self._stale and self._context.people.account is not None:
            self._stale = False
            self.load()
            self._look()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See QWidget; in a narrow window the buttons stand under each other."""
        super().resizeEvent(event)
        narrow = self.width() < px(NARROW_PX)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._tools.setDirection(direction)

    def load(self) -> None:
        """Load the packages and the stock, if anybody looks."""
        if not self.isVisible():
            self._stale = True
            return
        actions = self._context.actions
        self._begin("load", actions.list_own_key_packages(), self._on_loaded, replace=True)
        self._begin("stock", actions.list_stock(), self._on_stock_loaded, replace=True)

    def _begin(
        self, wish: str, work: Coroutine[Any, Any, T], done: Callable[[T], object], *, replace: bool = False
    ) -> None:
        """Start a wish; a complaint about it stays until the same wish went well."""

        def failed(error: MarmotDesktopError) -> None:
            self._failed = wish
            self._problem.say(error_text.sentence(error), "danger")

        def went_well(result: T) -> None:
            if self._failed == wish:
                self._problem.say("")
            done(result)

        self._scope.start(wish, work, done=went_well, failed=failed, ended=self._update, replace=replace)
        self._update()

    def _look(self) -> None:
        self._begin("look", self._context.actions.reach.look(), self._on_seen)

    def _check_reached(self) -> None:
        self._reached.show()
        self._reached.say_busy(self.tr("Looking from outside, as somebody who invites you…"))
        self._scope.start(
            "reached",
            self._context.actions.people.check_reachability(),
            done=self._on_reached_checked,
            failed=lambda error: self._reached.say_failed(error_text.sentence(error)),
            ended=self._update,
        )
        self._update()

    def _on_reached_checked(self, report: ReachabilityReport) -> None:
        self._reached.show_report(report, self._context.people.own_name(), int(self._context.clock.now()))

    def _on_reached_step_requested(self, step: NextStep) -> None:
        match step:
            case NextStep.PUBLISH_KEY_PACKAGE:
                self._on_publish_clicked()
            case NextStep.CHECK_AGAIN:
                self._check_reached()
            case _:
                self._context.navigator.open(Place(Page.SETTINGS, tab="relays"))

    def _on_loaded(self, records: tuple[KeyPackageRecord, ...]) -> None:
        chosen = self._chosen()
        self._model.set_records(records)
        self._list.setVisible(bool(records))
        fit_height(self._list, SHOWN_ROWS)
        usable = any(record.valid for record in records)
        self._empty.setVisible(not usable)
        self._publish.setVisible(usable)
        if not usable:
            self._empty.say(
                self.tr("None published"),
                self.tr("Nobody can invite you until a relay has one of your key packages."),
                icon_name="key",
                button=self.tr("Publish"),
                lead=True,
            )
        again = None if chosen is None else self._model.index_of(chosen.event_id)
        self._list.setCurrentIndex(again if again is not None and again.isValid() else QModelIndex())
        self._say_state(records)
        self._say_strangers()

    def _say_state(self, records: tuple[KeyPackageRecord, ...]) -> None:
        usable = [record for record in records if record.valid]
        if usable and not any(record.relays_accepted for record in usable):
            text = self.tr("No relay has taken your key package yet. It is sent again by itself until one does.")
            self._state.say(text, "warning", self.tr("See relays"))
        else:
            self._state.say("")

    def _say_strangers(self) -> None:
        count = self._model.count_strangers()
        if not count:
            self._strangers.say("")
            return
        text = self.tr(
            "Relays hand out %Ln key package(s) in your name that are not from this computer. An invitation made with"
            " one of them opens only on the device that has its private part.",
            "",
            count,
        )
        self._strangers.say(text, "info")

    def _on_stock_loaded(self, stock: tuple[GatewayStock, ...]) -> None:
        self._stock.show_stock(stock, int(self._context.clock.now()))

    def _on_seen(self, seen: Visibility) -> None:
        self._model.put_visibility(seen)
        self._say_strangers()
        self._show_chosen()

    def _chosen(self) -> KeyPackageRecord | None:
        value = self._list.currentIndex().data(Role.VALUE)
        return value if isinstance(value, KeyPackageRecord) else None

    def _show_chosen(self) -> None:
        busy = self.tr("One moment: it is being sent") if self._scope.is_running("again") else ""
        self._card.show_record(self._chosen(), busy)

    def _update(self) -> None:
        self._show_chosen()
        busy = self._scope.is_running("publish")
        self._publish.allow(self.tr("Being published") if busy else "")
        usable = any(record.valid for record in self._model.values)
        idle = self.tr("Renew") if usable else self.tr("Publish")
        self._publish.set_text(self.tr("Publishing…") if busy else idle)
        checking = self._scope.is_running("reached")
        self._invited.allow(self.tr("Relays are being asked") if checking else "")
        looking = self._scope.is_running("look")
        self._check.allow(self.tr("Relays are being asked") if looking else "")
        self._check.set_text(self.tr("Asking relays…") if looking else self.tr("Check relays"))

    def _on_publish_clicked(self) -> None:
        self._begin("publish", self._context.actions.publish_key_package(), self._on_published)

    def _on_published(self, records: tuple[KeyPackageRecord, ...]) -> None:
        reached = {relay for record in records for relay in record.relays_accepted}
        if reached:
            text = self.tr("A new key package is published; the one before is taken back.")
            self._context.notices.tell(text)
        else:
            self._context.notices.tell(self.tr("No relay has taken it yet. It is sent as soon as one can be reached."))
        self.load()
        self._look()

    def _on_send_again_requested(self, record: KeyPackageRecord) -> None:
        self._begin("again", self._context.actions.reach.send_key_package_again(record), self._on_sent_again)

    def _on_sent_again(self, _result: None) -> None:
        self._context.notices.tell(self.tr("The key package is on its way to all of its relays"))

    def _on_delete_requested(self, record: KeyPackageRecord) -> None:
        last = not any(other.valid and other.ref != record.ref for other in self._model.values)
        DeleteKeyPackageSheet(self._context, record, is_last=last, over=self).open()

    def _on_state_button_clicked(self) -> None:
        self._context.navigator.open(Place(Page.SETTINGS, tab="relays"))
