-- Who asked this relay to forget them, and up to which date (NIP-62).
CREATE TABLE vanished (
    pubkey BLOB    NOT NULL PRIMARY KEY,
    until  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
