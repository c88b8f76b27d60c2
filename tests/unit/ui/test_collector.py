"""Tests of `marmot_desktop.ui.collector`."""

import asyncio
import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from marmot_desktop.ui.collector import REST_INTERVAL_MS, GarbageCollector
from tests.helpers.patience import PATIENCE_MS, PATIENCE_S


@pytest.fixture
def collector(application: QApplication) -> Iterator[GarbageCollector]:
    made = GarbageCollector(application, interval_ms=5)
    yield made
    made.stop()
    made.deleteLater()


PORTION = 1000
"""Cycles at once: more than the collector's first threshold of 700."""
REST_S = 0.002


class _Page(QWidget):
    """A page in a reference cycle, as pages with closures are."""

    def __init__(self, ends: list[int]) -> None:
        super().__init__()
        self.itself = self
        self.label = QLabel("x", self)
        self.label.back = self  # type: ignore[attr-defined]
        self._witness = _Witness(ends)


class _Witness:
    def __init__(self, ends: list[int]) -> None:
        self._ends = ends

    def __del__(self) -> None:
        self._ends.append(threading.get_ident())


def _make_cycles(portions: int = 1) -> None:
    for _ in range(portions * PORTION):
        cycle: list[object] = []
        cycle.append(cycle)


def _allocate_until(stop: threading.Event) -> None:
    """A core loop that makes garbage in cycles, which is what starts Python's own collector.

    It rests between its portions as the real one does; without that it makes garbage faster than anybody collects it.
    """

    async def work() -> None:
        while not stop.is_set():
            _make_cycles()
            await asyncio.sleep(REST_S)

    loop = asyncio.new_event_loop()
    loop.run_until_complete(work())
    loop.close()


async def test_five_hundred_cyclic_pages_all_die_in_qts_thread_while_a_core_allocates(
    collector: GarbageCollector,
) -> None:
    """A QObject that dies in another thread kills the process."""
    collector.start()
    stop = threading.Event()
    core = threading.Thread(target=_allocate_until, args=(stop,))
    core.start()
    ends: list[int] = []
    try:
        for _ in range(500):
            _Page(ends)
            await asyncio.sleep(0)
        async with asyncio.timeout(PATIENCE_S):
            while len(ends) < 500:
                # The newest ones need a collection that no threshold forces any more.
                gc.collect()
                await asyncio.sleep(0)
    finally:
        stop.set()
        core.join()
    assert set(ends) == {threading.get_ident()}


def test_garbage_of_a_test_is_not_collected_in_a_thread_of_its_core(application: QApplication) -> None:
    """What an earlier test has left of Qt would die there with it."""
    ends: list[int] = []
    _Page(ends)
    core = threading.Thread(target=_make_cycles, args=(50,))
    core.start()
    core.join()
    assert ends == []


def test_automatic_collection_is_off_while_it_works_and_on_again_afterwards(collector: GarbageCollector) -> None:
    collector.start()
    assert not gc.isenabled()
    collector.stop()
    assert gc.isenabled()


def test_what_is_due_is_collected(collector: GarbageCollector) -> None:
    collector.start()
    gc.collect()
    cycles = [[] for _ in range(gc.get_threshold()[0] + 50)]  # type: ignore[var-annotated]
    assert len(cycles) > gc.get_threshold()[0]
    assert gc.get_count()[0] > gc.get_threshold()[0]
    collector.collect_due()
    assert gc.get_count()[0] <= gc.get_threshold()[0]


def test_nothing_is_collected_before_it_is_due(collector: GarbageCollector) -> None:
    collector.start()
    gc.collect()
    before = gc.get_stats()[0]["collections"]
    collector.collect_due()
    assert gc.get_stats()[0]["collections"] == before


async def test_nothing_is_collected_while_the_program_starts_and_what_it_made_is_left_out_later(
    collector: GarbageCollector, application: QApplication
) -> None:
    kept = QObject()
    before = gc.get_stats()[2]["collections"]
    collector.start_after(40)
    assert not gc.isenabled()
    assert gc.get_freeze_count() == 0
    while not gc.get_freeze_count():
        application.processEvents()
    assert gc.get_stats()[2]["collections"] == before + 1
    collector.stop()
    assert gc.get_freeze_count() == 0
    kept.deleteLater()


def test_it_looks_seldom_while_nothing_is_to_be_collected_and_often_again_when_there_is(
    collector: GarbageCollector, qtbot: QtBot
) -> None:
    collector.start()
    qtbot.waitUntil(lambda: collector._timer.interval() == REST_INTERVAL_MS, timeout=PATIENCE_MS)
    kept: list[list[int]] = []

    def is_quick_while_there_is_work() -> bool:
        kept.extend([each] for each in range(PORTION * 5))
        return collector._timer.interval() == 5

    qtbot.waitUntil(is_quick_while_there_is_work, timeout=PATIENCE_MS)
