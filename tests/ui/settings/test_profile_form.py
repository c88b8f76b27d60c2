"""Tests of `marmot_desktop.ui.settings.profile_form`."""

import pytest

from marmot_desktop.domain.contact import HandleState, Profile
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.ui.error_text import sentence_of
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


@pytest.fixture
def actions(actions: FakeActions) -> FakeActions:
    """The account has said something of itself."""
    actions.profile = Profile("ada", "Hills.", "", "", "Ada S.", "https://ada.test")
    return actions


@pytest.fixture
async def tab(ui: UiWindow) -> UiWindow:
    await ui.click("railSettings")
    return ui


async def test_what_is_changed_is_saved_and_the_rest_stays(tab: UiWindow, actions: FakeActions) -> None:
    assert tab.text("profileNameField") == "Ada S."
    assert tab.text("profileWebsiteField") == "https://ada.test"
    assert tab.reason("profileSaveButton") == "Nothing has changed"
    await tab.type("profileAboutField", "Hills and bees.")
    await tab.type("profilePictureField", "https://ada.test/me.png")
    await tab.click("profileSaveButton")
    expected = Profile("ada", "Hills and bees.", "https://ada.test/me.png", "", "Ada S.", "https://ada.test")
    assert actions.profile == expected
    assert tab.text("toastText").startswith("Profile saved")
    assert tab.reason("profileSaveButton") == "Nothing has changed"


async def test_a_new_name_is_the_only_name(tab: UiWindow, actions: FakeActions) -> None:
    await tab.type("profileNameField", "Ada Stone")
    await tab.click("profileSaveButton")
    assert (actions.profile.name, actions.profile.display_name) == ("Ada Stone", "")


@pytest.mark.parametrize(
    ("field", "typed"),
    [("profilePictureField", "file:///etc/passwd"), ("profileWebsiteField", "ada"), ("profileHandleField", "ada@home")],
)
async def test_what_is_no_address_is_said_at_its_field(
    tab: UiWindow, actions: FakeActions, field: str, typed: str
) -> None:
    await tab.type(field, typed)
    await tab.click("profileSaveButton")
    assert tab.text(f"{field}Message").startswith("An address")
    assert "save_profile" not in actions.names_of_wishes()


@pytest.mark.parametrize(
    ("state", "words"), [(HandleState.WRONG, "does not name your key"), (HandleState.UNREACHABLE, "did not answer")]
)
async def test_an_address_that_others_cannot_check_is_said(
    tab: UiWindow, actions: FakeActions, state: HandleState, words: str
) -> None:
    actions.people.own_handle_state = state
    await tab.type("profileHandleField", "ada@one.test")
    await tab.click("profileSaveButton")
    assert words in tab.text("profileHandleFieldMessage")


async def test_a_profile_that_cannot_be_saved_says_why(tab: UiWindow, actions: FakeActions) -> None:
    actions.refusals["save_profile"] = EnvironmentFaultError(ErrorCode.STORAGE_ERROR)
    await tab.type("profileNameField", "Ada")
    held = actions.hold("save_profile")
    await tab.click("profileSaveButton")
    assert tab.reason("profileSaveButton") == "Being saved"
    held.set()
    await tab.settle()
    assert tab.text("profileProblem") == sentence_of(ErrorCode.STORAGE_ERROR)
    assert tab.text("profileNameField") == "Ada"
