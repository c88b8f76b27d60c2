"""The frame of the window: rail, pages, notices, start and end."""
