"""Tests of `marmot_desktop.ui.delegates.row_delegate`."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QWidget

from marmot_desktop.ui.colors import LIGHT
from marmot_desktop.ui.delegates.row_delegate import ROW_PX, RowDelegate
from marmot_desktop.ui.models.roles import AvatarSpec, Chip, ChipTone, Role
from marmot_desktop.ui.theme import Appearance, Theme


@pytest.fixture
def view(place: QWidget, application: object) -> QListView:
    Theme(application).apply(Appearance.LIGHT)  # type: ignore[arg-type]
    made = QListView(place)
    made.setModel(QStandardItemModel(made))
    made.setItemDelegate(RowDelegate(made))
    made.resize(320, 2 * ROW_PX)
    made.show()
    return made


def _add(view: QListView, **roles: object) -> None:
    item = QStandardItem()
    for role in Role:
        if role.name.lower() in roles:
            item.setData(roles[role.name.lower()], role)
    model = view.model()
    assert isinstance(model, QStandardItemModel)
    model.appendRow(item)


def _colors(view: QListView) -> set[str]:
    image: QImage = view.viewport().grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(ROW_PX)}


def test_every_row_is_equally_high(view: QListView) -> None:
    _add(view, title="One")
    _add(view, title="Two", subtitle="with a line")
    assert [view.sizeHintForRow(row) for row in (0, 1)] == [ROW_PX, ROW_PX]


def test_a_count_is_drawn_in_the_accent(view: QListView) -> None:
    _add(view, title="Chat", subtitle="hello", trailing="12:00")
    assert LIGHT.accent not in _colors(view)
    _add(view, title="Chat")
    model = view.model()
    model.setData(model.index(0, 0), 12, Role.BADGE)
    assert LIGHT.accent in _colors(view)


@pytest.mark.parametrize("tone", ChipTone)
def test_a_chip_is_drawn_in_its_tone(view: QListView, tone: ChipTone) -> None:
    ground = {
        ChipTone.NEUTRAL: LIGHT.pressed,
        ChipTone.ACCENT: LIGHT.accent_soft,
        ChipTone.SUCCESS: LIGHT.success_soft,
        ChipTone.WARNING: LIGHT.warning_soft,
        ChipTone.DANGER: LIGHT.danger_soft,
    }[tone]
    _add(view, title="Row", chips=(Chip("word", tone),))
    assert ground in _colors(view)


def test_a_chosen_row_is_marked(view: QListView) -> None:
    _add(view, title="Row", avatar=AvatarSpec("Bo Lind", b"x"))
    view.setCurrentIndex(view.model().index(0, 0))
    assert LIGHT.accent_soft in _colors(view)


def test_a_row_that_cannot_be_chosen_is_paler(view: QListView) -> None:
    _add(view, title="A long name")
    _add(view, title="A long name", reason="no")
    image = view.viewport().grab().toImage()

    def ink(top: int) -> int:
        """How much was painted; the list itself has no background."""
        return sum(image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(top, top + ROW_PX - 8))

    assert ink(ROW_PX) < 0.7 * ink(0)


def _columns_of(view: QListView, color: str) -> list[int]:
    image: QImage = view.viewport().grab().toImage()
    return [x for x in range(image.width()) if any(image.pixelColor(x, y).name() == color for y in range(ROW_PX))]


def test_where_one_reads_from_the_right_a_row_is_mirrored(view: QListView) -> None:
    _add(view, title="Chat", subtitle="hello", badge=12)
    assert min(_columns_of(view, LIGHT.accent)) > 200
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert max(_columns_of(view, LIGHT.accent)) < 100


def test_a_chip_without_room_for_letters_is_not_drawn(view: QListView) -> None:
    chips = (Chip("Ready", ChipTone.SUCCESS), Chip("Used several times", ChipTone.DANGER))
    _add(view, title="A key package", subtitle="Published", chips=chips)
    assert {LIGHT.success_soft, LIGHT.danger_soft} <= _colors(view)
    view.resize(190, 2 * ROW_PX)
    narrow = _colors(view)
    assert LIGHT.danger_soft in narrow
    assert LIGHT.success_soft not in narrow
