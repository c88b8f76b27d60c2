-- Why a group is broken.
ALTER TABLE chat_group ADD COLUMN problem TEXT; -- ErrorCode

-- Where a relay ended is known per routing id now; what was known per group may hide what came under another one.
DELETE FROM relay_cursor WHERE topic LIKE 'group:%';
