"""Tests of `marmot_desktop.ui.models.pictures`: a painted avatar brings its own picture."""

import pytest
from PySide6.QtGui import QColor

from marmot_desktop.domain.facts import PersonNamed, PicturesChanged
from marmot_desktop.ui.picture_shelf import find_picture
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow
from tests.unit.ui.test_picture_decoder import picture

BO = make.contact("Bo Lind")


@pytest.fixture
def actions(actions: FakeActions) -> FakeActions:
    """The one contact has a picture."""
    actions.people.shown_pictures[BO.pubkey] = picture(99, 99)
    return actions


async def test_a_row_shows_the_picture_of_its_person_once_it_has_come(ui: UiWindow) -> None:
    await ui.click("railContacts")
    await ui.until(lambda: find_picture(BO.pubkey) is not None)
    shown = ui.window.grab().toImage()
    blue = [x for x in range(80, 140) for y in range(100, 200, 3) if shown.pixelColor(x, y) == QColor(0, 0, 200)]
    assert blue


async def test_a_new_profile_is_a_new_picture(ui: UiWindow, actions: FakeActions) -> None:
    await ui.click("railContacts")
    await ui.until(lambda: find_picture(BO.pubkey) is not None)
    del actions.people.shown_pictures[BO.pubkey]
    actions.tell(PersonNamed(BO.pubkey))
    await ui.settle()
    assert find_picture(BO.pubkey) is None
    actions.people.shown_pictures[BO.pubkey] = picture(99, 99)
    actions.tell(PicturesChanged(None))
    await ui.settle()
    await ui.until(lambda: find_picture(BO.pubkey) is not None)
