"""What members say to each other: unsigned Nostr events inside MLS application messages.

Source: MIP-03, Application Messages; NIP-25, NIP-09, NIP-C7 for the kinds.
"""

import re
from enum import StrEnum
from typing import Final

from marmot_desktop.errors import ErrorCode, PeerFaultError
from marmot_desktop.marmot.errors import InvalidMessageError, MessageTooLargeError
from marmot_desktop.nostr.bech32 import encode_nevent
from marmot_desktop.nostr.event import Rumor, Tags, UnsignedEvent, parse_rumor
from marmot_desktop.nostr.kinds import CHAT, DELETION, FILE_METADATA, REACTION
from marmot_desktop.nostr.tags import first
from marmot_desktop.nostr.types import EventId, PubKey, Timestamp, parse_event_id

MAX_READ_BYTES: Final = 100 * 1024
"""Of a rumor as JSON; the limit of MDK's store."""
MAX_WRITE_BYTES: Final = 32 * 1024
MAX_AHEAD_S: Final = 300
"""A message dated further ahead is listed under the time of its arrival."""
MAX_REACTION_BYTES: Final = 50
"""White Noise drops longer ones."""

_PUSH_GOSSIP: Final = frozenset({447, 448, 449})  # of MIP-05; not the outer kinds of these numbers
_QUOTE: Final = re.compile(r"nostr:nevent1[023456789acdefghjklmnpqrstuvwxyz]+[ \t]*\n?")


class RumorUse(StrEnum):
    """How a rumor is treated, by its kind."""

    CHAT = "chat"
    REACTION = "reaction"
    DELETION = "deletion"
    FILE = "file"
    HIDDEN = "hidden"
    """Push tokens of MIP-05: never shown."""
    UNSUPPORTED = "unsupported"
    """Stored, and shown as "unsupported message"."""


def build_chat_rumor(
    author: PubKey, text: str, created_at: Timestamp, reply_to: tuple[EventId, PubKey] | None = None
) -> Rumor:
    """A chat message.

    Args:
        author: ourselves.
        text: plain text, not empty.
        created_at: the present.
        reply_to: rumor id and author of the message it answers.

    Raises:
        MessageTooLargeError: more than `MAX_WRITE_BYTES`.
    """
    tags: Tags = ()
    content = text
    if reply_to is not None:
        target, target_author = reply_to
        tags = (("q", target.hex(), "", target_author.hex()),)
        content = f"nostr:{encode_nevent(target, author=target_author)}\n{text}"
    return _checked(UnsignedEvent(author, created_at, CHAT, tags, content).to_rumor())


def build_reaction_rumor(author: PubKey, reaction: str, created_at: Timestamp, target: tuple[EventId, PubKey]) -> Rumor:
    """A reaction to a chat message: `+`, `-` or one emoji.

    Raises:
        MessageTooLargeError: more than `MAX_REACTION_BYTES`.
    """
    if len(reaction.encode()) > MAX_REACTION_BYTES:
        raise MessageTooLargeError("reaction")
    target_id, target_author = target
    tags = (("e", target_id.hex()), ("p", target_author.hex()), ("k", str(CHAT)))
    return _checked(UnsignedEvent(author, created_at, REACTION, tags, reaction).to_rumor())


def build_deletion_rumor(author: PubKey, targets: tuple[EventId, ...], created_at: Timestamp) -> Rumor:
    """A request to delete own messages or reactions."""
    tags = tuple(("e", target.hex()) for target in targets)
    return _checked(UnsignedEvent(author, created_at, DELETION, tags, "").to_rumor())


def _checked(rumor: Rumor) -> Rumor:
    size = len(rumor.to_json().encode())
    if size > MAX_WRITE_BYTES:
        raise MessageTooLargeError(f"{size} bytes")
    return rumor


