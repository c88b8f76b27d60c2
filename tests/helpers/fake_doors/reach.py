"""The door `reach` without a core behind it."""

from typing import TYPE_CHECKING

from marmot_desktop.ui.doors.reach import ReachDoor

if TYPE_CHECKING:
    from tests.helpers.fake_actions import FakeActions


class FakeReachDoor(ReachDoor):
    """Answers from a `FakeActions`.

    Args:
        world: what was put in and what was asked.
    """

    def __init__(self, world: "FakeActions") -> None:
        self.world = world
