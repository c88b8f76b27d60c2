"""A settings portal with the few settings that a look depends on; a process of its own on the session bus.

python -m tests.helpers.settings_portal FIRST: says "ready", answers FIRST for the desktop's colour scheme and knows no
other setting. A number on its input says that the scheme has changed to it, `contrast 1` that another setting has.
"""

import sys
import threading

from jeepney import DBusAddress, HeaderFields, MessageType, message_bus, new_error, new_method_return, new_signal
from jeepney.io.blocking import open_dbus_connection

SERVICE = "org.freedesktop.portal.Desktop"
SETTINGS = DBusAddress("/org/freedesktop/portal/desktop", interface="org.freedesktop.portal.Settings")
APPEARANCE = "org.freedesktop.appearance"
SCHEME = "color-scheme"


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
                if message.body == (APPEARANCE, SCHEME):
                    connection.send(new_method_return(message, "v", (("v", ("u", first)),)))
                else:
                    connection.send(new_error(message, "org.freedesktop.portal.Error.NotFound"))

    threading.Thread(target=answer, daemon=True).start()
    for line in sys.stdin:
        *key, number = line.split()
        body = (APPEARANCE, key[0] if key else SCHEME, ("u", int(number)))
        connection.send(new_signal(SETTINGS, "SettingChanged", "ssv", body))


if __name__ == "__main__":
    main(int(sys.argv[1]))
