"""Relays that hand out key packages and keep Welcomes as a test tells them; the real one is met in the scenarios."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.relay_information import GatewayTerms, RelayInformation
from marmot_desktop.nostr.types import PubKey, RelayUrl


@dataclass
class Answer:
    """What a relay does with a request."""

    delivered: Sequence[Event] = ()
    accepted: bool | None = True
    text: str = "gateway: delivered=0"
    stored: Sequence[Event] = ()


@dataclass
class ScriptedGateways:
    """See `Gateways`.

    Args:
        terms: of every relay; `None` for relays that keep no stock.
        own_key: the `self` that they name.
        answer: to every request.
        silent: they say nothing of themselves.
        unreachable: no request reaches them.
        mailbox: answers by method and path; 404 for everything else.
        requests: that were made.
        calls: method, path and body of calls to mailboxes.
        authenticate: what answers a challenge in the last request.
    """

    terms: GatewayTerms | None = field(default_factory=GatewayTerms)
    own_key: PubKey | None = None
    answer: Answer = field(default_factory=Answer)
    silent: bool = False
    unreachable: bool = False
    mailbox: dict[tuple[str, str], tuple[int, bytes]] = field(default_factory=dict)
    requests: list[Event] = field(default_factory=list)
    calls: list[tuple[str, str, bytes]] = field(default_factory=list)
    authorizations: list[str] = field(default_factory=list)
    authenticate: Callable[[str], Event] | None = None

    async def information(self, relay: RelayUrl) -> RelayInformation | None:
        return None if self.silent else RelayInformation(name=relay, own_key=self.own_key, gateway=self.terms)

    async def request_key_packages(
        self, relay: RelayUrl, owner: PubKey, request: Event, authenticate: Callable[[str], Event] | None
    ) -> Answer:
        assert request.first_tag("p") == owner.hex()
        assert request.first_tag("relay") == relay
        self.requests.append(request)
        self.authenticate = authenticate
        if self.unreachable:
            raise EnvironmentFaultError(ErrorCode.RELAY_UNREACHABLE)
        return self.answer

    async def call_mailbox(
        self, relay: RelayUrl, method: str, path: str, body: bytes, sign: Callable[[str], str] | None
    ) -> tuple[int, bytes]:
        self.calls.append((method, path, body))
        if sign is not None:
            self.authorizations.append(sign(f"http{relay.removeprefix('ws')}{path}"))
        if self.unreachable:
            raise EnvironmentFaultError(ErrorCode.RELAY_UNREACHABLE)
        return self.mailbox.get((method, path), (HTTPStatus.NOT_FOUND, b"{}"))

    def put_welcome(self, wrap: Event) -> None:
        """Have a Welcome wait in the mailbox."""
        listed = json.dumps({"welcomes": [{"id": wrap.id.hex(), "key_package_ref": None, "created_at": 1}]})
        self.mailbox["GET", "/v1/welcomes"] = (HTTPStatus.OK, listed.encode())
        body = f'{{"event":{wrap.to_json()}}}'.encode()
        self.mailbox["GET", f"/v1/welcomes/{wrap.id.hex()}"] = (HTTPStatus.OK, body)
