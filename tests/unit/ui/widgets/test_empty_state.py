"""Tests of `marmot_desktop.ui.widgets.empty_state`."""

from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from marmot_desktop.ui.theme import Appearance, Theme, current_colors
from marmot_desktop.ui.widgets.empty_state import EmptyState, _Disc
from marmot_desktop.ui.widgets.spinner import Spinner


def test_it_says_what_is_not_there_and_what_to_do(place: QWidget, application: QApplication) -> None:
    state, clicks = EmptyState("x", place), []
    state.resize(200, 400)
    state.show()
    state.button_clicked.connect(lambda: clicks.append("clicked"))
    state.say("Nothing yet", "Make one.", icon_name="chats", button="New")
    button = state.findChild(QPushButton, "xButton")
    assert button is not None
    button.click()
    assert clicks == ["clicked"]
    Theme(application).apply(Appearance.DARK)
    Theme(application).apply(Appearance.LIGHT)


def test_text_stays_inside_a_narrow_pane(place: QWidget, application: QApplication) -> None:
    state = EmptyState("x", place)
    state.resize(220, 400)
    state.show()
    state.say("Nothing yet", "A sentence that is longer than the pane is wide, by far.")
    application.processEvents()
    text = state.findChild(QLabel, "xText")
    assert text is not None
    assert text.geometry().left() >= 0
    assert text.geometry().right() <= 220


def test_loading_turns(place: QWidget) -> None:
    state = EmptyState("x", place)
    state.show()
    state.say_loading("Loading…")
    spinner = state.findChild(Spinner)
    assert spinner is not None
    assert spinner.isVisible()
    state.say("Done")
    assert not spinner.isVisible()


def test_the_step_most_people_come_for_leads(place: QWidget) -> None:
    state = EmptyState("x", place)
    state.say("Nothing yet", button="Make one", lead=True)
    button = state.findChild(QPushButton, "xButton")
    assert button is not None
    assert button.property("look") == "primary"
    state.say("No match", button="Show all")
    assert button.property("look") == ""


def test_its_picture_stands_on_a_ground_of_its_own(place: QWidget, application: QApplication) -> None:
    state = EmptyState("x", place)
    state.resize(300, 400)
    state.say("Nothing yet", icon_name="chats")
    state.show()
    application.processEvents()
    seen = state.grab().toImage()
    colors = {seen.pixelColor(x, y).name() for x in range(0, 300, 2) for y in range(0, 400, 2)}
    assert {current_colors().accent_soft, current_colors().accent_text} <= colors


def test_where_there_is_little_room_the_words_come_before_the_picture(place: QWidget) -> None:
    state = EmptyState("nothing", place)
    state.say(
        "Nothing logged", "What the program does appears here as it happens.", icon_name="info", button="Look again"
    )
    picture = state.findChild(_Disc)
    assert picture is not None
    state.resize(400, 400)
    state.show()
    assert not picture.isHidden()
    state.resize(400, 120)
    assert picture.isHidden()
    state.resize(400, 400)
    assert not picture.isHidden()
    state.say("Nothing logged")
    assert picture.isHidden()
