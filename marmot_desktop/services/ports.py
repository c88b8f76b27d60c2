"""What services need from outside, as Protocols and the values that cross them.

The composition root hands in the real ones: a relay pool, the OS keyring.
"""

from collections.abc import AsyncIterator, Callable, Sequence
from typing import Protocol

from marmot_desktop.domain.account import KeyringState, SecretProtection
from marmot_desktop.domain.diagnostics import RelayTraffic
from marmot_desktop.domain.relay import RelayConcern, RelayDocument, RelayStatus
from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.types import RelayUrl, Timestamp


class Receipt(Frozen, frozen=True):
    """What one relay said to one event.

    Args:
        relay: who.
        accepted: it answered `OK` with true.
        message: its words, or ours where it could not be reached.
        reached: it answered at all.
    """

    relay: RelayUrl
    accepted: bool
    message: str
    reached: bool


class FetchResult(Frozen, frozen=True):
    """The stored events that relays answered with, verified, each once.

    Args:
        events: in order of arrival.
        answered: relays that came to the end of their stored events.
        failed: relays that did not.
        cut: relays that have more than they hand out, by any question.
    """

    events: tuple[Event, ...]
    answered: tuple[RelayUrl, ...]
    failed: tuple[RelayUrl, ...]
    cut: tuple[RelayUrl, ...] = ()


class ArrivedEvents(Frozen, frozen=True):
    """Verified events of a subscription; one when live, up to 256 from a backlog."""

    relay: RelayUrl
    events: tuple[Event, ...]
    stored: bool


class StoredEventsEnd(Frozen, frozen=True):
    """A relay has sent all that it had stored, or has given up midway.

    Args:
        relay: whose.
        complete: it came to the end.
        filters: what it was asked for.
        began: when it was asked, if known; what came in later is not among what it had stored.
        is_cut: it has more than it hands out, by any question.
    """

    relay: RelayUrl
    complete: bool
    filters: tuple[Filter, ...] = ()
    began: Timestamp | None = None
    is_cut: bool = False


Arrival = ArrivedEvents | StoredEventsEnd


class EventStream(Protocol):
    """An open subscription. Iterate it in one task; change or close it from any."""

    def __aiter__(self) -> AsyncIterator[Arrival]:
        """What arrives, until the stream is closed."""
        ...

    async def replace(self, wanted: Sequence[tuple[RelayUrl, Sequence[Filter]]]) -> None:
        """Ask these relays for these filters from now on, without a gap for what stays."""
        ...

    async def close(self) -> None:
        """End the subscription; iteration stops."""
        ...


class EventSource(Protocol):
    """Reads from relays."""

    def subscribe(self, topic: str, wanted: Sequence[tuple[RelayUrl, Sequence[Filter]]]) -> EventStream:
        """Open one subscription over many relays; each event arrives once."""
        ...

    async def fetch(
        self, relays: Sequence[RelayUrl], filters: Sequence[Filter], *, timeout_s: float = 8.0
    ) -> FetchResult:
        """Stored events up to each relay's end, paged."""
        ...


class Publisher(Protocol):
    """Writes to relays."""

    async def publish(
        self,
        event: Event,
        relays: Sequence[RelayUrl],
        *,
        timeout_s: float = 10.0,
        on_receipt: Callable[[Receipt], None] | None = None,
    ) -> tuple[Receipt, ...]:
        """Send to all; returns when all have answered or time is up. `on_receipt` hears each answer at once."""
        ...

    def is_connected(self, relays: Sequence[RelayUrl]) -> bool:
        """Whether at least one of these has an open connection."""
        ...


class RelayDirectory(Protocol):
    """How the relays are doing."""

    def statuses(self) -> tuple[RelayStatus, ...]:
        """Every relay that is in use now."""
        ...

    async def probe(self, relay: RelayUrl) -> RelayStatus:
        """Connect to a relay once and tell how it went."""
        ...

    def allow_auth(self, relays: Sequence[RelayUrl]) -> None:
        """Relays that may learn who we are when they ask (NIP-42)."""
        ...

    def reveal_sender(self, reveals: bool) -> None:
        """Whether other people's inbox relays that refuse strangers may learn who we are as well."""
        ...

    async def concerns(self, relay: RelayUrl) -> tuple[RelayConcern, ...]:
        """What a relay says of itself that keeps other people from reaching us over it (NIP-11); empty if it is silent."""
        ...

    async def document(self, relay: RelayUrl) -> RelayDocument:
        """What a relay says of itself (NIP-11).

        Raises:
            EnvironmentFaultError: `relay_unreachable`.
            PeerFaultError: what it says cannot be read.
        """
        ...

    def wake(self) -> None:
        """The network or the machine has come back: try every relay at once, and find out which connections are dead."""
        ...

    def lose_network(self) -> None:
        """No way leads out of this machine."""
        ...

    def traffic(self) -> tuple[RelayTraffic, ...]:
        """What has gone over each relay that was in use."""
        ...

    async def max_message_bytes(self, relay: RelayUrl) -> int | None:
        """The longest frame a relay says it takes (NIP-11); `None` if it does not say."""
        ...


class SecretStore(Protocol):
    """Keeps the key of each account's database. Never blocks a loop."""

    async def choose_protection(self) -> SecretProtection:
        """Where the key of a new account would go now.

        Raises:
            EnvironmentFaultError: `keyring_unavailable`, where there is neither a keyring nor a passphrase.
        """
        ...

    async def keyring_state(self) -> KeyringState:
        """Try the keyring now."""
        ...

    async def get(self, npub: str, protection: SecretProtection) -> bytes:
        """The 32-byte database key of an account.

        Raises:
            RefusedError: `wrong_passphrase`, or `not_found`.
            EnvironmentFaultError: `keyring_unavailable`.
        """
        ...

    def has_fallback(self, npub: str) -> bool:
        """Whether a passphrase opens an account of the keyring as well. Looks at a file: not to be called on a loop."""
        ...

    async def put_fallback(self, npub: str, key: bytes, passphrase: str) -> None:
        """Keep the key of an account wrapped by a passphrase, beside the one in the keyring."""
        ...

    async def put(self, npub: str, key: bytes, protection: SecretProtection) -> None:
        """Keep the key of an account."""
        ...

    async def delete(self, npub: str, protection: SecretProtection) -> None:
        """Forget the key of an account; unknown ones are no error."""
        ...
