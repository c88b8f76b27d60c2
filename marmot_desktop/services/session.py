"""The account session: one database, one MLS engine, one signing key and the one worker thread that may touch them.

`await session.run(function, ...)` is the only way in. Each call is one *turn*, which is one transaction: MLS state,
message rows, outbox and seen-marks are written together or not at all. Facts are published, and bytes leave the
machine, only after it has committed.
"""

import asyncio
import logging
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Concatenate, ParamSpec, TypeVar

from marmot_desktop.clock import Clock
from marmot_desktop.domain.account import Account
from marmot_desktop.domain.facts import Fact, GroupChanged, OutboxChanged
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.marmot.engine import MlsEngine, MlsGroup, SavedGroup
from marmot_desktop.marmot.errors import CorruptGroupStateError
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.keys import SecretKey
from marmot_desktop.nostr.types import PubKey, Timestamp
from marmot_desktop.services.hub import Hub
from marmot_desktop.storage.database import Database
from marmot_desktop.storage.errors import NotFoundError
from marmot_desktop.storage.groups import GroupRow
from marmot_desktop.storage.unit_of_work import UnitOfWork

log = logging.getLogger(__name__)

P = ParamSpec("P")
T = TypeVar("T")


def found(value: T | None, code: ErrorCode = ErrorCode.NOT_FOUND) -> T:
    """What a look-up gave.

    Raises:
        RefusedError: with this code, if it gave nothing.
    """
    if value is None:
        raise RefusedError(code)
    return value


class LiveGroups:
    """The MLS groups that are loaded, by group key; the newest state of each is in memory and in the database.

    After a turn that failed, every group it touched is forgotten and loaded again when next needed: its memory may be
    ahead of the database (a ratchet that moved, a key that was used).
    """

    def __init__(self, engine: MlsEngine) -> None:
        self._engine = engine
        self._groups: dict[int, MlsGroup] = {}

    def load(self, tx: UnitOfWork, group_key: int) -> MlsGroup:
        """The group, from memory or from its saved state.

        Raises:
            CorruptGroupStateError: there is none, or it cannot be loaded.
        """
        group = self._groups.get(group_key)
        if group is None:
            try:
                saved = tx.mls.load(group_key)
            except NotFoundError as err:
                raise CorruptGroupStateError("no state is stored") from err
            group = self._engine.load_group(
                SavedGroup(
                    group_id=tx.groups.row(group_key).mls_group_id,
                    state=saved.state,
                    ratchet_tree=saved.tree,
                    past_epochs=saved.past_epochs,
                    pending_commit=saved.pending_commit,
                )
            )
            self._groups[group_key] = group
        return group

    def put(self, group_key: int, group: MlsGroup) -> None:
        """Keep a group that was created, joined or restored."""
        self._groups[group_key] = group

    def forget(self, group_key: int) -> None:
        """Drop a group from memory."""
        self._groups.pop(group_key, None)


class Turn:
    """What a synchronous function of a service may use while its transaction is open.

    Args:
        tx: the transaction's repositories.
        engine: of this account.
        live: the loaded groups.
        me: this account's public key.
        secret: its secret key.
        now: wall time at the start of the turn; one turn has one time.
        random: bytes from the operating system.
        delays: messages and commits keep away from one another.
    """

    def __init__(
        self,
        tx: UnitOfWork,
        engine: MlsEngine,
        live: LiveGroups,
        me: PubKey,
        secret: SecretKey,
        now: Timestamp,
        random: Callable[[int], bytes],
        *,
        delays: bool = True,
    ) -> None:
        self.tx = tx
        self.delays = delays
        self.engine = engine
        self.me = me
        self.secret = secret
        self.now = now
        self.random = random
        self._live = live
        self._touched: dict[int, None] = {}
        self._changed_groups: dict[int, bool] = {}
        self._facts: list[Fact] = []
        self._outbox_changed = False

    def resolve(self, group: NostrGroupId) -> GroupRow:
        """The group of ours that has, or has had, a routing id; one we are in before one we have left.

        Raises:
            RefusedError: `group_unknown`.
        """
        rows = self.tx.groups.resolve(group)
        if not rows:
            raise RefusedError(ErrorCode.GROUP_UNKNOWN)
        return rows[0]

    def group(self, group_key: int) -> MlsGroup:
        """The MLS group; whatever is done to it has to be followed by `save`."""
        self._touched[group_key] = None
        return self._live.load(self.tx, group_key)

    def adopt(self, group_key: int, group: MlsGroup) -> None:
        """Make a created, joined or restored MLS group the live one and write it."""
        self._touched[group_key] = None
        self._live.put(group_key, group)
        self.save(group_key)

    def save(self, group_key: int) -> None:
        """Write what has changed in an MLS group since it was last written."""
        changes = self._live.load(self.tx, group_key).take_changes()
        self.tx.mls.put(
            group_key,
            state=changes.state,
            tree=changes.ratchet_tree,
            past_epochs_put=changes.past_epochs_put,
            past_epochs_delete_below=changes.past_epochs_delete_below,
            pending_commit=changes.pending_commit,
            pending_commit_changed=changes.pending_commit_changed,
        )

    def forget(self, group_key: int) -> None:
        """Drop an MLS group from memory: we are no longer in it, or its saved state was replaced."""
        self._touched[group_key] = None
        self._live.forget(group_key)

    @contextmanager
    def attempt(self, group_key: int) -> Iterator[None]:
        """A part of the turn that concerns one group: if the block fails, that part is undone, and the turn may go on.

        Args:
            group_key: of the group; its memory is dropped with what was undone.
        """
        facts, changed, outbox = len(self._facts), dict(self._changed_groups), self._outbox_changed
        try:
            with self.tx.savepoint():
                yield
        except BaseException:
            del self._facts[facts:]
            self._changed_groups, self._outbox_changed = changed, outbox
            self.forget(group_key)
            raise

    def publish(self, fact: Fact) -> None:
        """Tell the hub when this turn has committed."""
        self._facts.append(fact)

    def group_changed(self, group_key: int, *, rolled_back: bool = False) -> None:
        """Tell the hub, once for the turn, how the group is at its end."""
        self._changed_groups[group_key] = self._changed_groups.get(group_key, False) or rolled_back

    def outbox_changed(self) -> None:
        """Wake the publisher when this turn has committed."""
        self._outbox_changed = True

    def finish(self) -> tuple[Fact, ...]:
        """The facts of this turn, group changes after what caused them; called before the commit."""
        facts = list(self._facts)
        for group_key, rolled_back in self._changed_groups.items():
            facts.append(GroupChanged(self.tx.groups.group(group_key), rolled_back))
        if self._outbox_changed:
            facts.append(OutboxChanged())
        return tuple(facts)

    def abandon(self) -> None:
        """Forget every MLS group that this turn has touched, because its transaction did not commit."""
        for group_key in self._touched:
            self._live.forget(group_key)


