"""Which facts a subscriber hears, and how."""

import pytest

from marmot_desktop.domain.chat import SYSTEM_LINE_KIND, DeliveryState, SyncState, SyncStatus
from marmot_desktop.domain.facts import (
    DeliveryChanged,
    Fact,
    GroupChanged,
    GroupJoined,
    InviteChanged,
    InviteReceived,
    KeyPackagesChanged,
    MessageChanged,
    MessageStored,
    OutboxChanged,
    RelayChanged,
    SecurityNoticed,
    SignedIn,
    SyncChanged,
)
from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import replace
from marmot_desktop.rpc.notifications import ALL_KINDS, build_notification
from tests.unit.rpc.fake_desk import GROUP, RELAY_LISTS, account, event_id, group, invite, message


@pytest.mark.parametrize(
    ("fact", "kind"),
    [
        (MessageStored(message()), "message"),
        (MessageChanged(message()), "message"),
        (InviteReceived(invite()), "invite"),
        (InviteChanged(invite()), "invite"),
        (GroupJoined(group(), created_here=False), "group"),
        (GroupChanged(group()), "group"),
        (DeliveryChanged(event_id(1), 1, DeliveryState.SENT, 1, 2), "delivery"),
        (SyncChanged(SyncStatus(GROUP, 1, SyncState.LIVE, 1, 0)), "sync"),
        (RelayChanged(RELAY_LISTS.states[0]), "relay"),
        (SecurityNoticed(ErrorCode.GENERATION_REUSED, GROUP, event_id(1)), "security"),
    ],
)
def test_a_fact_is_told_under_its_kind(fact: Fact, kind: str) -> None:
    notification = build_notification(fact)
    assert notification is not None
    assert notification[0] == kind
    assert kind in ALL_KINDS


@pytest.mark.parametrize("fact", [SignedIn(account()), KeyPackagesChanged(), OutboxChanged()])
def test_facts_of_the_inside_are_not_told(fact: Fact) -> None:
    assert build_notification(fact) is None


def test_an_own_message_on_its_way_is_told_by_its_delivery_alone() -> None:
    assert build_notification(MessageStored(message(mine=True))) is None


def test_a_message_of_an_other_device_of_ours_is_told() -> None:
    from_elsewhere = replace(message(mine=True), state=DeliveryState.RECEIVED)
    assert build_notification(MessageStored(from_elsewhere)) is not None


def test_lines_of_our_own_making_are_not_told() -> None:
    assert build_notification(MessageStored(replace(message(), kind=SYSTEM_LINE_KIND))) is None


def test_a_change_that_was_taken_back_says_so() -> None:
    taken_back, plain = (
        build_notification(GroupChanged(group(), rolled_back=True)),
        build_notification(GroupChanged(group())),
    )
    assert taken_back is not None
    assert plain is not None
    assert taken_back[1]["rolled_back"] is True
    assert plain[1]["rolled_back"] is False


def test_a_delivery_counts_relays() -> None:
    told = build_notification(DeliveryChanged(event_id(1), 1, DeliveryState.SENT, 1, 2))
    assert told == (
        "delivery",
        {"message": event_id(1).hex(), "state": "sent", "relays_accepted": 1, "relays_total": 2},
    )


def test_a_security_notice_leaves_out_what_it_does_not_know() -> None:
    assert build_notification(SecurityNoticed(ErrorCode.STATE_CLONED, None, None)) == (
        "security",
        {"code": "state_cloned"},
    )
