"""Account, relays, key packages, appearance."""
