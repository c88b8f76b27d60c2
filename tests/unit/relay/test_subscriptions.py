"""Who wants what."""

import json
from typing import Any

import pytest

from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.types import PubKey, Timestamp
from marmot_desktop.relay.subscriptions import (
    EventTexts,
    Subscription,
    SubscriptionIndex,
    choose_keys,
    is_decided_by_key,
)
from tests.helpers.relay_events import ALICE, BOB, CAROL, make_event


class Inbox:
    """A client that remembers what it was sent."""

    def __init__(self, *authenticated: PubKey) -> None:
        self.authenticated = frozenset(authenticated)
        self.texts: list[bytes] = []

    def send(self, text: bytes) -> None:
        self.texts.append(text)

    @property
    def messages(self) -> list[Any]:
        return [json.loads(text) for text in self.texts]


def subscribe(index: SubscriptionIndex, *filters: Filter, name: str = "s", inbox: Inbox | None = None) -> Inbox:
    inbox = inbox or Inbox()
    subscription = Subscription(name, filters, inbox)
    index.add(subscription)
    subscription.go_live(0)
    return inbox


def push(index: SubscriptionIndex, event: Event, position: int = 1) -> None:
    index.push(event, event.to_json().encode(), position)


EVENT = make_event(445, tags=[["h", "group"], ["p", BOB.hex()]])


@pytest.mark.parametrize(
    "filter_",
    [
        Filter(),
        Filter(ids=(EVENT.id,)),
        Filter(kinds=(1, 445)),
        Filter(authors=(ALICE,)),
        Filter(authors=(BOB, ALICE), kinds=(445,)),
        Filter(tags={"h": ("group", "other")}),
        Filter(tags={"h": ("group",)}, kinds=(445,)),
        Filter(tags={"p": (BOB.hex(),), "h": ("a", "group")}),
        Filter(kinds=tuple(range(400, 700)), authors=(ALICE,)),
        Filter(kinds=tuple(range(400, 700)), tags={"h": ("group",)}),
    ],
)
def test_an_event_reaches_every_kind_of_filter_that_matches_it(filter_: Filter) -> None:
    index = SubscriptionIndex()
    inbox = subscribe(index, filter_)
    push(index, EVENT)
    assert [["EVENT", "s", json.loads(EVENT.to_json())]] == inbox.messages


@pytest.mark.parametrize(
    "filter_",
    [
        Filter(ids=()),
        Filter(kinds=(1,)),
        Filter(authors=(BOB,)),
        Filter(tags={"h": ("other",)}),
        Filter(tags={"h": ("group",)}, kinds=(1,)),
        Filter(tags={"h": ("group",), "p": (CAROL.hex(),)}),
        Filter(kinds=(445,), since=EVENT.created_at + 1),  # type: ignore[arg-type]
    ],
)
def test_an_event_does_not_reach_what_does_not_match(filter_: Filter) -> None:
    index = SubscriptionIndex()
    inbox = subscribe(index, filter_)
    push(index, EVENT)
    assert inbox.messages == []


def test_a_subscription_with_several_matching_filters_gets_the_event_once() -> None:
    index = SubscriptionIndex()
    inbox = subscribe(index, Filter(), Filter(kinds=(445,)), Filter(tags={"h": ("group",)}))
    push(index, EVENT)
    assert len(inbox.messages) == 1


def test_two_subscriptions_of_one_client_both_get_the_event() -> None:
    index = SubscriptionIndex()
    inbox = subscribe(index, Filter(), name="one")
    subscribe(index, Filter(), name="two", inbox=inbox)
    push(index, EVENT)
    assert [message[1] for message in inbox.messages] == ["one", "two"]


def test_a_closed_subscription_gets_nothing_and_leaves_nothing_behind() -> None:
    index = SubscriptionIndex()
    inbox = Inbox()
    subscription = Subscription("s", (Filter(), Filter(kinds=(445,), authors=(ALICE,))), inbox)
    index.add(subscription)
    index.remove(subscription)
    index.remove(subscription)
    push(index, EVENT)
    assert inbox.messages == []
    assert len(index) == 0
    assert index._by_key == {}


