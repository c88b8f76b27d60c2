"""The door `group_info` without a core behind it."""

from typing import TYPE_CHECKING

from marmot_desktop.ui.doors.group_info import GroupInfoDoor

if TYPE_CHECKING:
    from tests.helpers.fake_actions import FakeActions


class FakeGroupInfoDoor(GroupInfoDoor):
    """Answers from a `FakeActions`.

    Args:
        world: what was put in and what was asked.
    """

    def __init__(self, world: "FakeActions") -> None:
        self.world = world
