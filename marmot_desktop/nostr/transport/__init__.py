"""The only folder of `nostr` that does I/O: connections to relays and the pool over them.

Read from below: `websocket.py` opens one; `link.py` serves one from opening to end; `connection.py` keeps a link open and
comes back; `subscription.py` and `fetch.py` read from many, by the pages of `paging.py`; `pool.py` owns them all.
`http.py` reads what a relay says of itself. The composition root makes a pool and hands out ports; nobody else imports
this folder.
"""
