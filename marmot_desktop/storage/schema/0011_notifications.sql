-- What is shown on the desktop now, so that a click is understood after a restart; one row for each chat of a notification.
CREATE TABLE shown_notification (
    server    TEXT NOT NULL,     -- which service on which bus shows it
    id        INTEGER NOT NULL,  -- the number that it gave
    kind      TEXT NOT NULL,
    group_key INTEGER REFERENCES chat_group (group_key) ON DELETE CASCADE,
    since     INTEGER,           -- position of the first message that it told of
    invite    BLOB
) STRICT;
CREATE INDEX shown_notification_by_id ON shown_notification (server, id);
