-- Relays of ours that keep a stock of our key packages and hand them out on request.
CREATE TABLE gateway (
    relay        TEXT PRIMARY KEY,
    own_key      BLOB,                        -- the `self` it named first; what it signs is believed by this
    other_key    BLOB,                        -- the `self` it names now, where that is another one
    low_water    INTEGER NOT NULL DEFAULT 0,  -- it wants more below this
    target       INTEGER NOT NULL DEFAULT 0,  -- and up to this
    available    INTEGER NOT NULL DEFAULT 0,  -- packages for one use that it had when it was asked last
    checked_at   INTEGER NOT NULL DEFAULT 0,
    wanted       INTEGER NOT NULL DEFAULT 0,  -- what its last notice has asked for, until it is done
    notices_from INTEGER NOT NULL DEFAULT 0,  -- a day begins here
    notices      INTEGER NOT NULL DEFAULT 0   -- taken since
) STRICT, WITHOUT ROWID;

-- When a relay was seen without a package that it had: somebody was given it.
ALTER TABLE key_package_event ADD COLUMN handed_out_at INTEGER;
