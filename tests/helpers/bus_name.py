"""Programs that are ready once they own their name on a bus."""

from collections.abc import Iterator
from contextlib import contextmanager

from jeepney import MatchRule
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.helpers.patience import PATIENCE_S


@contextmanager
def until_owned(address: str, name: str) -> Iterator[DBusConnection]:
    """Start the program inside: the end of the block waits until somebody owns the name.

    Args:
        address: of the bus.
        name: a well-known one that nobody owns yet.
    """
    with open_dbus_connection(address) as bus:
        changes = MatchRule(type="signal", interface="org.freedesktop.DBus", member="NameOwnerChanged")
        changes.add_arg_condition(0, name)
        bus.send_and_get_reply(message_bus.AddMatch(changes), timeout=PATIENCE_S)
        with bus.filter(changes) as owners:
            yield bus
            bus.recv_until_filtered(owners, timeout=PATIENCE_S)
