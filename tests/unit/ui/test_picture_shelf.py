"""Tests of `marmot_desktop.ui.picture_shelf`."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from marmot_desktop.ui import picture_shelf
from marmot_desktop.ui.picture_shelf import MAX_PICTURES, PictureShelf, find_picture, use_shelf
from tests.helpers.patience import PATIENCE_MS


@pytest.fixture
def shelf(application: QApplication) -> Iterator[PictureShelf]:
    """An empty shelf."""
    made = PictureShelf()
    yield made
    delete(made)


def seed(number: int) -> bytes:
    return number.to_bytes(32, "big")


def image() -> QImage:
    return QImage(4, 4, QImage.Format.Format_RGB32)


def test_what_is_missing_is_told_once_for_a_whole_painting(qtbot: QtBot, shelf: PictureShelf) -> None:
    with qtbot.waitSignal(shelf.wanted, timeout=PATIENCE_MS) as told:
        for number in (1, 2, 1):
            assert shelf.find(seed(number)) is None
        assert shelf.find(b"a group") is None
    assert told.args == [frozenset({seed(1), seed(2)})]
    with qtbot.assertNotEmitted(shelf.wanted, wait=20):
        shelf.find(seed(1))


def test_a_picture_that_came_is_there_until_it_is_forgotten(qtbot: QtBot, shelf: PictureShelf) -> None:
    with qtbot.waitSignal(shelf.changed, timeout=PATIENCE_MS):
        shelf.put({seed(1): image(), seed(2): image()})
    assert shelf.find(seed(1)) is not None
    shelf.forget([seed(1)])
    with qtbot.waitSignal(shelf.wanted, timeout=PATIENCE_MS):
        assert shelf.find(seed(1)) is None
    assert shelf.find(seed(2)) is not None
    shelf.forget()
    assert shelf.find(seed(2)) is None


def test_no_more_are_kept_than_fit(shelf: PictureShelf) -> None:
    shelf.put({seed(number): image() for number in range(1, MAX_PICTURES + 2)})
    assert shelf.find(seed(1)) is None
    assert shelf.find(seed(MAX_PICTURES + 1)) is not None


def test_without_a_shelf_there_are_no_pictures(shelf: PictureShelf) -> None:
    before = list(picture_shelf._current)
    use_shelf(None)
    assert find_picture(seed(1)) is None
    use_shelf(shelf)
    shelf.put({seed(1): image()})
    assert find_picture(seed(1)) is not None
    use_shelf(before[0] if before else None)
