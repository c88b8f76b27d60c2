-- What is kept for a time only.

-- NULL unless archived; from here an archived invite can be taken back for thirty days.
ALTER TABLE invite ADD COLUMN archived_at INTEGER;
UPDATE invite SET archived_at = received_at WHERE status = 'archived';