def check_rumor(payload: bytes, sender: PubKey) -> Rumor:
    """Read the plaintext of an application message.

    Args:
        payload: JSON of an unsigned event.
        sender: identity of the MLS leaf that sent it.

    Raises:
        InvalidMessageError: `TOO_LARGE`, `AUTHOR_MISMATCH`, or `INVALID_EVENT` for an `h` tag.
        InvalidEventError: `INVALID_EVENT`, `SIGNED_RUMOR` or `INVALID_RUMOR_ID`.
    """
    if len(payload) > MAX_READ_BYTES:
        raise InvalidMessageError(ErrorCode.TOO_LARGE, "rumor")
    rumor = parse_rumor(payload)
    if rumor.pubkey != sender:
        raise InvalidMessageError(ErrorCode.AUTHOR_MISMATCH)
    if any(tag[:1] == ("h",) for tag in rumor.tags):
        raise InvalidMessageError(ErrorCode.INVALID_EVENT, "a rumor names a group")
    return rumor


def classify_rumor(rumor: Rumor) -> RumorUse:
    """How a rumor is treated."""
    if rumor.kind in _PUSH_GOSSIP:
        return RumorUse.HIDDEN
    uses = {
        CHAT: RumorUse.CHAT,
        REACTION: RumorUse.REACTION,
        DELETION: RumorUse.DELETION,
        FILE_METADATA: RumorUse.FILE,
    }
    return uses.get(rumor.kind, RumorUse.UNSUPPORTED)


def choose_sort_time(rumor: Rumor, received_at: Timestamp) -> Timestamp:
    """The time a message is listed under: the author's, unless it lies in the future."""
    return received_at if rumor.created_at > received_at + MAX_AHEAD_S else rumor.created_at


def number_within_second(rumor: Rumor, number: int) -> Rumor:
    """The same rumor, told apart from others of its author in the same second.

    Dates have whole seconds: without this, two equal texts would be one message for everybody, and a quick exchange
    would lose its order. Other apps ignore the tag.

    Args:
        rumor: ours.
        number: how many of ours in this second came before; 0 leaves the rumor as it is.
    """
    if number == 0:
        return rumor
    tags: Tags = (*(tag for tag in rumor.tags if tag[:1] != ("seq",)), ("seq", str(number)))
    return UnsignedEvent(rumor.pubkey, rumor.created_at, rumor.kind, tags, rumor.content).to_rumor()


def said_at(rumor: Rumor) -> tuple[int, int]:
    """What messages are put in order by: the author's second, and the number within it where it is told."""
    number = first(rumor.tags, "seq") or "0"
    return rumor.created_at, int(number) if number.isascii() and number.isdigit() and len(number) < 7 else 0


def reply_target(rumor: Rumor) -> EventId | None:
    """The message a chat message answers: the first `q` tag, or else the last `e` tag; nothing for other kinds."""
    if rumor.kind != CHAT or not rumor.tags:
        return None
    quoted = _ids(rumor.tags, "q")[:1]
    answered = _ids(rumor.tags, "e")[-1:]
    return next(iter((*quoted, *answered)), None)


def reaction_target(rumor: Rumor) -> EventId | None:
    """The message a reaction is for: the first `e` tag, of which there should be one."""
    return next(iter(_ids(rumor.tags, "e")), None)


def deletion_targets(rumor: Rumor) -> tuple[EventId, ...]:
    """What a deletion asks to delete; honoured only where the target has the same author."""
    return tuple(_ids(rumor.tags, "e"))


def shown_text(rumor: Rumor) -> str:
    """The text to show: of an answer without the quoted reference that other apps put in front."""
    if reply_target(rumor) is None:
        return rumor.content
    return _QUOTE.sub("", rumor.content, count=1)


def _ids(tags: Tags, name: str) -> list[EventId]:
    """Well-formed ids of all tags of this name; others are passed over."""
    found: list[EventId] = []
    for tag in tags:
        if tag[:1] == (name,) and len(tag) > 1:
            try:
                found.append(parse_event_id(tag[1]))
            except PeerFaultError:
                continue
    return found
