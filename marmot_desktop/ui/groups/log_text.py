"""What became of an event of a group, as a sentence and as one word."""

from PySide6.QtCore import QCoreApplication

from marmot_desktop.domain.group_log import EventOutcome, GroupLogRow
from marmot_desktop.errors import ErrorCode
from marmot_desktop.ui import error_text
from marmot_desktop.ui.models.people import NameOf
from marmot_desktop.ui.models.roles import Chip, ChipTone
from marmot_desktop.ui.plain_text import isolated

UNREADABLE = (EventOutcome.HELD, EventOutcome.UNDECRYPTABLE)


def log_sentence(row: GroupLogRow, name_of: NameOf, me: bytes) -> str:
    """What happened.

    Args:
        row: the event and its verdict.
        name_of: what people are called.
        me: our public key.
    """
    match row.outcome:
        case EventOutcome.APPLIED | EventOutcome.OWN:
            return _sentence_of_taken(row, name_of, me)
        case EventOutcome.HELD:
            return _what(row, _tr("A message waits"), _tr("A change waits"), _tr("A wish waits"), _tr("An event waits"))
        case EventOutcome.UNDECRYPTABLE:
            return _tr("Could not be read")
        case EventOutcome.DUPLICATE:
            return _tr("Came a second time")
        case EventOutcome.REFUSED:
            return _what(
                row,
                _tr("A message was refused"),
                _tr("A change was refused"),
                _tr("A wish was refused"),
                _tr("An event was refused"),
            )
        case EventOutcome.STALE:
            return _tr("A change came too late")
        case EventOutcome.ROLLED_BACK:
            return _tr("A change was taken back")


def log_reason(row: GroupLogRow) -> str:
    """Why, in a sentence; empty where nothing needs a reason."""
    if row.outcome in (EventOutcome.STALE, EventOutcome.ROLLED_BACK):
        return _tr("An earlier change of the group has won.")
    if row.outcome is EventOutcome.DUPLICATE:
        return _tr("It was known already; relays hand out the same thing more than once.")
    if row.outcome in (EventOutcome.APPLIED, EventOutcome.OWN):
        return ""
    return error_text.sentence_of(row.code or ErrorCode.UNDECRYPTABLE)


def log_chip(row: GroupLogRow) -> Chip | None:
    """The outcome in a word; `None` for what went as it should."""
    return {
        EventOutcome.HELD: Chip(_tr("Waiting"), ChipTone.WARNING),
        EventOutcome.UNDECRYPTABLE: Chip(_tr("Unreadable"), ChipTone.WARNING),
        EventOutcome.DUPLICATE: Chip(_tr("Repeated")),
        EventOutcome.REFUSED: Chip(_tr("Refused"), ChipTone.DANGER),
        EventOutcome.STALE: Chip(_tr("Too late")),
        EventOutcome.ROLLED_BACK: Chip(_tr("Taken back")),
    }.get(row.outcome)


def log_icon(row: GroupLogRow) -> str:
    """The picture of what it was."""
    if row.outcome is EventOutcome.REFUSED:
        return "shield"
    if row.outcome in UNREADABLE:
        return "lock"
    return {"message": "chats", "commit": "key", "proposal": "clock"}.get(row.what, "info")


def _sentence_of_taken(row: GroupLogRow, name_of: NameOf, me: bytes) -> str:
    if row.author == me or row.outcome is EventOutcome.OWN:
        return _what(
            row,
            _tr("You sent a message"),
            _tr("You changed the group"),
            _tr("You asked for a change"),
            _tr("You sent something"),
        )
    if row.author is None:
        return _what(
            row,
            _tr("A message came in"),
            _tr("The group was changed"),
            _tr("A change was asked for"),
            _tr("An event came in"),
        )
    text = _what(
        row,
        _tr("{name} sent a message"),
        _tr("{name} changed the group"),
        _tr("{name} asked for a change"),
        _tr("{name} sent something"),
    )
    return text.format(name=isolated(name_of(row.author)))


def _what(row: GroupLogRow, message: str, commit: str, proposal: str, other: str) -> str:
    return {"message": message, "commit": commit, "proposal": proposal}.get(row.what, other)


def _tr(text: str) -> str:
    return QCoreApplication.translate("LogText", text)
