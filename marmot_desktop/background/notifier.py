"""Listens to what happens in all accounts and lets the desktop be told: at once, in order, and never too often.

```
a message, live      -> at once; several chats in one moment are summed up
a message, history   -> when no more has come for a while, in one notification
read, deleted, muted -> what is shown is looked at again
signed out, quit     -> withdrawn
```
"""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Final

from marmot_desktop.clock import Clock
from marmot_desktop.domain.chat import GroupState, SyncState
from marmot_desktop.domain.facts import (
    BlockingChanged,
    ChatMarksChanged,
    Fact,
    GroupChanged,
    GroupJoined,
    InviteChanged,
    InviteReceived,
    MessageChanged,
    MessageStored,
    NotificationSettingsChanged,
    Published,
    SecurityNoticed,
    SignedIn,
    SignedOut,
    SyncChanged,
)
from marmot_desktop.domain.notification_policy import is_live, is_told
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.services.hub import Hub
from marmot_desktop.services.notification_answers import NotificationAnswers
from marmot_desktop.services.notification_desk import NotificationDesk
from marmot_desktop.services.notification_ports import Answer

log = logging.getLogger(__name__)

PASS_EVERY_S: Final = 0.25
"""The desktop is told at most so often."""
AT_ONCE: Final = 3
"""Chats of an account that each get a notification of their own in one moment; more are summed up."""
HISTORY_REST_S: Final = 1.5
"""History is told when none has come for so long."""
HISTORY_WAIT_S: Final = 10.0
"""It waits no longer than this."""
GOODBYE_S: Final = 2.0
MAX_WAITING: Final = 1_000
"""More deeds than this are not waited for: the oldest are dropped. Each is one look at a chat."""

Deed = Callable[[], Awaitable[object]]
Chat = tuple[PubKey, int]


