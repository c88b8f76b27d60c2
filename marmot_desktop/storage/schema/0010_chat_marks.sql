-- How the user keeps a chat. All of it stays on this device.
CREATE TABLE chat_mark (
    group_key       INTEGER PRIMARY KEY REFERENCES chat_group (group_key) ON DELETE CASCADE,
    pinned_at       INTEGER,                 -- NULL: not pinned
    muted_until     INTEGER,                 -- NULL: not muted
    archived_up_to  INTEGER,                 -- position of the last message then; NULL: not archived
    is_unread       INTEGER NOT NULL DEFAULT 0,  -- marked by hand
    draft           TEXT NOT NULL DEFAULT '',
    draft_answers   BLOB                     -- rumor id of the message that the draft answers
) STRICT;

-- Which messages reactions and deletions are about.
CREATE TABLE message_about (
    group_key INTEGER NOT NULL REFERENCES chat_group (group_key) ON DELETE CASCADE,
    target    BLOB NOT NULL,
    position  INTEGER NOT NULL REFERENCES message (position) ON DELETE CASCADE,
    PRIMARY KEY (group_key, target, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX message_about_by_position ON message_about (position);

INSERT OR IGNORE INTO message_about (group_key, target, position)
SELECT m.group_key, unhex(json_extract(tag.value, '$[1]')), m.position
FROM message AS m, json_each(m.rumor, '$.tags') AS tag
WHERE m.kind IN (5, 7) AND m.rumor <> '' AND json_extract(tag.value, '$[0]') = 'e'
    AND length(json_extract(tag.value, '$[1]')) = 64 AND unhex(json_extract(tag.value, '$[1]')) IS NOT NULL;
