"""What lies in stock, and which packages a request gets: pure decisions, the same for every database.

Source: protocol of the key package gateway, Selection and consumption.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from marmot_desktop.frozen import Frozen
from marmot_desktop.marmot.types import KeyPackageRef
from marmot_desktop.nostr.kinds import KEY_PACKAGE, KEY_PACKAGE_LEGACY
from marmot_desktop.nostr.types import EventId, PubKey, Timestamp


class StockState(IntEnum):
    """Where a package stands."""

    AVAILABLE = 0
    RESERVED = 1
    HANDED_OUT = 2
    JOINED = 3
    EXPIRED = 4
    DELETED = 5


class KeyPackageEntry(Frozen, frozen=True):
    """A key package event as the stock knows it.

    Args:
        event_id: of the event.
        owner: its author.
        kind: 443 or 30443.
        slot: of the device; empty where the event names none.
        ref: computed from its content.
        created_at: of the event.
        not_after: end of the package's lifetime.
        last_resort: by the extension inside the package, or kind 30443: never used up.
        offers: what its tags name, as `mls_extensions=0xf2ee`.
        is_pooled: may be handed out; not so an old package that a stranger brought.
    """

    event_id: EventId
    owner: PubKey
    kind: int
    slot: str
    ref: KeyPackageRef
    created_at: Timestamp
    not_after: Timestamp
    last_resort: bool
    offers: frozenset[str]
    is_pooled: bool


class Candidate(Frozen, frozen=True):
    """A package in stock that is available now.

    Args:
        entry: the package.
        was_preserved: it has been delivered without being used up; others go first.
    """

    entry: KeyPackageEntry
    was_preserved: bool = False


class Choice(Frozen, frozen=True):
    """A package for a requester.

    Args:
        entry: the package.
        preserved: it stays in stock.
    """

    entry: KeyPackageEntry
    preserved: bool


class SlotStock(Frozen, frozen=True):
    """What is left of one slot.

    Args:
        slot: its name.
        remaining: packages still available, the preserved one included.
        used_last: the request got the package that has to stay.
    """

    slot: str
    remaining: int
    used_last: bool


class Selection(Frozen, frozen=True):
    """What a request gets.

    Args:
        choices: in the order of delivery.
        slots: every slot of the owner that holds anything, by name.
    """

    choices: tuple[Choice, ...]
    slots: tuple[SlotStock, ...]

    @property
    def remaining(self) -> int:
        """Packages available after the request, of all slots."""
        return sum(slot.remaining for slot in self.slots)


@dataclass(slots=True)
class _Slot:
    """One slot while a request is served.

    Args:
        one_time: what fits the request, in the order of use.
        last_resort: the one that fits best.
        floor: how many one-time packages have to stay.
    """

    one_time: list[Candidate]
    last_resort: KeyPackageEntry | None
    floor: int
    used_last: bool = False

    def take(self, *, may_use_up: bool) -> Choice | None:
        """The next package; nothing once the one that stays was given."""
        if self.used_last:
            return None
        if may_use_up and len(self.one_time) > self.floor:
            return Choice(self.one_time.pop(0).entry, preserved=False)
        stays = self.last_resort or (self.one_time[-1].entry if self.one_time else None)
        if stays is None:
            return None
        self.used_last = True
        return Choice(stays, preserved=True)


def select(
    candidates: Iterable[Candidate],
    *,
    wanted: int,
    needs: Collection[str],
    admitted_kinds: Collection[int] | None,
    now: int,
    min_left_s: int,
    max_packages: int,
    allowed: int,
    kept_back: int = 0,
) -> Selection:
    """Choose packages for a request: one of each slot before a second of any, oldest first, the last one never used up.

    Args:
        candidates: all available packages of the owner.
        wanted: of each slot.
        needs: offers that a package has to name.
        admitted_kinds: kinds that the requester's subscription takes; `None` while nothing is known of it.
        now: our clock.
        min_left_s: lifetime a package must have left.
        max_packages: of all slots together.
        allowed: how many packages may be used up; beyond it only what stays in stock is delivered.
        kept_back: one-time packages of each slot that this requester may not have.
    """
    live = [each for each in candidates if each.entry.is_pooled and each.entry.not_after >= now + min_left_s]
    slots = _group(live, frozenset(needs), admitted_kinds, kept_back)
    choices: list[Choice] = []
    for _ in range(wanted):
        for slot in slots.values():
            if len(choices) < max_packages and (choice := slot.take(may_use_up=allowed > 0)) is not None:
                choices.append(choice)
                allowed -= not choice.preserved
    used_up = {choice.entry.event_id for choice in choices if not choice.preserved}
    left = [each for each in live if each.entry.event_id not in used_up]
    return Selection(tuple(choices), _count(left, {name for name, slot in slots.items() if slot.used_last}))


def _group(
    live: Iterable[Candidate], needs: frozenset[str], admitted_kinds: Collection[int] | None, kept_back: int
) -> dict[str, _Slot]:
    by_slot: dict[str, list[Candidate]] = {}
    for each in live:
        if needs <= each.entry.offers:
            by_slot.setdefault(each.entry.slot, []).append(each)
    return {name: _build_slot(by_slot[name], admitted_kinds, kept_back) for name in sorted(by_slot)}


def _build_slot(candidates: Sequence[Candidate], admitted_kinds: Collection[int] | None, kept_back: int) -> _Slot:
    one_time, last_resort = _part(candidates)
    if admitted_kinds is not None:
        one_time = one_time if KEY_PACKAGE_LEGACY in admitted_kinds else []
        last_resort = [each for each in last_resort if each.kind in admitted_kinds]
    # The addressable form goes first, it is the one that apps replace; but every subscription takes the older kind.
    preferred = KEY_PACKAGE_LEGACY if admitted_kinds is None else KEY_PACKAGE
    best = min(last_resort, key=lambda each: (each.kind != preferred, -each.created_at, each.event_id), default=None)
    return _Slot(one_time, best, max(kept_back, best is None))


def _part(candidates: Sequence[Candidate]) -> tuple[list[Candidate], list[KeyPackageEntry]]:
    """The one-time packages in the order of use, and those of last resort, among them the twins of addressable ones."""
    addressable = {each.entry.ref for each in candidates if each.entry.kind == KEY_PACKAGE}
    last_resort = [each.entry for each in candidates if each.entry.last_resort or each.entry.ref in addressable]
    one_time = [each for each in candidates if not each.entry.last_resort and each.entry.ref not in addressable]
    one_time.sort(key=lambda each: (each.was_preserved, each.entry.created_at, each.entry.event_id))
    return one_time, last_resort


def _count(left: Iterable[Candidate], used_last: Collection[str]) -> tuple[SlotStock, ...]:
    """What each slot holds; of last resort only one counts, older ones are superseded."""
    by_slot: dict[str, list[Candidate]] = {}
    for each in left:
        by_slot.setdefault(each.entry.slot, []).append(each)
    counted = []
    for name in sorted(by_slot):
        one_time, last_resort = _part(by_slot[name])
        counted.append(SlotStock(name, len(one_time) + bool(last_resort), name in used_last))
    return tuple(counted)


def choose_read(
    candidates: Iterable[Candidate], read: Collection[EventId], *, now: int, min_left_s: int, allowed: int
) -> tuple[EventId, ...]:
    """Which packages that a stranger has read count as handed out, where reading uses them up: never the last one.

    Args:
        candidates: all available packages of the owner.
        read: what was sent.
        now: our clock.
        min_left_s: lifetime that makes a package worth counting.
        allowed: how many may be used up.
    """
    live = [each for each in candidates if each.entry.is_pooled and each.entry.not_after >= now + min_left_s]
    chosen: list[EventId] = []
    for slot in _group(live, frozenset(), None, 0).values():
        in_order = [each.entry.event_id for each in slot.one_time]
        seen = [event_id for event_id in in_order if event_id in read]
        chosen += seen[: max(0, len(in_order) - slot.floor)]
    return tuple(chosen[:allowed])


def face_of_stock(candidates: Iterable[Candidate]) -> frozenset[EventId]:
    """The kind 443 events a stranger is shown where stock is not shown openly: of each slot the one that stays longest."""
    newest: dict[str, KeyPackageEntry] = {}
    for entry in (each.entry for each in candidates if each.entry.kind == KEY_PACKAGE_LEGACY):
        shown = newest.get(entry.slot)
        if shown is None or _stays_longer(entry) > _stays_longer(shown):
            newest[entry.slot] = entry
    return frozenset(entry.event_id for entry in newest.values())


def _stays_longer(entry: KeyPackageEntry) -> tuple[bool, int, bytes]:
    return entry.last_resort, entry.created_at, entry.event_id
