"""The chat list beside the open conversation."""
