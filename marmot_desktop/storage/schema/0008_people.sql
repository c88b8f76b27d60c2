-- What people say of themselves besides, and whether the address that they name knows them (NIP-05).
ALTER TABLE person ADD COLUMN display_name TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN website TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN handle_checked TEXT NOT NULL DEFAULT '';       -- the address that was asked about
ALTER TABLE person ADD COLUMN handle_state TEXT NOT NULL DEFAULT 'unchecked'; -- HandleState
ALTER TABLE person ADD COLUMN handle_checked_at INTEGER NOT NULL DEFAULT 0;
-- The same profiles are read once more, for what was left out before.
UPDATE person SET profile_at = profile_at - 1, looked_up_at = 0 WHERE profile_at > 1 AND profile_event = '';

-- Our own public list of people (kind 3) as it was published last, by whatever app.
CREATE TABLE follow_list (
    only_row   INTEGER PRIMARY KEY CHECK (only_row = 1),
    event      TEXT NOT NULL,               -- JSON; other apps may have written more into it than we know
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE follow (
    pubkey     BLOB PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- People whose invites and direct chats are not shown. Only here: nobody is told.
CREATE TABLE blocked (
    pubkey     BLOB PRIMARY KEY,
    at         INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Small pictures of people; kept in here, because they tell whom the account knows.
CREATE TABLE picture (
    pubkey     BLOB PRIMARY KEY,
    url        TEXT NOT NULL,               -- where it was asked for
    data       BLOB NOT NULL,               -- our own encoding, 256 pixels square; empty if it could not be had
    tried_at   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
