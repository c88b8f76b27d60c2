"""The opening of a websocket that goes to the address that was named and to no other.

A module of its own, because `websockets` takes a while to import and is needed when something connects, not before.
"""

from websockets.asyncio.client import connect


class StrictConnect(connect):
    """Takes a redirect for a failure."""

    def process_redirect(self, exc: Exception) -> Exception | str:
        """See websockets."""
        return exc
