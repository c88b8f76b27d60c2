"""How the user keeps each chat."""

from marmot_desktop.domain.chat_marks import ChatMarks
from marmot_desktop.storage.transaction import Row, Transaction


class ChatMarksRepository:
    """Reads and writes marks; a chat without any has no row."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def all(self) -> tuple[ChatMarks, ...]:
        """The marks of every chat that has some."""
        rows = self._tx.all(
            "SELECT group_key, pinned_at, muted_until, archived_up_to, is_unread, draft, draft_answers"
            " FROM chat_mark ORDER BY group_key"
        )
        return tuple(_marks(row) for row in rows)

    def get(self, group_key: int) -> ChatMarks:
        """The marks of one chat."""
        row = self._tx.one(
            "SELECT group_key, pinned_at, muted_until, archived_up_to, is_unread, draft, draft_answers"
            " FROM chat_mark WHERE group_key = ?",
            (group_key,),
        )
        return ChatMarks(group_key) if row is None else _marks(row)

    def put(self, marks: ChatMarks) -> None:
        """Keep the marks of a chat as they are now."""
        if marks == ChatMarks(marks.group_key):
            self._tx.run("DELETE FROM chat_mark WHERE group_key = ?", (marks.group_key,))
            return
        self._tx.run(
            "INSERT INTO chat_mark (group_key, pinned_at, muted_until, archived_up_to, is_unread, draft, draft_answers)"
            " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (group_key) DO UPDATE SET pinned_at = excluded.pinned_at,"
            " muted_until = excluded.muted_until, archived_up_to = excluded.archived_up_to,"
            " is_unread = excluded.is_unread, draft = excluded.draft, draft_answers = excluded.draft_answers",
            (
                marks.group_key,
                marks.pinned_at,
                marks.muted_until,
                marks.archived_up_to,
                marks.is_unread,
                marks.draft,
                marks.draft_answers,
            ),
        )


def _marks(row: Row) -> ChatMarks:
    return ChatMarks(
        group_key=row[0],
        pinned_at=row[1],
        muted_until=row[2],
        archived_up_to=row[3],
        is_unread=bool(row[4]),
        draft=row[5],
        draft_answers=row[6],
    )
