"""Why something in a group cannot be read, in words: outcome, code and epoch become a sentence and the steps that help."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from marmot_desktop.domain.chat import Group, GroupState
from marmot_desktop.domain.group_log import EventOutcome, GroupLogRow, UnreadableEvents
from marmot_desktop.errors import ErrorCode
from marmot_desktop.ui import error_text


class Remedy(StrEnum):
    """What the user can do about it."""

    FETCH = "fetch"
    ASK_ADMIN = "ask_admin"


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why something cannot be read.

    Args:
        heading: in a few words.
        text: what happened and what it means.
        remedies: what may help, the best first; empty where nothing does or needs to.
    """

    heading: str
    text: str
    remedies: tuple[Remedy, ...] = ()


_BOTH = (Remedy.FETCH, Remedy.ASK_ADMIN)


def explain_group(found: UnreadableEvents, group: Group) -> Explanation:
    """Why things in a group cannot be read, taken together."""
    if group.state in (GroupState.REMOVED, GroupState.LEFT):
        return _out_of_group()
    if found.problem is not None:
        return Explanation(
            _tr("This device has lost touch with the group"), error_text.sentence_of(found.problem), _BOTH
        )
    if found.newest is None:
        return Explanation(
            _tr("Everything can be read"), _tr("All that the relays have handed out for this group could be read.")
        )
    return explain(found.newest, group)


def explain(row: GroupLogRow, group: Group) -> Explanation:
    """Why one event of a group cannot be read.

    Args:
        row: its verdict.
        group: as it is now.
    """
    if group.state in (GroupState.REMOVED, GroupState.LEFT) and row.outcome is not EventOutcome.REFUSED:
        return _out_of_group()
    if row.code is ErrorCode.GENERATION_REUSED:
        return Explanation(
            _tr("The sender's app used a key twice"),
            _tr(
                "Two messages were locked with the same key, so this one cannot be opened safely. Somebody may run two"
                " copies of their app. Ask the sender to write it again."
            ),
        )
    if row.code is ErrorCode.RATCHET_GAP_TOO_LARGE:
        return Explanation(
            _tr("Too many messages are missing"),
            _tr("Between this message and the last one of its sender, too many did not reach this device."),
            (Remedy.FETCH,),
        )
    if row.outcome is EventOutcome.REFUSED:
        return Explanation(
            _tr("It was refused to protect you"),
            error_text.sentence_of(row.code or ErrorCode.INVALID_EVENT),
        )
    if row.outcome in (EventOutcome.HELD, EventOutcome.UNDECRYPTABLE):
        return _explain_unreadable(row, group)
    return Explanation(_tr("This could be read"), _tr("It is part of the group; nothing is missing here."))


def _explain_unreadable(row: GroupLogRow, group: Group) -> Explanation:
    if row.code is ErrorCode.STALE_COMMIT:
        return Explanation(
            _tr("Another change was faster"),
            _tr("Two people changed the group at once. Only one change counts; this one was left out on every device."),
        )
    if row.code is ErrorCode.EPOCH_TOO_OLD or (row.epoch is not None and row.epoch < group.epoch):
        return Explanation(
            _tr("Its keys are gone"),
            _tr(
                "The group has renewed its keys since, and this device has deleted the old ones, which protects what was"
                " written before if the device is ever stolen. Ask the sender to write it again."
            ),
        )
    if row.created_at < group.created_at:
        return Explanation(
            _tr("It was sent before you joined"),
            _tr("Newcomers cannot read what was written before them. Nothing is broken."),
        )
    if row.code is ErrorCode.EPOCH_FUTURE or (row.epoch is not None and row.epoch > group.epoch):
        return Explanation(
            _tr("It waits for an earlier change"),
            _tr(
                "The group was changed before this was written, and that change has not reached this device. As soon as"
                " a relay hands it out, this will be read by itself."
            ),
            _BOTH,
        )
    return Explanation(
        _tr("No key of this device opens it"),
        _tr(
            "Either the group has moved on by a change that this device has not seen, or somebody outside the group has"
            " posted under its address. In the second case nothing is missing."
        ),
        _BOTH,
    )


def _out_of_group() -> Explanation:
    return Explanation(
        _tr("You are out of this group"),
        _tr("What is written after that is locked for you. An admin can invite you again."),
        (Remedy.ASK_ADMIN,),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("UnreadableText", text)
