"""The hub tells everybody everything, in the order in which it happened."""

import pytest

from marmot_desktop.domain.facts import Fact, KeyPackagesChanged, OutboxChanged, Published, SignedOut
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.services.hub import Hub

ME = PubKey(b"m" * 32)


def test_every_subscriber_hears_every_fact_with_its_account() -> None:
    hub = Hub()
    first: list[Published] = []
    second: list[Published] = []
    hub.subscribe(first.append)
    hub.subscribe(second.append)
    hub.publish(ME, OutboxChanged())
    hub.publish(None, KeyPackagesChanged())
    assert first == second == [Published(ME, OutboxChanged()), Published(None, KeyPackagesChanged())]


def test_a_fact_published_while_one_is_told_comes_after_it_for_everybody() -> None:
    hub = Hub()
    heard: list[tuple[str, Fact]] = []

    def answers(published: Published) -> None:
        heard.append(("first", published.fact))
        if isinstance(published.fact, OutboxChanged):
            hub.publish(ME, KeyPackagesChanged())

    hub.subscribe(answers)
    hub.subscribe(lambda published: heard.append(("second", published.fact)))
    hub.publish(ME, OutboxChanged())
    assert heard == [
        ("first", OutboxChanged()),
        ("second", OutboxChanged()),
        ("first", KeyPackagesChanged()),
        ("second", KeyPackagesChanged()),
    ]


def test_who_has_unsubscribed_hears_nothing_any_more_even_of_the_fact_being_told() -> None:
    hub = Hub()
    heard: list[Published] = []

    def closes_the_other(published: Published) -> None:
        unsubscribe()

    hub.subscribe(closes_the_other)
    unsubscribe = hub.subscribe(heard.append)
    hub.publish(ME, OutboxChanged())
    hub.publish(ME, OutboxChanged())
    assert heard == []


def test_who_subscribes_while_a_fact_is_told_hears_from_the_next_one_on() -> None:
    hub = Hub()
    heard: list[Published] = []

    def brings_another(published: Published) -> None:
        if isinstance(published.fact, OutboxChanged):
            hub.subscribe(heard.append)

    hub.subscribe(brings_another)
    hub.publish(ME, OutboxChanged())
    assert heard == []
    hub.publish(ME, KeyPackagesChanged())
    assert heard == [Published(ME, KeyPackagesChanged())]


def test_unsubscribing_twice_is_harmless_and_leaves_no_subscriber() -> None:
    hub = Hub()
    unsubscribe = hub.subscribe(lambda published: None)
    assert hub.subscriber_count == 1
    unsubscribe()
    unsubscribe()
    assert hub.subscriber_count == 0


def test_a_subscriber_that_raises_is_reported_and_does_not_silence_the_hub() -> None:
    hub = Hub()
    heard: list[Published] = []

    def breaks(published: Published) -> None:
        if isinstance(published.fact, OutboxChanged):
            raise LookupError

    hub.subscribe(breaks)
    hub.subscribe(heard.append)
    with pytest.raises(LookupError):
        hub.publish(ME, OutboxChanged())
    hub.publish(ME, SignedOut(ME))
    assert heard == [Published(ME, SignedOut(ME))]
