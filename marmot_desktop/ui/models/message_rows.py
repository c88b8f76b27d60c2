"""How a message is drawn: what is beside its text, and how it stands to its neighbours."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from marmot_desktop.domain.chat import SYSTEM_LINE_KIND, DeliveryState, Message
from marmot_desktop.ui import time_text
from marmot_desktop.ui.models.people import PeopleBook
from marmot_desktop.ui.plain_text import isolated, plain_line, plain_text
from marmot_desktop.ui.system_lines import line_text

RUN_GAP_S: Final = 300
"""A pause longer than this begins a new run of bubbles."""
SKEW_S: Final = 300
"""A clock that is further ahead is told."""
FOLD_CHARS: Final = 3000
FOLD_LINES: Final = 40
FOLDED_CHARS: Final = 1200
FOLDED_LINES: Final = 16
QUOTE_CHARS: Final = 160
BIG_EMOJI: Final = 6
MOST_SIGNS: Final = 10 * BIG_EMOJI
"""A family is one picture of many signs."""
CHAT_KIND: Final = 9
_JOINERS: Final = frozenset({0x200D, 0xFE0F, 0x20E3, *range(0x1F3FB, 0x1F400)})
_LINK: Final = re.compile(r"(?:https?://|nostr:|marmot:)[^\s<>\"]+", re.IGNORECASE)
_TRAILING: Final = ".,;:!?…'\"»”’)]}"


@dataclass(frozen=True, slots=True)
class Quote:
    """What a message answers.

    Args:
        author: whose it is; empty where it is not here.
        text: on one line.
        seed: colour of the author.
        own: it is our own message.
    """

    author: str
    text: str
    seed: bytes
    own: bool = False


@dataclass(frozen=True, slots=True)
class ReactionChip:
    """One emoji under a message.

    Args:
        emoji: as sent.
        count: how many people.
        mine: we are one of them.
        names: who, for screen readers and details.
    """

    emoji: str
    count: int
    mine: bool
    names: str


@dataclass(frozen=True, slots=True, eq=False)
class MessageRow:
    """How one row is drawn.

    Args:
        day: words of the divider above it; empty for none.
        first, last: of a run of one author's bubbles.
        system: a line of our own making.
        mine: on the right.
        author: name over the first bubble of others.
        text: plain text, as much as is shown.
        time: of day.
        state: of an own message.
        seed: colour of the author.
        new_above: the divider between what was read and what was not stands above it.
        note: about the sender's clock; empty for none.
        quote: what it answers.
        reactions: below it.
        big: nothing but a few emoji.
        folded: there is more text than is shown.
        faded: no words of the author: deleted, or of a kind that cannot be shown.
        links: where in the text a link stands, and the link.
    """

    day: str
    first: bool
    last: bool
    system: bool
    mine: bool
    author: str
    text: str
    time: str
    state: DeliveryState
    seed: bytes
    new_above: bool = False
    note: str = ""
    quote: Quote | None = None
    reactions: tuple[ReactionChip, ...] = ()
    big: bool = False
    folded: bool = False
    faded: bool = False
    links: tuple[tuple[int, int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class RowPlace:
    """What a row has to know besides its message.

    Args:
        before, after: its neighbours.
        now: what time it is.
        new_above: the unread divider stands above it.
        unfolded: the user wants all of its text.
    """

    before: Message | None
    after: Message | None
    now: int
    new_above: bool = False
    unfolded: bool = False


def build_row(message: Message, place: RowPlace, people: PeopleBook, quoted: Mapping[bytes, Message]) -> MessageRow:
    """How a message is drawn.

    Args:
        message: of the row.
        place: see `RowPlace`.
        people: for names.
        quoted: messages that are answered, by id.
    """
    before, after = place.before, place.after
    new_day = before is None or not time_text.same_day(before.sort_at, message.sort_at)
    begins = new_day or place.new_above or before is None or not is_one_run(before, message)
    ends = after is None or not is_one_run(message, after) or not time_text.same_day(message.sort_at, after.sort_at)
    day = time_text.day(message.sort_at, place.now) if new_day else ""
    time = time_text.clock_time(message.sort_at)
    author = people.name_of(message.author)
    if message.kind == SYSTEM_LINE_KIND:
        text = line_text(message, people.name_of, people.me)
        return MessageRow(day, begins, ends, True, message.mine, author, text, time, message.state, message.author)
    text, faded = _text_of(message)
    shown = text if place.unfolded else fold(text)
    return MessageRow(
        day=day,
        first=begins,
        last=ends or bool(message.reactions),
        system=False,
        mine=message.mine,
        author=author,
        text=shown,
        time=time,
        state=message.state,
        seed=message.author,
        new_above=place.new_above,
        note=_clock_note(message),
        quote=_quote_of(message, people, quoted),
        reactions=_reactions_of(message, people),
        big=not faded and is_few_emoji(text),
        folded=len(shown) < len(text),
        faded=faded,
        links=() if faded else find_links(shown),
    )


def is_one_run(first: Message, second: Message) -> bool:
    """Whether two bubbles hang together."""
    if SYSTEM_LINE_KIND in (first.kind, second.kind):
        return False
    return first.author == second.author and second.sort_at - first.sort_at <= RUN_GAP_S


def fold(text: str) -> str:
    """The beginning of a very long text; another text as it is."""
    if len(text) <= FOLD_CHARS and text.count("\n") <= FOLD_LINES:
        return text
    return "\n".join(text[:FOLDED_CHARS].split("\n")[:FOLDED_LINES]).rstrip() + "…"


def is_few_emoji(text: str) -> bool:
    """Whether a text is nothing but a few emoji."""
    # Nearly every text ends here.
    if not text or len(text) > MOST_SIGNS or ord(text[0]) < 0x2190 or ord(text[0]) in _JOINERS:
        return False
    signs = [ord(sign) for sign in text if not sign.isspace()]
    pictures, joined = 0, False
    for sign in signs:
        if sign in _JOINERS:
            joined = sign == 0x200D
            continue
        if sign < 0x2190 or unicodedata.category(chr(sign)) != "So":
            return False
        flag = 0x1F1E6 <= sign <= 0x1F1FF
        # Two letters of a flag are one picture.
        pictures += 0 if joined else (1 if flag else 2)
        joined = False
    return pictures <= 2 * BIG_EMOJI


def find_links(text: str) -> tuple[tuple[int, int, str], ...]:
    """Addresses in a text: where each begins and how long it is, in UTF-16 units as Qt counts, and the address."""
    found = []
    for match in _LINK.finditer(text):
        address = match[0].rstrip(_TRAILING)
        if "(" in address and match[0][len(address) :].startswith(")"):
            address += ")"
        if len(address) > address.index(":") + 3:
            found.append((_units(text[: match.start()]), _units(address), address))
    return tuple(found)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _text_of(message: Message) -> tuple[str, bool]:
    if message.state is DeliveryState.DELETED:
        return _tr("This message was deleted."), True
    text = plain_text(message.text)
    if message.kind != CHAT_KIND or not text:
        return text or _tr("Unsupported content (kind {kind})").format(kind=message.kind), not text
    return text, False


def _clock_note(message: Message) -> str:
    if message.mine or message.created_at - message.received_at <= SKEW_S:
        return ""
    when = time_text.exact(message.created_at)
    return _tr("Shown when it arrived; the sender's clock says {time}").format(time=isolated(when))


def _quote_of(message: Message, people: PeopleBook, quoted: Mapping[bytes, Message]) -> Quote | None:
    if message.reply_to is None or message.state is DeliveryState.DELETED:
        return None
    original = quoted.get(message.reply_to)
    if original is None:
        return Quote("", _tr("Original message not here"), b"")
    text, _faded = _text_of(original)
    own = original.author == people.me
    return Quote(people.name_of(original.author), plain_line(text, QUOTE_CHARS), original.author, own)


def _reactions_of(message: Message, people: PeopleBook) -> tuple[ReactionChip, ...]:
    return tuple(
        ReactionChip(
            plain_line(reaction.emoji, 12),
            len(reaction.by),
            people.me in reaction.by,
            ", ".join(people.name_of(person) for person in reaction.by),
        )
        for reaction in message.reactions
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("MessageRows", text)
