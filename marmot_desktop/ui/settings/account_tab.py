"""The account: its public name and key, its backup, signing out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from marmot_desktop.domain.account import Account
from marmot_desktop.domain.contact import Profile
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text
from marmot_desktop.ui.backup_panel import BackupPanel
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.settings.key_store_panel import KeyStorePanel
from marmot_desktop.ui.settings.section import Section
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.buttons import Button, EnterPresses
from marmot_desktop.ui.widgets.fields import CopyField, TextField
from marmot_desktop.ui.widgets.labels import hairline, label


class AccountTab(Section):
    """Settings of the account that is shown.

    Signals:
        sign_out_requested: after a question.
    """

    sign_out_requested = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__("accountTab", parent)
        self._context = context
        self._scope = context.tasks.scope(self)
        self._profile = Profile()
        self._name = TextField(self.tr("Name"), "profileNameField", hint=self.tr("Public: everybody can see it."))
        self._save = Button(self.tr("Save"), "profileSaveButton")
        self._save.clicked.connect(self._on_save_clicked)
        self._name.row.addWidget(self._save)
        self._name.edit.textChanged.connect(self._update)
        EnterPresses(self._name.edit, self._save)
        self._npub = CopyField("accountNpubField", self.tr("Your public key"))
        self._key_store = KeyStorePanel(context)
        self._backup = BackupPanel(context)
        self._sign_out = Button(self.tr("Sign out"), "signOutButton", look="danger", icon_name="exit")
        self._sign_out.clicked.connect(self.sign_out_requested)
        self.column.addWidget(label(self.tr("Profile"), "subtitle"))
        self.column.addWidget(self._name)
        self.column.addWidget(label(self.tr("Public key, to give to others"), "strong"))
        self.column.addWidget(self._npub)
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
        text = self.tr("Signing out closes the account and keeps its data, encrypted, on this computer.")
        self.column.addWidget(label(text, "muted", wrap=True))
        row = QHBoxLayout()
        row.addWidget(self._sign_out)
        row.addStretch(1)
        self.column.addLayout(row)
        self.finish()

    def load(self, account: Account) -> None:
        """The account has come."""
        self._npub.show_text(account.npub)
        self._backup.show_account(account)
        self._key_store.load(account)
        self._on_profile_loaded(Profile(name=account.name))
        self._scope.start("profile", self._context.actions.own_profile(), done=self._on_profile_loaded, replace=True)

    def _on_profile_loaded(self, profile: Profile) -> None:
        self._profile = profile
        self._name.edit.setText(profile.name)
        self._update()

    def _update(self) -> None:
        busy = self._scope.is_running("save")
        same = self._name.text == self._profile.name
        reason = self.tr("Being saved") if busy else (self.tr("Nothing has changed") if same else "")
        self._save.allow(reason)

    def _on_save_clicked(self) -> None:
        before = self._profile
        wanted = Profile(self._name.text, before.about, before.picture, before.nip05)
        self._scope.start(
            "save",
            self._context.actions.save_profile(wanted),
            done=lambda _: self._on_saved(wanted),
            failed=self._on_save_failed,
            ended=self._update,
        )
        self._update()

    def _on_saved(self, profile: Profile) -> None:
        self._profile = profile
        self._context.notices.tell(self.tr("Name saved"))

    def _on_save_failed(self, error: MarmotDesktopError) -> None:
        self._name.refuse(error_text.sentence(error))
