"""Packages on their way to whoever asked: which connection listens, and what it was sent.

Source: protocol of the key package gateway, Request (steps 4 and 5).
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from marmot_desktop.nostr.event import Event, parse_event
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.relay.gateway.ports import Package


class Listener(Protocol):
    """A connection that may be delivered to."""

    @property
    def name(self) -> bytes:
        """Random, for as long as the connection lasts."""
        ...

    @property
    def authenticated(self) -> frozenset[PubKey]:
        """Public keys proved on it."""
        ...

    def admitted_kinds(self, owner: PubKey) -> frozenset[int]:
        """Kinds of key package events of this owner that its open subscriptions take; empty if none does."""
        ...

    def deliver(self, event: Event, json: bytes) -> bool:
        """Send an event on every subscription that takes it, once each; whether any did."""
        ...


class Readers:
    """Which connections have authenticated as whom."""

    def __init__(self) -> None:
        self._by_key: dict[PubKey, dict[Listener, None]] = {}

    def add(self, key: PubKey, listener: Listener) -> None:
        """A connection has proved a key."""
        self._by_key.setdefault(key, {})[listener] = None

    def remove(self, listener: Listener) -> None:
        """A connection is gone."""
        for key in listener.authenticated:
            listeners = self._by_key.get(key, {})
            listeners.pop(listener, None)
            if not listeners:
                self._by_key.pop(key, None)

    def of(self, key: PubKey) -> tuple[Listener, ...]:
        """The connections that have proved this key, the oldest first."""
        return tuple(self._by_key.get(key, ()))


def choose_listeners(
    owner: PubKey, asking: Listener | None, readers: Iterable[Listener]
) -> Mapping[Listener, frozenset[int]]:
    """Who gets the packages of a request, with the kinds they take: the asking connection if it listens, else the others.

    Args:
        owner: of the packages.
        asking: the connection the request came by; `None` if it is gone.
        readers: connections authenticated as the requester.
    """
    if asking is not None and (kinds := asking.admitted_kinds(owner)):
        return {asking: kinds}
    return {each: kinds for each in readers if each is not asking and (kinds := each.admitted_kinds(owner))}


def send_packages(packages: Sequence[Package], listeners: Iterable[Listener]) -> int:
    """Send packages to each listener; how many of them were taken by any."""
    listeners = tuple(listeners)
    sent = 0
    for package in packages:
        event = parse_event(package.json)
        taken = [each for each in listeners if each.deliver(event, package.json)]
        sent += bool(taken)
    return sent
