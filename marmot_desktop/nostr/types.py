"""Ids, urls and times of Nostr as validated types: bytes inside, hex at the edge.

Source: NIP-01; relay url rules in MIP-00 and NIP-65.
"""
from typing import NewType

PubKey = NewType("PubKey", bytes)
EventId = NewType("EventId", bytes)
Sig = NewType("Sig", bytes)
RelayUrl = NewType("RelayUrl", str)
Timestamp = NewType("Timestamp", int)
