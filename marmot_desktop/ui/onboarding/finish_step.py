"""The last step: publish what makes the account reachable, with a tick for each, then begin."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from marmot_desktop.domain.account import Account
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.icons import pixmap
from marmot_desktop.ui.onboarding.step import Step
from marmot_desktop.ui.theme import Space, current_colors
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.fields import CopyField
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.spinner import Spinner


class _Tick(QWidget):
    """A line with an empty place, a spinner, a tick or a warning before it."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._spinner = Spinner(18)
        self._spinner.hide()
        self._mark = QLabel()
        self._mark.setFixedSize(18, 18)
        self.setAccessibleName(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        row.addWidget(self._spinner)
        row.addWidget(self._mark)
        row.addWidget(label(text), 1)

    def work(self) -> None:
        """It is under way."""
        self._mark.hide()
        self._spinner.show()

    def end(self, *, well: bool) -> None:
        """It is done, or it is not."""
        colors = current_colors()
        self._spinner.hide()
        self._mark.setPixmap(pixmap("check" if well else "clock", colors.success if well else colors.warning, 18))
        self._mark.show()
        self.setProperty("done", well)


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
        self._lists = _Tick(self.tr("Relay lists published"), "tickRelays")
        self._package = _Tick(self.tr("Key package published"), "tickKeyPackage")
        self._ready = _Tick(self.tr("You can be invited"), "tickReady")
        for tick in (self._lists, self._package, self._ready):
            self.body.addWidget(tick)
        self._problem = Banner("finishProblem")
        self._problem.button_clicked.connect(self.begin)
        self.body.addWidget(self._problem)
        self._npub = CopyField("finishNpubField", self.tr("Your public key"))
        self.body.addSpacing(Space.S)
        self.body.addWidget(label(self.tr("Your public key, to give to others"), "strong"))
        self.body.addWidget(self._npub)
        self._start = Button(self.tr("Start chatting"), "startChattingButton", look="primary")
        self._start.clicked.connect(self.finished)
        self.buttons.addWidget(self._start)
        # The fact may come after a quick user.
        context.bridge.signed_in.connect(self._on_bridge_signed_in)

    def prepare(self, relays: tuple[str, ...] | None) -> None:
        """Say what to publish.

        Args:
            relays: for all three lists; `None` to leave the lists as they are.
        """
        self._relays = relays

    def _on_bridge_signed_in(self, account: Account) -> None:
        self._npub.show_text(account.npub)

    def begin(self) -> None:
        """See Step."""
        account = self._context.people.account
        self._npub.show_text(account.npub if account is not None else "")
        self._problem.say("")
        for tick in (self._lists, self._package, self._ready):
            tick.work()
        self._start.allow(self.tr("One moment: your account is being made reachable"))
        self._scope.start("publish", self._publish(), done=self._on_published, failed=self._on_failed)

    async def _publish(self) -> bool:
        actions = self._context.actions
        if self._relays is not None:
            await actions.save_relays(self._relays, self._relays, self._relays)
        self._lists.end(well=True)
        records = await actions.list_own_key_packages()
        if not any(record.valid and record.relays_accepted for record in records):
            records = await actions.publish_key_package()
        return any(record.valid and record.relays_accepted for record in records)

    def _on_published(self, reachable: bool) -> None:
        self._package.end(well=reachable)
        self._ready.end(well=reachable)
        if not reachable:
            text = self.tr("No relay has taken your key package yet. It is sent as soon as one can be reached.")
            self._problem.say(text, "warning")
        self._start.allow()
        self._start.setFocus()

    def _on_failed(self, error: MarmotDesktopError) -> None:
        for tick in (self._lists, self._package, self._ready):
            tick.end(well=False)
        self._problem.say(error_text.sentence(error), "danger", self.tr("Try again"))
        self._start.allow()
