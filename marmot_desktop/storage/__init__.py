"""One encrypted SQLite file per account, and where the key that opens it is kept.

Words of ours: a *unit of work* is one transaction with every repository hanging from it; a *row* is a frozen value
of what is stored where no domain value fits. Repositories speak domain types, hold no rules and never commit; their SQL
stays with them. A *verdict* is what became of an event from a relay; a *checkpoint* is the MLS state before a commit.

Reading order: `schema/0001_initial.sql`, `database`, `unit_of_work`, then any repository: `settings`, `identity`,
`groups`, `mls_state`, `messages`, `invites`, `key_packages`, `contacts`, `people`, `seen_events`, `proposals`, `outbox`,
`commits`, `cursors`. Beside the database: `keyring_store`, `key_file`, `profile_lock`.

Services alone import this package. A database belongs to one thread at a time, the account's worker.
"""
