"""Groups, the routing ids they have had, and who is in them."""

# ruff: noqa: S608 - what is formatted into SQL are the column lists of this module; values are always bound.

from collections.abc import Iterable, Mapping
from typing import Final, TypedDict, Unpack

from marmot_desktop.domain.chat import DIRECT_PEOPLE, Group, GroupState, Member
from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import Frozen, Hidden
from marmot_desktop.marmot.group_event import LOOK_BACK_EPOCHS
from marmot_desktop.marmot.types import Epoch, GroupId, KeyPackageRef, NostrGroupId
from marmot_desktop.nostr.types import PubKey, RelayUrl, Timestamp
from marmot_desktop.storage.columns import (
    decode_code,
    decode_pubkeys,
    decode_relays,
    encode_code,
    encode_pubkeys,
    encode_relays,
)
from marmot_desktop.storage.errors import NotFoundError
from marmot_desktop.storage.messages import MessagesRepository
from marmot_desktop.storage.transaction import Row, Transaction, Value

_COLUMNS: Final = (
    "group_key, mls_group_id, nostr_group_id, name, description, relays, admins, epoch, state, created_at, "
    "subscribe_since, newest_event_at, last_sent_at, read_sort_at, read_position, self_update_due, "
    "leaf_renewed_at, joined_with, problem, last_commit_at"
)
_MEMBER_STATES: Final = ", ".join(f"'{state.value}'" for state in GroupState if state.is_member)


class GroupRow(Frozen, frozen=True):
    """One group as stored.

    Args:
        group_key: its number in this store.
        mls_group_id: never leaves the process.
        nostr_group_id: the routing id it has now.
        name: empty for a direct chat.
        description: plain text.
        relays: where its events go.
        admins: its admin list.
        epoch: of the MLS group.
        state: what we are to it.
        created_at: when this device created or joined it.
        subscribe_since: the oldest event worth asking for.
        newest_event_at: our own events are not dated before it: the date of the newest accepted kind 445, or the
            second after the commit of the present epoch.
        last_sent_at: when this device sent an event last.
        read_sort_at: with `read_position`, the place read last.
        read_position: see `read_sort_at`.
        self_update_due: when our leaf is to be renewed; `None` where we have none.
        leaf_renewed_at: when a self-update of ours was applied last; `None` if the leaf owes its first one.
        joined_with: the key package we joined with; `None` in a group of our own making.
        problem: why the group is broken.
        last_commit_at: when a commit of ours was accepted last; messages keep away from it.
    """

    group_key: int
    mls_group_id: Hidden[GroupId]
    nostr_group_id: NostrGroupId
    name: Hidden[str]
    description: Hidden[str]
    relays: tuple[RelayUrl, ...]
    admins: tuple[PubKey, ...]
    epoch: Epoch
    state: GroupState
    created_at: Timestamp
    subscribe_since: Timestamp
    newest_event_at: Timestamp
    last_sent_at: Timestamp
    read_sort_at: Timestamp
    read_position: int
    self_update_due: Timestamp | None
    leaf_renewed_at: Timestamp | None
    joined_with: Hidden[KeyPackageRef | None]
    problem: ErrorCode | None
    last_commit_at: Timestamp


class GroupChanges(TypedDict, total=False):
    """What of a group may change; only what is given does."""

    nostr_group_id: NostrGroupId
    name: str
    description: str
    relays: Iterable[RelayUrl]
    admins: Iterable[PubKey]
    epoch: int
    state: GroupState
    self_update_due: Timestamp | None
    leaf_renewed_at: Timestamp | None
    joined_with: KeyPackageRef | None
    newest_event_at: Timestamp
    last_sent_at: Timestamp
    last_commit_at: Timestamp
    subscribe_since: Timestamp
    problem: ErrorCode | None


