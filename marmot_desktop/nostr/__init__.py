"""The Nostr layer: pure, except the folder `transport/`, which alone does I/O.

Reading order: `types`, `errors`, `kinds`, `tags`, `keys`, `event`, `filter`, `wire`; then `bech32`, `nip44`, `nip49`,
`nip59`, `relay_lists`, `relay_information`, `profile`, `auth`; then `client_session`, which `transport` drives.
Everyone may import the pure part; `transport` is handed out by the composition root alone.
"""
