"""The settings, in tabs."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from marmot_desktop.domain.account import Account
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.settings.account_tab import AccountTab
from marmot_desktop.ui.settings.appearance_tab import AppearanceTab
from marmot_desktop.ui.settings.relays_tab import RelaysTab
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.labels import hairline
from marmot_desktop.ui.widgets.page_header import PageHeader

TABS = ("account", "relays", "appearance")


class SettingsPage(QWidget):
    """Account, relays, appearance."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settingsPage")
        self._account = AccountTab(context)
        self._relays = RelaysTab(context)
        self._appearance = AppearanceTab(context)
        header = PageHeader("settingsHeader")
        header.show_title(self.tr("Settings"))
        self._tabs = QTabBar()
        self._tabs.setObjectName("settingsTabs")
        self._tabs.setAccessibleName(self.tr("Settings"))
        self._tabs.setExpanding(False)
        for text in (self.tr("Account"), self.tr("Relays"), self.tr("Appearance")):
            self._tabs.addTab(text)
        self._pages = QStackedWidget()
        for page in (self._account, self._relays, self._appearance):
            self._pages.addWidget(page)
        self._tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self.setFocusProxy(self._tabs)
        tab_row = QHBoxLayout()
        tab_row.setContentsMargins(Space.XL, Space.S, Space.XL, 0)
        tab_row.addWidget(self._tabs)
        tab_row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addLayout(tab_row)
        column.addWidget(hairline())
        column.addWidget(self._pages, 1)

    def load(self, account: Account) -> None:
        """The account has come."""
        self._account.load(account)
        self._relays.load()

    def show_tab(self, name: str) -> None:
        """Show a tab by its name; an unknown one changes nothing."""
        if name in TABS:
            self._tabs.setCurrentIndex(TABS.index(name))
