"""Tests of `marmot_desktop.ui.models.key_package_list_model`."""

import pytest

from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.types import RelayUrl, Timestamp
from marmot_desktop.ui.error_text import sentence_of
from marmot_desktop.ui.models.key_package_list_model import KeyPackageListModel
from marmot_desktop.ui.models.roles import Role
from tests.helpers import ui_values as make
from tests.helpers.fake_clock import FakeClock

EXPIRED = make.key_package("Bo", "old", problem=ErrorCode.KP_EXPIRED)
FIRST = make.key_package("Bo", "first")
SECOND = make.key_package("Bo", "second")


def _chips(model: KeyPackageListModel, row: int) -> list[str]:
    return [chip.text for chip in model.index(row).data(Role.CHIPS)]


@pytest.fixture
def model(application: object) -> KeyPackageListModel:
    return KeyPackageListModel(FakeClock(make.NOW))


def test_the_given_order_stays_and_the_first_usable_one_is_recommended(model: KeyPackageListModel) -> None:
    model.set_records([EXPIRED, FIRST, SECOND])
    assert model.values == (EXPIRED, FIRST, SECOND)
    assert model.recommended == FIRST
    assert "Recommended" in _chips(model, 1)
    assert "Recommended" not in _chips(model, 2)


def test_one_that_cannot_be_used_says_why(model: KeyPackageListModel) -> None:
    model.set_records([EXPIRED])
    assert model.recommended is None
    assert model.index(0).data(Role.REASON) == sentence_of(ErrorCode.KP_EXPIRED)
    assert model.index(0).data(Role.SUBTITLE) == sentence_of(ErrorCode.KP_EXPIRED)
    assert _chips(model, 0) == ["Not usable"]


def test_an_old_one_is_marked(model: KeyPackageListModel) -> None:
    model.set_records([replace(FIRST, created_at=Timestamp(make.NOW - 100 * 86_400))])
    assert "Old" in _chips(model, 0)


@pytest.mark.parametrize(("relays", "words"), [((make.RELAY,), "on 1 relay"), ((make.RELAY,) * 2, "on 2 relays")])
def test_where_they_were_found_is_told(model: KeyPackageListModel, relays: tuple[RelayUrl, ...], words: str) -> None:
    model.set_records([make.key_package("Bo Lind", relays=relays)])
    assert model.index(0).data(Role.SUBTITLE).endswith(words)
