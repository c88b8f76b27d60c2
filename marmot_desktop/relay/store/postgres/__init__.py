"""The store for several relay processes over one PostgreSQL database.

Reading order: `database` (connections, transactions, errors), `filter_sql`, `events` (batches of plain events in few
statements), `special` (events that replace, delete, vanish or go into stock, one by one), `stock`, `mailbox`, `feed` (what
other processes have stored).

Events are written under one lock of the database, so that their positions have the order of their commits, whichever process
wrote them. A claim takes a lock of each owner first and reads afterwards: a statement that locks and reads at once has its
snapshot from before the lock, and hands one package to two requesters.
"""
