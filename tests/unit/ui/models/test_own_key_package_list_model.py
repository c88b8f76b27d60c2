"""Tests of `marmot_desktop.ui.models.own_key_package_list_model`."""

from PySide6.QtWidgets import QApplication

from marmot_desktop.domain.visibility import RelaySight, Visibility
from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.types import RelayUrl, Timestamp
from marmot_desktop.ui.models.own_key_package_list_model import OwnKeyPackageListModel, Presence
from marmot_desktop.ui.models.roles import Role
from tests.helpers import ui_values as make
from tests.helpers.fake_clock import FakeClock

OTHER = RelayUrl("wss://relay.example.org")
FRESH = make.key_package("us", relays=(make.RELAY, OTHER))


def model_of(*records: object) -> OwnKeyPackageListModel:
    model = OwnKeyPackageListModel(FakeClock(make.NOW))
    model.set_records(records)  # type: ignore[arg-type]
    return model


def told(model: OwnKeyPackageListModel, row: int = 0) -> tuple[str, str, list[str]]:
    index = model.index(row, 0)
    return index.data(Role.TITLE), index.data(Role.SUBTITLE), [chip.text for chip in index.data(Role.CHIPS)]


def test_usable_ones_come_first_and_each_says_what_it_is(application: QApplication) -> None:
    old = replace(make.key_package("us", "old"), valid=False, created_at=Timestamp(make.NOW))
    twin = replace(make.key_package("us", "twin"), kind=443)
    single = replace(make.key_package("us", "single"), last_resort=False, created_at=Timestamp(make.NOW - 9000))
    titles = [told(model_of(old, single, twin, FRESH), row)[0].partition(" ·")[0] for row in range(4)]
    assert titles == ["Key package", "The same for older apps", "For one invitation", "Key package"]


def test_states_are_told_apart(application: QApplication) -> None:
    assert told(model_of(FRESH))[2] == ["Ready", "Reusable"]
    assert told(model_of(replace(FRESH, relays_accepted=())))[2] == ["On its way", "Reusable"]
    assert told(model_of(replace(FRESH, valid=False, handed_out=True)))[2] == ["Handed out"]
    assert told(model_of(replace(FRESH, valid=False)))[2] == ["Used or replaced"]
    ended = replace(FRESH, valid=False, not_after=Timestamp(make.NOW - 1), problem=ErrorCode.KP_EXPIRED)
    assert told(model_of(ended))[2] == ["Expired"]
    assert "Ends soon" in told(model_of(replace(FRESH, not_after=Timestamp(make.NOW + 3600))))[2]


def test_where_it_was_found_is_told_once_relays_have_answered(application: QApplication) -> None:
    model = model_of(FRESH)
    assert told(model)[1] == "Published 2 hours ago, taken by 2 relays"
    assert model.presence(FRESH) == ()
    sights = (RelaySight(make.RELAY, True, packages=(FRESH.event_id, make.event_id("x"))), RelaySight(OTHER, True))
    model.put_visibility(Visibility(sights, Timestamp(make.NOW)))
    assert told(model)[1] == "Published 2 hours ago, found on 1 of 2 relays"
    assert model.presence(FRESH) == ((make.RELAY, Presence.FOUND), (OTHER, Presence.MISSING))
    assert model.count_strangers() == 1
    model.put_visibility(Visibility((), Timestamp(make.NOW)))
    assert {state for _, state in model.presence(FRESH)} == {Presence.NO_ANSWER}
