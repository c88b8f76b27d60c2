"""Tests of `marmot_desktop.ui.fact_signals`."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QApplication

from marmot_desktop.domain.chat import DeliveryState, SyncState, SyncStatus
from marmot_desktop.domain.facts import (
    ContactChanged,
    ContactRemoved,
    DeliveryChanged,
    Fact,
    GroupChanged,
    GroupJoined,
    InviteChanged,
    InviteReceived,
    KeyPackagesChanged,
    MessageChanged,
    MessageStored,
    Published,
    RelayChanged,
    RelayListsChanged,
    SecurityNoticed,
    SignedIn,
    SignedOut,
    SyncChanged,
    UnreadCounted,
)
from marmot_desktop.domain.relay import RelayLists
from marmot_desktop.errors import ErrorCode
from marmot_desktop.ui.bridge import UiBridge
from tests.helpers import ui_values as make

ADA = make.account()
BO = make.account("Bo Lind")


@pytest.fixture
def whole(application: QApplication) -> Iterator[UiBridge]:
    """Of all accounts."""
    made = UiBridge()
    yield made
    made.deleteLater()


@pytest.fixture
def bridge(whole: UiBridge) -> UiBridge:
    """Ada Stone's part of it."""
    return whole.for_account(ADA.pubkey)


def _hear(signal: SignalInstance) -> list[Any]:
    heard: list[Any] = []
    signal.connect(lambda *values: heard.append(values[0] if values else None))
    return heard


def _deliver(bridge: UiBridge, *facts: Fact) -> None:
    whole = bridge.parent()
    assert isinstance(whole, UiBridge)
    whole.deliver(tuple(Published(ADA.pubkey, fact) for fact in facts))


def test_a_burst_of_messages_is_one_signal_in_order(bridge: UiBridge) -> None:
    heard = _hear(bridge.messages_stored)
    messages = tuple(make.message(1, "Bo Lind", f"{n}", make.NOW + n) for n in range(50))
    _deliver(bridge, *(MessageStored(message) for message in messages))
    assert heard == [messages]


def test_of_many_changes_of_a_group_the_newest_is_told(bridge: UiBridge) -> None:
    heard, rolled_back = _hear(bridge.groups_changed), _hear(bridge.groups_rolled_back)
    first, second, other = make.group(1, "First"), make.group(1, "Second"), make.group(2, "Other")
    _deliver(bridge, GroupChanged(first, rolled_back=True), GroupChanged(other), GroupChanged(second))
    assert heard == [(second, other)]
    assert rolled_back == [(first,)]


def test_facts_of_another_account_are_left_out(whole: UiBridge, bridge: UiBridge) -> None:
    heard, heard_by_bo = _hear(bridge.messages_stored), _hear(whole.for_account(BO.pubkey).messages_stored)
    message = make.message(1, "Bo Lind", "hi", make.NOW)
    whole.deliver((Published(BO.pubkey, MessageStored(message)),))
    assert (heard, heard_by_bo) == ([], [(message,)])


def test_a_fact_of_all_accounts_is_told_to_each(whole: UiBridge, bridge: UiBridge) -> None:
    heard, heard_by_bo = _hear(bridge.key_packages_changed), _hear(whole.for_account(BO.pubkey).key_packages_changed)
    whole.deliver((Published(None, KeyPackagesChanged()),))
    assert heard == heard_by_bo == [None]


def test_an_account_that_was_dropped_is_told_of_no_more(whole: UiBridge, bridge: UiBridge) -> None:
    heard = _hear(bridge.key_packages_changed)
    whole.drop_account(ADA.pubkey)
    whole.drop_account(ADA.pubkey)
    whole.deliver((Published(ADA.pubkey, KeyPackagesChanged()),))
    assert heard == []


def test_signing_in_and_out_part_what_was_before_from_what_comes_after(whole: UiBridge, bridge: UiBridge) -> None:
    order: list[str] = []
    bridge.messages_stored.connect(lambda _: order.append("message"))
    whole.account_closed.connect(lambda pubkey: order.append(f"out {pubkey == ADA.pubkey}"))
    whole.account_opened.connect(lambda account: order.append(f"in {account.name}"))
    stored = MessageStored(make.message(1, "Bo Lind", "hi", make.NOW))
    batch = (
        Published(ADA.pubkey, stored),
        Published(ADA.pubkey, SignedOut(ADA.pubkey)),
        Published(ADA.pubkey, stored),
        Published(BO.pubkey, SignedIn(BO)),
    )
    whole.deliver(batch)
    assert order == ["message", "out True", "message", "in Bo Lind"]


def test_what_waits_is_told_of_every_account_the_newest_of_each(whole: UiBridge) -> None:
    heard = _hear(whole.unread_counted)
    counts = [UnreadCounted(ADA.pubkey, 1, 0), UnreadCounted(BO.pubkey, 2, 0), UnreadCounted(BO.pubkey, 3, 1)]
    whole.deliver(tuple(Published(count.account, count) for count in counts))
    assert heard == [(counts[0], counts[2])]


SYNC = SyncStatus(make.group(1, "x").id, 1, SyncState.LIVE, 0, 0)
NOTICE = SecurityNoticed(ErrorCode.AUTHOR_MISMATCH, None, None)
DELIVERY = DeliveryChanged(make.event_id("m"), 1, DeliveryState.SENT, 1, 1)
JOINED = GroupJoined(make.group(1, "x"), created_here=True)
LISTS = RelayLists((), (), ())
MESSAGE = make.message(1, "Bo Lind", "hi", make.NOW)
INVITE = make.invite("Choir")
CONTACT = make.contact("Bo Lind")


@pytest.mark.parametrize(
    ("fact", "signal", "payload"),
    [
        (MessageChanged(MESSAGE), "messages_changed", (MESSAGE,)),
        (DELIVERY, "deliveries_changed", (DELIVERY,)),
        (JOINED, "groups_joined", (JOINED,)),
        (InviteReceived(INVITE), "invites_received", (INVITE,)),
        (InviteChanged(INVITE), "invites_changed", (INVITE,)),
        (ContactChanged(CONTACT), "contacts_changed", (CONTACT,)),
        (ContactRemoved(CONTACT.pubkey), "contacts_removed", (CONTACT.pubkey,)),
        (KeyPackagesChanged(), "key_packages_changed", None),
        (RelayListsChanged(LISTS), "relay_lists_changed", LISTS),
        (RelayChanged(make.relay_status()), "relays_changed", (make.relay_status(),)),
        (SyncChanged(SYNC), "syncs_changed", (SYNC,)),
        (NOTICE, "security_noticed", (NOTICE,)),
    ],
)
def test_every_kind_of_fact_has_its_signal(bridge: UiBridge, fact: Fact, signal: str, payload: object) -> None:
    heard = _hear(getattr(bridge, signal))
    _deliver(bridge, fact)
    assert heard == [payload]
