"""Frozen words: the values that services hand out and faces show.

Read `account`, `chat`, `invite`, `contact`, `key_package`, `relay`, then `facts`, which lists everything that can have
happened. Everyone from storage upward may import this package; it imports `nostr.types`, `marmot.types` and `errors`.
"""
