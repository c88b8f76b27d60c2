-- Events as they are served: `json` is sent to readers as it lies here.
CREATE TABLE event (
    seq        INTEGER PRIMARY KEY,  -- position in the order of commits
    id         BLOB    NOT NULL UNIQUE,
    pubkey     BLOB    NOT NULL,
    created_at INTEGER NOT NULL,
    kind       INTEGER NOT NULL,
    d          TEXT,                 -- '' for replaceable kinds, the d tag for addressable ones, NULL for all others
    expires    INTEGER,
    json       BLOB    NOT NULL
) STRICT;
CREATE INDEX event_by_kind ON event (kind, created_at DESC, id);
CREATE INDEX event_by_author ON event (pubkey, kind, created_at DESC, id);
CREATE INDEX event_by_time ON event (created_at DESC, id);
CREATE INDEX event_by_expiry ON event (expires) WHERE expires IS NOT NULL;
CREATE UNIQUE INDEX event_by_address ON event (pubkey, kind, d) WHERE d IS NOT NULL;

-- Single-letter tags. A long value lies here as its digest, see filter_sql.index_value.
CREATE TABLE tag (
    name       TEXT    NOT NULL,
    value      TEXT    NOT NULL,
    kind       INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    seq        INTEGER NOT NULL,
    PRIMARY KEY (name, value, kind, created_at DESC, seq)
) STRICT, WITHOUT ROWID;

-- Tombstones: what its author (or a gift wrap's recipient) deleted is not taken in again, nor what was not yet seen.
CREATE TABLE deleted_event (
    id         BLOB    NOT NULL,
    by         BLOB    NOT NULL,
    deleted_at INTEGER NOT NULL,
    PRIMARY KEY (id, by)
) STRICT, WITHOUT ROWID;
CREATE TABLE deleted_address (
    pubkey     BLOB    NOT NULL,
    kind       INTEGER NOT NULL,
    d          TEXT    NOT NULL,
    until      INTEGER NOT NULL,
    PRIMARY KEY (pubkey, kind, d)
) STRICT, WITHOUT ROWID;
