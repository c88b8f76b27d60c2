"""Tests of `marmot_desktop.ui.models.contact_list_model`."""

import pytest
from PySide6.QtWidgets import QApplication

from marmot_desktop.domain.contact import Reachability
from marmot_desktop.frozen import replace
from marmot_desktop.ui.models.contact_list_model import ContactFilter, ContactListModel
from marmot_desktop.ui.models.roles import Chip, ChipTone, Role
from tests.helpers import ui_values as make


def test_contacts_stand_by_name(application: object) -> None:
    model = ContactListModel()
    model.set_values([make.contact("cy"), make.contact("Bo"), make.contact("Ada")])
    assert [contact.profile.name for contact in model.values] == ["Ada", "Bo", "cy"]


@pytest.mark.parametrize(
    ("reachability", "chips"),
    [
        (Reachability.UNKNOWN, ()),
        (Reachability.CHECKING, (Chip("Checking…"),)),
        (Reachability.READY, (Chip("Can be invited", ChipTone.SUCCESS),)),
        (Reachability.NO_KEY_PACKAGE, (Chip("No key package", ChipTone.WARNING),)),
        (Reachability.INCOMPATIBLE, (Chip("Incompatible app", ChipTone.WARNING),)),
    ],
)
def test_a_row_says_whether_somebody_can_be_invited(
    application: object, reachability: Reachability, chips: tuple[Chip, ...]
) -> None:
    model = ContactListModel()
    model.set_values([make.contact("Bo", reachability)])
    assert model.index(0).data(Role.CHIPS) == chips


def test_somebody_who_cannot_be_chosen_says_why(application: object) -> None:
    model = ContactListModel(lambda contact: "Already a member")
    model.set_values([make.contact("Bo")])
    assert model.index(0).data(Role.REASON) == "Already a member"
    assert model.index(0).data(Role.CHIPS) == (Chip("Already a member"),)


def test_the_search_finds_names_and_keys(application: object) -> None:
    model = ContactListModel()
    model.set_values([make.contact("Bo Lind"), make.contact("Cy Moor")])
    shown = ContactFilter(model)
    shown.search("LIND")
    assert [shown.index(row, 0).data() for row in range(shown.rowCount())] == ["Bo Lind"]
    shown.search(make.contact("Cy Moor").npub)
    assert [shown.index(row, 0).data() for row in range(shown.rowCount())] == ["Cy Moor"]
    shown.search("")
    assert shown.rowCount() == 2


def test_thousands_of_people_come_and_change_in_one_go(application: QApplication) -> None:
    model = ContactListModel()
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    people = [make.contact(f"Person {number:04}") for number in range(2_000)]
    model.put_values([make.contact("Ada"), *reversed(people)])
    assert [model.index(row).data(Role.TITLE) for row in (0, 1, 2_000)] == ["Ada", "Person 0000", "Person 1999"]
    model.put_values([replace(person, nickname=f"Z {person.shown_name}") for person in people[:100]])
    assert (model.rowCount(), model.index(2_000).data(Role.TITLE)) == (2_001, "Z Person 0099")
    assert len(resets) == 2
