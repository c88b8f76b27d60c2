-- Invitations that we have sent. What relays said to commit and Welcome stands in the outbox.
CREATE TABLE sent_invite (
    sent_invite_id INTEGER PRIMARY KEY AUTOINCREMENT,
    group_key      INTEGER NOT NULL REFERENCES chat_group (group_key) ON DELETE CASCADE,
    person         BLOB NOT NULL,
    key_package    BLOB NOT NULL,    -- id of the event that was taken
    sent_at        INTEGER NOT NULL,
    commit_id      INTEGER,          -- of the outbox; NULL in a group's first epoch
    welcome_id     INTEGER NOT NULL, -- of the outbox
    alive_at       INTEGER           -- when they first sent something to the group
) STRICT;
CREATE INDEX sent_invite_by_person ON sent_invite (person, group_key, sent_invite_id);
CREATE INDEX sent_invite_by_welcome ON sent_invite (welcome_id);
CREATE INDEX sent_invite_by_commit ON sent_invite (commit_id);
CREATE INDEX sent_invite_unheard ON sent_invite (group_key, person) WHERE alive_at IS NULL;
