"""The door `people` without a core behind it."""

from typing import TYPE_CHECKING

from marmot_desktop.domain.reachability import ReachabilityReport
from marmot_desktop.ui.doors.people import PeopleDoor
from tests.helpers import ui_values as make

if TYPE_CHECKING:
    from tests.helpers.fake_actions import FakeActions


class FakePeopleDoor(PeopleDoor):
    """Answers from a `FakeActions`.

    Args:
        world: what was put in and what was asked.
    """

    def __init__(self, world: "FakeActions") -> None:
        self.world = world
        self.reports: dict[bytes | None, ReachabilityReport] = {}
        """By person; `None` for the account itself."""

    async def check_reachability(self, person: bytes | None = None) -> ReachabilityReport:
        await self.world.note("check_reachability", person)
        return self.reports.get(person) or make.reachability_report(person or b"", is_self=person is None)
