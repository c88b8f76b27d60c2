"""Which path is answered by whom."""

from collections.abc import Sequence

from marmot_desktop.clock import Clock
from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.relay.gateway.ports import KeyPackageStock
from marmot_desktop.relay.gateway.welcomes import WelcomeBox
from marmot_desktop.relay.health import Health
from marmot_desktop.relay.history import History
from marmot_desktop.relay.http_api import Routes
from marmot_desktop.relay.http_gate import HttpGate
from marmot_desktop.relay.mailbox import Mailbox
from marmot_desktop.relay.metrics import Metrics
from marmot_desktop.relay.status_page import StatusPage
from marmot_desktop.relay.store.ports import EventStore


def build_routes(
    store: EventStore,
    stock: KeyPackageStock,
    box: WelcomeBox,
    metrics: Metrics,
    history: History,
    own_urls: Sequence[RelayUrl],
    clock: Clock,
    *,
    limit_loopback: bool,
) -> Routes:
    """The table of routes.

    Args:
        store: of events.
        stock: of key packages.
        box: of Welcomes.
        metrics: of this process.
        history: of this process.
        own_urls: addresses of this relay.
        clock: of the relay.
        limit_loopback: whether rates also hold for this machine.
    """
    gate = HttpGate(own_urls, clock, limit_loopback=limit_loopback)
    page = StatusPage(history, own_urls[0])
    mailbox = Mailbox(box, store, gate, clock, metrics)
    health = Health(store, stock, metrics, clock)
    return Routes(
        pages={
            ("GET", "/"): page.get,
            ("GET", "/health"): health.get_health,
            ("GET", "/metrics"): health.get_metrics,
            ("GET", "/v1/welcomes"): mailbox.list_welcomes,
            ("POST", "/v1/welcomes"): mailbox.post_welcome,
        },
        items={
            ("GET", "/v1/welcomes"): mailbox.get_welcome,
            ("GET", "/v1/key-packages"): mailbox.get_key_packages,
        },
    )
