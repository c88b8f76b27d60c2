"""Small pictures of people, in our own encoding. They tell whom the account knows, so they are kept nowhere else."""

from collections.abc import Sequence

from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.types import PubKey, Timestamp
from marmot_desktop.storage.transaction import Transaction


class PictureRow(Frozen, frozen=True):
    """What became of one picture.

    Args:
        pubkey: of whom.
        url: where it was asked for.
        data: the picture; empty if it could not be had.
        tried_at: when.
    """

    pubkey: PubKey
    url: str
    data: bytes
    tried_at: Timestamp


class PicturesRepository:
    """Reads and writes pictures."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def put(self, row: PictureRow) -> None:
        """Store a picture, or that it could not be had; what was there of this person is gone."""
        self._tx.run(
            "INSERT INTO picture (pubkey, url, data, tried_at) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE"
            " SET url = excluded.url, data = excluded.data, tried_at = excluded.tried_at",
            (row.pubkey, row.url, row.data, row.tried_at),
        )

    def current(self, pubkeys: Sequence[PubKey]) -> dict[PubKey, bytes]:
        """The pictures of these people that are of the address their profiles name now."""
        rows = self._tx.all_in(
            "SELECT c.pubkey, c.data FROM picture AS c JOIN person AS p ON p.pubkey = c.pubkey AND p.picture = c.url"
            " WHERE length(c.data) > 0 AND c.pubkey IN ({})",
            pubkeys,
        )
        return {PubKey(pubkey): data for pubkey, data in rows}

    def lacking(self, pubkeys: Sequence[PubKey], tried_before: Timestamp) -> dict[PubKey, str]:
        """By person, the address of a picture that was not asked for yet, or in vain and long ago.

        Args:
            pubkeys: of whom.
            tried_before: a failure is as good as none when it is older.
        """
        rows = self._tx.all_in(
            "SELECT p.pubkey, p.picture FROM person AS p LEFT JOIN picture AS c"
            " ON c.pubkey = p.pubkey AND c.url = p.picture"
            " WHERE p.picture <> '' AND (c.pubkey IS NULL OR (length(c.data) = 0 AND c.tried_at < ?))"
            " AND p.pubkey IN ({})",
            pubkeys,
            (tried_before,),
        )
        return {PubKey(pubkey): url for pubkey, url in rows}

    def known(self, pubkeys: Sequence[PubKey], me: PubKey) -> frozenset[PubKey]:
        """Those of these people who are contacts, share a group with the account, or are the account itself."""
        rows = self._tx.all_in(
            "SELECT p.pubkey FROM person AS p WHERE (p.pubkey = ? OR EXISTS (SELECT 1 FROM contact AS c"
            " WHERE c.pubkey = p.pubkey) OR EXISTS (SELECT 1 FROM member AS m WHERE m.pubkey = p.pubkey))"
            " AND p.pubkey IN ({})",
            pubkeys,
            (me,),
        )
        return frozenset(PubKey(row[0]) for row in rows)

    def clear(self) -> None:
        """Forget all pictures."""
        self._tx.run("DELETE FROM picture")
