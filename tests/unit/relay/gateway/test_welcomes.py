"""The port is met by the mailbox that ships."""

from marmot_desktop.relay.gateway.welcomes import DepositResult, FetchResult, WelcomeBox
from marmot_desktop.relay.store.sqlite_mailbox import SqliteMailbox


def test_the_embedded_mailbox_has_every_method_of_the_port() -> None:
    wanted = {name for name in vars(WelcomeBox) if not name.startswith("_")}
    assert {"deposit", "list_waiting", "fetch", "tidy"} == wanted
    assert all(callable(getattr(SqliteMailbox, name)) for name in wanted)


def test_results_can_be_told_apart_in_the_metrics() -> None:
    names = [each.value for each in (*DepositResult, *FetchResult)]
    assert len(names) == len(set(names))
