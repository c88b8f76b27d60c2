"""Somebody's key packages, to choose from."""

from collections.abc import Iterable

from PySide6.QtCore import QObject

from marmot_desktop.clock import Clock
from marmot_desktop.domain.key_package import KeyPackageRecord
from marmot_desktop.ui import error_text, time_text
from marmot_desktop.ui.models.roles import AvatarSpec, Chip, ChipTone, Role
from marmot_desktop.ui.models.value_list_model import ValueListModel
from marmot_desktop.ui.plain_text import plain_line

OLD_S = 90 * 24 * 3600


class KeyPackageListModel(ValueListModel[KeyPackageRecord, bytes]):
    """Packages by event id, in the order they were given.

    Args:
        clock: tells how old they are.
    """

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(lambda record: record.event_id, self._order, parent)
        self._clock = clock
        self._ranks: dict[bytes, int] = {}
        self._used_before: frozenset[bytes] = frozenset()

    def set_records(self, records: Iterable[KeyPackageRecord], used_before: Iterable[bytes] = ()) -> None:
        """Show exactly these; the first usable one is the recommended one.

        Args:
            records: the packages.
            used_before: ids of those that the user has invited their owner with before.
        """
        given = tuple(records)
        self._used_before = frozenset(used_before)
        self._ranks = {record.event_id: rank for rank, record in enumerate(given)}
        self.set_values(given)
        self.refresh()

    @property
    def recommended(self) -> KeyPackageRecord | None:
        """The package to use unless the user chooses another one."""
        return next((record for record in self.values if record.valid), None)

    def show(self, value: KeyPackageRecord, role: Role) -> object:
        """See ValueListModel."""
        match role:
            case Role.TITLE:
                client = plain_line(value.client, 40) or self.tr("Unknown app")
                return f"{client} · {value.event_id.hex()[:8]}"
            case Role.SUBTITLE:
                return self._story(value)
            case Role.AVATAR:
                return AvatarSpec("", value.event_id, "key")
            case Role.CHIPS:
                return self._chips(value)
            case Role.REASON:
                return "" if value.valid else self._problem(value)
            case _:
                return None

    def _story(self, record: KeyPackageRecord) -> str:
        if not record.valid and record.problem is not None:
            return self._problem(record)
        made = self.tr("Published {age}").format(age=time_text.age(record.created_at, self._clock.now()))
        count = len(record.relays_accepted)
        if not count:
            return made
        #: {made} is "Published {age}".
        return self.tr("{made}, on %Ln relay(s)", "", count).format(made=made)

    def _problem(self, record: KeyPackageRecord) -> str:
        return error_text.sentence_of(record.problem) if record.problem else self.tr("Used or taken back.")

    def _chips(self, record: KeyPackageRecord) -> tuple[Chip, ...]:
        if not record.valid:
            return (Chip(self.tr("Not usable"), ChipTone.NEUTRAL),)
        chips = []
        if record is self.recommended:
            chips.append(Chip(self.tr("Recommended"), ChipTone.SUCCESS))
        if record.last_resort:
            chips.append(Chip(self.tr("Last resort")))
        if record.event_id in self._used_before:
            chips.append(Chip(self.tr("Used by you before")))
        if self._clock.now() - record.created_at > OLD_S:
            chips.append(Chip(self.tr("Old"), ChipTone.WARNING))
        return tuple(chips)

    def _order(self, record: KeyPackageRecord) -> int:
        return self._ranks.get(record.event_id, len(self._ranks))
