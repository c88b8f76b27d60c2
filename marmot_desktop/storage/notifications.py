"""What the desktop shows of an account, and what there is to tell in it."""

# ruff: noqa: S608 - what is formatted into SQL are column lists of this package; values are always bound.

from typing import Final

from marmot_desktop.domain.chat import SYSTEM_LINE_KIND, Message
from marmot_desktop.domain.notification import NotificationHandle, NotificationKind, ShownNotification
from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.types import EventId
from marmot_desktop.storage.messages import MESSAGE_COLUMNS, MESSAGE_FROM, UNSHOWN_SQL, read_message
from marmot_desktop.storage.transaction import Transaction

_TOLD_SQL: Final = (
    "m.group_key = ?1 AND m.position >= ?2 AND m.mine = 0"
    f" AND m.kind NOT IN ({UNSHOWN_SQL}, {SYSTEM_LINE_KIND}) AND m.state NOT IN ('invalidated', 'deleted')"
    " AND (m.sort_at, m.position) > (g.read_sort_at, g.read_position)"
    " AND m.author NOT IN (SELECT pubkey FROM blocked)"
)


class Told(Frozen, frozen=True):
    """Unread messages of others in one chat.

    Args:
        count: how many.
        first: the one that came first.
        newest: the one that came last.
    """

    count: int
    first: EventId
    newest: Message


class NotificationsRepository:
    """Reads what a notification tells; remembers which ones are shown."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def told(self, group_key: int, since: int) -> Told | None:
        """What is unread in a chat, of people who are not blocked, from this position on; `None` where nothing is."""
        row = self._tx.one(
            f"SELECT count(*), min(m.position), max(m.position) {MESSAGE_FROM} WHERE {_TOLD_SQL}", (group_key, since)
        )
        if row is None or not row[0]:
            return None
        count, first, last = row
        ids = self._tx.one("SELECT rumor_id FROM message WHERE position = ?", (first,))
        newest = self._tx.one(f"SELECT {MESSAGE_COLUMNS} {MESSAGE_FROM} WHERE m.position = ?", (last,))
        if ids is None or newest is None:
            return None
        return Told(count, EventId(ids[0]), read_message(newest))

    def is_about(self, group_key: int, since: int, npub: str) -> bool:
        """Whether something unread from this position on answers a message of ours, or has this in its text."""
        row = self._tx.one(
            f"SELECT 1 {MESSAGE_FROM} WHERE {_TOLD_SQL} AND (instr(m.text, ?3) > 0 OR EXISTS (SELECT 1 FROM message AS own"
            " WHERE own.group_key = ?1 AND own.rumor_id = m.reply_to AND own.mine = 1)) LIMIT 1",
            (group_key, since, npub),
        )
        return row is not None

    def all(self) -> tuple[ShownNotification, ...]:
        """Everything that was shown when this was written last."""
        rows = self._tx.all("SELECT server, id, kind, group_key, since, invite FROM shown_notification ORDER BY rowid")
        found: dict[NotificationHandle, ShownNotification] = {}
        for server, number, kind, group_key, since, invite in rows:
            handle = NotificationHandle(server, number)
            chats = found[handle].chats if handle in found else ()
            if group_key is not None:
                chats = (*chats, (group_key, since))
            found[handle] = ShownNotification(handle, NotificationKind(kind), chats, invite)
        return tuple(found.values())

    def put(self, shown: ShownNotification) -> None:
        """Remember what a notification is about, instead of what was remembered of it."""
        self.remove(shown.handle)
        self._tx.run_many(
            "INSERT INTO shown_notification (server, id, kind, group_key, since, invite) VALUES (?, ?, ?, ?, ?, ?)",
            [
                (shown.handle.server, shown.handle.id, shown.kind.value, group_key, since, shown.invite)
                for group_key, since in shown.chats or ((None, None),)
            ],
        )

    def remove(self, handle: NotificationHandle) -> None:
        """It is shown no more."""
        self._tx.run("DELETE FROM shown_notification WHERE server = ? AND id = ?", (handle.server, handle.id))

    def clear(self) -> None:
        """Nothing is shown any more."""
        self._tx.run("DELETE FROM shown_notification")
