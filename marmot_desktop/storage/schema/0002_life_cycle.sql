-- What renewing one's own leaves needs, and the fields of our profile that other apps have written.

-- When a self-update of ours was applied last; NULL while the leaf is still that of the key package we joined with.
ALTER TABLE chat_group ADD COLUMN leaf_renewed_at INTEGER;
-- The KeyPackageRef we joined with; NULL in a group of our own making.
ALTER TABLE chat_group ADD COLUMN joined_with BLOB;
-- Of groups from before this step nobody knows how old the leaf is.
UPDATE chat_group SET self_update_due = created_at WHERE self_update_due IS NULL;

-- The newest kind 0 of this account as it was published, by whatever app; empty for other people.
ALTER TABLE person ADD COLUMN profile_event TEXT NOT NULL DEFAULT '';
