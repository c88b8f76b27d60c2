"""The chats, newest activity first, with the last line and what is unread."""

from PySide6.QtCore import QObject

from marmot_desktop.clock import Clock
from marmot_desktop.domain.chat import SYSTEM_LINE_KIND, Group, GroupState, Message
from marmot_desktop.ui import time_text
from marmot_desktop.ui.models.people import PeopleBook
from marmot_desktop.ui.models.roles import AvatarSpec, Chip, ChipTone, Role
from marmot_desktop.ui.models.value_list_model import ValueListModel
from marmot_desktop.ui.plain_text import plain_line
from marmot_desktop.ui.system_lines import line_text

PREVIEW_CHARS = 120


class ChatListModel(ValueListModel[Group, int]):
    """Groups by their number in the store.

    Args:
        people: for names.
        clock: tells what day it is.
    """

    remembers = True

    def __init__(self, people: PeopleBook, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(lambda group: group.key, _newest_first, parent)
        self._people = people
        self._clock = clock
        people.changed.connect(self.refresh)

    @property
    def unread(self) -> int:
        """Unread messages of all chats."""
        return sum(group.unread for group in self.values)

    def title_of(self, group: Group) -> str:
        """The group's name, or the other person's in a direct chat."""
        return group_title(group, self._people)

    def show(self, value: Group, role: Role) -> object:
        """See ValueListModel."""
        match role:
            case Role.TITLE:
                return self.title_of(value)
            case Role.SUBTITLE:
                return self._last_line(value)
            case Role.TRAILING:
                return time_text.brief(_activity(value), self._clock.now())
            case Role.BADGE:
                return value.unread
            case Role.AVATAR:
                return group_avatar(value, self._people)
            case Role.CHIPS:
                return _state_chips(self, value)
            case _:
                return None

    def say(self, value: Group) -> str:
        """See ValueListModel."""
        unread = self.tr("{count} unread").format(count=value.unread) if value.unread else ""
        return ", ".join(part for part in (self.title_of(value), unread, self._last_line(value)) if part)

    def _last_line(self, group: Group) -> str:
        message = group.last_message
        if message is None:
            return self.tr("No messages yet")
        return last_line(message, self._people, direct=group.is_direct)


def last_line(message: Message, people: PeopleBook, *, direct: bool) -> str:
    """A message on one line, with who wrote it."""
    if message.kind == SYSTEM_LINE_KIND:
        return line_text(message, people.name_of, people.me)
    text = plain_line(message.text, PREVIEW_CHARS)
    if direct and not message.mine:
        return text
    return f"{people.name_of(message.author)}: {text}"


def group_title(group: Group, people: PeopleBook) -> str:
    """What to call a group."""
    name = plain_line(group.name)
    if name:
        return name
    others = [people.name_of(member.pubkey) for member in group.members if member.pubkey != people.me]
    return ", ".join(others[:3]) or people.tr("Just you")


def group_avatar(group: Group, people: PeopleBook) -> AvatarSpec:
    """The round picture of a group: of the other person in a direct chat."""
    if group.is_direct:
        for member in group.members:
            if member.pubkey != people.me:
                return AvatarSpec(people.name_of(member.pubkey), member.pubkey)
    return AvatarSpec(group_title(group, people), group.key.to_bytes(8, "little"))


def _state_chips(model: ChatListModel, group: Group) -> tuple[Chip, ...]:
    words = {
        GroupState.LEAVING: model.tr("Leaving"),
        GroupState.LEFT: model.tr("Left"),
        GroupState.REMOVED: model.tr("Removed"),
        GroupState.BROKEN: model.tr("Broken"),
    }
    return (Chip(words[group.state], ChipTone.WARNING),) if group.state in words else ()


def _activity(group: Group) -> int:
    return group.last_message.sort_at if group.last_message is not None else group.created_at


def _newest_first(group: Group) -> tuple[int, int]:
    return (-_activity(group), -group.key)
