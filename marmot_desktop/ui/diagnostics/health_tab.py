"""Relays and the account in figures, and the way to each group's own log."""

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from marmot_desktop.domain.chat import Group
from marmot_desktop.domain.diagnostics import AccountFigures, RelayHealth, Waiting
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text, locale_text, time_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.lists import fit_height, row_list
from marmot_desktop.ui.models.group_state_model import GroupStateModel
from marmot_desktop.ui.models.relay_health_model import RelayHealthModel
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.navigation import LOG_TAB
from marmot_desktop.ui.relay_sheet import RelaySheet
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.column_area import ColumnArea
from marmot_desktop.ui.widgets.fact_list import FactList
from marmot_desktop.ui.widgets.flow import FlowRow
from marmot_desktop.ui.widgets.labels import label

SHOWN_RELAYS = 8
SHOWN_GROUPS = 6


class HealthTab(ColumnArea):
    """Figures of the present; loaded when somebody looks and when they ask again."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__("healthTab", parent=parent)
        self._context = context
        self._scope = context.tasks.scope(self)
        self._problem = Banner("healthProblem")
        self._problem.button_clicked.connect(self.load)
        self._relays = RelayHealthModel(self)
        self._relay_list = row_list(self._relays, "relayHealthList", self.tr("Relays in use"), framed=True)
        self._relay_list.activated.connect(self._on_relay_chosen)
        self._relay_list.clicked.connect(self._on_relay_chosen)
        self._no_relays = label(self.tr("No relay is in use: you are offline."), "muted", wrap=True, name="noRelays")
        self._waiting = FactList("waitingFacts")
        self._nothing_waits = label(
            self.tr("Nothing waits: relays have taken everything that was sent."),
            "muted",
            wrap=True,
            name="nothingWaits",
        )
        self._facts = FactList("accountFacts")
        self._groups = GroupStateModel(context.people, self)
        self._group_list = row_list(self._groups, "groupLogList", self.tr("Groups"), framed=True)
        self._group_list.activated.connect(self._on_group_chosen)
        self._group_list.clicked.connect(self._on_group_chosen)
        self._no_groups = label(self.tr("There is no group yet."), "muted", name="noGroups")
        self._again = Button(self.tr("Look again"), "healthAgainButton", icon_name="retry")
        self._again.clicked.connect(self.load)
        self._build()
        context.bridge.relays_changed.connect(self._on_bridge_relays_changed)

    def _build(self) -> None:
        column = self.column
        column.addWidget(self._problem)
        heading = label(self.tr("Relays"), "subtitle")
        heading.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column.addWidget(FlowRow(Space.S, heading, self._again, at_end=True))
        column.addWidget(self._relay_list)
        column.addWidget(self._no_relays)
        column.addSpacing(Space.S)
        column.addWidget(label(self.tr("Waiting for a relay"), "subtitle"))
        column.addWidget(self._waiting)
        column.addWidget(self._nothing_waits)
        column.addSpacing(Space.S)
        column.addWidget(label(self.tr("Account"), "subtitle"))
        column.addWidget(self._facts)
        column.addSpacing(Space.S)
        column.addWidget(label(self.tr("What became of each event, by group"), "subtitle", wrap=True))
        column.addWidget(self._group_list)
        column.addWidget(self._no_groups)
        self.finish()

    def showEvent(self, event: QShowEvent) -> None:
        """See QWidget."""
        super().showEvent(event)
        if not event.spontaneous():
            self.load()

    def load(self) -> None:
        """Ask for the figures of now."""
        actions, scope = self._context.actions, self._scope
        self._problem.say("")
        scope.start("relays", actions.watch.relays(), done=self._on_relays_loaded, failed=self._on_failed, replace=True)
        scope.start(
            "figures", actions.watch.figures(), done=self._on_figures_loaded, failed=self._on_failed, replace=True
        )
        scope.start("groups", actions.list_groups(), done=self._on_groups_loaded, failed=self._on_failed, replace=True)

    def _on_relays_loaded(self, relays: tuple[RelayHealth, ...]) -> None:
        self._relays.set_values(relays)
        self._relays.refresh()
        self._relay_list.setVisible(bool(relays))
        self._no_relays.setVisible(not relays)
        fit_height(self._relay_list, SHOWN_RELAYS)

    def _on_figures_loaded(self, figures: AccountFigures) -> None:
        self._waiting.show_facts([self._tell(each) for each in figures.waiting])
        self._waiting.setVisible(bool(figures.waiting))
        self._nothing_waits.setVisible(not figures.waiting)
        number = locale_text.number
        groups = locale_text.joined(self._say_groups(state, count) for state, count in figures.groups)
        self._facts.show_facts(
            (
                (self.tr("Account"), self._context.people.own_name()),
                (self.tr("Groups"), groups or number(0)),
                (self.tr("Open invitations"), number(figures.pending_invites)),
                (self.tr("Contacts"), number(figures.contacts)),
                (self.tr("Usable key packages"), number(figures.key_packages)),
                (self.tr("Given up"), number(figures.failed)),
                (self.tr("Database version"), number(figures.schema)),
            )
        )

    def _tell(self, waiting: Waiting) -> tuple[str, str]:
        words = {
            "application": self.tr("Messages"),
            "commit": self.tr("Changes of groups"),
            "proposal": self.tr("Proposals"),
            "welcome": self.tr("Invitations"),
            "own_list": self.tr("Profile and relay lists"),
            "key_package": self.tr("Key packages"),
            "deletion": self.tr("Deletions"),
        }
        since = time_text.age(waiting.oldest, self._context.clock.now())
        text = self.tr("{count}, the oldest {age}").format(count=locale_text.number(waiting.count), age=since)
        return words.get(waiting.purpose, waiting.purpose), text

    def _say_groups(self, state: str, count: int) -> str:
        """How many groups are in a state."""
        return {
            "active": self.tr("%Ln active", "", count),
            "removed": self.tr("%Ln removed", "", count),
            "left": self.tr("%Ln left", "", count),
            "leaving": self.tr("%Ln leaving", "", count),
            "broken": self.tr("%Ln damaged", "", count),
        }.get(state, f"{locale_text.number(count)} {state}")

    def _on_groups_loaded(self, groups: tuple[Group, ...]) -> None:
        self._groups.set_values(groups)
        self._group_list.setVisible(bool(groups))
        self._no_groups.setVisible(not groups)
        fit_height(self._group_list, SHOWN_GROUPS)

    def _on_failed(self, error: MarmotDesktopError) -> None:
        self._problem.say(error_text.sentence(error), "danger", self.tr("Try again"))

    def _on_bridge_relays_changed(self, _states: object) -> None:
        if self.isVisible():
            work = self._context.actions.watch.relays()
            self._scope.start("relays", work, done=self._on_relays_loaded, failed=self._on_failed, replace=True)

    def _on_relay_chosen(self, index: QModelIndex) -> None:
        health = index.data(Role.VALUE)
        if isinstance(health, RelayHealth):
            RelaySheet(self._context, health.status.url, health.status, self).open()

    def _on_group_chosen(self, index: QModelIndex) -> None:
        group = index.data(Role.VALUE)
        if isinstance(group, Group):
            self._context.navigator.open_chat(group.key, tab=LOG_TAB)
