"""Which versions run here, and under which licences the parts are."""

import platform
from importlib import metadata
from typing import Final

import PySide6
from PySide6.QtCore import QSysInfo, qVersion

import marmot_desktop

PARTS: Final = (
    ("Qt", "", "LGPL-3.0"),
    ("PySide6", "PySide6-Essentials", "LGPL-3.0"),
    ("qasync", "qasync", "BSD-2-Clause"),
    ("mls-rs", "mls-rs-py", "Apache-2.0 or MIT"),
    ("SQLite and SQLite3 Multiple Ciphers", "apsw-sqlite3mc", "Public domain; MIT"),
    ("libsecp256k1 and coincurve", "coincurve", "MIT; MIT or Apache-2.0"),
    ("cryptography", "cryptography", "Apache-2.0 or BSD-3-Clause"),
    ("libsodium and PyNaCl", "PyNaCl", "ISC; Apache-2.0"),
    ("websockets", "websockets", "BSD-3-Clause"),
    ("HTTPX", "httpx", "BSD-3-Clause"),
    ("h11", "h11", "MIT"),
    ("msgspec", "msgspec", "BSD-3-Clause"),
    ("keyring", "keyring", "MIT"),
    ("platformdirs", "platformdirs", "MIT"),
    ("Segno", "segno", "BSD-3-Clause"),
    ("ZXing-C++", "zxing-cpp", "Apache-2.0"),
    ("RapidFuzz", "rapidfuzz", "MIT"),
    ("dbus-fast", "dbus-fast", "MIT"),
    ("Desktop Notifier and bidict", "desktop-notifier", "MIT; MPL-2.0"),
    ("Python", "", "PSF-2.0"),
)
"""What it is called, the package whose version is shown, its licence."""


def program_version() -> str:
    """Our own."""
    return marmot_desktop.__version__


def facts() -> tuple[tuple[str, str], ...]:
    """The versions that matter when something does not work."""
    return (
        ("Marmot Desktop", program_version()),
        ("Qt", qVersion()),
        ("PySide6", PySide6.__version__),
        ("Python", platform.python_version()),
        ("mls-rs-py", version_of("mls-rs-py")),
        ("System", f"{QSysInfo.prettyProductName()}, {QSysInfo.currentCpuArchitecture()}"),
    )


def version_of(package: str) -> str:
    """The version of an installed package; empty where the bundle does not say."""
    try:
        return metadata.version(package) if package else ""
    except metadata.PackageNotFoundError:
        return ""


def as_text() -> str:
    """All versions, to be copied."""
    return "\n".join(f"{name}: {value}" for name, value in facts() if value)
