"""Every knob of the relay, frozen; `config_sources` reads them from a file, the environment and the command line."""

from dataclasses import dataclass, field, fields
from enum import Enum
from typing import Final

from marmot_desktop.error_codes import ErrorCode
from marmot_desktop.errors import PeerFaultError
from marmot_desktop.nostr.types import RelayUrl, parse_relay_url
from marmot_desktop.relay.errors import InvalidConfigError
from marmot_desktop.relay.gateway.rules import GatewayRules, KeyPackageReads

_KIB: Final = 1024
_MIB: Final = 1024 * _KIB


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one client may ask of the relay.

    Args:
        max_message_bytes: of one client message; Welcomes of large groups need 512 KiB.
        max_subscriptions: open at once on one connection.
        max_subscription_id_chars: of a subscription id (NIP-01).
        max_filters: in one REQ or COUNT.
        max_filter_values: ids, authors, kinds and tag values of one filter together.
        max_tags: of one event.
        max_results: stored events one filter may bring; also the default where a filter names none.
        max_future_s: how far ahead of our clock an event may be dated.
        max_auth_age_s: how far from our clock an authentication event may be dated (NIP-42).
        max_readers: public keys that may authenticate on one connection.
        events_per_s: published events of one connection, sustained.
        events_burst: published events of one connection, at once.
        network_events_per_s: published events of one network (IPv4 /24, IPv6 /48), sustained.
        network_events_burst: the same, at once.
        group_events_per_s: group events with one `h`, sustained.
        group_events_burst: the same, at once.
        queries_per_s: REQ, COUNT, AUTH and faulty messages of one connection, sustained.
        queries_burst: the same, at once.
        limit_loopback: whether the rates also hold for clients on this machine.
        max_query_s: how long one query may keep a reader busy.
        max_unanswered_events: of one connection; above it the connection is not read until OKs have gone out.
        max_unanswered_bytes: the same, by the size of the events.
        max_waiting_bytes: of all connections; above it events are refused until some have been stored.
    """

    max_message_bytes: int = 512 * _KIB + 4 * _KIB
    max_subscriptions: int = 100
    max_subscription_id_chars: int = 64
    max_filters: int = 20
    max_filter_values: int = 2000
    max_tags: int = 2000
    max_results: int = 5000
    max_future_s: int = 900
    max_auth_age_s: int = 600
    max_readers: int = 20
    events_per_s: float = 200
    events_burst: int = 5000
    network_events_per_s: float = 1000
    network_events_burst: int = 20_000
    group_events_per_s: float = 200
    group_events_burst: int = 5000
    queries_per_s: float = 50
    queries_burst: int = 1000
    limit_loopback: bool = False
    max_query_s: float = 10
    max_unanswered_events: int = 1000
    max_unanswered_bytes: int = 4 * _MIB
    max_waiting_bytes: int = 256 * _MIB


@dataclass(frozen=True, slots=True)
class ConnectionLimits:
    """How much one connection may cost in memory and time.

    Args:
        max_connections: open at once; the next one is answered 503.
        max_head_bytes: of an HTTP request's line and headers.
        max_body_bytes: of an HTTP request's body.
        request_timeout_s: to receive a request's head and body.
        max_send_buffer_bytes: waiting for one reader; above it the reader is dropped.
        stalled_reader_s: how long a full socket may stay full before the reader is dropped.
        ping_after_s: of silence the relay asks whether the peer is there; twice that and it is dropped.
        close_timeout_s: how long a closing handshake and the last bytes may take.
    """

    max_connections: int = 10_000
    max_head_bytes: int = 16 * _KIB
    max_body_bytes: int = 512 * _KIB
    request_timeout_s: float = 10
    max_send_buffer_bytes: int = 8 * _MIB
    stalled_reader_s: float = 30
    ping_after_s: float = 60
    close_timeout_s: float = 5


class Durability(Enum):
    """When the OK of an event is sent."""

    FULL = "full"
    """After the disk has it: it survives the loss of power."""

    NORMAL = "normal"
    """After the operating system has it: it survives the end of the process."""


class LogFormat(Enum):
    """How a line of the log looks."""

    TEXT = "text"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class RelayConfig:
    """What one relay process is started with.

    Args:
        host: the address to listen on, a name or an IP address without brackets.
        port: the port; 0 lets the system choose, the ready line tells.
        database: path of the SQLite file, whose folder exists, or a `postgresql://` address.
        public_urls: the addresses by which clients know this relay; without any, its loopback address (NIP-42).
        limits: of clients.
        connections: of their connections.
        gateway: how key packages are handed out.
        durability: when the OK of an event is sent.
        log_format: how a line of the log looks.
        verifier_threads: threads that check signatures.
        query_threads: threads that read the database.
        sweep_interval_s: how often expired events are removed.
        stop_with_stdin: the relay stops when its standard input ends, that is when the program that started it dies.
    """

    host: str
    port: int
    database: str
    public_urls: tuple[RelayUrl, ...] = ()
    limits: Limits = field(default_factory=Limits)
    connections: ConnectionLimits = field(default_factory=ConnectionLimits)
    gateway: GatewayRules = field(default_factory=GatewayRules)
    durability: Durability = Durability.FULL
    log_format: LogFormat = LogFormat.TEXT
    verifier_threads: int = 2
    query_threads: int = 2
    sweep_interval_s: float = 60
    stop_with_stdin: bool = False


def parse_listen_address(text: str) -> tuple[str, int]:
    """Host and port of `HOST:PORT`; an IPv6 host stands in brackets.

    Raises:
        InvalidConfigError: It is no such address.
    """
    host, colon, port = text.rpartition(":")
    bracketed = host.startswith("[") and host.endswith("]")
    if bracketed:
        host = host[1:-1]
    if not colon or not host or (":" in host and not bracketed):
        raise InvalidConfigError(ErrorCode.INVALID_REFERENCE, "listen needs HOST:PORT")
    if not (port.isascii() and port.isdigit()) or int(port) > 65535:
        raise InvalidConfigError(ErrorCode.INVALID_REFERENCE, "listen needs a port from 0 to 65535")
    return host, int(port)


def parse_public_url(text: str) -> RelayUrl:
    """An address by which clients know this relay.

    Raises:
        InvalidConfigError: It is none.
    """
    try:
        return parse_relay_url(text, allow_plain_everywhere=True)
    except PeerFaultError as error:
        raise InvalidConfigError(ErrorCode.INVALID_RELAY_URL, "a public url is a ws:// or wss:// address") from error


def check_config(config: RelayConfig) -> None:
    """Refuse knobs that contradict each other or could never be met.

    Raises:
        InvalidConfigError: The detail names the knob.
    """
    for section in (config.limits, config.connections, config.gateway):
        for knob in fields(section):
            value = getattr(section, knob.name)
            if isinstance(value, int | float) and value < 0:
                raise _contradiction(f"{knob.name} is negative")
    rules = config.gateway
    if rules.low_water > rules.target:
        raise _contradiction("low_water is above target")
    if rules.target > rules.max_stock:
        raise _contradiction("target is above max_stock")
    if rules.reserve_for_known > 1:
        raise _contradiction("reserve_for_known is a share from 0 to 1")
    if rules.request_memory_s < rules.max_request_age_s + rules.max_request_future_s:
        raise _contradiction("request_memory_s is shorter than a request stays fresh")
    if min(config.verifier_threads, config.query_threads) < 1:
        raise _contradiction("verifier_threads and query_threads are at least 1")
    if min(config.sweep_interval_s, rules.sweep_interval_s) <= 0:
        raise _contradiction("a sweep_interval_s is above 0")
    if not rules.intercept and rules.reads is not KeyPackageReads.OPEN:
        raise _contradiction("without intercept, reads can only be open")


def _contradiction(text: str) -> InvalidConfigError:
    return InvalidConfigError(ErrorCode.INVALID_REFERENCE, text)
