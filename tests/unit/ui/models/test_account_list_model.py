"""Tests of `marmot_desktop.ui.models.account_list_model`."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from marmot_desktop.domain.facts import UnreadCounted
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, RefusedError
from marmot_desktop.ui.error_text import sentence_of
from marmot_desktop.ui.models.account_list_model import AccountListModel
from marmot_desktop.ui.models.roles import AvatarSpec, Role
from marmot_desktop.ui.models.roster import Roster
from tests.helpers import ui_values as make

ADA, BO = make.account(), make.account("Bo Lind")


@pytest.fixture
def roster(application: QApplication) -> Iterator[Roster]:
    made = Roster()
    made.set_accounts((ADA, BO))
    yield made
    made.deleteLater()


@pytest.fixture
def model(roster: Roster) -> AccountListModel:
    return AccountListModel(roster, lambda: ADA.pubkey, roster)


def shown(model: AccountListModel, row: int, role: Role) -> object:
    return model.index(row, 0).data(role)


def test_the_account_that_is_shown_is_marked(model: AccountListModel) -> None:
    chips = shown(model, 0, Role.CHIPS)
    assert isinstance(chips, tuple)
    assert [chip.text for chip in chips] == ["Shown"]
    assert shown(model, 1, Role.CHIPS) == ()
    assert shown(model, 1, Role.AVATAR) == AvatarSpec("Bo Lind", BO.pubkey)


def test_what_waits_is_one_number_and_told_apart_in_words(model: AccountListModel, roster: Roster) -> None:
    roster.note_unread((UnreadCounted(BO.pubkey, 2, 1),))
    assert shown(model, 1, Role.BADGE) == 3
    said = model.say(roster.residents[1])
    assert "2 unread message" in said
    assert "1 invite" in said


def test_how_an_account_does_stands_below_its_name(model: AccountListModel, roster: Roster) -> None:
    def below() -> str:
        return str(shown(model, 1, Role.SUBTITLE)).split(" · ")[1]

    told = [below()]
    roster.note_opening(BO)
    told.append(below())
    roster.note_live(BO)
    told.append(below())
    roster.note_online(BO.pubkey, online=False)
    told.append(below())
    roster.note_refused(BO, RefusedError(ErrorCode.WRONG_PASSPHRASE))
    told.append(below())
    roster.note_refused(BO, EnvironmentFaultError(ErrorCode.STORE_CORRUPT))
    told.append(below())
    assert told == ["signed out", "opening…", "live", "offline", "locked", "cannot be opened"]
    assert sentence_of(ErrorCode.STORE_CORRUPT) in model.say(roster.residents[1])


def test_locked_and_broken_ones_catch_the_eye(model: AccountListModel, roster: Roster) -> None:
    words: list[str] = []
    for code in (ErrorCode.WRONG_PASSPHRASE, ErrorCode.STORE_CORRUPT):
        roster.note_refused(BO, RefusedError(code))
        chips = shown(model, 1, Role.CHIPS)
        assert isinstance(chips, tuple)
        words += [chip.text for chip in chips]
    assert words == ["Unlock", "Problem"]
