"""The last step: publish what makes the account reachable, with a tick for each thing, then begin."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QSizePolicy

from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.onboarding.step import Step
from marmot_desktop.ui.ready_list import ReadyList
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.fields import CopyField
from marmot_desktop.ui.widgets.flow import FlowRow
from marmot_desktop.ui.widgets.labels import label


class FinishStep(Step):
    """Runs by itself when it is shown.

    Signals:
        finished: the user wants to begin.
    """

    finished = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__(QCoreApplication.translate("FinishStep", "Getting ready"), "", "finishStep", back=False)
        self._context = context
        self._scope = context.tasks.scope(self)
        self._relays: tuple[str, ...] | None = None
        self._ready = ReadyList(context)
        self._ready.changed.connect(self._update)
        self.body.addWidget(self._ready)
        self._npub = CopyField("finishNpubField", self.tr("Your public key"))
        self.body.addSpacing(Space.S)
        self.body.addWidget(label(self.tr("Your public key, to give to others"), "strong", wrap=True))
        self._npub.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._code = Button(self.tr("QR code"), "finishCodeButton")
        self._code.clicked.connect(self._on_code_clicked)
        self.body.addWidget(FlowRow(Space.S, self._npub, self._code))
        self._later = Button(self.tr("Go on later"), "finishLaterButton", look="quiet")
        self._later.clicked.connect(self.finished)
        self._start = Button(self.tr("Open chats"), "startChattingButton", look="primary")
        self._start.clicked.connect(self.finished)
        self.buttons.addWidget(self._later)
        self.buttons.addWidget(self._start)

    def prepare(self, relays: tuple[str, ...] | None) -> None:
        """Say what to publish.

        Args:
            relays: for all three lists; `None` to leave the lists as they are.
        """
        self._relays = relays

    def begin(self) -> None:
        """See Step."""
        account = self._context.people.account
        self._npub.show_text(account.npub if account is not None else "")
        relays = self._relays
        reach = self._context.actions.reach
        self._ready.publish(None if relays is None else reach.save_lists(relays, relays, relays))
        self._update()

    def _on_code_clicked(self) -> None:
        self._scope.start("code", self._context.actions.people.own_link(), done=self._show_code)

    def _show_code(self, link: str) -> None:
        from marmot_desktop.ui.show_code_dialog import ShowCodeDialog

        ShowCodeDialog(self.tr("Your QR code"), link, self).open()

    def _update(self) -> None:
        done = self._ready.is_done
        self.set_title(self.tr("You can be invited") if done else self.tr("Getting ready"))
        if done:
            words = self.tr("Give your public key to somebody, or look for somebody you know.")
        elif self._ready.is_stuck:
            words = self.tr("Something has to wait. It goes on by itself; the chats page shows how far it is.")
        else:
            words = self.tr("What others need to find and invite you goes to your relays.")
        self.words.setText(words)
        self.words.show()
        self._later.setVisible(not done)
        self._start.allow("" if done else self.tr("One moment: your account is being made reachable"))
        if done:
            self._start.setFocus()
