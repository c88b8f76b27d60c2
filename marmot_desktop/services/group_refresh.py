"""Brings one group up to date at once, before something that must not be done on an old state.

Source: MIP-03, Commit Race Conditions (sync before a commit is published again); MIP-02, Welcome Events.
"""

import asyncio
import logging
from typing import Final

from marmot_desktop.services.group_subscriptions import wanted_of_group
from marmot_desktop.services.ingest import IngestService
from marmot_desktop.services.ports import EventSource
from marmot_desktop.services.session import AccountSession

log = logging.getLogger(__name__)

TIMEOUT_S: Final = 8.0


class GroupRefresh:
    """Asks the relays of one group for what we have missed.

    Args:
        session: of the account.
        ingest: takes the events in.
        source: the relays.
    """

    def __init__(self, session: AccountSession, ingest: IngestService, source: EventSource) -> None:
        self._session = session
        self._ingest = ingest
        self._source = source

    async def run(self, group_key: int, *, timeout_s: float = TIMEOUT_S) -> bool:
        """Take in what the group's relays have.

        Args:
            group_key: of the group.
            timeout_s: for each relay; a slow one does not hold up the others for longer.

        Returns:
            Whether at least one relay came to the end of what it has stored.
        """
        wanted = await self._session.run(wanted_of_group, group_key)
        async with asyncio.TaskGroup() as tasks:
            fetches = [
                tasks.create_task(self._source.fetch([relay], filters, timeout_s=timeout_s))
                for relay, filters in wanted
            ]
        results = [fetch.result() for fetch in fetches]
        events = {event.id: event for result in results for event in result.events}
        incomplete = any(result.failed for result in results)
        await self._ingest.ingest(tuple(events.values()), backlog=True, incomplete=incomplete)
        answered = any(result.answered for result in results)
        if not answered:
            log.info("no relay of a group could be asked")
        return answered
