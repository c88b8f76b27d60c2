"""A new group: a name, perhaps a description and the first people."""

from PySide6.QtWidgets import QAbstractItemView, QWidget

from marmot_desktop.domain.chat import CreatedGroup
from marmot_desktop.domain.contact import Contact
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.lists import fit_height, row_list
from marmot_desktop.ui.models.contact_list_model import ContactListModel
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button, EnterPresses
from marmot_desktop.ui.widgets.fields import TextField
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.sheet import Sheet

SHOWN_ROWS = 4


class CreateGroupDialog(Sheet):
    """Makes a group and opens it."""

    def __init__(self, context: UiContext, over: QWidget) -> None:
        super().__init__(over.tr("New group"), "createGroupDialog", over)
        self._context = context
        self._scope = context.tasks.scope(self)
        self._model = ContactListModel(parent=self)
        self._name = TextField(self.tr("Name"), "groupNameField", placeholder=self.tr("What is the group about?"))
        self._description = TextField(self.tr("Description (optional)"), "groupDescriptionField")
        self._people_title = label(self.tr("Invite people now (optional)"), "strong")
        self._people = row_list(self._model, "groupPeopleList", self.tr("People to invite"), framed=True)
        self._people.setSelectionMode(QAbstractItemView.SelectionMode.MultiSelection)
        self._problem = Banner("createGroupProblem")
        hint = label(
            self.tr("You are the admin. Everything in the group is encrypted from end to end."), "faint", wrap=True
        )
        for widget in (self._name, self._description, self._people_title, self._people, self._problem, hint):
            self.body.addWidget(widget)
        self._cancel = Button(self.tr("Cancel"), "createGroupCancel")
        self._cancel.clicked.connect(self.dismiss)
        self._create = Button(self.tr("Create group"), "createGroupButton", look="primary")
        self._create.clicked.connect(self._on_create_clicked)
        self.buttons.addWidget(self._cancel)
        self.buttons.addWidget(self._create)
        EnterPresses(self._name.edit, self._create)
        EnterPresses(self._description.edit, self._create)
        self._name.edit.textChanged.connect(self._update)
        self._people.selectionModel().selectionChanged.connect(self._update)
        self._show_people(())
        self._update()
        self._scope.start("contacts", context.actions.list_contacts(), done=self._show_people)

    def _show_people(self, contacts: tuple[Contact, ...]) -> None:
        self._model.set_values(contacts)
        for widget in (self._people_title, self._people):
            widget.setVisible(bool(contacts))
        fit_height(self._people, SHOWN_ROWS)

    def _chosen(self) -> tuple[Contact, ...]:
        values = (index.data(Role.VALUE) for index in self._people.selectionModel().selectedIndexes())
        return tuple(value for value in values if isinstance(value, Contact))

    def _update(self) -> None:
        busy = self._scope.is_running("create")
        if busy:
            self._create.allow(self.tr("The group is being made"))
        else:
            self._create.allow("" if self._name.text else self.tr("Give the group a name first"))
        count = len(self._chosen())
        words = self.tr("Create group") if not count else self.tr("Create and invite {count}").format(count=count)
        self._create.set_text(self.tr("Creating…") if busy else words)
        self._cancel.allow(self.tr("The group is being made") if busy else "")
        self._name.edit.setReadOnly(busy)
        self._description.edit.setReadOnly(busy)
        self._people.setEnabled(not busy)
        self.set_busy(self.tr("The group is being made") if busy else "")

    def _on_create_clicked(self) -> None:
        self._problem.say("")
        work = self._context.actions.create_group(self._name.text, self._description.text, self._chosen())
        self._scope.start("create", work, done=self._on_created, failed=self._on_failed)
        self._update()

    def _on_created(self, created: CreatedGroup) -> None:
        invited = len(created.invitations)
        text = self.tr("Group created")
        if invited == 1:
            text = self.tr("Invitation sent. The group is ready")
        elif invited:
            text = self.tr("Invitation sent to {count} people").format(count=invited)
        self._context.notices.tell(text)
        self.close_now()
        self._context.navigator.open_chat(created.group.key)

    def _on_failed(self, error: MarmotDesktopError) -> None:
        self._problem.say(error_text.sentence(error), "danger")
        self._update()
