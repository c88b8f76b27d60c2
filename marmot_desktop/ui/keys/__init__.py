"""Own key packages: what they are, which relays hold them, and what can be done with them."""
