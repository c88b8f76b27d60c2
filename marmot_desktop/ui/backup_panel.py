"""Backing up the secret key: shown behind a button, copied, or saved to a file wrapped by a passphrase."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout, QWidget

from marmot_desktop.domain.account import Account
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.plain_text import isolated
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.fields import SecretField, copy_secret
from marmot_desktop.ui.widgets.flow import FlowRow
from marmot_desktop.ui.widgets.labels import label

HIDDEN = "•" * 63
SUGGESTED_FILE = "marmot-key.ncryptsec"


class BackupPanel(QWidget):
    """Secrets: shows one when asked to, and forgets it when it is hidden.

    Signals:
        backed_up: the key was shown, copied or saved.
    """

    backed_up = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._scope = context.tasks.scope(self)
        self._account: Account | None = None
        self._secret = ""
        self._key = QLineEdit(HIDDEN)
        self._key.setObjectName("nsecField")
        self._key.setReadOnly(True)
        self._key.setProperty("secret", "true")
        self._key.setAccessibleName(self.tr("Secret key"))
        self._key.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._show = Button(self.tr("Show"), "nsecShowButton", icon_name="eye")
        self._show.clicked.connect(self._on_show_clicked)
        self._show.setAccessibleDescription(self._key.accessibleName())
        self._copy = Button(self.tr("Copy"), "nsecCopyButton", icon_name="copy")
        self._copy.clicked.connect(self._on_copy_clicked)
        self._passphrase = SecretField(
            self.tr("Or save it to a file, protected by a passphrase"),
            "backupPassphraseField",
            placeholder=self.tr("Passphrase for the file"),
        )
        self._passphrase.edit.textChanged.connect(self._update)
        self._save = Button(self.tr("Save encrypted…"), "backupSaveButton", icon_name="download")
        self._save.clicked.connect(self._on_save_clicked)
        self._passphrase.row.addWidget(self._save)
        self._result = Banner("backupResult")
        self.backed_up.connect(self._on_backed_up)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(label(self.tr("Secret key"), "strong"))
        column.addWidget(FlowRow(Space.S, self._key, self._show, self._copy))
        column.addWidget(
            label(
                self.tr("Whoever has this key is you. A copy is taken off the clipboard after a minute."),
                "faint",
                wrap=True,
            )
        )
        column.addSpacing(Space.S)
        column.addWidget(self._passphrase)
        column.addWidget(self._result)
        self._update()

    def show_account(self, account: Account) -> None:
        """Back up this account's key."""
        self._account = account
        self._hide_secret()

    def save_to(self, file: Path) -> None:
        """Save the wrapped key to a file."""
        if self._account is None:
            return
        work = self._context.actions.save_key(self._account, self._passphrase.edit.text(), file)
        self._scope.start("save", work, done=lambda _: self._on_saved(file), failed=self._on_failed, ended=self._update)
        self._update()

    def hideEvent(self, event: QHideEvent) -> None:
        """See QWidget."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._hide_secret()

    def _update(self) -> None:
        if self._scope.is_running("save"):
            self._save.allow(self.tr("The key is being wrapped; this takes a few seconds"))
        else:
            self._save.allow("" if self._passphrase.edit.text() else self.tr("Type a passphrase for the file first"))

    def _hide_secret(self) -> None:
        self._secret = ""
        self._key.setText(HIDDEN)
        self._show.set_text(self.tr("Show"))
        self._result.say("")

    def _on_show_clicked(self) -> None:
        if self._secret:
            self._hide_secret()
        else:
            self._reveal("show")

    def _on_copy_clicked(self) -> None:
        self._reveal("copy")

    def _reveal(self, name: str) -> None:
        if self._account is not None:
            done = self._on_revealed if name == "show" else self._on_revealed_to_copy
            self._scope.start(name, self._context.actions.reveal_key(self._account), done=done, failed=self._on_failed)

    def _on_revealed(self, secret: str) -> None:
        self._secret = secret
        self._key.setText(secret)
        self._key.setCursorPosition(0)
        self._show.set_text(self.tr("Hide"))
        self.backed_up.emit()

    def _on_revealed_to_copy(self, secret: str) -> None:
        copy_secret(secret, self)
        self._result.say(self.tr("Copied. Paste it into a password manager now."), "info")
        self.backed_up.emit()

    def _on_save_clicked(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Save the encrypted key"), str(Path.home() / SUGGESTED_FILE))
        dialog.setObjectName("backupFileDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.selectFile(SUGGESTED_FILE)
        dialog.fileSelected.connect(lambda file: self.save_to(Path(file)))
        dialog.open()

    def _on_saved(self, file: Path) -> None:
        self._passphrase.edit.clear()
        text = self.tr("Saved to {file}. To use it, its passphrase is needed.")
        self._result.say(text.format(file=isolated(file.name)), "info")
        self.backed_up.emit()

    def _on_backed_up(self) -> None:
        if self._account is not None:
            self._context.people.note_backed_up(self._account)

    def _on_failed(self, error: MarmotDesktopError) -> None:
        self._result.say(error_text.sentence(error), "danger")
