"""The computer and the desktop around the program, without Qt: what a start from a launcher, a login, a sleep or a cable needs.

Reading order: `desktop_entry` (files that say how to start us), `autostart`, `mime_defaults` and `link_handler` (who opens
`nostr:` links), `handover` (a second start gives its link to the first), `network_state` and `network_watcher`,
`sleep_watcher`. Imported by doors of `ui` and by the modules that start the program; knows nothing above `paths`.
"""
