"""A part of a conversation as it is read: its messages with what others have said about each."""

from collections.abc import Iterable, Mapping
from typing import Final

from marmot_desktop.domain.chat import Message, Reaction
from marmot_desktop.frozen import Frozen, Hidden
from marmot_desktop.marmot.types import Epoch
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl, Timestamp

MAX_REACTION_BYTES: Final = 50
"""Longer ones are no emoji; White Noise drops them too."""
_SHORTHANDS: Final = {"": "👍", "+": "👍", "-": "👎"}


class MessagePage(Frozen, frozen=True):
    """Rows that stand together.

    Args:
        messages: oldest first.
        quoted: what they answer, as far as it is stored.
        at_oldest: nothing stands before them.
        at_newest: nothing stands after them.
        first_unread: the oldest message of others that was not read when this was read from the store.
    """

    messages: tuple[Message, ...]
    quoted: tuple[Message, ...] = ()
    at_oldest: bool = True
    at_newest: bool = True
    first_unread: EventId | None = None


class Said(Frozen, frozen=True):
    """A reaction, as stored.

    Args:
        id: its rumor id.
        target: the message it is about.
        author: who reacted.
        text: `+`, `-` or an emoji.
    """

    id: EventId
    target: EventId
    author: PubKey
    text: str


class MessageDetails(Frozen, frozen=True):
    """What is known of one message beyond what it says.

    Args:
        message: itself.
        event_id: of the kind 445 that brought it, or the newest one that we sent.
        epoch: in which it was sent.
        accepted_by: relays that have taken an own message.
        refused_by: relays that have not, with what they said.
        last_error: why it waits or has failed; empty where it does not.
        rumor: JSON as it was inside MLS; empty once it was deleted.
    """

    message: Message
    event_id: EventId | None
    epoch: Epoch
    accepted_by: tuple[tuple[RelayUrl, Timestamp], ...] = ()
    refused_by: tuple[tuple[RelayUrl, str], ...] = ()
    last_error: str = ""
    rumor: Hidden[str] = ""


def choose_reactions(
    said: Iterable[Said], taken_back: Iterable[tuple[PubKey, EventId]]
) -> Mapping[EventId, tuple[Reaction, ...]]:
    """The reactions of each message: one for each person, their newest that they have not taken back.

    Args:
        said: oldest first.
        taken_back: who has deleted which reaction; only one's own counts.
    """
    gone = set(taken_back)
    newest: dict[tuple[EventId, PubKey], str] = {}
    for each in said:
        emoji = _SHORTHANDS.get(each.text.strip(), each.text.strip())
        if (each.author, each.id) in gone or len(emoji.encode()) > MAX_REACTION_BYTES:
            continue
        # One that is replaced stands behind those that were there before it.
        newest.pop((each.target, each.author), None)
        newest[each.target, each.author] = emoji
    chosen: dict[EventId, dict[str, list[PubKey]]] = {}
    for (target, author), emoji in newest.items():
        chosen.setdefault(target, {}).setdefault(emoji, []).append(author)
    return {
        target: tuple(Reaction(emoji, tuple(people)) for emoji, people in emojis.items())
        for target, emojis in chosen.items()
    }
