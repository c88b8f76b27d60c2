"""Refuses every connection that leaves this machine, and remembers that it was tried.

An audit hook sees what all of Python's sockets do, whoever opens them. It cannot see sockets of native code, nor of child
processes; those get their relays from the test.
"""

import ipaddress
import socket
import sys
from typing import Final

attempts: Final[list[str]] = []
"""Where connections outside were tried since the list was last cleared."""

# Names that no network ever resolves (RFC 6761): asking for them is a fair test of an unreachable relay.
_RESERVED: Final = (".invalid", ".test", ".example", ".onion")


class OutsideConnectionError(OSError):
    """The test reached for another machine."""


def is_loopback(host: str) -> bool:
    """Whether a host name or address stays on this machine."""
    if host.lower().rstrip(".") in {"", "localhost"} or host.lower().endswith(".localhost"):
        return True
    try:
        address = ipaddress.ip_address(host.split("%", 1)[0])
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


def install() -> None:
    """Watch this process from now on; a second call changes nothing."""
    if not getattr(install, "done", False):
        sys.addaudithook(_hook)
        install.done = True  # type: ignore[attr-defined]


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    if event in {"socket.connect", "socket.sendto", "socket.sendmsg"}:
        _check_address(arguments[1])
    elif event in {"socket.getaddrinfo", "socket.gethostbyname"}:
        _check_name(arguments[0])


def _check_address(address: object) -> None:
    if not isinstance(address, tuple) or not address or not isinstance(address[0], str):
        return  # a unix socket, or a connected one
    if not is_loopback(address[0]):
        _refuse(f"{address[0]}:{address[1]}")


def _check_name(host: object) -> None:
    if isinstance(host, bytes | bytearray):
        host = host.decode("ascii", "replace")
    if not isinstance(host, str) or is_loopback(host):
        return
    if host.lower().rstrip(".").endswith(_RESERVED):
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
    try:
        ipaddress.ip_address(host)
    except ValueError:
        _refuse(host)


def _refuse(where: str) -> None:
    attempts.append(where)
    raise OutsideConnectionError(f"tests stay on this machine; refused {where}")
