"""Tests of `marmot_desktop.ui.application`."""

import asyncio
import logging

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal, qInstallMessageHandler, qWarning
from PySide6.QtWidgets import QApplication

from marmot_desktop.ui.application import (
    BODY_PX,
    Application,
    body_font,
    create_application,
    log_qt_messages,
    run_apart,
    wait_for,
)


class _Bell(QObject):
    rung = Signal()


def test_there_is_one_application_with_our_style(application: QApplication) -> None:
    assert create_application(["again"]) is application
    assert application.style().objectName().lower() == "fusion" or application.styleSheet()
    assert application.applicationName() == "Marmot Desktop"


def test_closing_the_window_does_not_end_the_loop(application: QApplication) -> None:
    """The tasks of the window end first; the composition root ends the loop."""
    assert not application.quitOnLastWindowClosed()


def test_text_has_its_size() -> None:
    assert body_font().pixelSize() == BODY_PX


async def test_a_signal_can_be_awaited(application: QApplication) -> None:
    bell = _Bell()
    waiting = asyncio.create_task(wait_for(bell.rung))
    await asyncio.sleep(0)
    assert not waiting.done()
    bell.rung.emit()
    bell.rung.emit()
    await waiting


@pytest.mark.qt_no_exception_capture
def test_what_qt_says_goes_to_the_log(application: QApplication, caplog: pytest.LogCaptureFixture) -> None:
    before = qInstallMessageHandler(None)
    log_qt_messages()
    with caplog.at_level(logging.DEBUG):
        qWarning("a word of warning")
    qInstallMessageHandler(before)
    assert [(record.levelno, "a word of warning" in record.getMessage()) for record in caplog.records] == [
        (logging.WARNING, True)
    ]


@pytest.mark.qt_no_exception_capture
def test_a_compositor_that_is_gone_is_told_before_qt_ends_the_process(application: QApplication) -> None:
    told: list[str] = []
    before = qInstallMessageHandler(None)
    log_qt_messages(on_desktop_lost=lambda: told.append("told"))
    qWarning("The Wayland connection is slow")
    assert told == []
    qWarning("The Wayland connection broke. Did the Wayland compositor die?")
    qInstallMessageHandler(before)
    assert told == ["told"]


async def test_work_runs_apart_while_the_loop_of_the_thread_stands_still() -> None:
    standing, seen = asyncio.get_running_loop(), []

    async def work() -> None:
        await asyncio.sleep(0)
        seen.append(asyncio.get_running_loop())

    run_apart(work())
    assert len(seen) == 1
    assert seen[0] is not standing
    assert asyncio.get_running_loop() is standing


async def test_whoever_asks_the_application_to_quit_asks_the_window_to_end(application: QApplication) -> None:
    """Qt would leave its loop, and what runs in it, on the spot."""
    assert isinstance(application, Application)
    asked: list[str] = []
    application.end_requested.connect(lambda: asked.append("asked"))
    QCoreApplication.sendEvent(application, QEvent(QEvent.Type.Quit))
    QCoreApplication.quit()
    QCoreApplication.processEvents()
    assert asked == ["asked", "asked"]
