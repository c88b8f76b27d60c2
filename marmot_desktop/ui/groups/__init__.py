"""Making a group, looking at it, inviting people to it."""
