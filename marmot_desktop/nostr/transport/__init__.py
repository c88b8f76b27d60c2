"""The only folder of `nostr` that does I/O: connections to relays and the pool over them.

`connection.py` drives one websocket; `subscription.py` is one subscription over many relays; `pool.py` owns the
connections. The composition root makes a pool and hands out ports; nobody else imports this folder.
"""
