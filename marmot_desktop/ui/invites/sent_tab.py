"""The invitations that we have sent, as the page of invites shows them: a list, and one of them in full."""

from PySide6.QtCore import QModelIndex, QObject, Signal
from PySide6.QtWidgets import QListView, QStackedLayout, QWidget

from marmot_desktop.domain.sent_invite import SentInvite, SentInviteState
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.invites.sent_card import SentCard
from marmot_desktop.ui.lists import row_list
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.models.sent_invite_list_model import SentInviteListModel
from marmot_desktop.ui.plain_text import isolated
from marmot_desktop.ui.widgets.empty_state import EmptyState


class SentTab(QObject):
    """Owns list and card, which the page puts where it likes.

    Args:
        context: of the window.
        parent: the page.

    Signals:
        opened: one of them is to be seen in full.
        count_changed: how many need a look, since they were not delivered.
    """

    opened = Signal()
    count_changed = Signal(int)

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._scope = context.tasks.scope(self)
        self._failures: dict[int, str] = {}
        self._has_failed = False
        self._model = SentInviteListModel(context.people, context.clock, self)
        self._list: QListView = row_list(self._model, "sentInviteList", self.tr("Sent invitations"))
        self._list.clicked.connect(self._on_list_chosen)
        self._list.activated.connect(self._on_list_chosen)
        self._empty = EmptyState("sentInvitesEmpty")
        self._empty.button_clicked.connect(self.load)
        self.pane = QWidget()
        self._stack = QStackedLayout(self.pane)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        self.card = SentCard(context)
        self.card.resend_requested.connect(self._on_card_resend_requested)
        self.card.withdraw_requested.connect(self._on_card_withdraw_requested)
        self.card.open_requested.connect(context.navigator.open_chat)
        context.bridge.sent_invites_changed.connect(self._on_bridge_sent_invites_changed)

    def load(self) -> None:
        """Load all of them."""
        self._has_failed = False
        self._empty.say_loading(self.tr("Loading invitations…"))
        self._stack.setCurrentWidget(self._empty)
        work = self._context.actions.invitations.list_sent()
        self._scope.start("load", work, done=self._on_loaded, failed=self._on_load_failed, replace=True)

    def _on_loaded(self, sent: tuple[SentInvite, ...]) -> None:
        self._model.set_values(sent)
        self._context.people.want(each.person for each in sent)
        self._show()

    def _on_load_failed(self, error: MarmotDesktopError) -> None:
        self._has_failed = True
        heading, button = self.tr("The invitations could not be loaded"), self.tr("Try again")
        self._empty.say(heading, error_text.sentence(error), button=button)

    def _on_bridge_sent_invites_changed(self, sent: tuple[SentInvite, ...]) -> None:
        self._model.put_values(sent)
        self._context.people.want(each.person for each in sent)
        self._show()

    def _show(self) -> None:
        if self._model.rowCount():
            self._stack.setCurrentWidget(self._list)
        elif not self._has_failed:
            self._empty.say(
                self.tr("No invitations sent"),
                self.tr("Whom you invite is listed here until they are heard of."),
                icon_name="invites",
            )
            self._stack.setCurrentWidget(self._empty)
        self.count_changed.emit(sum(each.state is SentInviteState.UNDELIVERED for each in self._model.values))
        shown = self.card.sent
        now = self._model.find((shown.group_key, shown.person)) if shown is not None else None
        if now is not None:
            self._show_card(now)

    def _show_card(self, sent: SentInvite) -> None:
        busy = ""
        if self._scope.is_running(f"resend {sent.id}"):
            busy = self.tr("The welcome is being sent again")
        elif self._scope.is_running(f"withdraw {sent.id}"):
            busy = self.tr("The invitation is being withdrawn")
        self.card.show_sent(sent, busy, self._failures.get(sent.id, ""))

    def _on_list_chosen(self, index: QModelIndex) -> None:
        sent = index.data(Role.VALUE)
        if isinstance(sent, SentInvite):
            self._show_card(sent)
            self.opened.emit()

    def _on_card_resend_requested(self, sent: SentInvite) -> None:
        self._failures.pop(sent.id, None)
        self._scope.start(
            f"resend {sent.id}",
            self._context.actions.invitations.resend(sent),
            done=self._on_resent,
            failed=lambda error: self._note_failure(sent, error),
            ended=self._show,
        )
        self._show()

    def _on_resent(self, sent: SentInvite) -> None:
        name = isolated(self._context.people.name_of(sent.person))
        if sent.welcome_accepted:
            self._context.notices.tell(self.tr("Welcome sent again to {name}").format(name=name))
        else:
            text = self.tr("No inbox relay of {name} has taken the welcome. It will be tried again.")
            self._failures[sent.id] = text.format(name=name)

    def _on_card_withdraw_requested(self, sent: SentInvite) -> None:
        self._failures.pop(sent.id, None)
        self._scope.start(
            f"withdraw {sent.id}",
            self._context.actions.invitations.withdraw(sent),
            done=lambda _nothing: self._context.notices.tell(self.tr("Invitation withdrawn")),
            failed=lambda error: self._note_failure(sent, error),
            ended=self._show,
        )
        self._show()

    def _note_failure(self, sent: SentInvite, error: MarmotDesktopError) -> None:
        self._failures[sent.id] = error_text.sentence(error)
