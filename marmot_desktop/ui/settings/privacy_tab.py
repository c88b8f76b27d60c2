"""What others learn of us by what we look at, and of whom we want nothing."""

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from marmot_desktop.domain.account import Account
from marmot_desktop.domain.contact import PicturePolicy
from marmot_desktop.domain.facts import BlockingChanged
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.lists import fit_height, row_list
from marmot_desktop.ui.models.person_list_model import PersonListModel
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.settings.section import Section
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.buttons import mark
from marmot_desktop.ui.widgets.labels import hairline, label
from marmot_desktop.ui.widgets.ticks import RadioButton

SHOWN_ROWS = 6


class PrivacyTab(Section):
    """Whose pictures are loaded, and who is blocked."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__("privacyTab", parent)
        self._context = context
        self._scope = context.tasks.scope(self)
        self._blocked = PersonListModel(context.people, self)
        self._group = QButtonGroup(self)
        self._buttons: dict[PicturePolicy, RadioButton] = {}
        self._build_pictures()
        self.column.addSpacing(Space.S)
        self.column.addWidget(hairline())
        self.column.addSpacing(Space.S)
        self._build_blocked()
        self.finish()
        context.bridge.blocking_changed.connect(self._on_bridge_blocking_changed)

    def load(self, _account: Account) -> None:
        """The account has come."""
        people = self._context.actions.people
        self._scope.start("policy", people.picture_policy(), done=self._show_policy, replace=True)
        self._scope.start("blocked", people.list_blocked(), done=self._show_blocked, replace=True)

    def _build_pictures(self) -> None:
        self.column.addWidget(label(self.tr("Load profile pictures"), "subtitle"))
        text = self.tr(
            "A picture lies on a server that its owner has chosen. Loading it tells that server your network address and"
            " that you look. Pictures are kept small, and encrypted with everything else."
        )
        self.column.addWidget(label(text, "muted", wrap=True))
        words = {
            PicturePolicy.KNOWN: self.tr("Of my contacts and groups"),
            PicturePolicy.EVERYBODY: self.tr("Of everybody"),
            PicturePolicy.NOBODY: self.tr("Of nobody"),
        }
        answers = QVBoxLayout()
        answers.setSpacing(Space.S)
        for policy, text in words.items():
            button = RadioButton(text)
            button.setObjectName(f"pictures{policy.value.capitalize()}")
            button.setAccessibleName(text)
            button.toggled.connect(lambda on, chosen=policy: self._on_policy_chosen(chosen) if on else None)
            self._group.addButton(button)
            self._buttons[policy] = button
            answers.addWidget(button)
        self.column.addLayout(answers)

    def _build_blocked(self) -> None:
        self.column.addWidget(label(self.tr("Blocked people"), "subtitle"))
        self._text = label("", "muted", wrap=True, name="blockedText")
        self._list = row_list(self._blocked, "blockedList", self.tr("Blocked people"), framed=True)
        self._list.clicked.connect(self._on_person_chosen)
        self._list.activated.connect(self._on_person_chosen)
        self.column.addWidget(self._text)
        self.column.addWidget(self._list)
        self._show_blocked(())

    def _show_policy(self, policy: PicturePolicy) -> None:
        mark(self._buttons[policy])

    def _on_policy_chosen(self, policy: PicturePolicy) -> None:
        self._scope.start("choose", self._context.actions.people.set_picture_policy(policy), replace=True)

    def _show_blocked(self, people: tuple[bytes, ...]) -> None:
        self._blocked.set_people(people)
        self._list.setVisible(bool(people))
        fit_height(self._list, SHOWN_ROWS)
        nobody = self.tr("You have blocked nobody. Block somebody on their page in the contacts.")
        some = self.tr("Their invitations and direct chats are hidden on this computer. Open one to unblock them.")
        self._text.setText(some if people else nobody)

    def _on_person_chosen(self, index: QModelIndex) -> None:
        person = index.data(Role.VALUE)
        if isinstance(person, bytes):
            self._context.navigator.open_contact(person)

    def _on_bridge_blocking_changed(self, changes: tuple[BlockingChanged, ...]) -> None:
        people = list(self._blocked.values)
        for change in changes:
            person = bytes(change.pubkey)
            people = [each for each in people if each != person]
            if change.blocked:
                people.insert(0, person)
        self._show_blocked(tuple(people))
