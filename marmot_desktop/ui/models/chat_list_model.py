"""The chats, pinned ones first, then by newest activity, with the last line and what is unread."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from marmot_desktop.clock import Clock
from marmot_desktop.domain.chat import SYSTEM_LINE_KIND, DeliveryState, Group, GroupState, Message
from marmot_desktop.domain.chat_marks import ChatMarks
from marmot_desktop.domain.facts import DeliveryChanged
from marmot_desktop.frozen import replace
from marmot_desktop.ui import locale_text, time_text
from marmot_desktop.ui.models.people import PeopleBook
from marmot_desktop.ui.models.roles import DOT, AvatarSpec, Chip, ChipTone, Role
from marmot_desktop.ui.models.value_list_model import ValueListModel
from marmot_desktop.ui.plain_text import plain_line
from marmot_desktop.ui.sentences import join_sentences
from marmot_desktop.ui.system_lines import line_text

PREVIEW_CHARS = 120
LONG_S = 86_400
"""What ends later than this is looked at again when something happens."""


class ChatListModel(ValueListModel[Group, int]):
    """Groups by their number in the store.

    Args:
        people: for names.
        clock: tells what day it is.
    """

    remembers = True

    def __init__(self, people: PeopleBook, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(lambda group: group.key, self._order, parent)
        self._people = people
        self._clock = clock
        self._marks: dict[int, ChatMarks] = {}
        self._open: int | None = None
        people.changed.connect(self.refresh)
        self._unmute = QTimer(self)
        self._unmute.setSingleShot(True)
        self._unmute.timeout.connect(self._on_unmute_timeout)

    @property
    def unread(self) -> int:
        """Unread messages of all chats that may disturb; one for each that is marked unread."""
        return sum(
            max(group.unread, self.marks_of(group).is_unread) for group in self.values if not self.is_muted(group)
        )

    def marks_of(self, group: Group) -> ChatMarks:
        """How the user keeps a chat."""
        return self._marks.get(group.key) or ChatMarks(group.key)

    def is_muted(self, group: Group) -> bool:
        """Whether a chat disturbs nobody now."""
        return self.marks_of(group).is_muted(self._clock.now())

    def is_archived(self, group: Group) -> bool:
        """Whether a chat lies in the archive."""
        return self.marks_of(group).is_archived(group, self._clock.now())

    def is_unread(self, group: Group) -> bool:
        """Whether there is something to read in a chat."""
        return group.unread > 0 or self.marks_of(group).is_unread

    def searched_text(self, group: Group) -> str:
        """What a search looks into: name, people, last line; folded."""
        people = (self._people.name_of(member.pubkey) for member in group.members)
        return "\n".join((self.title_of(group), *people, self._last_line(group))).casefold()

    def set_marks(self, marks: Iterable[ChatMarks]) -> None:
        """Know all marks anew, before the chats are shown."""
        self._marks = {each.group_key: each for each in marks}
        self._wait_for_unmuting()

    def put_marks(self, marks: Iterable[ChatMarks]) -> None:
        """Marks of some chats have changed."""
        for each in marks:
            self._marks[each.group_key] = each
            group = self.find(each.group_key)
            if group is not None:
                self.put_values((group,))
        self._wait_for_unmuting()

    def _wait_for_unmuting(self) -> None:
        """A chat that is muted for a time disturbs again when that is over, whether or not anything happens then."""
        now = self._clock.now()
        ends = [each.muted_until - now for each in self._marks.values() if each.muted_until is not None]
        left = min((end for end in ends if end > 0), default=LONG_S)
        if left < LONG_S:
            self._unmute.start(left * 1_000)
        else:
            self._unmute.stop()

    def _on_unmute_timeout(self) -> None:
        now = self._clock.now()
        self.put_values(
            group
            for group in self.values
            if (until := self.marks_of(group).muted_until) is not None and now - LONG_S < until <= now
        )
        self._wait_for_unmuting()

    def show_open(self, group_key: int | None) -> None:
        """Which chat is open: its draft stands in the composer and not here."""
        for key in {self._open, group_key} - {None}:
            self._open = group_key
            index = self.index_of(key or 0)
            if index.isValid():
                self._shown.clear()
                self.dataChanged.emit(index, index)

    def set_values(self, values: Iterable[Group]) -> None:
        """See ValueListModel; what is hidden is not shown."""
        super().set_values(group for group in values if not group.hidden)

    def put_values(self, values: Iterable[Group]) -> None:
        """See ValueListModel; what has come to be hidden goes."""
        given = tuple(values)
        self.remove_values(group.key for group in given if group.hidden)
        super().put_values(group for group in given if not group.hidden)

    def deliver(self, deliveries: Iterable[DeliveryChanged]) -> None:
        """What became of own messages has changed; the last one of a chat shows it."""
        for delivery in deliveries:
            group = self.find(delivery.group_key)
            last = group.last_message if group is not None else None
            if group is not None and last is not None and last.id == delivery.message:
                now = replace(last, state=delivery.state, relays_accepted=delivery.relays_accepted)
                self.put_values((replace(group, last_message=now),))

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
                return value.unread or (DOT if self.marks_of(value).is_unread else 0)
            case Role.AVATAR:
                return group_avatar(value, self._people)
            case Role.CHIPS:
                return _state_chips(value)
            case Role.MARKS:
                return self._marks_shown(value)
            case Role.STATE:
                return "" if self._draft_of(value) else _delivery_icon(value.last_message)
            case Role.QUIET:
                return self.is_muted(value)
            case _:
                return None

    def say(self, value: Group) -> str:
        """See ValueListModel."""
        marks = self.marks_of(value)
        states = [chip.text for chip in _state_chips(value)]
        return join_sentences(
            (
                self.title_of(value),
                self._unread_words(value),
                self._last_line(value),
                time_text.spoken(_activity(value), self._clock.now()),
                self._delivery_words(value),
                *states,
                self.tr("Pinned.") if marks.pinned_at is not None else "",
                self.tr("Muted.") if self.is_muted(value) else "",
            )
        )

    def _unread_words(self, group: Group) -> str:
        if group.unread:
            return self.tr("%Ln unread message(s).", "", group.unread)
        return self.tr("Marked unread.") if self.marks_of(group).is_unread else ""

    def _delivery_words(self, group: Group) -> str:
        icon = "" if self._draft_of(group) else _delivery_icon(group.last_message)
        return {"clock": self.tr("Being sent."), "alert": self.tr("Not sent.")}.get(icon, "")

    def _order(self, group: Group) -> tuple[bool, int, int]:
        return (self.marks_of(group).pinned_at is None, -_activity(group), -group.key)

    def _marks_shown(self, group: Group) -> tuple[str, ...]:
        shown = ("mute" if self.is_muted(group) else "", "pin" if self.marks_of(group).pinned_at is not None else "")
        return tuple(name for name in shown if name)

    def _draft_of(self, group: Group) -> str:
        return "" if group.key == self._open else self.marks_of(group).draft

    def _last_line(self, group: Group) -> str:
        draft = self._draft_of(group)
        if draft:
            return self.tr("Draft: {text}").format(text=plain_line(draft, PREVIEW_CHARS))
        message = group.last_message
        if message is None:
            return self.tr("No messages yet")
        return last_line(message, self._people, direct=group.is_direct)


def last_line(message: Message, people: PeopleBook, *, direct: bool) -> str:
    """A message on one line, with who wrote it."""
    if message.kind == SYSTEM_LINE_KIND:
        return line_text(message, people.name_of, people.me)
    if message.state is DeliveryState.DELETED:
        return _tr("This message was deleted.")
    text = plain_line(message.text, PREVIEW_CHARS) or _tr("Content that cannot be shown")
    if direct and not message.mine:
        return text
    return f"{people.name_of(message.author)}: {text}"


def group_title(group: Group, people: PeopleBook) -> str:
    """What to call a group."""
    name = plain_line(group.name)
    if name:
        return name
    others = [people.name_of(member.pubkey) for member in group.members if member.pubkey != people.me]
    return locale_text.joined(others[:3]) or _tr("Just you")


def group_avatar(group: Group, people: PeopleBook) -> AvatarSpec:
    """The round picture of a group: of the other person in a direct chat."""
    if group.is_direct:
        for member in group.members:
            if member.pubkey != people.me:
                return AvatarSpec(people.name_of(member.pubkey), member.pubkey)
    return AvatarSpec(group_title(group, people), group.key.to_bytes(8, "little"))


def _state_chips(group: Group) -> tuple[Chip, ...]:
    words = {
        GroupState.LEAVING: _tr("Leaving"),
        GroupState.LEFT: _tr("Left"),
        GroupState.REMOVED: _tr("Removed"),
        GroupState.BROKEN: _tr("Broken"),
    }
    return (Chip(words[group.state], ChipTone.WARNING),) if group.state in words else ()


def _activity(group: Group) -> int:
    return group.last_message.sort_at if group.last_message is not None else group.created_at


def _delivery_icon(message: Message | None) -> str:
    icons = {DeliveryState.QUEUED: "clock", DeliveryState.SENT: "check", DeliveryState.FAILED: "alert"}
    return icons.get(message.state, "") if message is not None and message.mine else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("ChatListModel", text)
