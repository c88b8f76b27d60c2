"""A group beside its conversation, in tabs: what it is, who is in it, what keeps it secret, where it runs, what happened.

A tab is built when it is first shown, and asks for what it shows while it is seen only.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from marmot_desktop.domain.chat import Group
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.navigation import LOG_TAB
from marmot_desktop.ui.spoken import SpokenRole
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.labels import hairline
from marmot_desktop.ui.widgets.page_header import PageHeader
from marmot_desktop.ui.widgets.tab_strip import TabStrip

INFO: Final = "info"
MEMBERS: Final = "members"
SECURITY: Final = "security"
RELAYS: Final = "relays"


ShowGroup = Callable[[Group], None]
"""Shows a group as it is now, in a tab."""


class GroupDetailPage(QWidget):
    """The details of one group at a time.

    Signals:
        close_requested: back to the conversation alone.
        invite_member_requested: somebody shall be invited to this `Group`.
        member_chosen: the public key of a member who was clicked.
    """

    close_requested = Signal()
    invite_member_requested = Signal(object)
    member_chosen = Signal(object)
    spoken_role = SpokenRole.Grouping

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("groupDetailPage")
        self.setAccessibleName(self.tr("Details"))
        self.setProperty("surface", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._group: Group | None = None
        self._built: dict[str, tuple[QWidget, ShowGroup]] = {}
        self._makers: dict[str, Callable[[], tuple[QWidget, ShowGroup]]] = {
            INFO: self._make_info,
            MEMBERS: self._make_members,
            SECURITY: self._make_security,
            RELAYS: self._make_relays,
            LOG_TAB: self._make_log,
        }
        self._names = tuple(self._makers)
        self._build()
        context.bridge.groups_changed.connect(self._on_bridge_groups_changed)
        self.hide()

    def show_group(self, group: Group | None) -> None:
        """Show another group, or none."""
        if group is not None and (self._group is None or group.key != self._group.key):
            self._bar.setCurrentIndex(0)
        self._group = group
        self._show()

    def show_tab(self, name: str) -> None:
        """Show one of the tabs: info, members, security, relays or log."""
        if name in self._names:
            self._bar.setCurrentIndex(self._names.index(name))

    def _build(self) -> None:
        header = PageHeader("groupDetailHeader", surface="pane_header")
        header.show_title(self.tr("Details"))
        close = Button(self.tr("Close details"), "groupDetailClose", look="icon", icon_name="close")
        close.clicked.connect(self.close_requested)
        header.add_button(close)
        self._bar = TabStrip("groupTabs", self.tr("Details of the group"))
        for words in (self.tr("Info"), self.tr("Members"), self.tr("Security"), self.tr("Relays"), self.tr("Log")):
            self._bar.addTab(words)
        self._bar.currentChanged.connect(self._show)
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        # Spacing turns round with the window; margins would not.
        strip = QHBoxLayout()
        strip.setContentsMargins(Space.S, 0, Space.S, 0)
        strip.addSpacing(Space.L - Space.S)
        strip.addWidget(self._bar, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addLayout(strip)
        column.addWidget(hairline())
        column.addWidget(holder, 1)

    # Each tab with all that it needs is imported when it is first shown; most never are.

    def _make_info(self) -> tuple[QWidget, ShowGroup]:
        from marmot_desktop.ui.groups.info_tab import InfoTab

        tab = InfoTab(self._context)
        tab.invite_member_requested.connect(self.invite_member_requested)
        tab.member_chosen.connect(self.member_chosen)
        return tab, tab.show_group

    def _make_members(self) -> tuple[QWidget, ShowGroup]:
        from marmot_desktop.ui.groups.members_tab import MembersTab

        tab = MembersTab(self._context)
        tab.invite_member_requested.connect(self.invite_member_requested)
        tab.member_chosen.connect(self.member_chosen)
        return tab, tab.show_group

    def _make_security(self) -> tuple[QWidget, ShowGroup]:
        from marmot_desktop.ui.groups.security_tab import SecurityTab

        tab = SecurityTab(self._context)
        return tab, tab.show_group

    def _make_relays(self) -> tuple[QWidget, ShowGroup]:
        from marmot_desktop.ui.groups.group_relays_tab import GroupRelaysTab

        tab = GroupRelaysTab(self._context)
        return tab, tab.show_group

    def _make_log(self) -> tuple[QWidget, ShowGroup]:
        from marmot_desktop.ui.groups.log_tab import LogTab

        tab = LogTab(self._context)
        return tab, tab.show_group

    def _show(self) -> None:
        """Bring the tab that is seen up to date; the others wait until they are."""
        if self._group is None:
            return
        name = self._names[self._bar.currentIndex()]
        if name not in self._built:
            self._built[name] = self._makers[name]()
            self._stack.addWidget(self._built[name][0])
        tab, show_group = self._built[name]
        # First what it shows, then itself: it asks once, when it is seen.
        show_group(self._group)
        self._stack.setCurrentWidget(tab)

    def _on_bridge_groups_changed(self, groups: tuple[Group, ...]) -> None:
        for group in groups:
            if self._group is not None and group.key == self._group.key:
                self.show_group(group)
