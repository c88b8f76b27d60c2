"""Opens an account that is on this computer: by its passphrase, or once the keyring is there again."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox

from marmot_desktop.domain.account import Account, KeyringState, SecretProtection
from marmot_desktop.errors import ErrorCode, MarmotDesktopError
from marmot_desktop.ui import error_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.onboarding.step import Step
from marmot_desktop.ui.plain_text import plain_line
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button, EnterPresses
from marmot_desktop.ui.widgets.fields import CopyField, SecretField
from marmot_desktop.ui.widgets.labels import label


class UnlockStep(Step):
    """One account at a time, chosen from those of the profile.

    Signals:
        opened: the `Account` is open.
        other_requested: the user wants to add another account.
    """

    opened = Signal(object)
    other_requested = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__(QCoreApplication.translate("UnlockStep", "Welcome back"), "", "unlockStep", back=False)
        self._context = context
        self._scope = context.tasks.scope(self)
        self._accounts: tuple[Account, ...] = ()
        self._choice = QComboBox()
        self._choice.setObjectName("unlockAccount")
        self._choice.setAccessibleName(self.tr("Account"))
        self._choice.currentIndexChanged.connect(self._on_choice_changed)
        self._passphrase = SecretField(self.tr("Passphrase"), "unlockPassphraseField")
        self._passphrase.edit.textChanged.connect(self._update)
        self._keyring = label("", "faint", wrap=True, name="unlockKeyring")
        self._test = Button(self.tr("Test the keyring"), "unlockKeyringTestButton", look="quiet")
        self._test.clicked.connect(self._on_test_clicked)
        self._problem = Banner("unlockProblem")
        self._folder = CopyField("unlockFolderField", self.tr("Folder of the data"))
        self._needs_fallback = False
        self._other = Button(self.tr("Add another account"), "unlockOtherButton", look="quiet")
        self._other.clicked.connect(self.other_requested)
        self._open = Button(self.tr("Open"), "unlockButton", look="primary")
        self._open.clicked.connect(self._on_open_clicked)
        EnterPresses(self._passphrase.edit, self._open)
        for widget in (self._choice, self._passphrase, self._keyring, self._problem, self._folder):
            self.body.addWidget(widget)
        self.body.addWidget(self._test, 0, Qt.AlignmentFlag.AlignLeft)
        self._folder.hide()
        self.buttons.lead(self._other)
        self.buttons.addWidget(self._open)

    def show_accounts(self, accounts: tuple[Account, ...], chosen: Account, error: MarmotDesktopError | None) -> None:
        """Offer these accounts, and say why the chosen one did not open by itself."""
        self._accounts = accounts
        self._choice.blockSignals(True)
        self._choice.clear()
        for account in accounts:
            self._choice.addItem(plain_line(account.name) or f"{account.npub[:12]}…{account.npub[-4:]}")
        self._choice.setCurrentIndex(next((at for at, each in enumerate(accounts) if each == chosen), 0))
        self._choice.blockSignals(False)
        self._on_choice_changed()
        if error is not None and error.code is not ErrorCode.WRONG_PASSPHRASE:
            self._say(error)
        self._update()

    @property
    def chosen(self) -> Account | None:
        """The account that is offered to be opened."""
        return self._account

    @property
    def _account(self) -> Account | None:
        at = self._choice.currentIndex()
        return self._accounts[at] if 0 <= at < len(self._accounts) else None

    @property
    def _by_passphrase(self) -> bool:
        account = self._account
        if account is None:
            return False
        return account.protection is SecretProtection.KEY_FILE or (account.has_fallback and self._needs_fallback)

    def _on_choice_changed(self) -> None:
        self._problem.say("")
        self._folder.hide()
        self._needs_fallback = False
        self._keyring.setText("")
        self._update()

    def _words_now(self) -> str:
        account = self._account
        if account is not None and account.protection is SecretProtection.KEY_FILE:
            return self.tr("This account is protected by a passphrase, because there is no keyring.")
        if self._by_passphrase:
            return self.tr("The keyring does not open this account. Use the passphrase you have set for this case.")
        return self.tr("The key of this account is in the keyring of this desktop.")

    def _update(self) -> None:
        in_keyring = self._account is not None and self._account.protection is SecretProtection.KEYRING
        self.words.setText(self._words_now())
        self.words.show()
        self._passphrase.setVisible(self._by_passphrase)
        self._keyring.setVisible(in_keyring and bool(self._keyring.text()))
        testing = self._scope.is_running("test")
        self._test.setVisible(in_keyring and (self._needs_fallback or testing))
        self._test.allow(self.tr("The keyring is being tested") if testing else "")
        busy = self._scope.is_running("open")
        reason = self.tr("The account is being opened") if busy else ""
        self._choice.setEnabled(not busy)
        self._other.allow(reason)
        if not reason and self._by_passphrase and not self._passphrase.edit.text():
            reason = self.tr("Type the passphrase first")
        self._open.allow(reason)
        self._open.set_text(self.tr("Opening…") if busy else self.tr("Open"))

    def _on_open_clicked(self) -> None:
        account = self._account
        if account is None:
            return
        actions = self._context.actions
        work = (
            actions.unlock(account, self._passphrase.edit.text()) if self._by_passphrase else actions.sign_in(account)
        )
        self._problem.say("")
        self._folder.hide()
        self._scope.start("open", work, done=self._on_opened, failed=self._on_failed, ended=self._update)
        self._update()

    def _on_opened(self, account: Account) -> None:
        self._passphrase.edit.clear()
        self.opened.emit(account)

    def _on_failed(self, error: MarmotDesktopError) -> None:
        if error.code is ErrorCode.WRONG_PASSPHRASE:
            self._passphrase.refuse(error_text.sentence(error))
        else:
            self._say(error)

    def _say(self, error: MarmotDesktopError) -> None:
        self._problem.say(self._sentence(error), "danger")
        folder = self._context.actions.reach.data_folder
        damaged = error.code in (ErrorCode.STORE_CORRUPT, ErrorCode.STORE_TOO_NEW, ErrorCode.STORAGE_ERROR)
        self._folder.setVisible(damaged and folder is not None)
        if folder is not None:
            self._folder.show_text(str(folder))
        if error.code is ErrorCode.KEYRING_UNAVAILABLE:
            self._needs_fallback = True
            self._on_test_clicked()

    def _sentence(self, error: MarmotDesktopError) -> str:
        if error.code is not ErrorCode.KEYRING_UNAVAILABLE:
            return error_text.sentence(error)
        if self._account is not None and self._account.has_fallback:
            return ""
        return self.tr(
            "The keyring does not hand out this account's key. Unlock the keyring, then open the account again."
        )

    def _on_test_clicked(self) -> None:
        work = self._context.actions.reach.keyring_state()
        self._scope.start("test", work, done=self._on_tested, failed=lambda _: None, ended=self._update)
        self._update()

    def _on_tested(self, state: KeyringState) -> None:
        name = plain_line(state.backend, 60)
        if state.works:
            text = self.tr("The keyring ({name}) works, but may not be the one that keeps this account's key.")
        elif name:
            text = self.tr("The keyring ({name}) is locked or does not answer. Unlock it and open the account again.")
        else:
            text = self.tr("This desktop has no keyring that the app can use now.")
        self._keyring.setText(text.format(name=name))
