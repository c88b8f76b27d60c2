"""Who is delivered to."""

from marmot_desktop.nostr.event import Event, parse_event
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.relay.gateway.deliveries import Readers, choose_listeners, send_packages
from marmot_desktop.relay.gateway.ports import Package
from tests.helpers.relay_events import ALICE, BOB, make_event
from tests.unit.relay.gateway.builders import make_entry


class Wire:
    """A connection with one subscription, or none."""

    def __init__(self, *kinds: int, authenticated: frozenset[PubKey] = frozenset()) -> None:
        self.name = repr(kinds).encode()
        self.authenticated = authenticated
        self._kinds = frozenset(kinds)
        self.got: list[Event] = []

    def admitted_kinds(self, owner: PubKey) -> frozenset[int]:
        return self._kinds if owner == BOB else frozenset()

    def deliver(self, event: Event, json: bytes) -> bool:
        assert event == parse_event(json)
        self.got.append(event)
        return event.kind in self._kinds


def test_the_asking_connection_comes_first_then_those_of_the_same_person() -> None:
    asking, deaf, other = Wire(443), Wire(), Wire(443, 30443)
    assert {asking: {443}} == choose_listeners(BOB, asking, [asking, other])
    assert {other: {443, 30443}} == choose_listeners(BOB, deaf, [deaf, other])
    assert {} == choose_listeners(ALICE, asking, [other])
    assert {other: {443, 30443}} == choose_listeners(BOB, None, [deaf, other])


def test_what_nobody_took_was_not_sent() -> None:
    event = make_event(443)
    package = Package(make_entry(1), event.to_json().encode(), preserved=False)
    taking, refusing = Wire(443), Wire(30443)
    assert send_packages([package], [taking, refusing]) == 1
    assert send_packages([package], [refusing]) == 0
    assert send_packages([package], []) == 0


def test_readers_are_known_until_they_are_gone() -> None:
    readers = Readers()
    first, second = (Wire(443, authenticated=frozenset({ALICE})) for _ in range(2))
    readers.add(ALICE, first)
    readers.add(ALICE, second)
    readers.add(ALICE, second)
    assert (first, second) == readers.of(ALICE)
    readers.remove(first)
    assert (second,) == readers.of(ALICE)
    readers.remove(second)
    assert () == readers.of(ALICE)
