"""Marmot Desktop: private group chat over Nostr relays, encrypted by MLS."""

__version__ = "0.1.0"
