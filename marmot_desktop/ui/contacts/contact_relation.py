"""What somebody is to us: what we call them, whether we follow them in public, whether we want to hear of them."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from marmot_desktop.domain.contact import Contact
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.plain_text import isolated
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button, EnterPresses
from marmot_desktop.ui.widgets.fields import TextField
from marmot_desktop.ui.widgets.labels import label


class ContactRelation(QWidget):
    """The lower part of a contact's page."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._scope = context.tasks.scope(self)
        self._contact: Contact | None = None
        self._nickname = TextField(
            self.tr("Your name for them"),
            "contactNicknameField",
            hint=self.tr("Private: it stays on this computer."),
        )
        self._save = Button(self.tr("Save"), "contactNicknameSave")
        self._save.clicked.connect(self._on_save_clicked)
        self._nickname.row.addWidget(self._save)
        self._nickname.edit.textChanged.connect(self._update)
        EnterPresses(self._nickname.edit, self._save)
        self._problem = Banner("contactRelationProblem")
        self._follow_text = label("", "muted", wrap=True, name="contactFollowText")
        self._follow = Button(self.tr("Follow"), "contactFollowButton")
        self._follow.clicked.connect(self._on_follow_clicked)
        self._block_text = label("", "muted", wrap=True, name="contactBlockText")
        self._block = Button(self.tr("Block"), "contactBlockButton", look="danger", icon_name="block")
        self._block.clicked.connect(self._on_block_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        column.addWidget(self._nickname)
        column.addWidget(self._problem)
        column.addLayout(_part(self.tr("Public follow list"), self._follow_text, self._follow))
        column.addLayout(_part(self.tr("Blocking"), self._block_text, self._block))

    def show_contact(self, contact: Contact, *, is_contact: bool) -> None:
        """Show what somebody is to us."""
        other = self._contact is None or self._contact.pubkey != contact.pubkey
        if other or self._contact is None or self._contact.nickname != contact.nickname:
            self._nickname.edit.setText(contact.nickname)
        if other:
            self._problem.say("")
        self._contact = contact
        self._nickname.setVisible(is_contact)
        name = isolated(contact.shown_name)
        self._follow_text.setText(
            self.tr("Everybody can see that you follow {name}.").format(name=name)
            if contact.followed
            else self.tr("Contacts are private. Who you follow is published, and other Nostr apps use it.")
        )
        self._follow.set_text(self.tr("Unfollow") if contact.followed else self.tr("Follow"))
        self._block_text.setText(
            self.tr("Blocked: invitations and direct chats of {name} are hidden. In groups you still see them.").format(
                name=name
            )
            if contact.blocked
            else self.tr(
                "Hides their invitations and your direct chat, on this computer. They are not told, and in groups that"
                " you share you still see them."
            )
        )
        self._block.set_text(self.tr("Unblock") if contact.blocked else self.tr("Block"))
        self._update()

    def _update(self, _text: str = "") -> None:
        same = self._contact is not None and self._nickname.text == self._contact.nickname
        busy = self._scope.is_running("nickname")
        self._save.allow(self.tr("Being saved") if busy else (self.tr("Nothing has changed") if same else ""))
        self._follow.allow(self.tr("Your list is being read and published") if self._scope.is_running("follow") else "")

    def _on_save_clicked(self) -> None:
        contact = self._contact
        if contact is not None:
            work = self._context.actions.people.set_nickname(contact.pubkey, self._nickname.text)
            self._scope.start("nickname", work, failed=self._on_failed, ended=self._update)
            self._update()

    def _on_follow_clicked(self) -> None:
        contact = self._contact
        if contact is None:
            return
        people = self._context.actions.people
        work = people.unfollow(contact.pubkey) if contact.followed else people.follow(contact.pubkey)
        self._problem.say("")
        self._scope.start("follow", work, failed=self._on_failed, ended=self._update)
        self._update()

    def _on_block_clicked(self) -> None:
        contact = self._contact
        if contact is None:
            return
        people = self._context.actions.people
        work = people.unblock(contact.pubkey) if contact.blocked else people.block(contact.pubkey)
        self._scope.start("block", work, failed=self._on_failed)

    def _on_failed(self, error: MarmotDesktopError) -> None:
        self._problem.say(error_text.sentence(error), "danger")


def _part(title: str, text: QWidget, button: QWidget) -> QVBoxLayout:
    row = QHBoxLayout()
    row.addWidget(button)
    row.addStretch(1)
    column = QVBoxLayout()
    column.setSpacing(Space.S)
    column.addWidget(label(title, "strong"))
    column.addWidget(text)
    column.addLayout(row)
    return column
