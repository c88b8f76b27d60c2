"""The web for an account: what services ask of it goes out here, under the rules of this run."""

from typing import Final

_MAX_REDIRECTS: Final = 3


class WebPort:
    """See `WebSource`.

    Args:
        allow_local: this run is a set-up of this computer alone, which has no other servers to ask. Anywhere else an
            address that a stranger has put into a profile must not make this computer ask its router or its printer.
    """

    def __init__(self, *, allow_local: bool = False) -> None:
        self._allow_local = allow_local

    async def get(self, url: str, *, max_bytes: int, timeout_s: float, follow: bool = False) -> bytes:
        """See `WebSource`."""
        # Takes httpx with it, which takes longer to import than all of ours.
        from marmot_desktop.nostr.transport.web import fetch_file

        found = await fetch_file(
            url,
            max_bytes=max_bytes,
            timeout_s=timeout_s,
            max_redirects=_MAX_REDIRECTS if follow else 0,
            allow_local=self._allow_local,
        )
        return found.body
