"""The relay: a Nostr relay in one process, embedded beside the app or alone as a server.

Reading order: `config` (every knob), `transport` (what a connection is), `listener` and `websocket_connection` (one port:
plain HTTP and websockets), `server_session` (sans-IO state of one client), `admission` and `limits` (what is let in),
`read_gate` (who may read what), `intake` (verify, then commit, then answer), `subscriptions` (who wants what),
`queries` (stored events out), `store` (the database), `server` (all of it together), `__main__` (the process).

An event's way: a frame -> `ServerSession.receive` -> `Publish` -> `Intake` verifies the batch on worker threads -> the
store's one writer thread commits the batch -> the sender's OK and the push to live subscribers, in this order for nobody
in particular: both happen after the commit.

Words: an *outcome* is what the store did with one event; a *position* is the place of a stored event in the order of
commits, by which a subscription knows what its stored answer already contained; a *reader* is a public key that has
authenticated on a connection (NIP-42).

Imported by nobody but the entry point. It knows `nostr` (never its transport), `marmot` and the modules below them.
"""
