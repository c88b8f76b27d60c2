"""The parts that all clients of one relay share."""

import asyncio

from marmot_desktop.clock import Clock
from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.relay.config import Limits
from marmot_desktop.relay.gateway.gateway import Gateway
from marmot_desktop.relay.intake import Intake
from marmot_desktop.relay.metrics import Metrics
from marmot_desktop.relay.rates import SharedRates
from marmot_desktop.relay.store.ports import EventStore
from marmot_desktop.relay.subscriptions import SubscriptionIndex


class RelayCore(Frozen, frozen=True):
    """What a client's messages act upon.

    Args:
        store: the database.
        intake: takes published events.
        subscriptions: of all connections.
        clock: of the relay.
        limits: of the relay.
        own_urls: normalised addresses of this relay.
        tasks: owns the answers to queries.
        gateway: hands out key packages.
        rates: what connections of one network or group share.
        metrics: counts what happens.
    """

    store: EventStore
    intake: Intake
    subscriptions: SubscriptionIndex
    clock: Clock
    limits: Limits
    own_urls: frozenset[RelayUrl]
    tasks: asyncio.TaskGroup
    gateway: Gateway
    rates: SharedRates
    metrics: Metrics
