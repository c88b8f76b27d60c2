"""Own key packages and on how many of their relays each was found."""

from collections.abc import Iterable
from enum import StrEnum

from PySide6.QtCore import QObject

from marmot_desktop.clock import Clock
from marmot_desktop.domain.key_package import KeyPackageRecord
from marmot_desktop.domain.visibility import Visibility
from marmot_desktop.ui import error_text, locale_text, time_text
from marmot_desktop.ui.models.roles import AvatarSpec, Chip, ChipTone, Role
from marmot_desktop.ui.models.value_list_model import ValueListModel

SOON_S = 7 * 24 * 3600
KIND = 30443


class Presence(StrEnum):
    """Whether a relay hands out a package to whoever asks."""

    FOUND = "found"
    MISSING = "missing"
    NO_ANSWER = "no_answer"


class OwnKeyPackageListModel(ValueListModel[KeyPackageRecord, bytes]):
    """Own packages by event id: those that others can use first, then the newest.

    Args:
        clock: tells how old they are.
    """

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(lambda record: record.event_id, _order, parent)
        self._clock = clock
        self._seen: Visibility | None = None

    def set_records(self, records: Iterable[KeyPackageRecord]) -> None:
        """Show exactly these."""
        self.set_values(records)
        self.refresh()

    def put_visibility(self, seen: Visibility | None) -> None:
        """Relays have told what they have; `None` while they are asked."""
        self._seen = seen
        self.refresh()

    def presence(self, record: KeyPackageRecord) -> tuple[tuple[str, Presence], ...]:
        """Each relay that should have a package, and whether it has; empty while that is not known."""
        if self._seen is None:
            return ()
        sights = {sight.relay: sight for sight in self._seen.relays}
        wanted = record.relays_accepted or tuple(sights)
        found: list[tuple[str, Presence]] = []
        for relay in wanted:
            sight = sights.get(relay)
            if sight is None or not sight.answered:
                found.append((relay, Presence.NO_ANSWER))
            else:
                found.append((relay, Presence.FOUND if record.event_id in sight.packages else Presence.MISSING))
        return tuple(found)

    def count_strangers(self) -> int:
        """Packages that relays hand out in our name and that nothing is known of here."""
        if self._seen is None:
            return 0
        known = {record.event_id for record in self.values}
        return len({event for sight in self._seen.relays for event in sight.packages} - known)

    def show(self, value: KeyPackageRecord, role: Role) -> object:
        """See ValueListModel."""
        match role:
            case Role.TITLE:
                return f"{self.name_of(value)} · {value.event_id.hex()[:8]}"
            case Role.SUBTITLE:
                return self._story(value)
            case Role.AVATAR:
                return AvatarSpec("", value.event_id, "key")
            case Role.CHIPS:
                return self.chips(value)
            case _:
                return None

    def name_of(self, record: KeyPackageRecord) -> str:
        """What kind of package it is."""
        if not record.last_resort:
            return self.tr("For one invitation")
        return self.tr("Key package") if record.kind == KIND else self.tr("The same for older apps")

    def chips(self, record: KeyPackageRecord) -> tuple[Chip, ...]:
        """Its state in a word or two."""
        if record.handed_out:
            return (Chip(self.tr("Handed out"), ChipTone.ACCENT),)
        if not record.valid:
            return (Chip(self.tr("Expired") if self._is_expired(record) else self.tr("Used or replaced")),)
        chips = [Chip(self.tr("Ready"), ChipTone.SUCCESS)]
        if not record.relays_accepted:
            chips = [Chip(self.tr("On its way"), ChipTone.WARNING)]
        if record.last_resort:
            chips.append(Chip(self.tr("Reusable")))
        if record.not_after is not None and record.not_after - self._clock.now() < SOON_S:
            chips.append(Chip(self.tr("Ends soon"), ChipTone.WARNING))
        return tuple(chips)

    def _story(self, record: KeyPackageRecord) -> str:
        if record.handed_out:
            return self.tr("A relay has given it to somebody who may invite you")
        if not record.valid and record.problem is not None and not self._is_expired(record):
            return error_text.sentence_of(record.problem)
        made = self.tr("Published {age}").format(age=time_text.age(record.created_at, self._clock.now()))
        if not record.valid:
            return made
        if not record.relays_accepted:
            return self.tr("{made}, not on a relay yet").format(made=made)
        presence = self.presence(record)
        if not presence or not record.last_resort:
            count = len(record.relays_accepted)
            return self.tr("{made}, taken by %Ln relay(s)", "", count).format(made=made)
        held = sum(state is Presence.FOUND for _, state in presence)
        text = self.tr("{made}, found on {n} of %Ln relay(s)", "", len(presence))
        return text.format(made=made, n=locale_text.number(held))

    def _is_expired(self, record: KeyPackageRecord) -> bool:
        return record.not_after is not None and record.not_after <= self._clock.now()


def _order(record: KeyPackageRecord) -> tuple[int, bool, int, int]:
    rank = 0 if record.valid else (1 if record.handed_out else 2)
    return (rank, not record.last_resort, -record.created_at, -record.kind)
