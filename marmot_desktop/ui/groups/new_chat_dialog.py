"""A new chat: choose people, for more than one give it a name and relays, then see how far each of them is.

With one person and no name it is a direct chat, and the one there is already is opened instead of a second one.
"""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from marmot_desktop.domain.contact import Contact
from marmot_desktop.domain.group_start import StartedGroup
from marmot_desktop.errors import ErrorCode, MarmotDesktopError
from marmot_desktop.ui import error_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.groups.chosen_people import ChosenPeople
from marmot_desktop.ui.groups.group_form import GroupForm
from marmot_desktop.ui.groups.start_progress_list import StartProgressList
from marmot_desktop.ui.person_picker import PersonPicker
from marmot_desktop.ui.scale import Space
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button, EnterPresses
from marmot_desktop.ui.widgets.fit_scroll import FitScroll
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.sheet import Sheet


class NewChatDialog(Sheet):
    """Three steps: people, name and relays, progress.

    Args:
        context: of the window.
        over: a widget of the window.
        as_group: it shall be a group, with a name, even of one or two.
    """

    def __init__(self, context: UiContext, over: QWidget, *, as_group: bool = False) -> None:
        title = _tr("New group") if as_group else _tr("New chat")
        super().__init__(title, "createGroupDialog" if as_group else "newChatDialog", over)
        self._context = context
        self._as_group = as_group
        self._scope = context.tasks.scope(self)
        self._started: StartedGroup | None = None
        self._picker = PersonPicker(context, "newChatPerson", self._why_not)
        self._picker.chosen.connect(self._on_person_chosen)
        self._chosen = ChosenPeople()
        self._chosen.changed.connect(self._on_people_changed)
        self._people_step = _step(self._chosen, self._picker)
        self._form = GroupForm(context)
        self._form.changed.connect(self._update)
        hint = label(
            self.tr("You are the admin. Everything in the group is encrypted from end to end."), "faint", wrap=True
        )
        self._form_step = _step(self._form, hint)
        self._progress = StartProgressList(context)
        self._heading = label("", "strong", wrap=True, name="newChatHeading")
        self._progress_step = _step(self._heading, self._progress)
        self._problem = Banner("createGroupProblem")
        for widget in (self._people_step, self._form_step, self._progress_step, self._problem):
            self.body.addWidget(widget)
        self._build_buttons()
        self._show_step(self._people_step)

    def _build_buttons(self) -> None:
        self._back = Button(self.tr("Back"), "newChatBack")
        self._back.clicked.connect(lambda: self._show_step(self._people_step))
        self._next = Button(self.tr("Next"), "newChatNext", look="primary")
        self._next.clicked.connect(self._on_next_clicked)
        self._create = Button(self.tr("Create group"), "createGroupButton", look="primary")
        self._create.clicked.connect(self._on_create_clicked)
        self._open = Button(self.tr("Open group"), "newChatOpen", look="primary")
        self._open.clicked.connect(self._on_open_clicked)
        for button in (self._back, self._next, self._create, self._open):
            self.buttons.addWidget(button)
        EnterPresses(self._form.name.edit, self._create)
        EnterPresses(self._form.description.edit, self._create)

    @property
    def _is_direct(self) -> bool:
        return not self._as_group and len(self._chosen.people) == 1

    def _why_not(self, contact: Contact) -> str:
        return self.tr("This is you") if contact.pubkey == self._context.people.me else ""

    def _show_step(self, step: QWidget) -> None:
        for each in (self._people_step, self._form_step, self._progress_step):
            each.setVisible(each is step)
        self._problem.say("")
        if step is self._form_step:
            self._form.name.edit.setFocus()
        elif step is self._people_step:
            self._picker.field.edit.setFocus()
        self._update()

    def _on_person_chosen(self, contact: Contact) -> None:
        self._chosen.toggle(contact)
        self._picker.clear_search()
        self._picker.field.edit.setFocus()

    def _on_people_changed(self) -> None:
        self._picker.show_taken(person.pubkey for person in self._chosen.people)
        self._problem.say("")
        self._update()

    def _update(self) -> None:
        busy = self.tr("The group is being made") if self._scope.is_running("start") else ""
        count = len(self._chosen.people)
        on_people, on_form = not self._people_step.isHidden(), not self._form_step.isHidden()
        self._back.setVisible(on_form or (not on_people and not busy and self._started is None))
        self._next.setVisible(on_people)
        self._create.setVisible(on_form)
        self._open.setVisible(self._started is not None)
        words = self.tr("Next")
        if self._is_direct:
            words = self.tr("Start chat")
        elif self._as_group and not count:
            words = self.tr("Skip")
        self._next.set_text(words)
        self._next.allow("" if count or self._as_group else self.tr("Choose somebody first"))
        made = self.tr("Create group") if not count else self.tr("Create and invite %Ln", "", count)
        self._create.set_text(made)
        self._create.allow(busy or self._form.why_not())
        self.set_busy(busy)

    def _on_next_clicked(self) -> None:
        if not self._is_direct:
            self._show_step(self._form_step)
            return
        (person,) = self._chosen.people
        self._begin(self.tr("Starting the chat…"))
        self._scope.start(
            "start",
            self._context.actions.invitations.start_direct(person),
            done=self._on_started,
            failed=self._on_failed,
            ended=self._update,
        )
        self._update()

    def _on_create_clicked(self) -> None:
        form = self._form
        work = self._context.actions.invitations.start_group(
            form.name.text, form.description.text, self._chosen.people, form.relays
        )
        self._begin(self.tr("Making the group…"))
        self._scope.start("start", work, done=self._on_started, failed=self._on_failed, ended=self._update)
        self._update()

    def _begin(self, words: str) -> None:
        self._progress.begin(self._chosen.people)
        self._heading.setText(words)
        self._show_step(self._progress_step)

    def _on_started(self, started: StartedGroup) -> None:
        self._started = started
        undelivered = any(not result.accepted_by for result in started.invitations)
        if not started.missing and not undelivered:
            self._say_made(started)
            self.close_now()
            self._context.navigator.open_chat(started.group.key)
            return
        self._progress.show_ended(started)
        words = self.tr("The group is ready. Not everybody could be invited.")
        if not started.missing:
            words = self.tr("The group is ready. Not every invitation has arrived yet.")
        self._heading.setText(words)
        self._open.setFocus()

    def _say_made(self, started: StartedGroup) -> None:
        invited = len(started.invitations)
        if self._is_direct and not invited:
            return
        text = self.tr("Group created")
        if invited == 1:
            text = self.tr("Invitation sent. The chat is ready")
        elif invited:
            text = self.tr("Invitation sent to %Ln person(s)", "", invited)
        self._context.notices.tell(text)

    def _on_failed(self, error: MarmotDesktopError) -> None:
        """What was typed stays; nothing was made."""
        back_to = self._people_step if self._is_direct else self._form_step
        if error.code is ErrorCode.KP_NOT_FOUND:
            back_to = self._people_step
        self._show_step(back_to)
        words = error_text.sentence(error)
        if error.code is ErrorCode.INVALID_RELAY_URL:
            self._form.refuse_relay(words)
        if error.code is ErrorCode.KP_NOT_FOUND and len(self._chosen.people) > 1:
            words = self.tr("None of them can be invited now: each must open a Marmot app once. Nothing was made.")
        self._problem.say(words, "danger")

    def _on_open_clicked(self) -> None:
        if self._started is not None:
            key = self._started.group.key
            self.close_now()
            self._context.navigator.open_chat(key)


def _step(*widgets: QWidget) -> FitScroll:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.M)
    for widget in widgets:
        column.addWidget(widget)
    return FitScroll(column)


def _tr(text: str) -> str:
    return QCoreApplication.translate("NewChatDialog", text)
