"""What services need of relays that hand out key packages; the composition root hands in the real thing.

Source: protocol of the key package gateway.
"""

# ruff: noqa: ARG002 - where there are no gateways nothing is done with what is asked.

from collections.abc import Callable, Sequence
from typing import Protocol

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.relay_information import RelayInformation
from marmot_desktop.nostr.types import PubKey, RelayUrl


class Reply(Protocol):
    """What a relay did with a request; see `GatewayReply`."""

    @property
    def stored(self) -> Sequence[Event]:
        """Packages that anybody is shown."""
        ...

    @property
    def delivered(self) -> Sequence[Event]:
        """Packages handed out for the request."""
        ...

    @property
    def accepted(self) -> bool | None:
        """Whether it took the request; `None` without an answer in time."""
        ...

    @property
    def text(self) -> str:
        """Its words."""
        ...


class Gateways(Protocol):
    """Relays that may keep a stock."""

    async def information(self, relay: RelayUrl) -> RelayInformation | None:
        """What a relay says of itself, remembered for a while; `None` if it says nothing."""
        ...

    async def request_key_packages(
        self, relay: RelayUrl, owner: PubKey, request: Event, authenticate: Callable[[str], Event] | None
    ) -> Reply:
        """Send a request on a connection of its own.

        Args:
            relay: which.
            owner: whose packages.
            request: kind 447, signed.
            authenticate: answers a challenge (NIP-42), where the relay may learn who asks.

        Raises:
            EnvironmentFaultError: `relay_unreachable`.
        """
        ...

    async def call_mailbox(
        self, relay: RelayUrl, method: str, path: str, body: bytes, sign: Callable[[str], str] | None
    ) -> tuple[int, bytes]:
        """Ask the mailbox of a relay over HTTP.

        Args:
            relay: which.
            method: in capitals.
            path: with a slash in front.
            body: JSON; empty if none.
            sign: makes the Authorization header for an address.

        Returns:
            Status and body of the answer.

        Raises:
            EnvironmentFaultError: `relay_unreachable`.
        """
        ...


class NoGateways:
    """Where there are none."""

    async def information(self, relay: RelayUrl) -> RelayInformation | None:
        """See `Gateways`."""
        return None

    async def request_key_packages(
        self, relay: RelayUrl, owner: PubKey, request: Event, authenticate: Callable[[str], Event] | None
    ) -> Reply:
        """See `Gateways`."""
        raise EnvironmentFaultError(ErrorCode.RELAY_UNREACHABLE)

    async def call_mailbox(
        self, relay: RelayUrl, method: str, path: str, body: bytes, sign: Callable[[str], str] | None
    ) -> tuple[int, bytes]:
        """See `Gateways`."""
        raise EnvironmentFaultError(ErrorCode.RELAY_UNREACHABLE)
