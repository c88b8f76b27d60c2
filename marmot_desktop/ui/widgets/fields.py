"""Things to type into: a field with its label, help and error; secrets; pasted ids."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from marmot_desktop.ui.spoken import announce, announce_description
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.flow import FlowRow
from marmot_desktop.ui.widgets.labels import label, restyle, set_rank

CLIPBOARD_SECRET_MS = 60_000


class TextField(QWidget):
    """A line edit under its label, with a line for help or an error below.

    Args:
        title: the label.
        name: object name of the line edit.
        placeholder: grey words in the empty field.
        hint: below the field, until there is an error.
    """

    def __init__(
        self, title: str, name: str, *, placeholder: str = "", hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._hint = hint
        self._title = label(title, "strong", wrap=True)
        self.edit = QLineEdit()
        self.edit.setObjectName(name)
        self.edit.setAccessibleName(title)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setAccessibleDescription(hint)
        self._title.setBuddy(self.edit)
        self._below = label(hint, "faint", wrap=True, name=f"{name}Message")
        self.row = FlowRow(Space.S, self.edit)
        self.column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS + 2)
        column.addWidget(self._title)
        column.addWidget(self.row)
        column.addWidget(self._below)
        self._title.setVisible(bool(title))
        self._below.setVisible(bool(hint))
        self.edit.textEdited.connect(lambda: self.refuse(""))
        self.setFocusProxy(self.edit)

    @property
    def text(self) -> str:
        """What was typed, without spaces around it."""
        return self.edit.text().strip()

    def refuse(self, sentence: str) -> None:
        """Say what is wrong with it; an empty sentence takes that back."""
        restyle(self.edit, "invalid", "true" if sentence else "false")
        set_rank(self._below, "error" if sentence else "faint")
        self._below.setText(sentence or self._hint)
        self._below.setVisible(bool(sentence or self._hint))
        if sentence:
            announce_description(self.edit, sentence, at_once=True)
        else:
            self.edit.setAccessibleDescription(self._hint)


class SecretField(TextField):
    """A field for a passphrase or a secret key: dots, an eye to look, no suggestions, empty once hidden. Secrets: holds one."""

    def __init__(
        self, title: str, name: str, *, placeholder: str = "", hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(title, name, placeholder=placeholder, hint=hint, parent=parent)
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self._eye = Button(self.tr("Show"), f"{name}Show", look="icon", icon_name="eye")
        self._what = title or self.edit.accessibleName()
        self._eye.setCheckable(True)
        self._name_eye(shown=False)
        self._eye.toggled.connect(self._on_eye_toggled)
        self.row.addWidget(self._eye)
        self._caps = label(self.tr("Caps Lock seems to be on."), "muted", name=f"{name}CapsLock")
        self._caps.hide()
        self.column.addWidget(self._caps)
        self.edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See QObject; Qt has no way to ask for Caps Lock, but a capital letter without Shift gives it away."""
        if watched is self.edit and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            typed = event.text()
            if typed.isalpha() and typed.upper() != typed.lower():
                shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self._caps.setVisible(typed.isupper() is not shifted)
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        """See QWidget."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._caps.hide()
            self.edit.clear()
            self._eye.setChecked(False)

    def _on_eye_toggled(self, shown: bool) -> None:
        self.edit.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._name_eye(shown=shown)

    def _name_eye(self, *, shown: bool) -> None:
        words = self.tr("Hide") if shown else self.tr("Show")
        whole = self.tr("Hide: {field}") if shown else self.tr("Show: {field}")
        self._eye.set_text(words)
        self._eye.setAccessibleName(whole.format(field=self._what) if self._what else words)


def offer_clear(edit: QLineEdit, words: str) -> None:
    """Give a field Qt's own button that empties it, and give that button a name.

    Args:
        edit: the field.
        words: what the button does.
    """
    edit.setClearButtonEnabled(True)
    for button in edit.findChildren(QToolButton):
        button.setAccessibleName(words)


def copy_text(text: str) -> None:
    """Put something on the clipboard."""
    QGuiApplication.clipboard().setText(text, QClipboard.Mode.Clipboard)


def copy_secret(text: str, owner: QWidget) -> None:
    """Put a secret on the clipboard and take it away after a minute, if it is still there. Secrets: handles one."""
    copy_text(text)

    def clear() -> None:
        clipboard = QGuiApplication.clipboard()
        if clipboard.text() == text:
            clipboard.clear()

    QTimer.singleShot(CLIPBOARD_SECRET_MS, owner, clear)


class CopyField(QWidget):
    """A long text in one line with a button that copies it.

    Args:
        name: object name of the line; the button is `<name>Copy`.
        what: of what it is, for screen readers and the button's tooltip.
    """

    def __init__(self, name: str, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = QLineEdit()
        self.edit.setObjectName(name)
        self.edit.setReadOnly(True)
        self.edit.setAccessibleName(what)
        self._what = what
        self._copy = Button(self.tr("Copy"), f"{name}Copy", look="icon", icon_name="copy")
        self._name_copy(self.tr("Copy: {field}"))
        self._copy.clicked.connect(self._on_copy_clicked)
        self._back = QTimer(self)
        self._back.setSingleShot(True)
        self._back.setInterval(1500)
        self._back.timeout.connect(self._on_back_timeout)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(self.edit, 1)
        row.addWidget(self._copy)

    def show_text(self, text: str) -> None:
        """Show something else."""
        self.edit.setText(text)
        self.edit.setCursorPosition(0)

    def _on_copy_clicked(self) -> None:
        copy_text(self.edit.text())
        self._copy.set_text(self.tr("Copied"))
        self._name_copy(self.tr("Copied: {field}"))
        announce(self._copy, self._copy.accessibleName())
        self._back.start()

    def _on_back_timeout(self) -> None:
        self._copy.set_text(self.tr("Copy"))
        self._name_copy(self.tr("Copy: {field}"))

    def _name_copy(self, pattern: str) -> None:
        self._copy.setAccessibleName(pattern.format(field=self._what))
