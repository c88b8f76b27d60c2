"""What services need of the web; the composition root hands in the real thing."""

# ruff: noqa: ARG002 - where there is no web nothing is done with what is asked.

from typing import Protocol

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode


class WebSource(Protocol):
    """Reads small files from web servers that strangers have named."""

    async def get(self, url: str, *, max_bytes: int, timeout_s: float, follow: bool = False) -> bytes:
        """A file. Addresses inside the user's own network are not asked.

        Args:
            url: `http` or `https`.
            max_bytes: larger ones are refused.
            timeout_s: for all of it.
            follow: the server may send us elsewhere.

        Raises:
            PeerFaultError: too large, or no address.
            EnvironmentFaultError: `web_unreachable`.
        """
        ...


class NoWeb:
    """Where nothing of the web is asked: no server answers."""

    async def get(self, url: str, *, max_bytes: int, timeout_s: float, follow: bool = False) -> bytes:
        """See `WebSource`."""
        raise EnvironmentFaultError(ErrorCode.WEB_UNREACHABLE)
