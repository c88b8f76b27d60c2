"""Tests of `marmot_desktop.ui.models.people`."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from marmot_desktop.ui.bridge import UiBridge
from marmot_desktop.ui.models.people import PeopleBook
from marmot_desktop.ui.tasks import UiTasks
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.patience import PATIENCE_S


@pytest.fixture
async def book(tasks: UiTasks) -> AsyncIterator[tuple[PeopleBook, FakeActions]]:
    bridge = UiBridge()
    actions = FakeActions(bridge)
    made = PeopleBook(actions, tasks)
    made.set_account(make.account())
    yield made, actions
    made.deleteLater()
    bridge.deleteLater()


async def _until(book: PeopleBook, person: str, name: str) -> None:
    async with asyncio.timeout(PATIENCE_S):
        while book.name_of(make.pubkey(person)) != name:  # noqa: ASYNC110 - asking is what loads it
            await asyncio.sleep(0)


async def test_we_are_you(book: tuple[PeopleBook, FakeActions]) -> None:
    people, _ = book
    assert people.name_of(make.pubkey("Ada Stone")) == "You"
    assert people.own_name() == "Ada Stone"
    assert people.me == make.pubkey("Ada Stone")


async def test_an_unknown_person_is_a_short_npub_until_the_name_comes(book: tuple[PeopleBook, FakeActions]) -> None:
    people, actions = book
    actions.names[make.pubkey("Bo")] = "Bo \u202eLind"
    heard: list[str] = []
    people.changed.connect(lambda: heard.append("changed"))
    assert people.name_of(make.pubkey("Bo")).startswith("npub1")
    await _until(people, "Bo", "Bo Lind")
    assert heard == ["changed"]


async def test_names_of_one_page_are_one_question(book: tuple[PeopleBook, FakeActions]) -> None:
    people, actions = book
    names = {f"person {n}": make.pubkey(f"person {n}") for n in range(20)}
    actions.names = {key: name for name, key in names.items()}
    for key in names.values():
        people.name_of(key)
    await _until(people, "person 19", "person 19")
    assert actions.names_of_wishes() == ["name_people"]


async def test_contacts_teach_names_without_a_question(book: tuple[PeopleBook, FakeActions]) -> None:
    people, actions = book
    people.learn([make.contact("Bo Lind")])
    assert people.name_of(make.pubkey("Bo Lind")) == "Bo Lind"
    assert actions.asked == []


async def test_a_renewed_name_replaces_the_old_one(book: tuple[PeopleBook, FakeActions]) -> None:
    people, actions = book
    people.learn([make.contact("Bo Lind")])
    actions.names[make.pubkey("Bo Lind")] = "Bo the Second"
    people.renew([make.pubkey("Bo Lind")])
    assert people.name_of(make.pubkey("Bo Lind")) == "Bo Lind"
    await _until(people, "Bo Lind", "Bo the Second")


async def test_a_forgotten_name_is_asked_again(book: tuple[PeopleBook, FakeActions]) -> None:
    people, actions = book
    people.learn([make.contact("Bo Lind")])
    actions.names[make.pubkey("Bo Lind")] = "Bo from the profile"
    people.forget([make.pubkey("Bo Lind")])
    await _until(people, "Bo Lind", "Bo from the profile")


async def test_another_account_knows_nothing(book: tuple[PeopleBook, FakeActions]) -> None:
    people, _ = book
    people.learn([make.contact("Bo Lind")])
    people.set_account(None)
    assert people.name_of(make.pubkey("Bo Lind")).startswith("npub1")
    assert people.own_name() == ""
    assert people.me == b""


async def test_an_account_without_a_name_is_its_short_npub(book: tuple[PeopleBook, FakeActions]) -> None:
    people, _ = book
    people.set_account(make.account(""))
    assert people.own_name().startswith("npub1")
