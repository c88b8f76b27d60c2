"""The same app without a window: JSON-RPC for programs, one-shot commands for people and scripts.

Words of ours: a *method* is one row of the method table (`methods.py`); the *caller* is the one program or person that
drives us (`caller.py`); a *lane* keeps the sends to one group in the order of their requests (`lanes.py`).

Reading order: `jsonrpc` (what a line means), `parameters` and `paging` (what a caller may ask), `encoding` (what it gets),
`caller`, the `*_methods` modules and `methods` (who does it), `notifications`, `standard_streams` (how lines travel),
`tasks`, `server` (all of it together), `arguments`, `table`, `one_shot` and `cli` (the command line).

Only `app.py` imports this package. It imports `services`, `domain`, `config`, `log` and `errors`; never Qt, never the
protocol, never storage.
"""
