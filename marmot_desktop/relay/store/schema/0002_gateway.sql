-- A package in stock is a plain event, too; while it is hidden only its owner is shown it.
ALTER TABLE event ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0;

-- The stock of key packages. Rows outlive their events: a package is handed out once, whatever event carries it.
CREATE TABLE key_package (
    event_id    BLOB    NOT NULL PRIMARY KEY,
    owner       BLOB    NOT NULL,
    kind        INTEGER NOT NULL,
    slot        TEXT    NOT NULL,
    ref         BLOB    NOT NULL,
    created_at  INTEGER NOT NULL,
    not_after   INTEGER NOT NULL,
    last_resort INTEGER NOT NULL,
    offers      TEXT    NOT NULL,  -- words as mls_extensions=0xf2ee
    pooled      INTEGER NOT NULL,  -- may be handed out
    preserved   INTEGER NOT NULL DEFAULT 0,  -- was delivered and stayed
    state       INTEGER NOT NULL,  -- see gateway.stock.StockState
    changed_at  INTEGER NOT NULL,
    request_id  BLOB               -- it was reserved for
) STRICT, WITHOUT ROWID;
CREATE INDEX key_package_available ON key_package (owner) WHERE state = 0;
CREATE INDEX key_package_by_ref ON key_package (owner, ref);
CREATE INDEX key_package_by_request ON key_package (request_id) WHERE request_id IS NOT NULL;
CREATE INDEX key_package_by_end ON key_package (not_after);

-- Requests served, so that none is served twice. The requester is forgotten once the packages were sent.
CREATE TABLE key_package_request (
    id          BLOB    NOT NULL PRIMARY KEY,
    connection  BLOB    NOT NULL,
    text        TEXT    NOT NULL,
    served_at   INTEGER NOT NULL,
    requester   BLOB,
    waits_until INTEGER,
    sending     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX key_package_request_waiting ON key_package_request (requester) WHERE waits_until IS NOT NULL;
CREATE INDEX key_package_request_by_time ON key_package_request (served_at);

-- What waits for its requester, in the order of delivery.
CREATE TABLE pending_delivery (
    request_id BLOB    NOT NULL,
    place      INTEGER NOT NULL,
    event_id   BLOB    NOT NULL,
    preserved  INTEGER NOT NULL,
    PRIMARY KEY (request_id, place)
) STRICT, WITHOUT ROWID;

-- How many packages went where, by digests under a key that lives one day.
CREATE TABLE quota (
    day  INTEGER NOT NULL,
    key  BLOB    NOT NULL,
    used INTEGER NOT NULL,
    PRIMARY KEY (day, key)
) STRICT, WITHOUT ROWID;

-- When the owner of a slot was last told that it runs low.
CREATE TABLE low_stock (
    owner       BLOB    NOT NULL,
    slot        TEXT    NOT NULL,
    notified_at INTEGER NOT NULL,
    PRIMARY KEY (owner, slot)
) STRICT, WITHOUT ROWID;

-- Random secrets of this relay by name: its own key, and the keys of the days.
CREATE TABLE secret (
    name  TEXT NOT NULL PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;
