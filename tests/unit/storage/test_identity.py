"""The one row with the secret key."""

from typing import Final

import apsw
import pytest

from marmot_desktop.frozen import replace
from marmot_desktop.storage.identity import IdentityRow
from marmot_desktop.storage.unit_of_work import UnitOfWork
from tests.helpers.canary import Canaries
from tests.unit.storage.values import NOW

ROW: Final = IdentityRow(b"\x17" * 32, "Ada", backed_up=False, created_at=NOW)


def test_the_identity_comes_back_and_its_details_may_change(tx: UnitOfWork) -> None:
    assert tx.identity.get() is None
    tx.identity.put(ROW)
    assert tx.identity.get() == ROW
    tx.identity.set_backed_up()
    tx.identity.set_name("Ada L.")
    assert tx.identity.get() == replace(ROW, name="Ada L.", backed_up=True)


def test_a_second_key_never_replaces_the_first(tx: UnitOfWork) -> None:
    tx.identity.put(ROW)
    with pytest.raises(apsw.ConstraintError):
        tx.identity.put(replace(ROW, secret=b"\x18" * 32))
    assert tx.identity.get() == ROW


def test_a_key_of_another_length_is_refused_by_the_table(tx: UnitOfWork) -> None:
    with pytest.raises(apsw.ConstraintError):
        tx.identity.put(replace(ROW, secret=b"short"))


def test_the_secret_is_not_shown(canaries: Canaries) -> None:
    canaries.add(ROW.secret, "secret key")
    assert canaries.found_in(f"{ROW!r} {ROW}") == set()
