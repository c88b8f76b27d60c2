"""HTTP to relays, with limits of size and time: what a relay says of itself (NIP-11), and its other answers (NIP-98).

httpx is imported by who needs it: it takes longer than all of our own modules, and a window that opens needs none of it.
"""

import asyncio
import ssl
from collections.abc import Callable
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit, urlunsplit

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.nostr.errors import WireError
from marmot_desktop.nostr.relay_information import (
    MAX_BYTES,
    MEDIA_TYPE,
    RelayInformation,
    parse_relay_information,
)
from marmot_desktop.nostr.transport.tls import tls_for
from marmot_desktop.nostr.types import RelayUrl

if TYPE_CHECKING:
    import httpx

TIMEOUT_S: Final = 8.0
MAX_ANSWER_BYTES: Final = 1024 * 1024


async def fetch_relay_information(
    url: RelayUrl, *, timeout_s: float = TIMEOUT_S, tls: ssl.SSLContext | None = None
) -> RelayInformation:
    """What a relay says of itself. Redirects are not followed.

    Args:
        url: of its websocket.
        timeout_s: for the whole of it.
        tls: checks certificates; by default with the machine's authorities.

    Raises:
        WireError: the answer is no such document.
        EnvironmentFaultError: `relay_unreachable`.
    """
    import httpx

    address = "http" + url.removeprefix("ws")
    try:
        async with (
            asyncio.timeout(timeout_s),
            await _client(url, tls, timeout_s) as client,
            client.stream(
                "GET", address, headers={"Accept": MEDIA_TYPE, "Accept-Encoding": "identity", "User-Agent": "marmot"}
            ) as response,
        ):
            if response.status_code != httpx.codes.OK:
                raise WireError(f"relay information: status {response.status_code}")
            return parse_relay_information(await _read(response))
    except (httpx.HTTPError, httpx.InvalidURL, TimeoutError, OSError) as err:
        raise EnvironmentFaultError(ErrorCode.RELAY_UNREACHABLE, type(err).__name__) from err


async def call_relay(
    url: RelayUrl,
    method: str,
    path: str,
    *,
    body: bytes = b"",
    sign: Callable[[str], str] | None = None,
    timeout_s: float = TIMEOUT_S,
    tls: ssl.SSLContext | None = None,
) -> tuple[int, bytes]:
    """Ask a relay something over HTTP. Redirects are not followed.

    Args:
        url: of its websocket.
        method: in capitals.
        path: with a slash in front; takes the place of the websocket's.
        body: JSON; empty if none.
        sign: makes the Authorization header for the absolute address (NIP-98).
        timeout_s: for the whole of it.
        tls: checks certificates; by default with the machine's authorities.

    Returns:
        Status and body of the answer.

    Raises:
        WireError: the answer is too large.
        EnvironmentFaultError: `relay_unreachable`.
    """
    import httpx

    address = urlunsplit(("http" + urlsplit(url).scheme.removeprefix("ws"), urlsplit(url).netloc, path, "", ""))
    headers = {"Accept": "application/json", "Accept-Encoding": "identity", "User-Agent": "marmot"}
    if body:
        headers["Content-Type"] = "application/json"
    if sign is not None:
        headers["Authorization"] = sign(address)
    try:
        async with (
            asyncio.timeout(timeout_s),
            await _client(url, tls, timeout_s) as client,
            client.stream(method, address, headers=headers, content=body or None) as response,
        ):
            return response.status_code, await _read(response, MAX_ANSWER_BYTES)
    except (httpx.HTTPError, httpx.InvalidURL, TimeoutError, OSError) as err:
        raise EnvironmentFaultError(ErrorCode.RELAY_UNREACHABLE, type(err).__name__) from err


async def _client(url: RelayUrl, tls: ssl.SSLContext | None, timeout_s: float) -> "httpx.AsyncClient":
    import httpx

    # Without TLS nothing is there to verify, and httpx need not read any certificates.
    return httpx.AsyncClient(verify=await tls_for(url, tls) or False, trust_env=False, timeout=timeout_s)


async def _read(response: "httpx.Response", max_bytes: int = MAX_BYTES) -> bytes:
    # Raw: a few compressed bytes could unpack to more than the limit in one piece.
    body = bytearray()
    async for piece in response.aiter_raw():
        body += piece
        if len(body) > max_bytes:
            raise WireError("the answer of a relay is too large")
    return bytes(body)