class GroupsRepository:
    """Reads and writes groups.

    Args:
        transaction: the open one.
        messages: for unread counts and last lines.
    """

    def __init__(self, transaction: Transaction, messages: MessagesRepository) -> None:
        self._tx = transaction
        self._messages = messages

    def add(
        self,
        *,
        mls_group_id: GroupId,
        nostr_group_id: NostrGroupId,
        name: str,
        description: str,
        relays: Iterable[RelayUrl],
        admins: Iterable[PubKey],
        epoch: int,
        state: GroupState,
        created_at: Timestamp,
        subscribe_since: Timestamp,
        self_update_due: Timestamp | None = None,
    ) -> int:
        """Store a group that was created or joined, with its route.

        Returns:
            Its group key.
        """
        group_key = self._tx.insert(
            "INSERT INTO chat_group (mls_group_id, nostr_group_id, name, description, relays, admins, epoch, state,"
            " created_at, subscribe_since, self_update_due) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                mls_group_id,
                nostr_group_id,
                name,
                description,
                encode_relays(relays),
                encode_pubkeys(admins),
                epoch,
                state.value,
                created_at,
                subscribe_since,
                self_update_due,
            ),
        )
        self.add_route(nostr_group_id, group_key, epoch)
        return group_key

    def row(self, group_key: int) -> GroupRow:
        """One group as stored.

        Raises:
            NotFoundError: `group_unknown`.
        """
        row = self._tx.one(f"SELECT {_COLUMNS} FROM chat_group WHERE group_key = ?", (group_key,))
        if row is None:
            raise NotFoundError(ErrorCode.GROUP_UNKNOWN)
        return _group_row(row)

    def rows(self) -> tuple[GroupRow, ...]:
        """Every group, in the order in which they were stored."""
        return tuple(map(_group_row, self._tx.all(f"SELECT {_COLUMNS} FROM chat_group ORDER BY group_key")))

    def find_by_mls_id(self, mls_group_id: GroupId) -> GroupRow | None:
        """The group with this MLS group id."""
        row = self._tx.one(f"SELECT {_COLUMNS} FROM chat_group WHERE mls_group_id = ?", (mls_group_id,))
        return None if row is None else _group_row(row)

    def resolve(self, nostr_group_id: NostrGroupId) -> tuple[GroupRow, ...]:
        """Every group that has or had this routing id: those we are in first, then the newest first."""
        rows = self._tx.all(
            f"SELECT {_COLUMNS} FROM chat_group WHERE group_key IN"
            " (SELECT group_key FROM group_route WHERE nostr_group_id = ?)"
            f" ORDER BY state IN ({_MEMBER_STATES}) DESC, created_at DESC, group_key DESC",
            (nostr_group_id,),
        )
        return tuple(map(_group_row, rows))

    def update(self, group_key: int, **changes: Unpack[GroupChanges]) -> None:
        """Change what is given, leave the rest.

        Raises:
            NotFoundError: `group_unknown`.
        """
        columns: dict[str, Value] = {}
        for name, value in changes.items():
            if name not in GroupChanges.__annotations__:
                raise TypeError(f"a group has no {name} that may change")
            if value is None or isinstance(value, int | str | bytes):
                columns[name] = value
        if "relays" in changes:
            columns["relays"] = encode_relays(changes["relays"])
        if "admins" in changes:
            columns["admins"] = encode_pubkeys(changes["admins"])
        if "state" in changes:
            columns["state"] = changes["state"].value
        if "problem" in changes:
            columns["problem"] = encode_code(changes["problem"])
        if not columns:
            return
        # The names are those of `GroupChanges`, checked above, and never come from outside.
        assignments = ", ".join(f"{name} = ?" for name in columns)
        changed = self._tx.run(
            f"UPDATE chat_group SET {assignments} WHERE group_key = ?", (*columns.values(), group_key)
        )
        if changed == 0:
            raise NotFoundError(ErrorCode.GROUP_UNKNOWN)

    def mark_read(self, group_key: int, sort_at: Timestamp, position: int) -> None:
        """Move the place read last; never backwards."""
        self._tx.run(
            "UPDATE chat_group SET read_sort_at = ?1, read_position = ?2"
            " WHERE group_key = ?3 AND (read_sort_at, read_position) < (?1, ?2)",
            (sort_at, position, group_key),
        )

    def set_members(self, group_key: int, leaves: Mapping[PubKey, int]) -> None:
        """Replace who is in a group.

        Args:
            group_key: of the group.
            leaves: devices of each person in the MLS tree.
        """
        known = self.members(group_key)
        gone = [(group_key, pubkey) for pubkey in known if pubkey not in leaves]
        new = [(group_key, pubkey, count) for pubkey, count in leaves.items() if known.get(pubkey) != count]
        if gone:
            self._tx.run_many("DELETE FROM member WHERE group_key = ? AND pubkey = ?", gone)
        if new:
            self._tx.run_many(
                "INSERT INTO member (group_key, pubkey, leaves) VALUES (?, ?, ?)"
                " ON CONFLICT DO UPDATE SET leaves = excluded.leaves",
                new,
            )

    def members(self, group_key: int) -> dict[PubKey, int]:
        """Who is in a group and with how many devices, by public key."""
        rows = self._tx.all("SELECT pubkey, leaves FROM member WHERE group_key = ? ORDER BY pubkey", (group_key,))
        return {PubKey(pubkey): leaves for pubkey, leaves in rows}

    def add_route(self, nostr_group_id: NostrGroupId, group_key: int, since_epoch: int) -> None:
        """Remember a routing id of a group; one it has had before keeps its first epoch."""
        self._tx.run(
            "INSERT INTO group_route (nostr_group_id, group_key, since_epoch) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            (nostr_group_id, group_key, since_epoch),
        )

    def routes(self) -> tuple[tuple[NostrGroupId, int], ...]:
        """Every routing id that events of a group we are in, or may come back to, may still come under, with its group key.

        That is the one it has now, and each one that it had within the last five epochs: keys of older ones are gone.
        """
        rows = self._tx.all(
            "SELECT r.nostr_group_id, r.group_key FROM (SELECT nostr_group_id, group_key, since_epoch,"
            " lead(since_epoch) OVER (PARTITION BY group_key ORDER BY since_epoch, nostr_group_id) AS until_epoch"
            " FROM group_route) AS r JOIN chat_group AS g USING (group_key)"
            f" WHERE (g.state IN ({_MEMBER_STATES}) OR (g.state IN ('left', 'removed') AND EXISTS"
            " (SELECT 1 FROM mls_checkpoint AS c WHERE c.group_key = g.group_key)))"
            " AND (r.until_epoch IS NULL OR r.until_epoch > g.epoch - ? OR r.nostr_group_id = g.nostr_group_id)"
            " ORDER BY r.group_key, r.since_epoch, r.nostr_group_id",
            (LOOK_BACK_EPOCHS,),
        )
        return tuple((NostrGroupId(nostr_group_id), group_key) for nostr_group_id, group_key in rows)

    def group(self, group_key: int) -> Group:
        """One group as faces show it.

        Raises:
            NotFoundError: `group_unknown`.
        """
        return self._whole(self.row(group_key), self.members(group_key))

    def all(self) -> tuple[Group, ...]:
        """Every group as faces show it, newest activity first."""
        # One question for the members of all groups instead of one for each.
        everybody: dict[int, dict[PubKey, int]] = {}
        for group_key, pubkey, leaves in self._tx.all(
            "SELECT group_key, pubkey, leaves FROM member ORDER BY group_key"
        ):
            everybody.setdefault(group_key, {})[PubKey(pubkey)] = leaves
        groups = [self._whole(row, everybody.get(row.group_key, {})) for row in self.rows()]
        groups.sort(key=_activity, reverse=True)
        return tuple(groups)

    def _whole(self, row: GroupRow, people: Mapping[PubKey, int]) -> Group:
        admins = set(row.admins)
        members = [Member(pubkey, pubkey in admins, leaves) for pubkey, leaves in people.items()]
        members.sort(key=lambda member: (not member.admin, member.pubkey))
        return Group(
            key=row.group_key,
            id=row.nostr_group_id,
            name=row.name,
            description=row.description,
            epoch=row.epoch,
            members=tuple(members),
            admins=row.admins,
            relays=row.relays,
            state=row.state,
            unread=self._messages.unread(row.group_key),
            last_message=self._messages.last(row.group_key),
            created_at=row.created_at,
            hidden=not row.name and len(members) <= DIRECT_PEOPLE and self._has_blocked(row.group_key),
        )

    def _has_blocked(self, group_key: int) -> bool:
        row = self._tx.one(
            "SELECT 1 FROM member AS m JOIN blocked AS b ON b.pubkey = m.pubkey WHERE m.group_key = ? LIMIT 1",
            (group_key,),
        )
        return row is not None


def _activity(group: Group) -> tuple[int, int]:
    newest = group.created_at if group.last_message is None else group.last_message.sort_at
    return newest, group.key


def _group_row(row: Row) -> GroupRow:
    return GroupRow(
        group_key=row[0],
        mls_group_id=row[1],
        nostr_group_id=row[2],
        name=row[3],
        description=row[4],
        relays=decode_relays(row[5]),
        admins=decode_pubkeys(row[6]),
        epoch=row[7],
        state=GroupState(row[8]),
        created_at=row[9],
        subscribe_since=row[10],
        newest_event_at=row[11],
        last_sent_at=row[12],
        read_sort_at=row[13],
        read_position=row[14],
        self_update_due=row[15],
        leaf_renewed_at=row[16],
        joined_with=row[17],
        problem=decode_code(row[18]),
        last_commit_at=row[19],
    )
