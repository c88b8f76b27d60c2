-- One encrypted database per account. Ids are raw bytes; times are unix seconds; lists of public keys are concatenated 32-byte values.

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL                      -- JSON
) STRICT, WITHOUT ROWID;

-- The Nostr secret key of this account: the one row.
CREATE TABLE identity (
    only_row   INTEGER PRIMARY KEY CHECK (only_row = 1),
    secret     BLOB NOT NULL CHECK (length(secret) = 32),
    name       TEXT NOT NULL,
    backed_up  INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE chat_group (
    group_key       INTEGER PRIMARY KEY AUTOINCREMENT,
    mls_group_id    BLOB NOT NULL UNIQUE,
    nostr_group_id  BLOB NOT NULL CHECK (length(nostr_group_id) = 32),
    name            TEXT NOT NULL,
    description     TEXT NOT NULL,
    relays          TEXT NOT NULL,           -- JSON list
    admins          BLOB NOT NULL,
    epoch           INTEGER NOT NULL,
    state           TEXT NOT NULL,           -- GroupState
    created_at      INTEGER NOT NULL,        -- on this device
    subscribe_since INTEGER NOT NULL,        -- oldest event worth asking for
    newest_event_at INTEGER NOT NULL DEFAULT 0,  -- newest accepted kind 445 date
    last_sent_at    INTEGER NOT NULL DEFAULT 0,
    read_sort_at    INTEGER NOT NULL DEFAULT 0,
    read_position   INTEGER NOT NULL DEFAULT 0,
    self_update_due INTEGER                  -- NULL: none owed
) STRICT;

-- Every routing id a group has had; one id may belong to several groups.
CREATE TABLE group_route (
    nostr_group_id BLOB NOT NULL,
    group_key      INTEGER NOT NULL REFERENCES chat_group (group_key) ON DELETE CASCADE,
    since_epoch    INTEGER NOT NULL,
    PRIMARY KEY (nostr_group_id, group_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE member (
    group_key INTEGER NOT NULL REFERENCES chat_group (group_key) ON DELETE CASCADE,
    pubkey    BLOB NOT NULL,
    leaves    INTEGER NOT NULL,
    PRIMARY KEY (group_key, pubkey)
) STRICT, WITHOUT ROWID;

-- Opaque MLS state. `tree` changes only with the epoch. `pending_commit` is the detached own commit.
CREATE TABLE mls_state (
    group_key      INTEGER PRIMARY KEY REFERENCES chat_group (group_key) ON DELETE CASCADE,
    state          BLOB NOT NULL,
    tree           BLOB NOT NULL,
    pending_commit BLOB
) STRICT;

CREATE TABLE mls_epoch (
    group_key INTEGER NOT NULL REFERENCES chat_group (group_key) ON DELETE CASCADE,
    epoch     INTEGER NOT NULL,
    record    BLOB NOT NULL,
    PRIMARY KEY (group_key, epoch)
) STRICT;

-- Outer keys of the current epoch and the five before it.
CREATE TABLE epoch_secret (
    group_key  INTEGER NOT NULL REFERENCES chat_group (group_key) ON DELETE CASCADE,
    epoch      INTEGER NOT NULL,
    outer_key  BLOB NOT NULL,
    legacy_key BLOB NOT NULL,
    media_key  BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (group_key, epoch)
) STRICT;

-- State before each applied commit, with the ordering key of that commit: what a late better commit is compared with.
CREATE TABLE mls_checkpoint (
    group_key         INTEGER NOT NULL REFERENCES chat_group (group_key) ON DELETE CASCADE,
    epoch             INTEGER NOT NULL,      -- the epoch the state is of
    state             BLOB NOT NULL,
    tree              BLOB NOT NULL,
    commit_event_id   BLOB NOT NULL,
    commit_created_at INTEGER NOT NULL,
    commit_hash       BLOB NOT NULL,         -- SHA-256 of the event's content
    commit_is_own     INTEGER NOT NULL,
    created_at        INTEGER NOT NULL,
    commit_event      TEXT NOT NULL,         -- JSON, to be run again should its branch come back
    pending_commit    BLOB,                  -- the detached commit, if it is own: MLS cannot read that from the wire
    intent            TEXT NOT NULL,         -- JSON, if it is own: what the user wanted
    PRIMARY KEY (group_key, epoch)
) STRICT;

-- Messages of a branch that was taken back. `branch` is a hash of the epoch's outer key, which tells two epochs of one
-- number apart.
CREATE TABLE lost_message (
    group_key INTEGER NOT NULL REFERENCES chat_group (group_key) ON DELETE CASCADE,
    branch    BLOB NOT NULL,
    rumor_id  BLOB NOT NULL,
    PRIMARY KEY (group_key, branch, rumor_id)
) STRICT, WITHOUT ROWID;

-- Own changes that were confirmed and then taken back with their branch; they are made anew.
CREATE TABLE lost_change (
    change_id INTEGER PRIMARY KEY AUTOINCREMENT,
    group_key INTEGER NOT NULL REFERENCES chat_group (group_key) ON DELETE CASCADE,
    intent    TEXT NOT NULL,                 -- JSON
    lost_at   INTEGER NOT NULL
) STRICT;

CREATE TABLE message (
    position        INTEGER PRIMARY KEY AUTOINCREMENT,
    group_key       INTEGER NOT NULL REFERENCES chat_group (group_key) ON DELETE CASCADE,
    rumor_id        BLOB NOT NULL,
    author          BLOB NOT NULL,
    kind            INTEGER NOT NULL,
    text            TEXT NOT NULL,
    created_at      INTEGER NOT NULL,
    received_at     INTEGER NOT NULL,
    sort_at         INTEGER NOT NULL,
    reply_to        BLOB,
    state           TEXT NOT NULL,           -- DeliveryState
    mine            INTEGER NOT NULL,
    epoch           INTEGER NOT NULL,
    event_id        BLOB,                    -- of the kind 445 that brought it, or the newest one we sent
    relays_accepted INTEGER NOT NULL DEFAULT 0,
    rumor           TEXT NOT NULL,           -- JSON as it was inside MLS; empty for system lines
    UNIQUE (rumor_id, group_key)             -- this order finds a rumor without its group too
) STRICT;
-- The last three columns let unread lines be counted without touching the table.
CREATE INDEX message_by_time ON message (group_key, sort_at, position, mine, kind, state);

CREATE TABLE invite (
    wrap_id              BLOB PRIMARY KEY,
    rumor_id             BLOB NOT NULL UNIQUE,
    wrap                 TEXT NOT NULL,
    rumor                TEXT NOT NULL,
    inviter              BLOB NOT NULL,
    group_name           TEXT NOT NULL,
    description          TEXT NOT NULL,
    members              INTEGER NOT NULL,
    admins               BLOB NOT NULL,
    relays               TEXT NOT NULL,
    key_package_event_id BLOB,
    cipher_suite         INTEGER,
    mls_group_id         BLOB,
    epoch                INTEGER,
    received_at          INTEGER NOT NULL,
    status               TEXT NOT NULL,      -- InviteStatus
    problem              TEXT,               -- ErrorCode
    inviter_is_admin     INTEGER NOT NULL
) STRICT;
CREATE INDEX invite_by_status ON invite (status, received_at);

-- Private parts outlive their events: kept until `not_after` + 30 days, one-time ones until an hour after use.
CREATE TABLE key_package (
    ref         BLOB PRIMARY KEY,
    content     BLOB NOT NULL,
    private     BLOB,                        -- NULL once deleted
    slot        TEXT NOT NULL,
    last_resort INTEGER NOT NULL,
    created_at  INTEGER NOT NULL,
    not_after   INTEGER NOT NULL,
    consumed_at INTEGER
) STRICT;

CREATE TABLE key_package_event (
    event_id   BLOB PRIMARY KEY,
    ref        BLOB NOT NULL REFERENCES key_package (ref) ON DELETE CASCADE,
    kind       INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    relays     TEXT NOT NULL,
    deleted_at INTEGER
) STRICT;
CREATE INDEX key_package_event_by_ref ON key_package_event (ref);

CREATE TABLE contact (
    pubkey             BLOB PRIMARY KEY,
    nickname           TEXT NOT NULL DEFAULT '',
    reachability       TEXT NOT NULL,
    checked_at         INTEGER,
    added_at           INTEGER NOT NULL
) STRICT;

-- What anybody has published of themselves: contacts, members, inviters, this account.
CREATE TABLE person (
    pubkey             BLOB PRIMARY KEY,
    name               TEXT NOT NULL DEFAULT '',
    about              TEXT NOT NULL DEFAULT '',
    picture            TEXT NOT NULL DEFAULT '',
    nip05              TEXT NOT NULL DEFAULT '',
    profile_at         INTEGER NOT NULL DEFAULT 0,  -- created_at of the kind 0
    general_relays     TEXT NOT NULL DEFAULT '[]',  -- JSON list of [url, marker]
    general_at         INTEGER NOT NULL DEFAULT 0,
    inbox_relays       TEXT NOT NULL DEFAULT '[]',
    inbox_at           INTEGER NOT NULL DEFAULT 0,
    key_package_relays TEXT NOT NULL DEFAULT '[]',
    key_package_at     INTEGER NOT NULL DEFAULT 0
) STRICT;

-- One verdict per event id (kinds 445 and 1059). `event` is kept only while it may be tried again.
CREATE TABLE seen_event (
    event_id    BLOB PRIMARY KEY,
    event_kind  INTEGER NOT NULL,
    group_key   INTEGER REFERENCES chat_group (group_key) ON DELETE CASCADE,
    created_at  INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    epoch       INTEGER,
    what        TEXT NOT NULL,               -- message | commit | proposal | '' (unknown)
    outcome     TEXT NOT NULL,               -- applied | own | held | duplicate | undecryptable | refused | stale | rolled_back
    code        TEXT,                        -- ErrorCode
    author      BLOB,
    event       TEXT
) STRICT;
CREATE INDEX seen_event_by_group ON seen_event (group_key, received_at);
CREATE INDEX seen_event_retry ON seen_event (group_key, created_at) WHERE event IS NOT NULL;

-- SHA-256 of content strings (wrappers replayed) and of opened MLS messages (generations reused): the first 16 bytes, and
-- the first 8 of the event's id.
CREATE TABLE seen_hash (
    hash      BLOB NOT NULL,
    group_key INTEGER NOT NULL REFERENCES chat_group (group_key) ON DELETE CASCADE,
    event_id  BLOB NOT NULL,
    PRIMARY KEY (hash, group_key)
) STRICT, WITHOUT ROWID;

-- Proposals wait here, not in the engine, until a commit names them.
CREATE TABLE proposal (
    event_id  BLOB PRIMARY KEY,
    group_key INTEGER NOT NULL REFERENCES chat_group (group_key) ON DELETE CASCADE,
    epoch     INTEGER NOT NULL,
    message   BLOB NOT NULL,
    author    BLOB NOT NULL,
    kind      INTEGER NOT NULL
) STRICT;

-- What still has to reach a relay. A row leaves when it is accepted or given up.
CREATE TABLE outbox (
    outbox_id     INTEGER PRIMARY KEY AUTOINCREMENT,
    purpose       TEXT NOT NULL,             -- OutboxPurpose
    group_key     INTEGER REFERENCES chat_group (group_key) ON DELETE CASCADE,
    event_id      BLOB,                      -- of `event`
    event         TEXT,                      -- NULL: not encrypted yet
    relays        TEXT NOT NULL,             -- JSON list
    rumor_id      BLOB,                      -- of an application message
    mls_message   BLOB,                      -- the same bytes go into every new event
    mls_epoch     INTEGER,
    recipient     BLOB,                      -- of a Welcome
    state         TEXT NOT NULL,             -- OutboxState: waiting | accepted | failed
    attempts      INTEGER NOT NULL DEFAULT 0,
    created_at    INTEGER NOT NULL,
    event_at      INTEGER,                   -- when `event` was built
    next_try_at   INTEGER NOT NULL,
    last_error    TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX outbox_waiting ON outbox (next_try_at) WHERE state = 'waiting';
CREATE INDEX outbox_waiting_by_group ON outbox (group_key, outbox_id) WHERE state = 'waiting';
CREATE INDEX outbox_by_rumor ON outbox (rumor_id) WHERE rumor_id IS NOT NULL;
CREATE INDEX outbox_by_event ON outbox (event_id) WHERE event_id IS NOT NULL;

CREATE TABLE outbox_receipt (
    outbox_id INTEGER NOT NULL REFERENCES outbox (outbox_id) ON DELETE CASCADE,
    relay     TEXT NOT NULL,
    accepted  INTEGER NOT NULL,
    message   TEXT NOT NULL,
    at        INTEGER NOT NULL,
    PRIMARY KEY (outbox_id, relay)
) STRICT, WITHOUT ROWID;

-- The one own commit of a group that is on its way, and what follows it.
CREATE TABLE pending_commit (
    group_key   INTEGER PRIMARY KEY REFERENCES chat_group (group_key) ON DELETE CASCADE,
    outbox_id   INTEGER NOT NULL REFERENCES outbox (outbox_id) ON DELETE CASCADE,
    event_id    BLOB NOT NULL,
    created_at  INTEGER NOT NULL,
    content_hash BLOB NOT NULL,
    epoch       INTEGER NOT NULL,            -- the epoch it leaves
    intent      TEXT NOT NULL,               -- JSON: what the user wanted, to redo it after a lost race
    welcome     BLOB,
    invitees    TEXT NOT NULL                -- JSON list of {pubkey, key_package_event_id, inbox_relays}
) STRICT;

-- Own commits that no relay acknowledged: MLS cannot process them from the wire, so the state after them is kept.
CREATE TABLE given_up_commit (
    event_id   BLOB PRIMARY KEY,
    group_key  INTEGER NOT NULL REFERENCES chat_group (group_key) ON DELETE CASCADE,
    epoch      INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    content_hash BLOB NOT NULL,
    state      BLOB NOT NULL,
    tree       BLOB NOT NULL,
    pending_commit BLOB NOT NULL,
    given_up_at INTEGER NOT NULL,
    intent     TEXT NOT NULL,
    welcome    BLOB,                         -- if it was never sent
    invitees   TEXT NOT NULL
) STRICT;
CREATE INDEX given_up_commit_by_content ON given_up_commit (content_hash);

-- Where each relay's answer ended, per subscription name ("inbox", "group:<key>").
CREATE TABLE relay_cursor (
    relay   TEXT NOT NULL,
    topic   TEXT NOT NULL,
    last_eose INTEGER NOT NULL,
    PRIMARY KEY (relay, topic)
) STRICT, WITHOUT ROWID;
