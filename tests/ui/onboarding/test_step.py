"""Tests of `marmot_desktop.ui.onboarding.step`."""

from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from marmot_desktop.ui.onboarding.step import Step


async def test_the_first_field_has_the_focus(qapp: QApplication) -> None:
    window = QWidget()
    step = Step("Title", "Words", "x", parent=window)
    hidden, field = QLineEdit(), QLineEdit()
    hidden.hide()
    for widget in (hidden, field):
        step.body.addWidget(widget)
    window.show()
    hidden.hide()
    window.activateWindow()
    step.begin()
    assert window.focusWidget() is field
    window.deleteLater()


async def test_a_step_may_have_no_way_back(qapp: QApplication) -> None:
    step, heard = Step("Title", "", "x", back=False), []
    assert step.back.isHidden()
    assert step.words.isHidden()
    step.back_requested.connect(lambda: heard.append("back"))
    step.back.click()
    assert heard == ["back"]


async def test_readers_call_it_by_its_heading(qapp: QApplication) -> None:
    step = Step("Getting ready", "Words", "x")
    assert step.accessibleName() == "Getting ready"
    step.set_title("You can be invited")
    assert step.accessibleName() == step.heading.text() == "You can be invited"


async def test_in_a_narrow_window_the_buttons_stand_under_each_other_with_the_way_forward_on_top(
    qapp: QApplication,
) -> None:
    window = QWidget()
    step = Step("Title", "Words", "x", parent=window)
    onward = QPushButton("On to something with a name that takes a lot of room")
    step.buttons.addWidget(onward)
    window.show()
    step.resize(900, 300)
    QApplication.processEvents()
    assert step.back.y() == onward.y()
    step.resize(onward.sizeHint().width() + 50, 300)
    QApplication.processEvents()
    assert step.back.y() > onward.y()
    assert step.back.width() == onward.width()
    window.deleteLater()
