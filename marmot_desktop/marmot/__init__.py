"""The Marmot protocol (MIP line) as pure functions: bytes and values in, values out, no I/O, no clock, no randomness.

Reading order: `types`, `errors`, `tls`, `capabilities`, `credential`; what is published: `key_package`,
`key_package_event`, `welcome_event`, `group_event`; what a group is: `group_data`, `group_context`, `group_image`; who
may do what: `policy`, `proposals`, `self_update`, `commit_order`; what members say: `application`. `engine` is the port
to MLS itself and `mls_rs_engine` its one adapter, picked by `app` alone.

Everything above this package may import it; it imports `nostr` (without `transport`) and `errors`.
"""
