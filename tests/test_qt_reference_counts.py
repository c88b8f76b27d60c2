"""The installed Qt binding keeps the reference counts of None, True and False.

PySide6 6.12.0 loses some of them below Python 3.12 with every timer and signal, and the process aborts seconds after its
start (docs/adr/0008). This test stands between an update and that crash.
"""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

_CALLS = 2_000
# A probe may be off by a few references that a cache holds; a lost one per call is off by _CALLS.
_SLACK = 50


@pytest.fixture(autouse=True)
def _application() -> QCoreApplication:
    return QApplication.instance() or QApplication(["test"])


class _Sender(QObject):
    flagged = Signal(bool)
    told = Signal(object)
    happened = Signal()


def _lost_references(call: Callable[[], object]) -> dict[str, int]:
    for _ in range(50):
        call()
    before = [sys.getrefcount(value) for value in (None, True, False)]
    for _ in range(_CALLS):
        call()
    after = [sys.getrefcount(value) for value in (None, True, False)]
    changes = zip(("None", "True", "False"), before, after, strict=True)
    return {name: was - now for name, was, now in changes if abs(was - now) > _SLACK}


def test_timers_of_an_object_lose_no_reference() -> None:
    owner = QObject()
    assert _lost_references(lambda: owner.killTimer(owner.startTimer(60_000))) == {}


def test_a_timer_event_loses_no_reference() -> None:
    class Listener(QObject):
        def timerEvent(self, event: object) -> None:
            self.fired = True

    listener = Listener()

    def fire() -> None:
        timer = listener.startTimer(0)
        QCoreApplication.processEvents()
        listener.killTimer(timer)

    assert _lost_references(fire) == {}
    assert listener.fired


def test_a_timer_object_loses_no_reference() -> None:
    timer = QTimer()
    timer.timeout.connect(lambda: None)

    def once() -> None:
        timer.start(0)
        QCoreApplication.processEvents()
        timer.stop()

    assert _lost_references(once) == {}


@pytest.mark.parametrize(("signal", "values"), [("flagged", (True,)), ("told", (None,)), ("happened", ())])
def test_a_signal_loses_no_reference(signal: str, values: tuple[object, ...]) -> None:
    sender = _Sender()
    heard: list[int] = []
    bound = getattr(sender, signal)
    bound.connect(lambda *_: heard.append(1))
    assert _lost_references(lambda: bound.emit(*values)) == {}
    assert heard


def test_queued_calls_lose_no_reference() -> None:
    def queue() -> None:
        QTimer.singleShot(0, lambda: None)
        QCoreApplication.processEvents()

    assert _lost_references(queue) == {}


def test_properties_lose_no_reference() -> None:
    owner = QObject()

    def change() -> None:
        owner.blockSignals(True)
        owner.blockSignals(False)
        owner.setProperty("value", None)

    assert _lost_references(change) == {}
