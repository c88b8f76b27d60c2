"""Tests of `marmot_desktop.ui.contacts.contact_head`."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from marmot_desktop.domain.contact import HandleState, Profile
from marmot_desktop.frozen import replace
from marmot_desktop.ui.contacts.contact_head import ContactHead
from tests.helpers import ui_values as make
from tests.helpers.ui_window import UiWindow

BO = make.contact("Bo Lind")


def _label(head: ContactHead, name: str) -> QLabel:
    found = head.findChild(QLabel, name)
    assert found is not None
    return found


@pytest.mark.parametrize("state", list(HandleState))
def test_an_address_says_whether_it_is_theirs_in_words_too(qapp: QApplication, state: HandleState) -> None:
    head = ContactHead()
    head.show_contact(replace(BO, profile=Profile("Bo", nip05="bo@one.test"), handle=state))
    assert _label(head, "contactHandle").text().startswith("bo@one.test")
    assert _label(head, "contactHandleBadge").accessibleName()
    check = head.findChild(QPushButton, "contactHandleCheck")
    assert check is not None
    assert check.isVisibleTo(head) is (state is not HandleState.VERIFIED)
    head.deleteLater()


def test_what_they_call_themselves_stands_below_a_nickname_only(qapp: QApplication) -> None:
    head = ContactHead()
    head.show_contact(BO)
    assert not _label(head, "contactOwnName").isVisibleTo(head)
    head.show_contact(replace(BO, nickname="Bobby"))
    assert _label(head, "contactName").text() == "Bobby"
    assert _label(head, "contactOwnName").text() == "Calls themselves Bo Lind"
    assert not _label(head, "contactHandle").isVisibleTo(head)
    head.deleteLater()


async def test_in_a_narrow_window_nothing_is_cut_off(ui: UiWindow) -> None:
    ui.window.resize(360, 640)
    await ui.click("railContacts")
    await ui.choose("contactList", "Bo Lind")
    pane = ui.find(QPushButton, "contactMessageButton").window().width()
    for name in ("contactMessageButton", "inviteToGroupButton", "contactReachabilityCheck", "contactNicknameSave"):
        button = ui.find(QPushButton, name)
        assert button.mapTo(button.window(), button.rect().topRight()).x() < pane
        assert button.width() >= button.minimumSizeHint().width()
