"""HTTP to relays, with limits of size and time: what a relay says of itself (NIP-11)."""

import asyncio
import ssl
from typing import Final

import httpx

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.nostr.errors import WireError
from marmot_desktop.nostr.relay_information import (
    MAX_BYTES,
    MEDIA_TYPE,
    RelayInformation,
    parse_relay_information,
)
from marmot_desktop.nostr.types import RelayUrl

TIMEOUT_S: Final = 8.0


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
    address = "http" + url.removeprefix("ws")
    try:
        async with (
            asyncio.timeout(timeout_s),
            httpx.AsyncClient(verify=tls or ssl.create_default_context(), trust_env=False, timeout=timeout_s) as client,
            client.stream(
                "GET", address, headers={"Accept": MEDIA_TYPE, "Accept-Encoding": "identity", "User-Agent": "marmot"}
            ) as response,
        ):
            if response.status_code != httpx.codes.OK:
                raise WireError(f"relay information: status {response.status_code}")
            return parse_relay_information(await _read(response))
    except (httpx.HTTPError, httpx.InvalidURL, TimeoutError, OSError) as err:
        raise EnvironmentFaultError(ErrorCode.RELAY_UNREACHABLE, type(err).__name__) from err


async def _read(response: httpx.Response) -> bytes:
    # Raw: a few compressed bytes could unpack to more than the limit in one piece.
    body = bytearray()
    async for piece in response.aiter_raw():
        body += piece
        if len(body) > MAX_BYTES:
            raise WireError("relay information too large")
    return bytes(body)
