"""Where the key of the account's data is kept: which keyring, whether it works, and a passphrase for the day it does not."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from marmot_desktop.domain.account import Account, KeyringState, SecretProtection
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.plain_text import plain_line
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button, EnterPresses
from marmot_desktop.ui.widgets.fields import SecretField
from marmot_desktop.ui.widgets.labels import label

MIN_CHARS = 8


class KeyStorePanel(QWidget):
    """Secrets: takes a passphrase."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keyStorePanel")
        self._context = context
        self._scope = context.tasks.scope(self)
        self._account: Account | None = None
        self._has_fallback = False
        self._words = label("", "muted", wrap=True, name="keyStoreWords")
        self._test = Button(self.tr("Test the keyring"), "keyringTestButton")
        self._test.clicked.connect(self._on_test_clicked)
        self._result = Banner("keyStoreResult")
        self._passphrase = SecretField(
            self.tr("Passphrase for the day the keyring fails"),
            "fallbackPassphraseField",
            hint=self.tr("It opens this account as well, for example after a change of the desktop environment."),
        )
        self._set = Button(self.tr("Set"), "fallbackSetButton")
        self._set.clicked.connect(self._on_set_clicked)
        self._passphrase.row.addWidget(self._set)
        self._passphrase.edit.textChanged.connect(self._update)
        EnterPresses(self._passphrase.edit, self._set)
        row = QHBoxLayout()
        row.addWidget(self._test)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self._words)
        column.addLayout(row)
        column.addWidget(self._result)
        column.addWidget(self._passphrase)

    def load(self, account: Account) -> None:
        """The account has come."""
        self._account = account
        self._has_fallback = account.has_fallback
        by_keyring = account.protection is SecretProtection.KEYRING
        self._words.setText(
            self.tr("Data is encrypted; its key is kept in the keyring of this desktop.")
            if by_keyring
            else self.tr("Data is encrypted by a passphrase, which is asked for at every start.")
        )
        for widget in (self._test, self._passphrase):
            widget.setVisible(by_keyring)
        self._result.say("")
        self._update()

    def _update(self) -> None:
        busy = self._scope.is_running("set")
        short = len(self._passphrase.edit.text()) < MIN_CHARS
        reason = self.tr("Type at least %Ln character(s)", "", MIN_CHARS) if short else ""
        self._set.allow(self.tr("The key is being wrapped; this takes a few seconds") if busy else reason)
        self._set.set_text(self.tr("Change") if self._has_fallback else self.tr("Set"))
        testing = self._scope.is_running("test")
        self._test.allow(self.tr("The keyring is being tested") if testing else "")
        self._test.set_text(self.tr("Testing…") if testing else self.tr("Test the keyring"))

    def _on_test_clicked(self) -> None:
        self._scope.start(
            "test",
            self._context.actions.reach.keyring_state(),
            done=self._on_tested,
            failed=self._on_failed,
            ended=self._update,
        )
        self._update()

    def _on_tested(self, state: KeyringState) -> None:
        name = plain_line(state.backend, 60) or self.tr("unknown")
        if state.works:
            text = self.tr("The keyring works: an entry was written, read and removed. It is kept by: {name}.")
            self._result.say(text.format(name=name), "info")
        elif not state.backend:
            self._result.say(self.tr("This desktop has no keyring that the app can use any more."), "danger")
        else:
            text = self.tr("The keyring ({name}) does not answer. Unlock it, or set a passphrase while this is open.")
            self._result.say(text.format(name=name), "danger")

    def _on_set_clicked(self) -> None:
        if self._account is None:
            return
        work = self._context.actions.reach.add_fallback(self._account, self._passphrase.edit.text())
        self._scope.start("set", work, done=self._on_set, failed=self._on_failed, ended=self._update)
        self._update()

    def _on_set(self, _result: None) -> None:
        self._has_fallback = True
        self._passphrase.edit.clear()
        self._result.say(self.tr("Set. Keep it where you keep your other passwords."), "info")

    def _on_failed(self, error: MarmotDesktopError) -> None:
        self._result.say(error_text.sentence(error), "danger")
