"""The outer layer of a group's events: recognise what was there before, decrypt, read the header of what is inside.

Source: MIP-03, Group Events and Encryption Details; replayed wrappers as in `docs/protocol-map.md`.
"""

from collections.abc import Sequence

from marmot_desktop.errors import ErrorCode, PeerFaultError
from marmot_desktop.frozen import Frozen, field
from marmot_desktop.marmot.engine import ContentType
from marmot_desktop.marmot.errors import UndecryptableEventError
from marmot_desktop.marmot.group_event import OuterKeys, open_group_event
from marmot_desktop.marmot.types import Epoch
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.types import EventId
from marmot_desktop.services.sending import content_hash
from marmot_desktop.services.session import Turn
from marmot_desktop.services.verdicts import OpenedEvent, Verdicts


class Unread(Frozen, frozen=True):
    """An event that may become readable.

    Args:
        event: the kind 445.
        code: why it cannot be read now.
        epoch: of the MLS message, where that much could be read.
    """

    event: Event
    code: ErrorCode
    epoch: Epoch | None


class Opened(Frozen, frozen=True):
    """Events by what is inside; what was a repetition or never will be readable has its verdict and is in none."""

    proposals: list[OpenedEvent] = field(default_factory=list)
    messages: list[OpenedEvent] = field(default_factory=list)
    commits: list[OpenedEvent] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)


class _Known(Frozen, frozen=True):
    """What the store knows of the contents of some events.

    Args:
        seen: by digest, the beginning of the id of the event that brought a content first.
        applied: by digest, the epoch that was left by the commit with this content.
        given_up: digests of own commits that were given up.
    """

    seen: dict[bytes, bytes]
    applied: dict[bytes, Epoch]
    given_up: frozenset[bytes]


def outer_keys(turn: Turn, group_key: int) -> tuple[OuterKeys, ...]:
    """The outer keys that a group has kept, of the present epoch first."""
    return tuple(OuterKeys(Epoch(row.epoch), row.outer_key, row.legacy_key) for row in turn.tx.mls.secrets(group_key))


Tried = dict[EventId, frozenset[bytes]]
"""By event, the outer keys that do not open it. Secrets: holds some; lives as long as the turn."""


def open_events(turn: Turn, group_key: int, events: Sequence[Event], verdicts: Verdicts, tried: Tried) -> Opened:
    """Take the outer layer off.

    Args:
        turn: the open turn.
        group_key: of the group.
        events: verified, for this group.
        verdicts: of the same; told of repetitions and of what is refused.
        tried: what was tried in vain in this turn and is not tried again; what fails now is added.
    """
    opening = _Opening(turn, group_key, verdicts, tried)
    digests = [content_hash(event.content) for event in events]
    known = _Known(
        turn.tx.seen.find_hashes(digests, group_key),
        turn.tx.mls.epochs_left_by(group_key),
        turn.tx.commits.given_up_contents(group_key),
    )
    for event, digest in zip(events, digests, strict=True):
        if not opening.is_repetition(event, digest, known):
            opening.open(event, digest)
    return opening.opened


class _Opening:
    """The opening of some events of one group, in the epoch it is in."""

    def __init__(self, turn: Turn, group_key: int, verdicts: Verdicts, tried: Tried) -> None:
        row = turn.tx.groups.row(group_key)
        self.opened = Opened()
        self._turn = turn
        self._key = group_key
        self._verdicts = verdicts
        self._keys = outer_keys(turn, group_key)
        self._tried = tried
        self._all_keys = frozenset(keys.current for keys in self._keys)
        self._epoch = row.epoch
        self._mls_group_id = row.mls_group_id

    def is_repetition(self, event: Event, digest: bytes, known: _Known) -> bool:
        """The same content in another wrapper: never a rival, never a second message."""
        left = known.applied.get(digest)
        if left is not None:
            # Everyone settles on the smallest date that the applied commit was seen under.
            self._turn.tx.mls.lower_checkpoint_key(self._key, left, event.id, event.created_at)
        elif digest in known.given_up:
            return False
        first = known.seen.get(digest)
        if left is None and first is None:
            return False
        is_first = first is not None and event.id.startswith(first)
        if not is_first:
            self._verdicts.record(event, outcome="duplicate", code=ErrorCode.DUPLICATE)
        return left is not None or not is_first

    def open(self, event: Event, digest: bytes) -> None:
        """What is not readable now waits, what never will be gets its verdict."""
        try:
            message = open_group_event(event, self._untried(event)).message
            header = self._turn.engine.inspect(message)
        except UndecryptableEventError as err:
            self._tried[event.id] = self._all_keys
            self.opened.unread.append(Unread(event, err.code, None))
            return
        except PeerFaultError as err:
            self._verdicts.refuse(event, err.code)
            return
        if header.group_id is None or header.epoch is None or header.content_type is None:
            self._verdicts.refuse(event, ErrorCode.INVALID_EVENT)
        elif header.group_id != self._mls_group_id:
            self._verdicts.refuse(event, ErrorCode.MLS_GROUP_MISMATCH)
        elif header.epoch > self._epoch:
            self.opened.unread.append(Unread(event, ErrorCode.EPOCH_FUTURE, header.epoch))
        else:
            self._sort(OpenedEvent(event, message, header.content_type, header.epoch, digest))

    def _untried(self, event: Event) -> tuple[OuterKeys, ...]:
        """After a change of epoch that is the one new key, instead of six for each event that waits."""
        tried = self._tried.get(event.id)
        return self._keys if tried is None else tuple(keys for keys in self._keys if keys.current not in tried)

    def _sort(self, opened: OpenedEvent) -> None:
        match opened.content_type:
            case ContentType.APPLICATION:
                self.opened.messages.append(opened)
            case ContentType.PROPOSAL:
                self.opened.proposals.append(opened)
            case _:
                self.opened.commits.append(opened)
