-- When relays were last asked about somebody and one answered; 0 for never.
ALTER TABLE person ADD COLUMN looked_up_at INTEGER NOT NULL DEFAULT 0;
