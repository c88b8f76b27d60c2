"""What the account says of itself in public: name, about, picture, address, website."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from marmot_desktop.domain.account import Account
from marmot_desktop.domain.contact import HandleState, Profile
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.frozen import replace
from marmot_desktop.ui import error_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.theme import Space, px
from marmot_desktop.ui.widgets.avatar import Avatar
from marmot_desktop.ui.widgets.buttons import Button, EnterPresses
from marmot_desktop.ui.widgets.fields import TextField
from marmot_desktop.ui.widgets.labels import label

AVATAR_PX = 64
ABOUT_PX = 84


class ProfileForm(QWidget):
    """Edits the profile; what other apps have written into it beside this stays.

    Signals:
        saved: the new `Profile`.
    """

    saved = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._scope = context.tasks.scope(self)
        self._account: Account | None = None
        self._profile = Profile()
        self._avatar = Avatar(AVATAR_PX)
        public = self.tr("Public, as everything here: everybody can see it.")
        self._name = TextField(self.tr("Name"), "profileNameField", hint=public)
        self._about_title = label(self.tr("About you"), "strong")
        self._about = QPlainTextEdit()
        self._about.setObjectName("profileAboutField")
        self._about.setAccessibleName(self.tr("About you"))
        self._about.setTabChangesFocus(True)
        self._about.setFixedHeight(px(ABOUT_PX))
        self._about_title.setBuddy(self._about)
        self._picture = TextField(
            self.tr("Address of your picture"),
            "profilePictureField",
            placeholder="https://",
            hint=self.tr("Who looks at it tells its server their network address."),
        )
        self._handle = TextField(
            self.tr("Address (NIP-05)"),
            "profileHandleField",
            placeholder=self.tr("name@domain"),
            hint=self.tr("Others find you by it, if the domain names your key."),
        )
        self._website = TextField(self.tr("Website"), "profileWebsiteField", placeholder="https://")
        self._problem = label("", "error", wrap=True, name="profileProblem")
        self._problem.hide()
        self._save = Button(self.tr("Save profile"), "profileSaveButton")
        self._save.clicked.connect(self._on_save_clicked)
        self._lay_out()
        for field in self._fields():
            field.edit.textChanged.connect(self._update)
            EnterPresses(field.edit, self._save)
        self._about.textChanged.connect(self._update)

    def load(self, account: Account) -> None:
        """The account has come."""
        self._account = account
        self._show(Profile(name=account.name))
        self._scope.start("load", self._context.actions.own_profile(), done=self._show, replace=True)

    def _fields(self) -> tuple[TextField, ...]:
        return (self._name, self._picture, self._handle, self._website)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.L)
        head.addWidget(self._avatar)
        head.addWidget(self._name, 1)
        about = QVBoxLayout()
        about.setSpacing(Space.XS + 2)
        about.addWidget(self._about_title)
        about.addWidget(self._about)
        row = QHBoxLayout()
        row.addWidget(self._save)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addLayout(head)
        column.addLayout(about)
        for field in (self._picture, self._handle, self._website):
            column.addWidget(field)
        column.addWidget(self._problem)
        column.addLayout(row)

    def _show(self, profile: Profile) -> None:
        self._profile = profile
        values = (profile.shown_name, profile.picture, profile.nip05, profile.website)
        for field, value in zip(self._fields(), values, strict=True):
            field.edit.setText(value)
            field.refuse("")
        self._about.setPlainText(profile.about)
        if self._account is not None:
            self._avatar.show_person(profile.shown_name or self._account.name, self._account.pubkey)
        self._update()

    def _wanted(self) -> Profile:
        """What is in the fields; one name is both names, as most apps show but one of them."""
        name = self._name.text
        same = name == self._profile.shown_name
        return replace(
            self._profile,
            name=self._profile.name if same else name,
            display_name=self._profile.display_name if same else "",
            about=self._about.toPlainText().strip(),
            picture=self._picture.text,
            nip05=self._handle.text,
            website=self._website.text,
        )

    def _update(self, _text: str = "") -> None:
        reason = ""
        if self._scope.is_running("save"):
            reason = self.tr("Being saved")
        elif self._wanted() == self._profile:
            reason = self.tr("Nothing has changed")
        self._save.allow(reason)

    def _has_mistakes(self) -> bool:
        wrong = False
        for field in (self._picture, self._website):
            if field.text and not field.text.lower().startswith(("https://", "http://")):
                field.refuse(self.tr("An address on the web begins with https://"))
                wrong = True
        if self._handle.text and "." not in self._handle.text.rpartition("@")[2]:
            self._handle.refuse(self.tr("An address looks like name@domain."))
            wrong = True
        return wrong

    def _on_save_clicked(self) -> None:
        if self._has_mistakes():
            return
        wanted = self._wanted()
        self._problem.hide()
        work = self._context.actions.save_profile(wanted)
        self._scope.start(
            "save", work, done=lambda _: self._on_saved(wanted), failed=self._on_save_failed, ended=self._update
        )
        self._update()

    def _on_saved(self, profile: Profile) -> None:
        before, account = self._profile, self._account
        self._profile = profile
        self._context.notices.tell(self.tr("Profile saved and on its way to your relays"))
        self.saved.emit(profile)
        if account is not None and profile.nip05 and profile.nip05 != before.nip05:
            work = self._context.actions.people.check_handle(account.pubkey, again=True)
            self._scope.start("handle", work, done=self._on_handle_checked, failed=_unchecked, replace=True)

    def _on_handle_checked(self, state: HandleState) -> None:
        if state is HandleState.WRONG:
            self._handle.refuse(self.tr("Saved, but this domain does not name your key yet."))
        elif state is HandleState.UNREACHABLE:
            self._handle.refuse(self.tr("Saved, but this domain did not answer, so nobody can check it now."))

    def _on_save_failed(self, error: MarmotDesktopError) -> None:
        self._problem.setText(error_text.sentence(error))
        self._problem.show()


def _unchecked(_error: object) -> None:
    """An address that could not be checked is shown without a mark."""
