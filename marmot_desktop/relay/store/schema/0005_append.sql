-- The ids behind the dates cost more than they gave: they are random, so that the events of one second were written all over
-- three trees. Without them an event goes behind its predecessor; the few of one second are sorted by id when they are read.
DROP INDEX event_by_kind;
DROP INDEX event_by_author;
DROP INDEX event_by_time;
CREATE INDEX event_by_kind ON event (kind, created_at DESC);
CREATE INDEX event_by_author ON event (pubkey, kind, created_at DESC);
CREATE INDEX event_by_time ON event (created_at DESC);
