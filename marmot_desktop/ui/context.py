"""What every page is given: the two doors and what the window shares."""

from dataclasses import dataclass, field

from marmot_desktop.clock import Clock
from marmot_desktop.ui.actions import UiActions
from marmot_desktop.ui.bridge import UiBridge
from marmot_desktop.ui.desktop_state import DesktopState
from marmot_desktop.ui.models.people import PeopleBook
from marmot_desktop.ui.models.roster import Roster
from marmot_desktop.ui.navigation import Navigator
from marmot_desktop.ui.notices import Notices
from marmot_desktop.ui.preferences import Preferences
from marmot_desktop.ui.tasks import UiTasks
from marmot_desktop.ui.theme import Theme
from marmot_desktop.ui.translations import Translations


@dataclass(frozen=True, slots=True)
class UiContext:
    """Shared by all pages of one account; the window has one of its own, of no account.

    Args:
        actions: the only door out.
        bridge: the only door in.
        tasks: makes the scopes that run actions.
        navigator: where the pages are.
        notices: short notices.
        people: what everybody is called, and who we are.
        roster: all accounts of the profile.
        preferences: of this window.
        theme: light or dark.
        translations: the language that is shown.
        clock: wall time.
        suggested_relays: to tick in the first run; may be empty.
        desktop: what the desktop can do for a window that is not seen.
    """

    actions: UiActions
    bridge: UiBridge
    tasks: UiTasks
    navigator: Navigator
    notices: Notices
    people: PeopleBook
    roster: Roster
    preferences: Preferences
    theme: Theme
    translations: Translations
    clock: Clock
    suggested_relays: tuple[str, ...] = ()
    desktop: DesktopState = field(default_factory=DesktopState)
