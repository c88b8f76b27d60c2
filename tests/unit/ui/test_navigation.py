"""Tests of `marmot_desktop.ui.navigation`."""

import pytest

from marmot_desktop.ui.navigation import Navigator, Page, Place


@pytest.fixture
def visited(application: object) -> tuple[Navigator, list[Place]]:
    navigator, places = Navigator(), []  # type: ignore[var-annotated]
    navigator.changed.connect(places.append)
    return navigator, places


def test_going_somewhere_is_told_once(visited: tuple[Navigator, list[Place]]) -> None:
    navigator, places = visited
    navigator.open_page(Page.INVITES)
    navigator.open_page(Page.INVITES)
    assert places == [Place(Page.INVITES)]


def test_the_way_back_leads_through_pages(visited: tuple[Navigator, list[Place]]) -> None:
    navigator, _ = visited
    navigator.open_chat(7)
    navigator.open_page(Page.SETTINGS)
    navigator.open_contact(b"somebody")
    assert navigator.go_back()
    assert navigator.place == Place(Page.SETTINGS)
    assert navigator.go_back()
    assert navigator.place == Place(Page.CHATS, group_key=7)
    assert not navigator.go_back()


def test_leaving_a_chat_says_nothing(visited: tuple[Navigator, list[Place]]) -> None:
    navigator, places = visited
    navigator.open_chat(7, details=True)
    navigator.leave_chat()
    assert navigator.place == Place(Page.CHATS)
    assert len(places) == 1
    navigator.open_chat(7, details=True)
    assert len(places) == 2
