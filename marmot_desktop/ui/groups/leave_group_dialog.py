"""Leave a group, with the truth about what that means; who is the only admin names another one first."""

from PySide6.QtWidgets import QWidget

from marmot_desktop.domain.chat import Group, Member
from marmot_desktop.errors import ErrorCode, MarmotDesktopError
from marmot_desktop.ui import error_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.lists import chosen_value, fit_height, row_list
from marmot_desktop.ui.models.chat_list_model import group_title
from marmot_desktop.ui.models.group_rights import needs_heir, why_not_take_part
from marmot_desktop.ui.models.member_list_model import MemberListModel
from marmot_desktop.ui.plain_text import isolated
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.sheet import Sheet

SHOWN_HEIRS = 5


class LeaveGroupDialog(Sheet):
    """Asks once, then leaves.

    Args:
        context: of the window.
        group: to leave.
        over: a widget of the window that it covers.
    """

    def __init__(self, context: UiContext, group: Group, over: QWidget) -> None:
        super().__init__(self.tr("Leave this group?"), "leaveGroupDialog", over, scrolls=True)
        self._context = context
        self._group = group
        self._scope = context.tasks.scope(self)
        self._heirs = MemberListModel(context.people, self)
        self._list = row_list(self._heirs, "leaveHeirList", self.tr("Members"), framed=True)
        self._list.selectionModel().selectionChanged.connect(self._update)
        self._text = label("", wrap=True, name="leaveGroupText")
        self._heir_title = label(
            self.tr("You are the only admin. Choose who takes over:"), "strong", wrap=True, name="leaveHeirTitle"
        )
        self._problem = Banner("leaveGroupProblem")
        self._cancel = Button(self.tr("Stay"), "leaveGroupCancel")
        self._cancel.clicked.connect(self.dismiss)
        self._leave = Button(self.tr("Leave group"), "leaveGroupConfirm", look="danger", icon_name="exit")
        self._leave.clicked.connect(self._on_leave_clicked)
        for each in (self._text, self._heir_title, self._list, self._problem):
            self.body.addWidget(each)
        self.body.addStretch(1)
        self.buttons.addWidget(self._cancel)
        self.buttons.addWidget(self._leave)
        context.bridge.groups_changed.connect(self._on_bridge_groups_changed)
        self._show()

    def _show(self) -> None:
        group, me = self._group, self._context.people.me
        others = [member for member in group.members if member.pubkey != me]
        name = isolated(group_title(group, self._context.people))
        if others:
            text = self.tr(
                "The members of {name} are told that you want to go, and an admin's app takes you out. Until then it"
                " shows as leaving. What you have received stays on this device. You can come back by a new invitation"
                " only, and what is written in between stays locked for you."
            )
        else:
            text = self.tr(
                "Nobody else is in {name}, so it ends with you. What was written stays on this device; nobody is told."
            )
        self._text.setText(text.format(name=name))
        heir_needed = needs_heir(group, me)
        self._heir_title.setVisible(heir_needed)
        self._list.setVisible(heir_needed)
        self._heirs.set_values(others if heir_needed else ())
        fit_height(self._list, SHOWN_HEIRS)
        self._update()

    def _heir(self) -> Member | None:
        chosen = chosen_value(self._list)
        return chosen if isinstance(chosen, Member) and not self._list.isHidden() else None

    def _update(self) -> None:
        leaving = self._scope.is_running("leave")
        busy = self.tr("Leaving the group") if leaving else ""
        self.set_busy(busy)
        self._cancel.allow(busy)
        self._list.setEnabled(not leaving)
        reason = busy or why_not_take_part(self._group)
        if not reason and not self._list.isHidden() and self._heir() is None:
            reason = self.tr("Choose the next admin first")
        self._leave.allow(reason)
        self._leave.set_text(self.tr("Leaving…") if leaving else self.tr("Leave group"))

    def _on_leave_clicked(self) -> None:
        self._problem.say("")
        work = self._context.actions.group_info.leave(self._group, self._heir())
        self._scope.start("leave", work, done=self._on_left, failed=self._on_failed, ended=self._update)
        self._update()

    def _on_left(self, _result: object) -> None:
        name = isolated(group_title(self._group, self._context.people))
        self._context.notices.tell(self.tr("You are leaving {name}").format(name=name))
        self.close_now()

    def _on_failed(self, error: MarmotDesktopError) -> None:
        text = error_text.sentence(error)
        if error.code is ErrorCode.STALE_COMMIT:
            text = self.tr("Someone changed the group first, so you are still in it. Try again.")
        self._problem.say(text, "danger")

    def _on_bridge_groups_changed(self, groups: tuple[Group, ...]) -> None:
        for group in groups:
            if group.key == self._group.key:
                self._group = group
                if not self._scope.is_running("leave"):
                    self._show()
