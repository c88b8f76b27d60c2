"""Invitations received: join, archive, restore."""
