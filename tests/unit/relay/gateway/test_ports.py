"""The port is met by the stock that ships."""

from marmot_desktop.relay.gateway.ports import KeyPackageStock
from marmot_desktop.relay.store.sqlite_stock import SqliteStock


def test_the_embedded_stock_has_every_method_of_the_port() -> None:
    wanted = {name for name in vars(KeyPackageStock) if not name.startswith("_")}
    assert all(callable(getattr(SqliteStock, name)) for name in wanted)
    assert {"claim", "mark_handed_out", "put_back", "begin_sending", "release_expired"} <= wanted
