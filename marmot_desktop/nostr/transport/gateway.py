"""One request for key packages on a connection of its own: listen, read what is stored, ask, take what comes before the OK.

The connection is used for nothing else, so that the relay cannot tell which account asks.

Source: protocol of the key package gateway, Request (sequence).
"""

import asyncio
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.nostr import kinds
from marmot_desktop.nostr.client_session import (
    ChallengeArrived,
    ClientSession,
    EventAnswered,
    EventArrived,
    Happening,
    StoredEnded,
    SubscriptionRefused,
)
from marmot_desktop.nostr.errors import NostrError
from marmot_desktop.nostr.event import Event, check_event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.transport.tls import tls_for
from marmot_desktop.nostr.transport.websocket import connect_errors, describe, open_websocket
from marmot_desktop.nostr.types import PubKey, RelayUrl

if TYPE_CHECKING:
    from websockets.asyncio.client import ClientConnection

ANSWER_S: Final = 8.0
MAX_EVENTS: Final = 500
_NAME: Final = "packages"


@dataclass(slots=True)
class GatewayReply:
    """What a relay did with a request.

    Args:
        stored: key packages of the owner that anybody is shown; verified.
        delivered: key packages handed out for this request; verified.
        accepted: third part of its OK; `None` if none came in time.
        text: fourth part of its OK, or why it closed.
    """

    stored: list[Event] = field(default_factory=list)
    delivered: list[Event] = field(default_factory=list)
    accepted: bool | None = None
    text: str = ""


async def request_key_packages(
    url: RelayUrl,
    owner: PubKey,
    request: Event,
    *,
    tls: ssl.SSLContext | None = None,
    authenticate: Callable[[str], Event] | None = None,
    answer_s: float = ANSWER_S,
) -> GatewayReply:
    """Ask one relay.

    Args:
        url: of the relay.
        owner: whose packages.
        request: kind 447, signed.
        tls: checks certificates; by default with the machine's authorities.
        authenticate: makes the answer to a challenge (NIP-42), where the relay may learn who asks.
        answer_s: how long to wait for the whole of it.

    Raises:
        EnvironmentFaultError: `relay_unreachable`.
    """
    reply = GatewayReply()
    try:
        async with asyncio.timeout(answer_s), open_websocket(url, await tls_for(url, tls)) as socket:
            await _converse(socket, owner, request, authenticate, reply)
    except TimeoutError:
        return reply
    except connect_errors() as error:
        raise EnvironmentFaultError(ErrorCode.RELAY_UNREACHABLE, describe(error)) from error
    return reply


async def _converse(
    socket: "ClientConnection",
    owner: PubKey,
    request: Event,
    authenticate: Callable[[str], Event] | None,
    reply: GatewayReply,
) -> None:
    session = ClientSession(may_authenticate=authenticate is not None)
    # No date and no limit: what is in stock is old.
    wanted = Filter(kinds=(kinds.KEY_PACKAGE_LEGACY, kinds.KEY_PACKAGE), authors=(owner,))
    await socket.send(session.request(_NAME, (wanted,)))
    has_asked = False
    async for frame in socket:
        try:
            happenings = session.receive_text(frame)
        except NostrError:
            continue
        for each in happenings:
            match each:
                case StoredEnded() if not has_asked:
                    has_asked = True
                    await socket.send(session.publish(request))
                case ChallengeArrived(challenge) if authenticate is not None:
                    await socket.send(session.authenticate(authenticate(challenge)))
                case _:
                    if _take(each, reply, has_asked=has_asked):
                        return


def _take(happening: Happening, reply: GatewayReply, *, has_asked: bool) -> bool:
    """Note what came; whether that was the end."""
    match happening:
        case EventArrived(_, event):
            into = reply.delivered if has_asked else reply.stored
            if len(into) < MAX_EVENTS and _is_true(event) and all(event.id != known.id for known in into):
                into.append(event)
        case EventAnswered(_, accepted, text):
            reply.accepted, reply.text = accepted, text
            return True
        case SubscriptionRefused(_, text):
            reply.text = text
            return True
        case _:
            pass
    return False


def _is_true(event: Event) -> bool:
    try:
        check_event(event)
    except NostrError:
        return False
    return True
