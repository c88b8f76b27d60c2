"""Looks, at the start and every hour, for what has been kept long enough."""

import asyncio
from typing import Final

from marmot_desktop.services.retention import RetentionService

REST_S: Final = 3_600.0


class RetentionKeeper:
    """Lets go of old keys, commits and invites in time, also while nothing happens for weeks.

    Args:
        retention: knows what is over.
    """

    name = "retention keeper"

    def __init__(self, retention: RetentionService) -> None:
        self._retention = retention

    async def run(self) -> None:
        """Work until cancelled."""
        while True:
            await self._retention.expire()
            await asyncio.sleep(REST_S)
