-- What is kept for a time only.

-- NULL unless archived; from here an archived invite can be taken back for thirty days.
ALTER TABLE invite ADD COLUMN archived_at INTEGER;
UPDATE invite SET archived_at = received_at WHERE status = 'archived';

-- When a commit of ours was accepted last: messages and the next commit keep away from it.
ALTER TABLE chat_group ADD COLUMN last_commit_at INTEGER NOT NULL DEFAULT 0;

-- The outbox row of the commit that was lost, while somebody may still wait for it; NULL after a rollback.
ALTER TABLE lost_change ADD COLUMN commit_id INTEGER;
