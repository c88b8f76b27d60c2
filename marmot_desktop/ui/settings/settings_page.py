"""The settings: a list of sections beside the chosen one; one of them at a time where the window is narrow."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from marmot_desktop.domain.account import Account
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.lists import row_list
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.models.settings_section_model import SettingsSection, SettingsSectionModel
from marmot_desktop.ui.settings.about_tab import AboutTab
from marmot_desktop.ui.settings.accessibility_tab import AccessibilityTab
from marmot_desktop.ui.settings.account_tab import AccountTab
from marmot_desktop.ui.settings.advanced_tab import AdvancedTab
from marmot_desktop.ui.settings.appearance_tab import AppearanceTab
from marmot_desktop.ui.settings.chats_tab import ChatsTab
from marmot_desktop.ui.settings.general_tab import GeneralTab
from marmot_desktop.ui.settings.keys_tab import KeysTab
from marmot_desktop.ui.settings.notifications_tab import NotificationsTab
from marmot_desktop.ui.settings.privacy_tab import PrivacyTab
from marmot_desktop.ui.settings.relays_tab import RelaysTab
from marmot_desktop.ui.shell.panes import Panes
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.page_header import PageHeader
from marmot_desktop.ui.widgets.region import Region

TABS: Final = (
    "general",
    "account",
    "privacy",
    "notifications",
    "appearance",
    "accessibility",
    "chats",
    "relays",
    "keys",
    "advanced",
    "about",
)
FIRST: Final = "account"


class SettingsPage(QWidget):
    """All sections, each made when it is shown first.

    Signals:
        shortcuts_requested: the table of shortcuts is wanted.
    """

    shortcuts_requested = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settingsPage")
        self._context = context
        self._account: Account | None = None
        self._shown = ""
        self._made: dict[str, QWidget] = {}
        self._makers: dict[str, Callable[[], QWidget]] = {
            "general": lambda: GeneralTab(context, self.shortcuts_requested.emit),
            "account": lambda: AccountTab(context),
            "privacy": lambda: PrivacyTab(context),
            "notifications": lambda: NotificationsTab(context),
            "appearance": lambda: AppearanceTab(context),
            "accessibility": lambda: AccessibilityTab(context),
            "chats": lambda: ChatsTab(context),
            "relays": lambda: RelaysTab(context),
            "keys": lambda: KeysTab(context),
            "advanced": lambda: AdvancedTab(context),
            "about": lambda: AboutTab(context),
        }
        self._model = SettingsSectionModel(self._sections(), self)
        self._list = row_list(self._model, "settingsList", self.tr("Settings"))
        self._list.clicked.connect(self._on_list_chosen)
        self._list.activated.connect(self._on_list_chosen)
        self.setFocusProxy(self._list)
        self._header = PageHeader("settingsHeader")
        self._header.back_clicked.connect(self._on_back_clicked)
        self._pages = QStackedWidget()
        self._panes = Panes("settings", context.preferences, context.theme, self._build_list(), self._build_main())
        self._panes.arranged.connect(self._on_panes_arranged)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._panes)
        self._show(FIRST)

    def load(self, account: Account) -> None:
        """The account has come."""
        self._account = account
        for name in self._made:
            self._load(name)

    def show_tab(self, name: str) -> None:
        """Open a section by its name; an unknown one changes nothing."""
        if name in TABS:
            self._show(name)
            self._panes.open_main(True)

    def regions(self) -> list[QWidget]:
        """The panes that are shown."""
        return self._panes.regions()

    def _sections(self) -> tuple[SettingsSection, ...]:
        words = (
            (self.tr("General"), self.tr("Language, closing, start, links"), "settings"),
            (self.tr("Account"), self.tr("Profile, backup, signing out"), "contacts"),
            (self.tr("Privacy"), self.tr("Pictures, blocked people"), "lock"),
            (self.tr("Notifications"), self.tr("When, how much, quiet hours"), "bell"),
            (self.tr("Appearance"), self.tr("Theme, accent, size"), "moon"),
            (self.tr("Accessibility"), self.tr("Contrast, movement, reading aloud"), "access"),
            (self.tr("Chats"), self.tr("Sending"), "chats"),
            (self.tr("Relays"), self.tr("Where you are found"), "relay"),
            (self.tr("Keys"), self.tr("What others need to invite you"), "key"),
            (self.tr("Advanced"), self.tr("Diagnostics, data"), "shield"),
            (self.tr("About"), self.tr("Versions, licences"), "info"),
        )
        return tuple(SettingsSection(name, *each) for name, each in zip(TABS, words, strict=True))

    def _build_list(self) -> QWidget:
        pane = Region(self.tr("Sections of the settings"))
        pane.setProperty("surface", "pane")
        pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        header = PageHeader("settingsListHeader", surface="pane_header")
        header.show_title(self.tr("Settings"))
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, Space.S)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self._list, 1)
        return pane

    def _build_main(self) -> QWidget:
        self._main = main = Region()
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._pages, 1)
        return main

    def _show(self, name: str) -> None:
        if name not in self._made:
            self._made[name] = self._makers[name]()
            self._pages.addWidget(self._made[name])
            self._load(name)
        self._shown = name
        self._pages.setCurrentWidget(self._made[name])
        index = self._model.index_of(name)
        self._list.setCurrentIndex(index)
        title = str(index.data(Role.TITLE))
        self._header.show_title(title)
        self._main.setAccessibleName(title)

    def _load(self, name: str) -> None:
        section = self._made[name]
        if self._account is None:
            return
        if isinstance(section, AccountTab | NotificationsTab | PrivacyTab):
            section.load(self._account)
        elif isinstance(section, RelaysTab):
            section.load()

    def _on_list_chosen(self, index: QModelIndex) -> None:
        value = index.data(Role.VALUE)
        if value is not None:
            self.show_tab(value[1].id)

    def _on_back_clicked(self) -> None:
        self._panes.open_main(False)

    def _on_panes_arranged(self) -> None:
        self._header.back.setVisible(self._panes.is_single)
