"""Lets the store of an account forget what the desktop showed of it, when the account is signed out."""

import asyncio
import contextlib
from typing import Final

from marmot_desktop.services.notifications import NotificationService

LAST_WORD_S: Final = 2.0


class NotificationKeeper:
    """Does nothing until the end: whoever signs out or quits finds nothing on the screen and nothing remembered.

    A program that is killed does not come to this: what it showed stays, and is taken up again at the next start.

    Args:
        notifications: of the account.
    """

    name = "notification keeper"

    def __init__(self, notifications: NotificationService) -> None:
        self._notifications = notifications

    async def run(self) -> None:
        """Wait until cancelled, then forget."""
        try:
            await asyncio.get_running_loop().create_future()
        finally:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(LAST_WORD_S):
                    await self._notifications.forget_all()
