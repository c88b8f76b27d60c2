-- Relays a group has left: who has not heard of it yet still writes there.
CREATE TABLE former_relay (
    group_key  INTEGER NOT NULL REFERENCES chat_group (group_key) ON DELETE CASCADE,
    relay      TEXT NOT NULL,
    left_epoch INTEGER NOT NULL, -- the first epoch without it
    PRIMARY KEY (group_key, relay)
) STRICT, WITHOUT ROWID;
