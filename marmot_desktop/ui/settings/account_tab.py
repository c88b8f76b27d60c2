"""The account: its public profile and key, its backup, signing out."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from marmot_desktop.domain.account import Account
from marmot_desktop.ui.backup_panel import BackupPanel
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.settings.accounts_panel import AccountsPanel
from marmot_desktop.ui.settings.key_store_panel import KeyStorePanel
from marmot_desktop.ui.settings.profile_form import ProfileForm
from marmot_desktop.ui.settings.section import Section
from marmot_desktop.ui.show_code_dialog import ShowCodeDialog
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.fields import CopyField
from marmot_desktop.ui.widgets.labels import hairline, label


class AccountTab(Section):
    """Settings of the account that is shown, and all accounts of this computer."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__("accountTab", parent)
        self._context = context
        self._scope = context.tasks.scope(self)
        self._profile = ProfileForm(context)
        self._npub = CopyField("accountNpubField", self.tr("Your public key"))
        self._key_store = KeyStorePanel(context)
        self._backup = BackupPanel(context)
        self._accounts = AccountsPanel(context)
        self.column.addWidget(label(self.tr("Profile"), "subtitle"))
        self.column.addWidget(self._profile)
        self.column.addSpacing(Space.S)
        self.column.addWidget(label(self.tr("Public key, to give to others"), "strong", wrap=True))
        code = Button(self.tr("Show your QR code"), "accountCodeButton", look="icon", icon_name="qr")
        code.clicked.connect(self._on_code_clicked)
        key_row = QHBoxLayout()
        key_row.setSpacing(Space.XS)
        key_row.addWidget(self._npub, 1)
        key_row.addWidget(code)
        self.column.addLayout(key_row)
        self.column.addSpacing(Space.S)
        self.column.addWidget(hairline())
        self.column.addSpacing(Space.S)
        self.column.addWidget(label(self.tr("Backup"), "subtitle"))
        self.column.addWidget(self._backup)
        self.column.addSpacing(Space.S)
        self.column.addWidget(hairline())
        self.column.addSpacing(Space.S)
        self.column.addWidget(label(self.tr("This computer"), "subtitle"))
        self.column.addWidget(self._key_store)
        self.column.addSpacing(Space.S)
        self.column.addWidget(hairline())
        self.column.addSpacing(Space.S)
        self.column.addWidget(label(self.tr("Accounts on this computer"), "subtitle", wrap=True))
        text = self.tr("All of them are live at once. Signing out closes one and keeps its data here, encrypted.")
        self.column.addWidget(label(text, "muted", wrap=True))
        self.column.addWidget(self._accounts)
        self.finish()

    def load(self, account: Account) -> None:
        """The account has come."""
        self._npub.show_text(account.npub)
        self._backup.show_account(account)
        self._key_store.load(account)
        self._profile.load(account)
        self._accounts.load()

    def _on_code_clicked(self) -> None:
        self._scope.start("code", self._context.actions.people.own_link(), done=self._show_code)

    def _show_code(self, link: str) -> None:
        ShowCodeDialog(self.tr("Your QR code"), link, self).open()
