"""Tests of `marmot_desktop.ui.delegates.message_delegate`."""

import dataclasses

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QListView, QWidget

from marmot_desktop.domain.chat import DeliveryState
from marmot_desktop.domain.conversation import MessagePage
from marmot_desktop.frozen import replace
from marmot_desktop.ui.application import body_font
from marmot_desktop.ui.colors import LIGHT
from marmot_desktop.ui.delegates.message_delegate import MAX_BUBBLE_PX, MessageDelegate
from marmot_desktop.ui.models.message_list_model import MessageListModel
from marmot_desktop.ui.models.message_rows import MessageRow
from marmot_desktop.ui.models.people import PeopleBook
from marmot_desktop.ui.theme import Appearance, Theme
from tests.helpers import ui_values as make
from tests.helpers.fake_clock import FakeClock

ROW = MessageRow(
    day="", first=True, last=True, system=False, mine=False, author="Bo Lind", text="hello", time="12:00",
    state=DeliveryState.RECEIVED, seed=b"bo",
)  # fmt: skip
WIDTH = 800


@pytest.fixture
def delegate(application: object) -> MessageDelegate:
    Theme(application).apply(Appearance.LIGHT)  # type: ignore[arg-type]
    return MessageDelegate(body_font())


def test_more_text_is_higher_and_never_wider_than_a_bubble_may_be(delegate: MessageDelegate) -> None:
    long = dataclasses.replace(ROW, text="many words " * 200)
    assert delegate.height_of(long, WIDTH) > 10 * delegate.height_of(ROW, WIDTH)
    assert delegate.bubble_rect(long, QRect(0, 0, WIDTH, 10)).width() <= MAX_BUBBLE_PX + 40


def test_a_word_without_end_is_broken(delegate: MessageDelegate) -> None:
    box = delegate.bubble_rect(dataclasses.replace(ROW, text="x" * 3000), QRect(0, 0, 400, 10))
    assert box.right() <= 400


def test_a_narrow_list_makes_rows_higher(delegate: MessageDelegate) -> None:
    row = dataclasses.replace(ROW, text="some words that need two lines where there is less room for them")
    assert delegate.height_of(row, 260) > delegate.height_of(row, WIDTH)


def test_own_bubbles_stand_on_the_right_and_others_on_the_left(delegate: MessageDelegate) -> None:
    area = QRect(0, 0, WIDTH, 60)
    own = delegate.bubble_rect(dataclasses.replace(ROW, mine=True), area)
    other = delegate.bubble_rect(ROW, area)
    assert own.right() > WIDTH - 40
    assert other.left() < 80
    assert own.left() > other.right()


@pytest.mark.parametrize("field", ["day", "first"])
def test_dividers_and_names_take_room(delegate: MessageDelegate, field: str) -> None:
    with_it = dataclasses.replace(ROW, day="Today") if field == "day" else ROW
    without = ROW if field == "day" else dataclasses.replace(ROW, first=False)
    assert delegate.height_of(with_it, WIDTH) > delegate.height_of(without, WIDTH)


def test_words_that_run_from_the_right_stay_in_their_bubble(delegate: MessageDelegate) -> None:
    row = dataclasses.replace(ROW, text="سأحضر الخرائط")
    assert delegate.bubble_rect(row, QRect(0, 0, WIDTH, 60)).width() < 260


def _colors(view: QListView) -> set[str]:
    image: QImage = view.viewport().grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


async def test_what_became_of_a_message_is_painted(place: QWidget, people: PeopleBook, application: object) -> None:
    Theme(application).apply(Appearance.LIGHT)  # type: ignore[arg-type]
    model = MessageListModel(people, FakeClock(make.NOW), people)
    view = QListView(place)
    view.setModel(model)
    view.setItemDelegate(MessageDelegate(body_font(), view))
    view.resize(500, 400)
    view.show()
    sent = make.message(1, "Ada Stone", "went out", make.NOW, mine=True)
    model.set_page(MessagePage((sent, make.message(1, "Bo Lind", "came in", make.NOW + 1))))
    assert {LIGHT.own_bubble, LIGHT.bubble} <= _colors(view)
    model.set_page(MessagePage((replace(sent, state=DeliveryState.FAILED),)))
    colors = _colors(view)
    assert LIGHT.danger_soft in colors
    assert LIGHT.own_bubble not in colors


async def test_where_one_reads_from_the_right_the_sides_are_changed(place: QWidget, people: PeopleBook) -> None:
    view = QListView(place)
    delegate = MessageDelegate(body_font(), view)
    rect = QRect(0, 0, 600, 80)
    model = MessageListModel(people, FakeClock(make.NOW), people)
    model.set_page(
        MessagePage(
            (
                make.message(1, "Ada Stone", "went out", make.NOW, mine=True),
                make.message(1, "Bo Lind", "came in", make.NOW + 1),
            )
        )
    )
    sides = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        view.setLayoutDirection(direction)
        sides.append([delegate.bubble_rect(model.layout_of(row), rect).center().x() > 300 for row in range(2)])
    assert sides == [[True, False], [False, True]]
