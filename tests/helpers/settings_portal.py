"""A settings portal that knows one setting, the desktop's colour scheme; a process of its own on the session bus.

python -m tests.helpers.settings_portal FIRST: says "ready", answers FIRST, and for each number on its input says that the
setting has changed to it.
"""

import sys
import threading

from jeepney import DBusAddress, HeaderFields, MessageType, message_bus, new_method_return, new_signal
from jeepney.io.blocking import open_dbus_connection

SERVICE = "org.freedesktop.portal.Desktop"
SETTINGS = DBusAddress("/org/freedesktop/portal/desktop", interface="org.freedesktop.portal.Settings")
SETTING = ("org.freedesktop.appearance", "color-scheme")


def main(first: int) -> None:
    """Serve until the input ends."""
    connection = open_dbus_connection(bus="SESSION")
    connection.send_and_get_reply(message_bus.RequestName(SERVICE))
    print("ready", flush=True)

    def answer() -> None:
        while True:
            message = connection.receive()
            fields = message.header.fields
            if message.header.message_type is MessageType.method_call and fields[HeaderFields.member] == "Read":
                connection.send(new_method_return(message, "v", (("v", ("u", first)),)))

    threading.Thread(target=answer, daemon=True).start()
    for line in sys.stdin:
        connection.send(new_signal(SETTINGS, "SettingChanged", "ssv", (*SETTING, ("u", int(line)))))


if __name__ == "__main__":
    main(int(sys.argv[1]))