def test_a_name_with_quotes_and_accents_comes_back_as_it_was() -> None:
    index = SubscriptionIndex()
    inbox = subscribe(index, Filter(), name='a"b\\ü\n')
    push(index, EVENT)
    assert inbox.messages[0][1] == 'a"b\\ü\n'


def test_a_private_event_is_pushed_to_its_recipient_alone() -> None:
    index = SubscriptionIndex()
    wrap = make_event(1059, author=CAROL, tags=[["p", BOB.hex()]])
    stranger, bob, alice = (subscribe(index, Filter(), inbox=Inbox(*keys)) for keys in ((), (BOB,), (ALICE,)))
    push(index, wrap)
    assert (len(stranger.messages), len(bob.messages), len(alice.messages)) == (0, 1, 0)


def test_what_is_committed_during_the_stored_answer_comes_after_it_and_nothing_comes_twice() -> None:
    index = SubscriptionIndex()
    inbox = Inbox()
    subscription = Subscription("s", (Filter(),), inbox)
    index.add(subscription)
    contained, missed, ephemeral = (make_event(content=text) for text in ("contained", "missed", "ephemeral"))
    push(index, contained, 5)
    push(index, missed, 6)
    push(index, ephemeral, 0)
    assert inbox.messages == []
    subscription.go_live(5)
    assert [message[2]["content"] for message in inbox.messages] == ["missed", "ephemeral"]
    push(index, contained, 5)
    assert len(inbox.messages) == 2
    push(index, make_event(content="live"), 7)
    assert inbox.messages[-1][2]["content"] == "live"


def test_a_subscription_that_holds_too_much_is_overrun() -> None:
    index = SubscriptionIndex()
    subscription = Subscription("s", (Filter(),), Inbox())
    index.add(subscription)
    large = make_event(content="x" * 500_000)
    for position in range(1, 18):
        assert not subscription.is_overrun
        push(index, large, position)
    assert subscription.is_overrun


def test_one_group_among_thousands_is_one_look_up() -> None:
    index = SubscriptionIndex()
    for number in range(2000):
        subscribe(index, Filter(kinds=(445,), tags={"h": (f"group {number}",)}))
    assert len(list(index.candidates(make_event(445, tags=[["h", "group 77"]])))) == 1
    assert len(list(index.candidates(EVENT))) == 0


def test_a_large_product_of_kinds_and_values_does_not_fill_the_index() -> None:
    filter_ = Filter(
        kinds=tuple(range(1000)), authors=tuple(PubKey(number.to_bytes(32, "big")) for number in range(1000))
    )
    assert len(list(choose_keys(filter_))) == 1000


@pytest.mark.parametrize(
    ("filter_", "decided"),
    [
        (Filter(kinds=(445,), tags={"h": ("a",)}), True),
        (Filter(kinds=(445, 9), tags={"h": ("a", "b")}), True),
        (Filter(kinds=(445,), tags={"h": ("a",), "p": ("b",)}), False),
        (Filter(tags={"h": ("a",)}), False),
        (Filter(kinds=(445,), tags={"h": ("a",)}, since=Timestamp(1)), False),
        (Filter(kinds=(445,), tags={"h": ("a",)}, until=Timestamp(1)), False),
        (Filter(kinds=(445,), tags={"h": ("a",)}, authors=(PubKey(bytes(32)),)), False),
        (Filter(kinds=(445,), tags={"h": tuple(map(str, range(300)))}), False),
        (Filter(kinds=(445,)), False),
    ],
    ids=["group", "groups", "two tags", "no kind", "since", "until", "author", "too many", "kind only"],
)
def test_a_filter_that_its_keys_decide_is_not_looked_at_again(filter_: Filter, decided: bool) -> None:
    assert is_decided_by_key(filter_) is decided


def test_one_event_is_one_text_for_all_who_chose_one_name() -> None:
    texts = EventTexts(b"{}")
    assert texts.of(b'["EVENT","a",') is texts.of(b'["EVENT","a",')
    assert texts.of(b'["EVENT","b",') == b'["EVENT","b",{}]'
