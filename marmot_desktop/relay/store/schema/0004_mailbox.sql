-- Welcomes deposited over HTTP: gift wraps, with the key package they were made for in clear.
CREATE TABLE welcome (
    id           BLOB    NOT NULL PRIMARY KEY,  -- of the gift wrap
    recipient    BLOB    NOT NULL,
    ref          BLOB,                          -- of the key package; NULL where the sender named none
    created_at   INTEGER NOT NULL,
    deposited_at INTEGER NOT NULL,
    consumed_at  INTEGER,
    json         BLOB    NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX welcome_waiting ON welcome (recipient, deposited_at) WHERE consumed_at IS NULL;
CREATE INDEX welcome_by_time ON welcome (deposited_at);
