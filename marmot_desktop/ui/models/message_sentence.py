"""A message as it is read aloud: who, in reply to whom, what; then who reacted, when, and what became of it.

Every part is a sentence of its own and is translated as one; they follow each other in the same order in all languages, so
that a reader who knows enough can go on to the next row.
"""

from typing import Final

from PySide6.QtCore import QCoreApplication

from marmot_desktop.domain.chat import DeliveryState
from marmot_desktop.ui.models.message_rows import MessageRow, Quote, ReactionChip
from marmot_desktop.ui.sentences import join_sentences

_CONTEXT: Final = "MessageSentence"


def say_row(row: MessageRow) -> str:
    """A row as a screen reader reads it."""
    parts = [
        row.day,
        _tr("New messages from here.") if row.new_above else "",
        _said(row),
        *(_reaction(chip) for chip in row.reactions),
        _tr("At {time}.").format(time=row.time),
        row.note,
        _state(row.state) if row.mine else "",
        _tr("There is more text; press Enter to show it.") if row.folded else "",
    ]
    return join_sentences(parts)


def say_new(row: MessageRow) -> str:
    """A message that has just come, without what can be asked for later."""
    return join_sentences((_said(row),))


def _said(row: MessageRow) -> str:
    if row.system:
        return row.text
    if row.quote is None:
        return _tr("{sender}: {text}").format(sender=row.author, text=row.text)
    return _answer(row, row.quote)


def _answer(row: MessageRow, quote: Quote) -> str:
    if not quote.author:
        pattern = _tr("{sender}, in reply to a message that is not here: {text}")
        return pattern.format(sender=row.author, text=row.text)
    if quote.own:
        to_self = _tr("{sender}, in reply to your own message: {text}")
        return to_self.format(sender=row.author, text=row.text)
    pattern = _tr("{sender}, in reply to {who}: {text}")
    return pattern.format(sender=row.author, who=quote.author, text=row.text)


def _reaction(chip: ReactionChip) -> str:
    return _tr("{emoji} by {names}.").format(emoji=chip.emoji, names=chip.names)


def _state(state: DeliveryState) -> str:
    return {
        DeliveryState.QUEUED: _tr("Being sent."),
        DeliveryState.SENT: _tr("Sent."),
        DeliveryState.FAILED: _tr("Not sent."),
    }.get(state, "")


def _tr(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)
