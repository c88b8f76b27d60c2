"""Tests of `marmot_desktop.ui.models.person_choices`."""

from PySide6.QtCore import Qt

from marmot_desktop.domain.contact import Contact, Reachability
from marmot_desktop.ui.models.person_choices import PersonChoices
from marmot_desktop.ui.models.roles import Role
from tests.helpers import ui_values as make

ANN, BO, CY = (
    make.contact("Ann", Reachability.NO_KEY_PACKAGE),
    make.contact("Bo"),
    make.contact("Cy"),
)


def choices() -> PersonChoices:
    def why_not(contact: Contact) -> str:
        return "Already a member" if contact == CY else ""

    model = PersonChoices(why_not)
    model.put_pasted(None, (ANN, BO, CY))
    return model


def test_who_can_be_invited_comes_first_and_who_cannot_be_chosen_last() -> None:
    assert choices().values == (BO, ANN, CY)


def test_who_is_not_ready_is_grey_and_can_be_chosen_all_the_same() -> None:
    model = choices()
    ann, cy = model.index_of(ANN.pubkey), model.index_of(CY.pubkey)
    assert ann.data(Role.REASON) == "No key package"
    assert [chip.text for chip in ann.data(Role.CHIPS)] == ["No key package"]
    assert model.flags(ann) & Qt.ItemFlag.ItemIsEnabled
    assert cy.data(Role.REASON) == "Already a member"
    assert not model.flags(cy) & Qt.ItemFlag.ItemIsEnabled
    assert (model.may_choose(ANN), model.may_choose(CY)) == (True, False)


def test_a_pasted_person_stands_on_top_until_another_is_pasted() -> None:
    model = choices()
    stranger = make.contact("Zoe", Reachability.NO_KEY_PACKAGE)
    model.put_pasted(stranger, (ANN, BO, CY))
    assert model.values[0] == stranger
    assert str(model.index(0).data(Role.SUBTITLE)).startswith("From what you pasted")
    model.put_pasted(BO, (ANN, BO, CY))
    assert model.values == (BO, ANN, CY)
    model.put_pasted(None, (ANN, BO, CY))
    assert not model.is_pasted(BO)


def test_who_is_taken_says_so() -> None:
    model = choices()
    model.show_taken([BO.pubkey])
    assert [chip.text for chip in model.index_of(BO.pubkey).data(Role.CHIPS)] == ["Chosen"]
