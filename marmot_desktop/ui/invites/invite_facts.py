"""What there is to know of an invite: people, relays, keys; and the raw event behind "Details"."""

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from marmot_desktop.domain.invite import Invite, InviteDetails
from marmot_desktop.ui import locale_text, time_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.package_search_text import host_of
from marmot_desktop.ui.plain_text import isolated, plain_line, plain_text
from marmot_desktop.ui.scale import Space, px
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.fields import CopyField
from marmot_desktop.ui.widgets.labels import label

SHOWN_NAMES = 5
RAW_PX = 160
_SUITES = {1: "MLS 1.0 · X25519 · AES-128-GCM · SHA-256 · Ed25519"}


class InviteFacts(QWidget):
    """Facts of one invite at a time."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._facts = label("", "faint", wrap=True, name="inviteFacts", selectable=True)
        self._toggle = Button(self.tr("Details"), "inviteDetailsButton", look="quiet")
        self._toggle.setCheckable(True)
        self._toggle.toggled.connect(self._on_toggled)
        self._suite = label("", "faint", wrap=True, name="inviteSuite", selectable=True)
        self._package = CopyField("invitePackage", self.tr("Key package event"))
        self._raw = QPlainTextEdit()
        self._raw.setObjectName("inviteRaw")
        self._raw.setReadOnly(True)
        self._raw.setTabChangesFocus(True)
        self._raw.setAccessibleName(self.tr("The invitation as it came, without what is sealed in it"))
        self._raw.setFixedHeight(px(RAW_PX))
        self._more = QWidget()
        inner = QVBoxLayout(self._more)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(Space.S)
        for widget in (self._suite, self._package, self._raw):
            inner.addWidget(widget)
        self._more.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self._facts)
        column.addWidget(self._toggle)
        column.addWidget(self._more)

    def show_facts(self, invite: Invite, details: InviteDetails | None) -> None:
        """Show an invite.

        Args:
            invite: which.
            details: what else was found out; `None` while it is looked at.
        """
        lines = self._lines(invite)
        lines.append(self._key_line(details))
        if details is not None and plain_line(details.client):
            lines.append(self.tr("Sent with {client}").format(client=isolated(details.client[:40])))
        self._facts.setText("\n".join(lines))
        suite = _SUITES.get(invite.cipher_suite or 0, self.tr("unknown"))
        self._suite.setText(self.tr("Cipher suite: {suite}").format(suite=isolated(suite)))
        event_id = invite.key_package_event_id
        self._package.show_text(event_id.hex() if event_id is not None else "")
        self._package.setVisible(event_id is not None)
        self._raw.setPlainText(plain_text(details.raw) if details is not None else "")

    def _lines(self, invite: Invite) -> list[str]:
        lines = []
        if invite.members:
            count = invite.members
            lines.append(self.tr("%Ln member(s)", "", count))
        if invite.admins:
            names = locale_text.joined(
                isolated(self._context.people.name_of(each)) for each in invite.admins[:SHOWN_NAMES]
            )
            lines.append(self.tr("Admins: {names}").format(names=names))
        if invite.relays:
            relays = locale_text.joined(isolated(host_of(relay)) for relay in invite.relays[:SHOWN_NAMES])
            lines.append(self.tr("Relays: {relays}").format(relays=relays))
        age = time_text.age(invite.received_at, self._context.clock.now())
        lines.append(self.tr("Received {age}").format(age=age))
        return lines

    def _key_line(self, details: InviteDetails | None) -> str:
        if details is None:
            return self.tr("Looking for its key on this device…")
        if details.key_package_here:
            return self.tr("The key it was made for is on this device")
        if details.from_other_device:
            return self.tr("It was made for another device of yours")
        return self.tr("The key it was made for is not on this device")

    def _on_toggled(self, shown: bool) -> None:
        self._more.setVisible(shown)
        self._toggle.set_text(self.tr("Hide details") if shown else self.tr("Details"))
