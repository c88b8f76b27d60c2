"""The services: one noun per file, one public method per user intent.

Words of ours: a *turn* is one transaction on an account's worker thread (`session.py`); the *hub* tells what has
happened (`hub.py`); the *outbox* holds what still has to reach a relay (`outbox.py`); the *desk* is what a face (the
window, the command line, JSON-RPC) may do (`desk.py`).

Reading order: `ports`, `hub`, `session`, `outbox`, `commits`, then any of the nouns, then `account_services` and `desk`.
A service has an async shell that waits and looks things up, and synchronous module-level functions that take the turn
first and are the only code that changes stored state. Faces and managers import this package; it imports `storage` and
everything below.
"""
