"""Invitations that we have sent, newest first, with how far each is."""

from PySide6.QtCore import QCoreApplication, QObject

from marmot_desktop.clock import Clock
from marmot_desktop.domain.sent_invite import SentInvite, SentInviteState
from marmot_desktop.ui import time_text
from marmot_desktop.ui.models.people import PeopleBook
from marmot_desktop.ui.models.roles import AvatarSpec, Chip, ChipTone, Role
from marmot_desktop.ui.models.value_list_model import ValueListModel
from marmot_desktop.ui.plain_text import isolated, plain_line

_TONES = {
    SentInviteState.SENDING: ChipTone.NEUTRAL,
    SentInviteState.DELIVERED: ChipTone.ACCENT,
    SentInviteState.UNDELIVERED: ChipTone.WARNING,
    SentInviteState.ACTIVE: ChipTone.SUCCESS,
    SentInviteState.WITHDRAWN: ChipTone.NEUTRAL,
}


class SentInviteListModel(ValueListModel[SentInvite, tuple[int, bytes]]):
    """One row for each person and group: who is invited anew has one invitation.

    Args:
        people: for names.
        clock: tells how old they are.
    """

    def __init__(self, people: PeopleBook, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(lambda sent: (sent.group_key, sent.person), lambda sent: -sent.id, parent)
        self._people = people
        self._clock = clock
        people.changed.connect(self.refresh)

    def show(self, value: SentInvite, role: Role) -> object:
        """See ValueListModel."""
        match role:
            case Role.TITLE:
                return self._people.name_of(value.person)
            case Role.SUBTITLE:
                return sent_group_title(value)
            case Role.TRAILING:
                return time_text.brief(value.sent_at, self._clock.now())
            case Role.AVATAR:
                return AvatarSpec(self._people.name_of(value.person), value.person)
            case Role.CHIPS:
                return (Chip(self._state_word(value.state), _TONES[value.state]),)
            case _:
                return None

    def _state_word(self, state: SentInviteState) -> str:
        return {
            SentInviteState.SENDING: self.tr("Sending"),
            SentInviteState.DELIVERED: self.tr("Delivered"),
            SentInviteState.UNDELIVERED: self.tr("Not delivered"),
            SentInviteState.ACTIVE: self.tr("Joined"),
            SentInviteState.WITHDRAWN: self.tr("Withdrawn"),
        }[state]


def sent_group_title(sent: SentInvite) -> str:
    """To what somebody was invited."""
    if plain_line(sent.group_name):
        return _tr("To {group}").format(group=isolated(sent.group_name))
    return _tr("To a direct chat")


def _tr(text: str) -> str:
    return QCoreApplication.translate("SentInviteListModel", text)
