-- Events as they are served: `json` is sent to readers as it lies here. Positions are taken under a lock, see events.py.
CREATE SEQUENCE event_position;
CREATE TABLE event (
    seq        bigint   PRIMARY KEY,
    id         bytea    NOT NULL UNIQUE,
    pubkey     bytea    NOT NULL,
    created_at bigint   NOT NULL,
    kind       integer  NOT NULL,
    d          text,
    expires    bigint,
    hidden     smallint NOT NULL DEFAULT 0,
    json       bytea    NOT NULL
);
CREATE INDEX event_by_kind ON event (kind, created_at DESC, id);
CREATE INDEX event_by_author ON event (pubkey, kind, created_at DESC, id);
CREATE INDEX event_by_time ON event (created_at DESC, id);
CREATE INDEX event_by_expiry ON event (expires) WHERE expires IS NOT NULL;
CREATE UNIQUE INDEX event_by_address ON event (pubkey, kind, d) WHERE d IS NOT NULL;

-- Single-letter tags. A long value lies here as its digest, see filter_sql.index_value.
CREATE TABLE tag (
    name       text    NOT NULL,
    value      text    NOT NULL,
    kind       integer NOT NULL,
    created_at bigint  NOT NULL,
    seq        bigint  NOT NULL REFERENCES event ON DELETE CASCADE,
    PRIMARY KEY (name, value, kind, created_at, seq)
);
CREATE INDEX tag_of_event ON tag (seq);

-- Tombstones.
CREATE TABLE deleted_event (id bytea NOT NULL, by bytea NOT NULL, deleted_at bigint NOT NULL, PRIMARY KEY (id, by));
CREATE TABLE deleted_address (
    pubkey bytea NOT NULL, kind integer NOT NULL, d text NOT NULL, until bigint NOT NULL, PRIMARY KEY (pubkey, kind, d)
);
CREATE TABLE vanished (pubkey bytea PRIMARY KEY, until bigint NOT NULL);

-- The stock of key packages; the same columns as in the embedded store.
CREATE TABLE key_package (
    event_id    bytea    PRIMARY KEY,
    owner       bytea    NOT NULL,
    kind        integer  NOT NULL,
    slot        text     NOT NULL,
    ref         bytea    NOT NULL,
    created_at  bigint   NOT NULL,
    not_after   bigint   NOT NULL,
    last_resort boolean  NOT NULL,
    offers      text     NOT NULL,
    pooled      boolean  NOT NULL,
    preserved   boolean  NOT NULL DEFAULT false,
    state       smallint NOT NULL,
    changed_at  bigint   NOT NULL,
    request_id  bytea
);
CREATE INDEX key_package_available ON key_package (owner) WHERE state = 0;
CREATE INDEX key_package_by_ref ON key_package (owner, ref);
CREATE INDEX key_package_by_request ON key_package (request_id) WHERE request_id IS NOT NULL;
CREATE INDEX key_package_by_end ON key_package (not_after);
CREATE TABLE key_package_request (
    id          bytea   PRIMARY KEY,
    connection  bytea   NOT NULL,
    text        text    NOT NULL,
    served_at   bigint  NOT NULL,
    requester   bytea,
    waits_until bigint,
    sending     boolean NOT NULL
);
CREATE INDEX key_package_request_waiting ON key_package_request (requester) WHERE waits_until IS NOT NULL;
CREATE INDEX key_package_request_by_time ON key_package_request (served_at);
CREATE TABLE pending_delivery (
    request_id bytea NOT NULL, place integer NOT NULL, event_id bytea NOT NULL, preserved boolean NOT NULL,
    PRIMARY KEY (request_id, place)
);
CREATE TABLE quota (day integer NOT NULL, key bytea NOT NULL, used integer NOT NULL, PRIMARY KEY (day, key));
CREATE TABLE low_stock (owner bytea NOT NULL, slot text NOT NULL, notified_at bigint NOT NULL, PRIMARY KEY (owner, slot));
CREATE TABLE secret (name text PRIMARY KEY, value bytea NOT NULL);

-- Welcomes deposited over HTTP.
CREATE TABLE welcome (
    id           bytea  PRIMARY KEY,
    recipient    bytea  NOT NULL,
    ref          bytea,
    created_at   bigint NOT NULL,
    deposited_at bigint NOT NULL,
    consumed_at  bigint,
    json         bytea  NOT NULL
);
CREATE INDEX welcome_waiting ON welcome (recipient, deposited_at) WHERE consumed_at IS NULL;
CREATE INDEX welcome_by_time ON welcome (deposited_at);

-- Events that are passed on and not kept; a crash may lose them.
CREATE UNLOGGED TABLE passed_on (seq bigserial PRIMARY KEY, node bytea NOT NULL, json bytea NOT NULL, at bigint NOT NULL);
