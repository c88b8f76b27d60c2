"""Add a person by what they have given: an npub, an nprofile, a `nostr:` link or hex."""

from PySide6.QtWidgets import QWidget

from marmot_desktop.domain.contact import Contact
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.widgets.buttons import Button, EnterPresses
from marmot_desktop.ui.widgets.fields import CopyField, TextField
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.sheet import Sheet


class AddContactDialog(Sheet):
    """Adds a contact and opens them."""

    def __init__(self, context: UiContext, over: QWidget) -> None:
        super().__init__(over.tr("Add a contact"), "addContactDialog", over)
        self._context = context
        self._scope = context.tasks.scope(self)
        self._field = TextField(
            self.tr("Their public key"),
            "contactReferenceField",
            placeholder="npub1…",
            hint=self.tr("An npub, an nprofile, a nostr: link or 64 hexadecimal digits."),
        )
        self._add = Button(self.tr("Add contact"), "addContactConfirm", look="primary")
        self._add.clicked.connect(self._on_add_clicked)
        cancel = Button(self.tr("Cancel"), "addContactCancel")
        cancel.clicked.connect(self.dismiss)
        EnterPresses(self._field.edit, self._add)
        self._field.edit.textChanged.connect(self._update)
        self.body.addWidget(self._field)
        account = context.people.account
        if account is not None:
            own = CopyField("ownNpubField", self.tr("Your public key"))
            own.show_text(account.npub)
            self.body.addWidget(label(self.tr("Yours, to give to others"), "strong"))
            self.body.addWidget(own)
        self.buttons.addWidget(cancel)
        self.buttons.addWidget(self._add)
        self._update()

    def _update(self) -> None:
        busy = self._scope.is_running("add")
        reason = (
            self.tr("Being added") if busy else ("" if self._field.text else self.tr("Paste their public key first"))
        )
        self._add.allow(reason)

    def _on_add_clicked(self) -> None:
        if self._field.text.lower().startswith("nsec1"):
            self._field.edit.clear()
            self._field.refuse(self.tr("This is a secret key. Never give it to anybody. It was removed."))
            return
        work = self._context.actions.add_contact(self._field.text)
        self._scope.start("add", work, done=self._on_added, failed=self._on_failed)
        self._update()

    def _on_added(self, contact: Contact) -> None:
        self.close_now()
        self._context.navigator.open_contact(contact.pubkey)

    def _on_failed(self, error: MarmotDesktopError) -> None:
        self._field.refuse(error_text.sentence(error))
        self._update()
