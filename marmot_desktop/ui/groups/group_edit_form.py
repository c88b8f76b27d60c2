"""Change a group's name and description: one commit, and what was typed stays until it has come through."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from marmot_desktop.domain.chat import Group
from marmot_desktop.errors import ErrorCode, MarmotDesktopError
from marmot_desktop.ui import error_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.models.group_rights import why_not_change
from marmot_desktop.ui.plain_text import plain_text
from marmot_desktop.ui.theme import Space, px
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button, EnterPresses
from marmot_desktop.ui.widgets.fields import TextField
from marmot_desktop.ui.widgets.labels import label

DESCRIPTION_PX = 92


class GroupEditForm(QWidget):
    """Two fields, Save and Cancel.

    Signals:
        ended: saved or given up.
    """

    ended = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("groupEditForm")
        self._context = context
        self._scope = context.tasks.scope(self)
        self._group: Group | None = None
        self._name = TextField(self.tr("Name"), "groupEditName")
        title = label(self.tr("Description"), "strong")
        self._description = QPlainTextEdit()
        self._description.setObjectName("groupEditDescription")
        self._description.setAccessibleName(self.tr("Description"))
        self._description.setTabChangesFocus(True)
        self._description.setFixedHeight(px(DESCRIPTION_PX))
        title.setBuddy(self._description)
        self._problem = Banner("groupEditProblem")
        self._save = Button(self.tr("Save"), "groupEditSave", look="primary")
        self._cancel = Button(self.tr("Cancel"), "groupEditCancel")
        self._save.clicked.connect(self._on_save_clicked)
        self._cancel.clicked.connect(self.ended)
        self._name.edit.textChanged.connect(self._update)
        self._description.textChanged.connect(self._update)
        EnterPresses(self._name.edit, self._save)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.S)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        for each in (self._name, title, self._description, self._problem):
            column.addWidget(each)
        column.addLayout(buttons)

    def begin(self, group: Group) -> None:
        """Show what the group has now, to be changed."""
        self._group = group
        self._problem.say("")
        self._name.edit.setText(plain_text(group.name))
        self._description.setPlainText(plain_text(group.description))
        self._update()
        self._name.edit.setFocus()
        self._name.edit.selectAll()

    def show_group(self, group: Group) -> None:
        """The group has changed meanwhile; what was typed stays."""
        if self._group is None or self._group.key != group.key:
            return
        has_moved = (group.name, group.description) != (self._group.name, self._group.description)
        self._group = group
        if has_moved and not self._scope.is_running("save") and self._is_changed():
            self._problem.say(
                self.tr(
                    "Somebody has changed these details meanwhile. What you typed is kept; save it to replace them."
                ),
                "warning",
            )
        self._update()

    def _typed(self) -> tuple[str, str]:
        return self._name.text, self._description.toPlainText().strip()

    def _is_changed(self) -> bool:
        group = self._group
        return group is not None and self._typed() != (plain_text(group.name), plain_text(group.description).strip())

    def _update(self) -> None:
        group = self._group
        if group is None:
            return
        saving = self.tr("The change is being sent") if self._scope.is_running("save") else ""
        reason = saving or why_not_change(group, self._context.people.me)
        if not reason and group.name and not self._name.text:
            reason = self.tr("A group needs a name")
        if not reason and not self._is_changed():
            reason = self.tr("Nothing was changed yet")
        self._save.allow(reason)
        self._save.set_text(self.tr("Saving…") if saving else self.tr("Save"))
        self._cancel.allow(saving)
        self._name.edit.setReadOnly(bool(saving))
        self._description.setReadOnly(bool(saving))

    def _on_save_clicked(self) -> None:
        if self._group is None:
            return
        self._problem.say("")
        work = self._context.actions.group_info.describe(self._group, *self._typed())
        self._scope.start("save", work, done=self._on_saved, failed=self._on_failed, ended=self._update)
        self._update()

    def _on_saved(self, _result: object) -> None:
        self._context.notices.tell(self.tr("Saved. Every member sees the change"))
        self.ended.emit()

    def _on_failed(self, error: MarmotDesktopError) -> None:
        text = error_text.sentence(error)
        if error.code is ErrorCode.STALE_COMMIT:
            text = self.tr("Someone changed the group first. Your text is kept: look at the change, then save again.")
        self._problem.say(text, "danger")
