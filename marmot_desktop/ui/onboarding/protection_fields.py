"""Where the key will be kept, said plainly; and a passphrase to choose where there is no keyring."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from marmot_desktop.domain.account import SecretProtection
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.fields import SecretField
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.spinner import Spinner

MIN_CHARS = 8


class ProtectionFields(QWidget):
    """Asks the core where a key would be kept, and for a passphrase if need be.

    Signals:
        changed: what is typed, or what is known, is another thing now.
    """

    changed = Signal()

    def __init__(self, context: UiContext, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._scope = context.tasks.scope(self)
        self._needs_passphrase = False
        self._known = False
        self._spinner = Spinner(16)
        self._words = label("", "faint", wrap=True, name=f"{name}Words")
        self._first = SecretField(self.tr("Passphrase"), f"{name}Passphrase")
        self._second = SecretField(self.tr("The same again"), f"{name}PassphraseAgain")
        self._first.edit.textChanged.connect(self.changed)
        self._second.edit.textChanged.connect(self.changed)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self._spinner)
        row.addWidget(self._words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addLayout(row)
        column.addWidget(self._first)
        column.addWidget(self._second)
        self._first.hide()
        self._second.hide()

    def look(self) -> None:
        """Ask where the key would be kept."""
        if self._known:
            return
        self._spinner.show()
        self._words.setText(self.tr("Looking for the keyring of this desktop…"))
        work = self._context.actions.find_protection()
        self._scope.start("look", work, done=self._on_found, failed=self._on_failed, replace=True)

    @property
    def problem(self) -> str:
        """Why it is not enough yet; empty where it is."""
        if not self._known:
            return self.tr("Looking for the keyring of this desktop")
        if not self._needs_passphrase:
            return ""
        if len(self._first.edit.text()) < MIN_CHARS:
            return self.tr("Choose a passphrase of at least %Ln character(s)", "", MIN_CHARS)
        if self._first.edit.text() != self._second.edit.text():
            return self.tr("Type the same passphrase twice")
        return ""

    @property
    def passphrase(self) -> str:
        """The chosen passphrase; empty where none is needed. Secrets: holds one."""
        return self._first.edit.text() if self._needs_passphrase else ""

    def _on_found(self, protection: SecretProtection | None) -> None:
        self._known = True
        self._needs_passphrase = protection is None
        self._spinner.hide()
        if protection is SecretProtection.KEYRING:
            text = self.tr("Your data is encrypted on this computer; its key is kept in the keyring of this desktop.")
        elif protection is SecretProtection.KEY_FILE:
            text = self.tr("Your data is encrypted on this computer by the passphrase given for this run.")
        else:
            text = self.tr(
                "This desktop has no keyring that the app can use. Choose a passphrase instead: it encrypts your data on"
                " this computer and is asked for at every start. It cannot be recovered."
            )
        self._words.setText(text)
        self._first.setVisible(self._needs_passphrase)
        self._second.setVisible(self._needs_passphrase)
        self.changed.emit()

    def _on_failed(self, error: MarmotDesktopError) -> None:
        self._spinner.hide()
        self._words.setText(error_text.sentence(error))
        self.changed.emit()
