"""Tests of `marmot_desktop.ui.shell.panes`."""

import dataclasses
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from marmot_desktop.ui.preferences import Preferences
from marmot_desktop.ui.shell.panes import INFO_PX, LIST_PX, Panes, panes_that_fit
from marmot_desktop.ui.theme import Look, Theme
from tests.helpers.ui_window import UiWindow


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme(qapp)
    yield made
    made.show_look(Look())
    made.deleteLater()


@pytest.fixture
def preferences(qapp: QApplication) -> Preferences:
    return Preferences()


@pytest.fixture
def panes(theme: Theme, preferences: Preferences) -> Iterator[Panes]:
    made = Panes("page", preferences, theme, QWidget(), QWidget())
    made.set_info(QWidget())
    made.resize(1200, 600)
    made.show()
    yield made
    made.close()
    made.deleteLater()


def shown(panes: Panes) -> list[bool]:
    return [panes._list.isVisible(), panes._main.isVisible(), bool(panes._info and panes._info.isVisible())]


def test_readers_come_from_the_list_to_what_was_chosen_in_it(panes: Panes) -> None:
    wanted = [panes._list, panes._main, panes._info]
    assert [child for child in panes._splitter.children() if child in wanted] == wanted


@pytest.mark.parametrize(("width", "count"), [(360, 1), (719, 1), (720, 2), (1039, 2), (1040, 3), (3840, 3)])
def test_the_width_of_the_window_decides(qapp: QApplication, width: int, count: int) -> None:
    assert panes_that_fit(width) == count


@pytest.mark.parametrize(
    ("width", "main", "info", "expected"),
    [
        (400, False, False, [True, False, False]),
        (400, True, False, [False, True, False]),
        (400, True, True, [False, False, True]),
        (800, False, False, [True, True, False]),
        (800, True, True, [True, False, True]),
        (1200, True, True, [True, True, True]),
    ],
)
def test_as_many_panes_are_shown_as_fit(panes: Panes, width: int, main: bool, info: bool, expected: list[bool]) -> None:
    panes.resize(width, 600)
    panes.open_main(main)
    panes.open_info(info)
    assert shown(panes) == expected
    assert len(panes.regions()) == sum(expected)


def test_larger_letters_leave_room_for_fewer(panes: Panes, theme: Theme) -> None:
    assert panes.count == 3
    theme.show_look(dataclasses.replace(theme.look, zoom=200))
    assert panes.is_single
    theme.show_look(dataclasses.replace(theme.look, zoom=100))
    assert panes.count == 3


def test_widths_are_remembered(panes: Panes, theme: Theme, preferences: Preferences) -> None:
    panes.open_info(True)
    panes._splitter.setSizes([400, 500, 300])
    panes._splitter.splitterMoved.emit(400, 1)
    list_px, info_px = preferences.pane_widths("page", (0, 0))
    again = Panes("page", preferences, theme, QWidget(), QWidget())
    again.set_info(QWidget())
    again.resize(1200, 600)
    again.open_info(True)
    again.show()
    assert again._list.width() == list_px == panes._list.width()
    assert again._info is not None
    assert again._info.width() == info_px
    again.close()
    again.deleteLater()


def test_no_pane_is_dragged_out_of_its_limits(panes: Panes) -> None:
    panes.open_info(True)
    panes._splitter.setSizes([1100, 50, 50])
    assert panes._list.width() <= LIST_PX[2]
    assert panes._info is not None
    assert INFO_PX[0] <= panes._info.width() <= INFO_PX[2]


def test_the_list_is_widened_without_a_mouse(panes: Panes, preferences: Preferences) -> None:
    before = panes._list.width()
    panes.widen_list(1)
    assert panes._list.width() > before
    panes.widen_list(-20)
    assert panes._list.width() == LIST_PX[0]
    assert preferences.pane_widths("page", (0, 0))[0] == LIST_PX[0]


@pytest.mark.parametrize("width", [360, 800, 1400, 3840])
async def test_no_page_is_wider_than_its_window(ui: UiWindow, width: int) -> None:
    await ui.choose("chatList", "Hill club")
    ui.window.resize(width, 600)
    await ui.settle()
    assert ui.window.width() == width


async def test_one_pane_has_a_way_back(ui: UiWindow) -> None:
    ui.window.resize(500, 600)
    await ui.settle()
    await ui.choose("chatList", "Hill club")
    assert not ui.has("chatList")
    await ui.click("conversationHeaderBack")
    assert ui.has("chatList")
    assert not ui.has("conversation")
