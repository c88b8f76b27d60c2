"""How a relay is doing, in words: for lists, for the first run, for what it says of itself."""

from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication

from marmot_desktop.domain.relay import RelayConcern, RelayConnectionState, RelayStatus
from marmot_desktop.ui import locale_text
from marmot_desktop.ui.plain_text import plain_line


def _tr(text: str) -> str:
    return QCoreApplication.translate("RelayText", text)


def why_not_encrypted(typed: str) -> str:
    """Why an address without encryption is not taken; empty for one that is encrypted or on this computer."""
    address = typed.strip().lower()
    if not address.startswith("ws://") or is_on_this_computer(address):
        return ""
    return _tr("ws:// is not encrypted: everybody on the way could see who you are. Use the address with wss://.")


def is_on_this_computer(address: str) -> bool:
    """Whether nobody else can reach a relay, by its address; true for what is no address."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return True
    return host in ("localhost", "::1") or host.startswith("127.") or host.endswith(".localhost")


def answer(status: RelayStatus) -> str:
    """How a test went, in a few words."""
    if status.state is not RelayConnectionState.CONNECTED:
        why = plain_line(status.last_error, 60)
        return _tr("No answer: {why}").format(why=why) if why else _tr("No answer")
    if status.latency_ms is None:
        return _tr("Answers")
    return _tr("Answers in {ms} ms").format(ms=locale_text.number(max(1, status.latency_ms)))


def concern_chip(concern: RelayConcern) -> str:
    """A reason why a relay serves badly, in a word or two."""
    return {
        RelayConcern.AUTH_REQUIRED: _tr("Members only"),
        RelayConcern.RESTRICTED_WRITES: _tr("Restricted"),
        RelayConcern.PAYMENT_REQUIRED: _tr("Paid"),
    }[concern]


def concern_sentence(concern: RelayConcern) -> str:
    """What a reason means for being invited."""
    return {
        RelayConcern.AUTH_REQUIRED: _tr(
            "It serves only those it knows: strangers cannot look you up or write to you there."
        ),
        RelayConcern.RESTRICTED_WRITES: _tr("Not everybody may write there: invitations of strangers may be refused."),
        RelayConcern.PAYMENT_REQUIRED: _tr("It serves those who pay: invitations of others may be refused."),
    }[concern]
