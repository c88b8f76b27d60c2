"""Tests of `marmot_desktop.ui.models.roster`."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from marmot_desktop.domain.facts import UnreadCounted
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, RefusedError
from marmot_desktop.frozen import replace
from marmot_desktop.ui.models.roster import AccountState, Roster
from tests.helpers import ui_values as make

ADA, BO = make.account(), make.account("Bo Lind")


@pytest.fixture
def roster(application: QApplication) -> Iterator[Roster]:
    made = Roster()
    made.set_accounts((BO, ADA))
    yield made
    made.deleteLater()


def state_of(roster: Roster, pubkey: bytes) -> AccountState:
    found = roster.find(pubkey)
    assert found is not None
    return found.state


def test_they_are_numbered_by_name_and_listed_as_they_were_used(roster: Roster) -> None:
    assert [each.name for each in roster.residents] == ["Ada Stone", "Bo Lind"]
    assert roster.accounts == (BO, ADA)


def test_one_without_a_name_is_called_by_its_npub(roster: Roster) -> None:
    roster.set_accounts((replace(ADA, name=""),))
    assert roster.residents[0].name.startswith("npub1")


def test_an_account_comes_and_goes(roster: Roster) -> None:
    assert state_of(roster, BO.pubkey) is AccountState.CLOSED
    roster.note_opening(BO)
    assert state_of(roster, BO.pubkey) is AccountState.OPENING
    roster.note_live(BO)
    assert state_of(roster, BO.pubkey) is AccountState.LIVE
    roster.note_closed(BO.pubkey)
    assert state_of(roster, BO.pubkey) is AccountState.SIGNED_OUT
    roster.note_closed(make.pubkey("nobody"))


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (RefusedError(ErrorCode.WRONG_PASSPHRASE), AccountState.LOCKED),
        (EnvironmentFaultError(ErrorCode.KEYRING_UNAVAILABLE), AccountState.LOCKED),
        (EnvironmentFaultError(ErrorCode.STORE_CORRUPT), AccountState.BROKEN),
    ],
)
def test_what_the_user_can_open_is_locked_and_the_rest_is_broken(
    roster: Roster, error: RefusedError | EnvironmentFaultError, state: AccountState
) -> None:
    roster.note_refused(BO, error)
    assert state_of(roster, BO.pubkey) is state
    assert state_of(roster, ADA.pubkey) is AccountState.CLOSED


def test_what_waits_beside_an_account_is_of_all_others_and_goes_when_they_close(roster: Roster) -> None:
    roster.note_live(BO)
    roster.note_unread((UnreadCounted(ADA.pubkey, 5, 0), UnreadCounted(BO.pubkey, 2, 1)))
    roster.note_unread((UnreadCounted(make.pubkey("nobody"), 9, 9),))
    assert (roster.unread_beside(ADA.pubkey), roster.unread_beside(BO.pubkey)) == (3, 5)
    roster.note_closed(BO.pubkey)
    assert roster.unread_beside(ADA.pubkey) == 0


def test_only_a_change_is_told(roster: Roster) -> None:
    told: list[int] = []
    roster.changed.connect(lambda: told.append(1))
    roster.note_online(BO.pubkey, online=True)
    roster.note_online(make.pubkey("nobody"), online=False)
    assert told == []
    roster.note_online(BO.pubkey, online=False)
    roster.note_live(make.account("Cy Moss"))
    assert told == [1, 1]


def test_listing_anew_keeps_what_is_known(roster: Roster) -> None:
    roster.note_live(BO)
    roster.set_accounts((replace(BO, backed_up=True),))
    assert [(each.state, each.account.backed_up) for each in roster.residents] == [(AccountState.LIVE, True)]
