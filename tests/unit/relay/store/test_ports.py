"""The port is met by the store that ships."""

from marmot_desktop.relay.store.ports import EventStore
from marmot_desktop.relay.store.sqlite import SqliteStore


def test_the_embedded_store_has_every_method_of_the_port() -> None:
    wanted = {name for name in vars(EventStore) if not name.startswith("_")}
    assert {"add", "pass_on", "find", "read", "count", "sweep", "close"} == wanted
    assert all(callable(getattr(SqliteStore, name)) for name in wanted)