class Notifier:
    """Between the hub and `NotificationDesk`.

    Args:
        hub: tells what happens.
        desk: decides and shows.
        answers: does what is asked for in a notification.
        clock: wall time.
    """

    name = "notifier"

    def __init__(self, hub: Hub, desk: NotificationDesk, answers: NotificationAnswers, clock: Clock) -> None:
        self._hub = hub
        self._desk = desk
        self._answers = answers
        self._clock = clock
        self._syncs: dict[Chat, SyncState] = {}
        self._member_of: set[Chat] = set()
        self._live: dict[PubKey, dict[int, int]] = {}
        self._history: dict[PubKey, dict[int, int]] = {}
        self._history_due: float | None = None
        self._history_began = 0.0
        self._deeds: dict[object, Deed] = {}
        self._working = False
        """Something may be on its way to the screen that is not known to stand there yet."""
        self._wake = asyncio.Event()
        self._answered = asyncio.Event()

    async def run(self) -> None:
        """Work until cancelled; then take everything off the screen."""
        screen = self._desk.screen
        screen.server.listen(self._on_answer, self._on_server_change)
        unsubscribe = self._hub.subscribe(self._on_fact)
        try:
            await self._desk.choices.get()
            async with asyncio.TaskGroup() as tasks:
                while True:
                    with contextlib.suppress(TimeoutError):
                        async with asyncio.timeout(self._wait_s()):
                            await self._wake.wait()
                    self._wake.clear()
                    self._working = True
                    has_worked = await _to_its_end(tasks.create_task(self._work(), name="notify"))
                    self._working = False
                    if has_worked:
                        await self._rest()
        finally:
            unsubscribe()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(GOODBYE_S):
                    await screen.withdraw_all()
                    await screen.server.stop()

    # The hub calls; nothing is done here but to note what there is to do.
    def _on_fact(self, published: Published) -> None:
        account, fact = published.account, published.fact
        if isinstance(fact, NotificationSettingsChanged):
            self._plan("settings", self._desk.recheck_all)
        elif isinstance(fact, SignedIn):
            self._plan(("open", fact.account.pubkey), lambda: self._desk.take_up(fact.account.pubkey))
        elif isinstance(fact, SignedOut):
            self._forget(fact.pubkey)
            self._plan(("out", fact.pubkey), lambda: self._desk.screen.withdraw_all(fact.pubkey))
        elif account is not None:
            self._on_account_fact(account, fact)

    def _on_account_fact(self, account: PubKey, fact: Fact) -> None:
        match fact:
            case MessageStored(message):
                if is_told(message):
                    live = is_live(message, self._syncs.get((account, message.group_key)), self._clock.now())
                    self._note_message(account, message.group_key, message.position, live=live)
            case MessageChanged(message):
                self._recheck(account, message.group_key)
            case ChatMarksChanged(marks):
                self._recheck(account, marks.group_key)
            case GroupJoined(group):
                self._member_of.add((account, group.key))
            case GroupChanged(group):
                self._recheck(account, group.key)
                self._note_state(account, group.key, group.state)
            case SyncChanged(status):
                self._syncs[account, status.group_key] = status.state
                self._member_of.add((account, status.group_key))
            case InviteReceived(invite):
                self._plan((account, invite.id), lambda: self._desk.tell_invite(account, invite.id))
            case InviteChanged(invite):
                if self._working or any(each.shown.invite for each in self._desk.screen.of(account)):
                    self._plan((account, invite.id, "again"), lambda: self._desk.recheck_invites(account, invite.id))
            case BlockingChanged():
                self._plan((account, "blocked"), lambda: self._desk.recheck(account))
                self._plan((account, "blocked invites"), lambda: self._desk.recheck_invites(account))
            case SecurityNoticed(code, group, _):
                self._plan((account, "security"), lambda: self._desk.tell_security(account, code, group))
            case _:
                pass

    def _note_message(self, account: PubKey, group_key: int, position: int, *, live: bool) -> None:
        chats = (self._live if live else self._history).setdefault(account, {})
        chats[group_key] = min(position, chats.get(group_key, position))
        if not live:
            now = self._clock.monotonic()
            if self._history_due is None:
                self._history_began = now
            self._history_due = min(now + HISTORY_REST_S, self._history_began + HISTORY_WAIT_S)
        self._wake.set()

    def _note_state(self, account: PubKey, group_key: int, state: GroupState) -> None:
        if state.is_member:
            self._member_of.add((account, group_key))
        elif (account, group_key) in self._member_of:
            self._member_of.discard((account, group_key))
            if state is GroupState.REMOVED:
                self._plan((account, group_key, "out"), lambda: self._desk.tell_removed(account, group_key))

    def _recheck(self, account: PubKey, group_key: int) -> None:
        """Nearly everything that happens is about a chat of which nothing is shown, and costs no more than this look."""
        if self._working or any(group_key in each.chat_keys() for each in self._desk.screen.of(account)):
            self._plan((account, group_key), lambda: self._desk.recheck(account, group_key))

    def _forget(self, account: PubKey) -> None:
        self._live.pop(account, None)
        self._history.pop(account, None)
        self._syncs = {chat: state for chat, state in self._syncs.items() if chat[0] != account}
        self._member_of = {chat for chat in self._member_of if chat[0] != account}

    def _on_answer(self, answer: Answer) -> None:
        self._plan(answer, lambda: self._answers.take(answer))
        self._answered.set()

    def _on_server_change(self) -> None:
        self._plan("server", self._desk.screen.server_changed)

    def _plan(self, what: object, deed: Deed) -> None:
        """Do something soon; the same thing once."""
        self._deeds.pop(what, None)
        self._deeds[what] = deed
        if len(self._deeds) > MAX_WAITING:
            del self._deeds[next(iter(self._deeds))]
            log.warning("too much is to be told on the desktop: the oldest is left out")
        self._wake.set()

    def _wait_s(self) -> float | None:
        waits = [self._desk.choices.pause_ends_in()]
        if self._history_due is not None:
            waits.append(max(0.0, self._history_due - self._clock.monotonic()))
        return min((wait for wait in waits if wait is not None), default=None)

    async def _rest(self) -> None:
        """Let some time go by, unless the user has done something: they wait for it."""
        self._answered.clear()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(PASS_EVERY_S):
                await self._answered.wait()

    async def _work(self) -> bool:
        """Do what there is to do. Returns whether there was anything."""
        choices = self._desk.choices
        if choices.pause_ends_in() == 0.0:
            self._deeds["pause is over"] = self._end_pause
        live, self._live = self._live, {}
        for account, chats in live.items():
            await self._try(partial(self._tell_live, account, chats))
        deeds, self._deeds = self._deeds, {}
        for deed in deeds.values():
            await self._try(deed)
        history: dict[PubKey, dict[int, int]] = {}
        if self._history_due is not None and self._clock.monotonic() >= self._history_due:
            history, self._history, self._history_due = self._history, {}, None
        for account, chats in history.items():
            await self._try(partial(self._desk.tell_chats, account, chats, live=False))
        return bool(live or deeds or history)

    async def _tell_live(self, account: PubKey, chats: dict[int, int]) -> None:
        await self._desk.tell_chats(account, chats, live=len(chats) <= AT_ONCE)

    async def _end_pause(self) -> None:
        choices = self._desk.choices
        await choices.change(replace(await choices.get(), paused_until=None))

    async def _try(self, deed: Deed) -> None:
        """An account that is just being closed, or a full disk, keeps nobody else from being told."""
        try:
            await deed()
        except MarmotDesktopError as err:
            log.info("a notification was left out: %s", err.code.value)


async def _to_its_end(work: asyncio.Task[bool]) -> bool:
    """Wait for some work, and for its end also when cancelled: what is half shown could not be withdrawn."""
    try:
        return await asyncio.shield(work)
    except asyncio.CancelledError:
        await asyncio.wait([work], timeout=GOODBYE_S)
        raise
