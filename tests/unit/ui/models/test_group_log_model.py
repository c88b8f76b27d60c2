"""Tests of `marmot_desktop.ui.models.group_log_model`."""

from marmot_desktop.domain.group_log import GroupLogRow
from marmot_desktop.ui.models.group_log_model import GroupLogModel
from marmot_desktop.ui.models.people import PeopleBook
from marmot_desktop.ui.models.roles import AvatarSpec, Chip, Role
from tests.helpers import ui_values as make
from tests.helpers.fake_clock import FakeClock

ROWS = tuple(make.log_row(f"row {number}", at=make.NOW - 60 * number) for number in range(6))


def _model(people: PeopleBook) -> GroupLogModel:
    return GroupLogModel(
        people,
        FakeClock(make.NOW),
        lambda row: row.event_id.hex(),
        lambda _row: Chip("chip"),
        lambda _row: "key",
        people,
    )


async def test_pages_are_appended_without_repetitions(people: PeopleBook) -> None:
    model = _model(people)
    assert model.oldest is None
    model.append_page(ROWS[:3])
    model.append_page(ROWS[2:5])
    assert model.values == ROWS[:5]
    assert model.oldest == ROWS[4]


async def test_what_is_new_comes_on_top_and_what_is_known_may_change(people: PeopleBook) -> None:
    model = _model(people)
    model.show_page(ROWS[2:5])
    changed = make.log_row("row 2", at=make.NOW - 120, epoch=9)
    model.show_page((*ROWS[:2], changed, ROWS[3]))
    assert model.values == (*ROWS[:2], changed, *ROWS[3:5])


async def test_after_too_much_has_happened_the_list_begins_anew(people: PeopleBook) -> None:
    model = _model(people)
    model.show_page(ROWS[4:])
    model.show_page(ROWS[:3])
    assert model.values == ROWS[:3]
    model.clear()
    assert model.rowCount() == 0


async def test_a_row_tells_when_and_in_which_epoch(people: PeopleBook) -> None:
    model = _model(people)
    nowhere: GroupLogRow = make.log_row("none", epoch=None, at=make.NOW)
    model.show_page((nowhere, ROWS[1]))
    assert model.index(0).data(Role.SUBTITLE) == "Today 08:00"
    assert model.index(1).data(Role.SUBTITLE) == "Today 07:59 · epoch 4"
    assert model.index(0).data(Role.CHIPS) == (Chip("chip"),)
    assert model.index(0).data(Role.AVATAR) == AvatarSpec("", b"", "key")
