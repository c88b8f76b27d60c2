-- Which leaf an invitation has added: somebody may be in the group with another device already.
ALTER TABLE sent_invite ADD COLUMN leaf_index INTEGER; -- NULL: not known, any leaf of theirs counts
