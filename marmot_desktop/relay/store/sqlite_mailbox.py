"""The mailbox in the SQLite file of the events; every method is a job of the one writing thread."""

from collections.abc import Sequence
from concurrent.futures import Executor

from marmot_desktop.nostr.types import EventId, PubKey
from marmot_desktop.relay.gateway.welcomes import Deposit, DepositResult, Fetched, WaitingWelcome
from marmot_desktop.relay.store.welcome_writer import WelcomeWriter
from marmot_desktop.relay.store.write_thread import run_on


class SqliteMailbox:
    """See `WelcomeBox`.

    Args:
        writer: does the work.
        thread: the writing thread of the store.
    """

    def __init__(self, writer: WelcomeWriter, thread: Executor) -> None:
        self._writer = writer
        self._thread = thread

    async def deposit(self, deposit: Deposit, *, now: int) -> DepositResult:
        """See `WelcomeBox.deposit`."""
        return await run_on(self._thread, self._writer.deposit, deposit, now)

    async def list_waiting(self, recipient: PubKey, *, now: int) -> Sequence[WaitingWelcome]:
        """See `WelcomeBox.list_waiting`."""
        return await run_on(self._thread, self._writer.list_waiting, recipient, now)

    async def fetch(self, welcome: EventId, recipient: PubKey, *, now: int) -> Fetched:
        """See `WelcomeBox.fetch`."""
        return await run_on(self._thread, self._writer.fetch, welcome, recipient, now)

    async def tidy(self, *, now: int) -> None:
        """See `WelcomeBox.tidy`."""
        await run_on(self._thread, self._writer.tidy, now)
