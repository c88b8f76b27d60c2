"""Puts a window together; the one function that the composition root calls."""

import asyncio
import contextlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication

from marmot_desktop.clock import Clock, SystemClock
from marmot_desktop.ui.actions import UiActions
from marmot_desktop.ui.application import wait_for
from marmot_desktop.ui.bridge import UiBridge
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.models.people import PeopleBook
from marmot_desktop.ui.models.roster import Roster
from marmot_desktop.ui.navigation import Navigator
from marmot_desktop.ui.notices import Notices
from marmot_desktop.ui.preferences import Preferences
from marmot_desktop.ui.shell.main_window import MainWindow
from marmot_desktop.ui.shell.notification_guide import NotificationGuide
from marmot_desktop.ui.tasks import UiTasks
from marmot_desktop.ui.theme import Theme
from marmot_desktop.ui.translations import Translations

PAINT_TIMEOUT_S: Final = 1.0


@dataclass(frozen=True, slots=True)
class WindowOptions:
    """What the composition root may say.

    Args:
        suggested_relays: public relays to tick in the first run; empty in tests.
        settings_file: where appearance and geometry are kept; `None` to forget them.
        clock: wall time.
    """

    suggested_relays: tuple[str, ...] = ()
    settings_file: Path | None = None
    clock: Clock = field(default_factory=SystemClock)


def build_window(
    application: QApplication, actions: UiActions, bridge: UiBridge, options: WindowOptions | None = None
) -> MainWindow:
    """A window over the two doors. It shows nothing of an account until `MainWindow.begin`.

    Args:
        application: made by `application.create_application`.
        actions: the door out.
        bridge: the door in; open or not yet.
        options: see `WindowOptions`.
    """
    chosen = options or WindowOptions()
    tasks = UiTasks()
    preferences = Preferences(chosen.settings_file)
    theme = Theme(application)
    theme.show_look(preferences.look)
    translations = Translations(application)
    translations.use(preferences.language)
    context = UiContext(
        actions=actions,
        bridge=bridge,
        tasks=tasks,
        navigator=Navigator(),
        notices=Notices(),
        people=PeopleBook(actions, tasks),
        roster=Roster(),
        preferences=preferences,
        theme=theme,
        translations=translations,
        clock=chosen.clock,
        suggested_relays=chosen.suggested_relays,
    )
    theme.changed.connect(lambda: _keep_look(preferences, theme))
    bridge.unread_counted.connect(context.roster.note_unread)
    window = MainWindow(context)
    NotificationGuide(context, window)
    # They live as long as the window and die in its thread.
    shared = (tasks, preferences, context.navigator, context.notices, context.people, context.roster, context.desktop)
    for owned in shared:
        owned.setParent(window)
    return window


async def painted(window: MainWindow) -> None:
    """Return when the window has been painted for the first time, or is not going to be: some desktops hide it."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(PAINT_TIMEOUT_S):
            await wait_for(window.painted)


def _keep_look(preferences: Preferences, theme: Theme) -> None:
    if preferences.look != theme.look:
        preferences.look = theme.look


async def closed(window: MainWindow) -> None:
    """Return when the user has closed the window."""
    await wait_for(window.closed)
