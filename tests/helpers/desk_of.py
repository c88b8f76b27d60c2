"""A desk at which one account sits, or several, for tests of what asks it."""

from collections.abc import Callable, Coroutine, Mapping
from typing import Any

from marmot_desktop.errors import ErrorCode, RefusedError


class DeskOf:
    """Asks as the real one does.

    Args:
        current: services of the current account; `None` where nobody is signed in.
        others: services of accounts by public key.
    """

    def __init__(self, current: Any, others: Mapping[bytes, Any] | None = None) -> None:
        self.current = current
        self._others = others or {}

    async def ask(self, work: Callable[[Any], Coroutine[Any, Any, Any]], pubkey: bytes | None = None) -> Any:
        """See `Desk`."""
        services = self.current if pubkey is None else self._others.get(pubkey)
        if services is None:
            raise RefusedError(ErrorCode.SIGNED_OUT)
        return await work(services)
