"""Which certificates are believed: those of this machine, read once, and only where a relay is reached over TLS.

Reading a few hundred authorities takes a tenth of a second and more, which the loop does not wait for.
"""

import asyncio
import functools
import ssl

from marmot_desktop.nostr.types import RelayUrl


async def tls_for(url: RelayUrl, given: ssl.SSLContext | None = None) -> ssl.SSLContext | None:
    """What checks the certificate of a relay.

    Args:
        url: of its websocket.
        given: to be used instead of the machine's.

    Returns:
        `None` where there is no TLS.
    """
    if not url.startswith("wss:"):
        return None
    return given or await asyncio.to_thread(_of_this_machine)


@functools.cache
def _of_this_machine() -> ssl.SSLContext:
    return ssl.create_default_context()
