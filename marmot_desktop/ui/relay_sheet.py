"""What a relay says of itself (NIP-11), and how it is doing, in a sheet over the page."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from marmot_desktop.domain.relay import RelayConcern, RelayDocument, RelayStatus
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text, locale_text, relay_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.plain_text import plain_line, plain_text
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.fact_list import FactList
from marmot_desktop.ui.widgets.fields import CopyField
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.sheet import Sheet
from marmot_desktop.ui.widgets.spinner import Spinner


class RelaySheet(Sheet):
    """One relay.

    Args:
        context: of the window.
        url: which.
        status: how it is doing; `None` if that is not known.
        over: the page it covers.
    """

    def __init__(self, context: UiContext, url: str, status: RelayStatus | None, over: QWidget) -> None:
        title = QCoreApplication.translate("RelaySheet", "About this relay")
        super().__init__(title, "relaySheet", over, width=560, scrolls=True)
        self._scope = context.tasks.scope(self)
        self._status = status
        address = CopyField("relaySheetAddress", self.tr("Address"))
        address.show_text(url)
        self._asking = QWidget()
        row = QHBoxLayout(self._asking)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(Spinner(18))
        row.addWidget(label(self.tr("Asking the relay what it says of itself…"), "muted", wrap=True), 1)
        self._problem = Banner("relaySheetProblem")
        self._problem.button_clicked.connect(lambda: self._ask(context, url))
        self._words = label("", wrap=True, name="relaySheetWords", selectable=True)
        self._words.hide()
        self._facts = FactList("relaySheetFacts")
        self._facts.show_facts(self._tell_state())
        self._unproved = label(self.tr("In the relay's own words; nothing of it is proved."), "faint", wrap=True)
        self._unproved.hide()
        self.body.addWidget(address)
        self.body.addWidget(self._asking)
        for widget in (self._problem, self._words, self._facts, self._unproved):
            self.body.addWidget(widget)
        self._ask(context, url)

    def _ask(self, context: UiContext, url: str) -> None:
        self._asking.show()
        self._problem.say("")
        work = context.actions.reach.relay_document(url)
        self._scope.start("ask", work, done=self._on_told, failed=self._on_failed, ended=self._asking.hide)

    def _on_failed(self, error: MarmotDesktopError) -> None:
        self._problem.say(error_text.sentence(error), "warning", self.tr("Try again"))

    def _on_told(self, document: RelayDocument) -> None:
        name = plain_line(document.name, 80)
        if name:
            self.heading.setText(name)
        words = plain_text(document.description)[:1_000]
        self._words.setText(words)
        self._words.setVisible(bool(words))
        concerns = _concerns(document)
        self._problem.say(" ".join(relay_text.concern_sentence(each) for each in concerns), "warning")
        self._facts.show_facts((*self._tell_state(), *self._tell(document)))
        self._unproved.show()

    def _tell_state(self) -> tuple[tuple[str, str], ...]:
        status = self._status
        if status is None:
            return ()
        known = self.tr("It knows who you are") if status.authenticated else ""
        return (
            (self.tr("State"), relay_text.answer(status)),
            (self.tr("Sign-in"), known),
            (self.tr("Last error"), plain_line(status.last_error, 200)),
        )

    def _tell(self, document: RelayDocument) -> tuple[tuple[str, str], ...]:
        yes, no = self.tr("Yes"), self.tr("No")
        software = " ".join(filter(None, (plain_line(document.software, 120), plain_line(document.version, 40))))
        stock = self.tr("Yes, one to each who asks") if document.hands_out_key_packages else no
        limits = (
            (self.tr("Largest message"), _bytes(document.max_message_bytes)),
            (self.tr("Subscriptions"), _number(document.max_subscriptions)),
            (self.tr("Events in one answer"), _number(document.max_limit)),
            (
                self.tr("Work wanted"),
                self.tr("%Ln bit(s)", "", document.work_bits) if document.work_bits else "",
            ),
        )
        return (
            (self.tr("Software"), software),
            (self.tr("Contact"), plain_line(document.contact, 120)),
            (self.tr("Members only"), yes if document.auth_required else no),
            (self.tr("Payment"), yes if document.payment_required else no),
            (self.tr("Restricted writing"), yes if document.restricted_writes else no),
            (self.tr("Stock of key packages"), stock),
            *limits,
            (self.tr("Supports (NIPs)"), ", ".join(str(nip) for nip in document.nips[:60])),
        )


def _concerns(document: RelayDocument) -> tuple[RelayConcern, ...]:
    checks = (
        (RelayConcern.AUTH_REQUIRED, document.auth_required),
        (RelayConcern.RESTRICTED_WRITES, document.restricted_writes),
        (RelayConcern.PAYMENT_REQUIRED, document.payment_required),
    )
    return tuple(concern for concern, applies in checks if applies)


def _number(value: int | None) -> str:
    return "" if value is None else locale_text.number(value)


def _bytes(value: int | None) -> str:
    return "" if value is None else locale_text.size(value)
