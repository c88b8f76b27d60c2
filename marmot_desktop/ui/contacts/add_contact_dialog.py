"""Add a person by what they have given: a key, a link, an address (NIP-05), or a QR code."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from marmot_desktop.domain.contact import Contact
from marmot_desktop.domain.identifiers import PersonLink, parse_link
from marmot_desktop.errors import MarmotDesktopError, RefusedError
from marmot_desktop.ui import error_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.show_code_dialog import ShowCodeDialog
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button, EnterPresses
from marmot_desktop.ui.widgets.fields import CopyField, TextField
from marmot_desktop.ui.widgets.flow import FlowRow
from marmot_desktop.ui.widgets.labels import hairline, label
from marmot_desktop.ui.widgets.sheet import Sheet

LOOK_AFTER_MS = 300
"""So long the button stays pressed before the screen is looked at: the code may have to come to the front."""


class AddContactDialog(Sheet):
    """Adds a contact and opens them."""

    def __init__(self, context: UiContext, over: QWidget, reference: str = "") -> None:
        super().__init__(_tr("Add a contact"), "addContactDialog", over, scrolls=True)
        self._context = context
        self._over = over
        self._scope = context.tasks.scope(self)
        self._field = TextField(
            self.tr("Their public key, link or address"),
            "contactReferenceField",
            placeholder="npub1…",
            hint=self.tr("An npub, an nprofile, a nostr: or marmot: link, name@domain or 64 hexadecimal digits."),
        )
        self._add = Button(self.tr("Add contact"), "addContactConfirm", look="primary")
        self._add.clicked.connect(self._on_add_clicked)
        cancel = Button(self.tr("Cancel"), "addContactCancel")
        cancel.clicked.connect(self.dismiss)
        EnterPresses(self._field.edit, self._add)
        self._field.edit.textChanged.connect(self._update)
        self.body.addWidget(self._field)
        self._build_codes()
        self._build_own()
        self.buttons.addWidget(cancel)
        self.buttons.addWidget(self._add)
        self._field.edit.setText(reference)
        self._update()

    def _build_codes(self) -> None:
        self._consent = Banner("codeConsent")
        self._consent.button_clicked.connect(self._on_look_clicked)
        self._read_file = Button(self.tr("Picture…"), "codeFromFile")
        self._read_file.clicked.connect(self._on_file_clicked)
        self._read_clipboard = Button(self.tr("Clipboard"), "codeFromClipboard")
        self._read_clipboard.clicked.connect(self._on_clipboard_clicked)
        self._read_screen = Button(self.tr("Screen"), "codeFromScreen")
        self._read_screen.clicked.connect(self._on_screen_clicked)
        row = FlowRow(Space.XS, self._read_file, self._read_clipboard, self._read_screen)
        self.body.addWidget(label(self.tr("Or read a QR code from"), "strong"))
        self.body.addWidget(row)
        self.body.addWidget(self._consent)

    def _build_own(self) -> None:
        account = self._context.people.account
        if account is None:
            return
        own = CopyField("ownNpubField", self.tr("Your public key"))
        own.show_text(account.npub)
        code = Button(self.tr("Show your QR code"), "ownCodeButton", look="icon", icon_name="qr")
        code.clicked.connect(self._on_own_code_clicked)
        row = QHBoxLayout()
        row.setSpacing(Space.XS)
        row.addWidget(own, 1)
        row.addWidget(code)
        self.body.addWidget(hairline())
        self.body.addWidget(label(self.tr("Yours, to give to others"), "strong"))
        self.body.addLayout(row)

    def _update(self, _text: str = "") -> None:
        busy = self._scope.is_running("add")
        reason = (
            self.tr("Being added") if busy else ("" if self._field.text else self.tr("Paste their public key first"))
        )
        self._add.allow(reason)
        reading = self.tr("A picture is being read") if self._scope.is_running("codes") else ""
        for button in (self._read_file, self._read_clipboard, self._read_screen):
            button.allow(reading)

    def _on_add_clicked(self) -> None:
        if self._field.text.lower().startswith("nsec1"):
            self._field.edit.clear()
            self._field.refuse(self.tr("This is a secret key. Never give it to anybody. It was removed."))
            return
        work = self._context.actions.people.add(self._field.text)
        self._scope.start("add", work, done=self._on_added, failed=self._on_failed, ended=self._update)
        self._update()

    def _on_added(self, contact: Contact) -> None:
        self.close_now()
        self._context.navigator.open_contact(contact.pubkey)

    def _on_failed(self, error: MarmotDesktopError) -> None:
        self._field.refuse(error_text.sentence(error))

    def _on_file_clicked(self) -> None:
        self._consent.say("")
        kinds = self.tr("Pictures (*.png *.jpg *.jpeg *.webp *.gif *.bmp)")
        # One that is waited for by a loop inside the loop would hold up every task of the window.
        dialog = QFileDialog(self.window(), self.tr("A picture with a QR code"), str(Path.home()), kinds)
        dialog.setObjectName("codeFileDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda file: self.read_file(Path(file)))
        dialog.open()

    def read_file(self, file: Path) -> None:
        """Read the code in a picture on this computer."""
        work = self._context.actions.people.read_code_file(file)
        self._scope.start("codes", work, done=self._on_codes_read, failed=self._on_failed, ended=self._update)
        self._update()

    def _on_clipboard_clicked(self) -> None:
        self._consent.say("")
        clipboard = QGuiApplication.clipboard()
        image = clipboard.image()
        if not image.isNull():
            self._read((image,))
        elif clipboard.text().strip():
            self._take(clipboard.text().strip())
        else:
            self._field.refuse(self.tr("There is neither a picture nor text on the clipboard."))

    def _on_screen_clicked(self) -> None:
        self._consent.say(
            self.tr("Put the code beside this window. The screen is looked at once; nothing is kept or sent."),
            button=self.tr("Look now"),
        )

    def _on_look_clicked(self) -> None:
        self._consent.say("")
        QTimer.singleShot(LOOK_AFTER_MS, self, self._look)

    def _look(self) -> None:
        images = tuple(screen.grabWindow(0).toImage() for screen in QGuiApplication.screens())
        if all(image.isNull() for image in images):
            self._field.refuse(
                self.tr("This desktop does not let programs look at the screen. Save a screenshot and choose it here.")
            )
        else:
            self._read(images)

    def _read(self, images: tuple[QImage, ...]) -> None:
        work = self._context.actions.people.read_codes(images)
        self._scope.start("codes", work, done=self._on_codes_read, failed=self._on_failed, ended=self._update)
        self._update()

    def _on_codes_read(self, codes: tuple[str, ...]) -> None:
        """Take the first code that names a person who is not ourselves."""
        people = [code for code in codes if not self._is_self(code)]
        named = [code for code in people if _names_person(code)]
        if named or people:
            self._take((named or people)[0])
        elif codes:
            self._field.refuse(self.tr("This is your own code."))
        else:
            self._field.refuse(self.tr("No QR code was found there."))

    def _take(self, text: str) -> None:
        """As if it had been pasted; a secret key goes no further."""
        self._field.edit.setText(text)
        self._field.refuse("")
        if text.lower().removeprefix("nostr:").startswith("nsec1"):
            self._field.edit.clear()
            self._field.refuse(self.tr("This is a secret key. Never give it to anybody. It was removed."))
        elif not _names_person(text) and "@" not in text:
            self._field.refuse(self.tr("This names no person. Look at it before you go on."))

    def _is_self(self, code: str) -> bool:
        try:
            named = parse_link(code)
        except RefusedError:
            return False
        return isinstance(named, PersonLink) and bytes(named.pubkey) == self._context.people.me

    def _on_own_code_clicked(self) -> None:
        work = self._context.actions.people.own_link()
        self._scope.start("own code", work, done=self._show_own_code, failed=self._on_failed)

    def _show_own_code(self, link: str) -> None:
        over = self._over
        self.close_now()
        ShowCodeDialog(_tr("Your QR code"), link, over).open()


def _names_person(code: str) -> bool:
    try:
        return isinstance(parse_link(code), PersonLink)
    except RefusedError:
        return False


def _tr(text: str) -> str:
    return QCoreApplication.translate("AddContactDialog", text)
