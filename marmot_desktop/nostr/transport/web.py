"""Small files from web servers that strangers name: pictures of people, lists of names.

The address comes from a stranger, so it must not lead into the user's own network: a name is resolved here, every
address it has must be a public one, and the connection goes to just that address, also after each redirect. There is
no proxy, no cookie, and nothing in the request that tells who asks.
"""

import asyncio
import ipaddress
import socket
import ssl
from typing import Final

import httpx

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.errors import WireError
from marmot_desktop.nostr.transport.tls import tls_for
from marmot_desktop.nostr.types import RelayUrl

MAX_URL_CHARS: Final = 2_000
_NAT64: Final = ipaddress.ip_network("64:ff9b::/96")
_PORTS: Final = {"http": 80, "https": 443}
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class WebFile(Frozen, frozen=True):
    """What a web server has sent.

    Args:
        body: as it is.
        media_type: what the server says it is, in lower case, without parameters; empty if it does not say.
    """

    body: bytes
    media_type: str


async def fetch_file(
    url: str,
    *,
    max_bytes: int,
    timeout_s: float,
    max_redirects: int = 0,
    allow_local: bool = False,
    tls: ssl.SSLContext | None = None,
) -> WebFile:
    """Fetch a file over HTTP or HTTPS.

    Args:
        url: absolute.
        max_bytes: a larger file is refused as soon as that is known.
        timeout_s: for all of it.
        max_redirects: so often the server may send us elsewhere; never from HTTPS to HTTP.
        allow_local: addresses of this computer and network are allowed: for set-ups without any other.
        tls: checks certificates; by default with the machine's authorities.

    Raises:
        WireError: the file is too large, or the address is none.
        EnvironmentFaultError: `web_unreachable`.
    """
    try:
        async with asyncio.timeout(timeout_s):
            for _ in range(max_redirects + 1):
                found = await _fetch_once(_parse(url), max_bytes, allow_local=allow_local, tls=tls, timeout_s=timeout_s)
                if isinstance(found, WebFile):
                    return found
                url = _redirected(url, found)
    except (httpx.HTTPError, httpx.InvalidURL, TimeoutError, OSError, UnicodeError) as err:
        raise EnvironmentFaultError(ErrorCode.WEB_UNREACHABLE, _reason(err)) from err
    raise EnvironmentFaultError(ErrorCode.WEB_UNREACHABLE, "sent elsewhere too often")


def _reason(error: BaseException) -> str:
    """Why it failed: what stands against a certificate says more than that there was no connection."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return f"certificate: {cause.verify_message}"
        cause = cause.__cause__ or cause.__context__
    return type(error).__name__


def is_public(address: Address) -> bool:
    """Whether an address belongs to the open internet, and to no network of the user's."""
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]
        if address in _NAT64:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(inner)
        if address.is_site_local:
            return False
    return address.is_global and not address.is_multicast and not address.is_reserved and not address.is_unspecified


def _parse(url: str) -> httpx.URL:
    if len(url) > MAX_URL_CHARS:
        raise WireError("an address on the web is too long")
    try:
        parsed = httpx.URL(url)
    except (httpx.InvalidURL, ValueError, UnicodeError) as err:
        raise WireError("no address on the web") from err
    if parsed.scheme not in _PORTS or not parsed.host or parsed.userinfo:
        raise WireError("no address on the web")
    return parsed


async def _resolve(url: httpx.URL, *, allow_local: bool) -> str:
    """The one address to connect to.

    Raises:
        EnvironmentFaultError: it is in a network of the user's.
    """
    port = url.port or _PORTS[url.scheme]
    host = url.raw_host.decode("ascii").strip("[]")
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = [ipaddress.ip_address(str(entry[4][0]).partition("%")[0]) for entry in found]
    if not addresses or not (allow_local or all(is_public(address) for address in addresses)):
        raise EnvironmentFaultError(ErrorCode.WEB_UNREACHABLE, "the address is not a public one")
    return str(addresses[0])


async def _fetch_once(
    url: httpx.URL, max_bytes: int, *, allow_local: bool, tls: ssl.SSLContext | None, timeout_s: float
) -> WebFile | str:
    """A file, or the address of one."""
    address = await _resolve(url, allow_local=allow_local)
    headers = {
        "Host": url.netloc.decode("ascii"),
        "Accept-Encoding": "identity",
        "User-Agent": "Mozilla/5.0",
        "Accept": "*/*",
    }
    verify = await tls_for(RelayUrl("wss:" if url.scheme == "https" else "ws:"), tls) or False
    extensions = {"sni_hostname": url.raw_host.decode("ascii")}
    async with (
        httpx.AsyncClient(verify=verify, trust_env=False, timeout=timeout_s) as client,
        client.stream("GET", url.copy_with(host=address), headers=headers, extensions=extensions) as response,
    ):
        if response.status_code in _REDIRECTS and "location" in response.headers:
            return str(response.headers["location"])
        if response.status_code != httpx.codes.OK or response.headers.get("content-encoding", "identity") != "identity":
            raise EnvironmentFaultError(ErrorCode.WEB_UNREACHABLE, f"status {response.status_code}")
        media_type = str(response.headers.get("content-type", "")).partition(";")[0].strip().lower()
        return WebFile(await _read(response, max_bytes), media_type)


async def _read(response: httpx.Response, max_bytes: int) -> bytes:
    told = response.headers.get("content-length", "")
    if told.isdigit() and int(told[:20]) > max_bytes:
        raise WireError("a file is too large")
    body = bytearray()
    # Raw: a few compressed bytes could unpack to more than the limit in one piece.
    async for piece in response.aiter_raw():
        body += piece
        if len(body) > max_bytes:
            raise WireError("a file is too large")
    return bytes(body)


def _redirected(url: str, location: str) -> str:
    there = _parse(str(_parse(url).join(location[:MAX_URL_CHARS])))
    if url.lower().startswith("https:") and there.scheme != "https":
        raise EnvironmentFaultError(ErrorCode.WEB_UNREACHABLE, "sent to an address without encryption")
    return str(there)
