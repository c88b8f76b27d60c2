"""What other processes of the relay have stored: told by NOTIFY, read by position, caught up after a lost connection.

A notice says only that there is something; what it is stands in the tables. So a notice that is lost, doubled or late
changes nothing.
"""

import asyncio
import contextlib
import logging
from collections.abc import Callable, Iterable
from typing import Final

import asyncpg

from marmot_desktop.nostr.event import Event, parse_event
from marmot_desktop.relay.store.ports import Outcome, StoreResult
from marmot_desktop.relay.store.postgres.database import CHANNEL, LOST, Database

log = logging.getLogger(__name__)

_PAGE: Final = 500
_RETRY_S: Final = 1.0
_LOOK_ANYWAY_S: Final = 30.0
_CONNECT_S: Final = 10.0


class PostgresFeed:
    """See `ForeignFeed`.

    Args:
        database: connected.
        node: random name of this process.
    """

    def __init__(self, database: Database, node: bytes) -> None:
        self._database = database
        self._node = node
        self._own: set[int] = set()
        self._position = 0
        self._passed_on = 0
        self._noticed = asyncio.Event()
        self._has_waiting = False

    def note_own(self, positions: Iterable[int]) -> None:
        """These events are ours: told before their commit, so that the feed never brings them back."""
        self._own.update(positions)

    async def start(self) -> None:
        """Begin with what comes after now."""
        async with self._database.transaction() as connection:
            self._position = await connection.fetchval("SELECT coalesce(max(seq), 0) FROM event")
            self._passed_on = await connection.fetchval("SELECT coalesce(max(seq), 0) FROM passed_on")

    async def run(self, push: Callable[[Event, bytes, Outcome], None], wake: Callable[[], None]) -> None:
        """See `ForeignFeed.run`."""
        while True:
            try:
                await self._listen(push, wake)
            except (*LOST, asyncpg.PostgresError) as error:
                log.warning("the feed of the database broke: %s", type(error).__name__)
            await asyncio.sleep(_RETRY_S)

    async def _listen(self, push: Callable[[Event, bytes, Outcome], None], wake: Callable[[], None]) -> None:
        connection = await asyncpg.connect(self._database.dsn, timeout=_CONNECT_S)
        try:
            connection.add_termination_listener(lambda _: self._noticed.set())
            await connection.add_listener(CHANNEL, self._notice)
            # What was stored while nobody listened.
            self._noticed.set()
            self._has_waiting = True
            while not connection.is_closed():
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(_LOOK_ANYWAY_S):
                        await self._noticed.wait()
                self._noticed.clear()
                await self._read_events(connection, push)
                await self._read_passed_on(connection, push)
                if self._has_waiting:
                    self._has_waiting = False
                    wake()
        finally:
            # The loop that it belongs to may be ending: no good-byes that have to be waited for.
            connection.terminate()

    def _notice(self, _connection: object, _pid: int, _channel: str, payload: object) -> None:
        self._has_waiting = self._has_waiting or payload == "waiting"
        self._noticed.set()

    async def _read_events(
        self, connection: "asyncpg.Connection[asyncpg.Record]", push: Callable[[Event, bytes, Outcome], None]
    ) -> None:
        while True:
            rows = await connection.fetch(
                "SELECT seq, json, hidden FROM event WHERE seq > $1 ORDER BY seq LIMIT $2", self._position, _PAGE
            )
            for row in rows:
                self._position = row["seq"]
                if row["seq"] not in self._own:
                    outcome = Outcome(StoreResult.STORED, row["seq"], row["hidden"] == 0)
                    push(parse_event(row["json"]), row["json"], outcome)
            self._own = {position for position in self._own if position > self._position}
            if len(rows) < _PAGE:
                return

    async def _read_passed_on(
        self, connection: "asyncpg.Connection[asyncpg.Record]", push: Callable[[Event, bytes, Outcome], None]
    ) -> None:
        rows = await connection.fetch(
            "SELECT seq, node, json FROM passed_on WHERE seq > $1 ORDER BY seq LIMIT $2", self._passed_on, _PAGE
        )
        for row in rows:
            self._passed_on = row["seq"]
            if row["node"] != self._node:
                push(parse_event(row["json"]), row["json"], Outcome(StoreResult.STORED))
