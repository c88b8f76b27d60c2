"""Invites of one status, newest first."""

from PySide6.QtCore import QCoreApplication, QObject

from marmot_desktop.clock import Clock
from marmot_desktop.domain.invite import Invite, InviteStatus
from marmot_desktop.ui import time_text
from marmot_desktop.ui.models.people import PeopleBook
from marmot_desktop.ui.models.roles import AvatarSpec, Chip, ChipTone, Role
from marmot_desktop.ui.models.value_list_model import ValueListModel
from marmot_desktop.ui.plain_text import isolated, plain_line


class InviteListModel(ValueListModel[Invite, bytes]):
    """Invites by the id of their gift wrap.

    Args:
        people: for names.
        clock: tells how old they are.
    """

    def __init__(self, people: PeopleBook, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(lambda invite: invite.id, lambda invite: (-invite.received_at, invite.id), parent)
        self._people = people
        self._clock = clock
        self._new_since = 0
        self._seen: set[bytes] = set()
        people.changed.connect(self.refresh)

    def show_new_since(self, seconds: int) -> None:
        """Invites that came later are new until they are opened."""
        self._new_since = seconds
        self._seen.clear()
        self.refresh()

    def mark_seen(self, invite: bytes) -> None:
        """This one was opened."""
        self._seen.add(invite)
        self.refresh()

    def show(self, value: Invite, role: Role) -> object:
        """See ValueListModel."""
        match role:
            case Role.TITLE:
                return invite_title(value)
            case Role.SUBTITLE:
                return self._story(value)
            case Role.TRAILING:
                return time_text.brief(value.received_at, self._clock.now())
            case Role.AVATAR:
                return AvatarSpec(invite_title(value), value.inviter)
            case Role.CHIPS:
                return self._chips(value)
            case _:
                return None

    def _story(self, invite: Invite) -> str:
        parts = [self.tr("From {name}").format(name=isolated(self._people.name_of(invite.inviter)))]
        if invite.members > 1:
            parts.append(self.tr("%Ln member(s)", "", invite.members))
        return " · ".join(parts)

    def _chips(self, invite: Invite) -> tuple[Chip, ...]:
        if invite.status is not InviteStatus.PENDING:
            return ()
        if invite.problem is not None:
            return (Chip(self.tr("Cannot join"), ChipTone.WARNING),)
        is_new = invite.received_at > self._new_since and invite.id not in self._seen
        return (Chip(self.tr("New"), ChipTone.ACCENT),) if is_new else ()


def invite_title(invite: Invite) -> str:
    """What to call the group of an invite."""
    if name := plain_line(invite.group_name):
        return name
    return _tr("Direct chat") if 0 < invite.members <= 2 else _tr("Unnamed group")


def _tr(text: str) -> str:
    return QCoreApplication.translate("InviteListModel", text)