class AccountSession:
    """Store, engine, key and worker thread of one account.

    Args:
        account: whose session this is.
        database: open; closed by `close`.
        engine: over the real MLS library.
        secret: the account's secret key; wiped by `close`.
        hub: where facts go, on the loop that `run` is awaited on.
        clock: wall time.
        random: bytes from the operating system.
        delays: false to wait for nothing that has no need to be waited for.
    """

    def __init__(
        self,
        account: Account,
        database: Database,
        engine: MlsEngine,
        secret: SecretKey,
        hub: Hub,
        clock: Clock,
        random: Callable[[int], bytes],
        *,
        delays: bool = True,
    ) -> None:
        self.account = account
        self.delays = delays
        self.hub = hub
        self.clock = clock
        self.random = random
        self._database = database
        self._engine = engine
        self._secret = secret
        self._live = LiveGroups(engine)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="account")
        self._closed = False

    @property
    def me(self) -> PubKey:
        """This account's public key."""
        return self.account.pubkey

    @property
    def secret(self) -> SecretKey:
        """This account's secret key, for signing what is not stored (NIP-42 answers)."""
        return self._secret

    async def run(self, function: Callable[Concatenate[Turn, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run one turn on the worker thread and return what it returns.

        When the awaiting task is cancelled, a turn that has begun still ends as it would have, and its facts are
        published; one that has not begun does not begin.

        Raises:
            RefusedError: `signed_out`, when the session has been closed.
        """
        if self._closed:
            raise RefusedError(ErrorCode.SIGNED_OUT)
        loop = asyncio.get_running_loop()

        def work() -> T:
            return self._turn(loop, function, args, kwargs)

        return await loop.run_in_executor(self._worker, work)

    async def close(self) -> None:
        """Let the running turns end, close the database, wipe the key. Idempotent; goes to its end when cancelled."""
        if self._closed:
            return
        self._closed = True
        closing = self._worker.submit(self._database.close)
        try:
            await asyncio.shield(asyncio.wrap_future(closing))
        finally:
            self._worker.shutdown(wait=True)
            self._secret.wipe()

    def _turn(
        self,
        loop: asyncio.AbstractEventLoop,
        function: Callable[..., T],
        args: tuple[object, ...],
        kwargs: dict[str, object],
    ) -> T:
        turn: Turn | None = None
        try:
            with self._database.unit_of_work() as tx:
                now = Timestamp(self.clock.now())
                turn = Turn(tx, self._engine, self._live, self.me, self._secret, now, self.random, delays=self.delays)
                result = function(turn, *args, **kwargs)
                facts = turn.finish()
        except BaseException:
            if turn is not None:
                turn.abandon()
            raise
        if facts:
            # Scheduled before the result is: whoever awaits this turn finds its facts already told.
            loop.call_soon_threadsafe(self._publish, facts)
        return result

    def _publish(self, facts: tuple[Fact, ...]) -> None:
        for fact in facts:
            self.hub.publish(self.account.pubkey, fact)
