"""Sends what is announced the way the reader at hand takes it.

AT-SPI has had announcements since 2.46 only, and Orca has listened to them since 45: an older one stays silent. What it
does speak is a notification that is shown. Who listens to what is known to the registry of the accessibility bus, which is
asked each time, since readers come and go; a reader that takes announcements gets no notification, or it would say
everything twice.

Elsewhere than on an accessibility bus of that kind an announcement is all there is.
"""

import sys
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

BUS: Final = "a11y"
"""What Qt calls its own connection to the accessibility bus."""
REGISTRY: Final = "org.a11y.atspi.Registry"
REGISTRY_PATH: Final = "/org/a11y/atspi/registry"
ANNOUNCEMENT: Final = '"Object:Announcement'
TIMEOUT_MS: Final = 2_000
KEPT_MS: Final = 10_000
"""How long a notification can be asked for what it says."""
NAME: Final = "herald"


class Notification(QWidget):
    """A sentence without a look that readers take for a notification which has just come up.

    Args:
        text: the sentence.
        window: where it is found.
    """

    spoken_role = QAccessible.Role.Notification

    def __init__(self, text: str, window: QWidget) -> None:
        super().__init__(window)
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(0, 0, 1, 1)
        self.lower()
        QTimer.singleShot(KEPT_MS, self, self.deleteLater)
        self.show()


class Herald(QObject):
    """Speaks for one window, in the order in which it is asked to.

    Args:
        window: whose end is the end of this.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName(NAME)
        self._window = window

    def say(self, where: QWidget, text: str, *, at_once: bool) -> None:
        """Have a sentence spoken.

        Args:
            where: what it is about.
            text: a whole sentence; plain text.
            at_once: it interrupts what is being spoken.
        """
        if not sys.platform.startswith("linux") or not self._ask(where, text, at_once=at_once):
            send(where, text, at_once=at_once)

    def _ask(self, where: QWidget, text: str, *, at_once: bool) -> bool:
        # Imported here: most windows are never listened to.
        from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

        bus = QDBusConnection(BUS)
        if not bus.isConnected():
            return False
        question = QDBusMessage.createMethodCall(REGISTRY, REGISTRY_PATH, REGISTRY, "GetRegisteredEvents")
        watcher = QDBusPendingCallWatcher(bus.asyncCall(question, TIMEOUT_MS), self)

        def tell() -> None:
            watcher.deleteLater()
            reply = watcher.reply()
            # PySide takes no list of structures apart; the text of an answer has all that is in it.
            if reply.errorName() or ANNOUNCEMENT in repr(reply):
                send(where if isValid(where) else self._window, text, at_once=at_once)
            else:
                Notification(text, self._window)

        watcher.finished.connect(tell)
        return True


def herald_of(window: QWidget) -> Herald:
    """The one of a window."""
    return window.findChild(Herald, NAME, Qt.FindChildOption.FindDirectChildrenOnly) or Herald(window)


def send(where: QWidget, text: str, *, at_once: bool) -> None:
    """Announce something, in the way that Qt has for it."""
    event = QAccessibleAnnouncementEvent(where, text)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if at_once else politeness.Polite)
    QAccessible.updateAccessibility(event)
