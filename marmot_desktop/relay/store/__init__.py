"""The relay's database behind one interface.

Reading order: `ports` (what the relay needs), `sqlite` (the embedded default), `writer` (its one writing thread: a batch is
one transaction), `rules` (what one event does to the tables), `filter_sql` (a filter as SQL), `migrations` (the schema).

Imported by `relay` alone; `server` sees the ports only.
"""
