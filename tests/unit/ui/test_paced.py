"""Tests of `marmot_desktop.ui.paced`."""

import asyncio
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from marmot_desktop.ui.paced import Paced
from tests.helpers.patience import PATIENCE_S


@pytest.fixture
def owner(application: QApplication) -> Iterator[QObject]:
    made = QObject(application)
    yield made
    made.deleteLater()


async def test_the_first_is_done_at_once_and_all_others_together_afterwards(owner: QObject) -> None:
    asked: list[int] = []
    done: list[int] = []
    again = asyncio.Event()

    def work() -> None:
        done.append(len(asked))
        if len(done) > 1:
            again.set()

    paced = Paced(work, 1, owner)
    for number in range(5):
        asked.append(number)
        paced.ask()
    assert done == [1]
    async with asyncio.timeout(PATIENCE_S):
        await again.wait()
    assert done == [1, 5]


async def test_what_nobody_asked_for_again_is_done_once(owner: QObject) -> None:
    done: list[None] = []
    paced = Paced(lambda: done.append(None), 0, owner)
    paced.ask()
    other = asyncio.Event()
    Paced(other.set, 0, owner).ask()
    async with asyncio.timeout(PATIENCE_S):
        await other.wait()
    for _ in range(10):
        await asyncio.sleep(0)
    assert len(done) == 1
