"""Where data, cache and logs of a profile lie.

A profile is everything one user keeps: accounts, the embedded relay's database, logs. By default it lies where the
platform wants it; `--profile DIR` keeps all of it in one folder (portable mode). Nothing here opens a file except
`make_private_folder`.
"""

import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

_APP: Final = "marmot-desktop"
_PUBKEY_HEX: Final = re.compile(r"[0-9a-f]{64}\Z")


@dataclass(frozen=True, slots=True)
class ProfilePaths:
    """The folders of one profile and the name of every file in them.

    Args:
        data: what must not be lost.
        cache: what can be fetched again.
        logs: log files.
        settings: what the user may write by hand.
    """

    data: Path
    cache: Path
    logs: Path
    settings: Path

    @classmethod
    def of_user(cls) -> Self:
        """The folders of whoever runs the program, as the platform wants them."""
        import platformdirs

        return cls(
            data=platformdirs.user_data_path(_APP, appauthor=False),
            cache=platformdirs.user_cache_path(_APP, appauthor=False),
            logs=platformdirs.user_log_path(_APP, appauthor=False),
            settings=platformdirs.user_config_path(_APP, appauthor=False),
        )

    @classmethod
    def portable(cls, folder: Path) -> Self:
        """Everything below one folder."""
        root = folder.expanduser().absolute()
        return cls(data=root, cache=root / "cache", logs=root / "logs", settings=root)

    @classmethod
    def choose(cls, folder: Path | None) -> Self:
        """Portable if a folder was given, else the user's own."""
        return cls.of_user() if folder is None else cls.portable(folder)

    @property
    def config_file(self) -> Path:
        """The configuration file; usually there is none."""
        return self.settings / "config.toml"

    @property
    def lock(self) -> Path:
        """The file whose lock says that a program uses this profile."""
        return self.data / "lock"

    @property
    def window_lock(self) -> Path:
        """The file whose lock says that a window of this profile is open, or about to be."""
        return self.data / "window.lock"

    @property
    def accounts(self) -> Path:
        """The folder with one folder per account."""
        return self.data / "accounts"

    @property
    def current_account(self) -> Path:
        """The file that names the account to open at start, in hex."""
        return self.data / "current_account"

    @property
    def relay(self) -> Path:
        """The folder of the embedded relay."""
        return self.data / "relay"

    @property
    def relay_database(self) -> Path:
        """The database of the embedded relay."""
        return self.relay / "relay.db"

    @property
    def relay_port(self) -> Path:
        """The file that keeps the port of the embedded relay, so that its address stays the same."""
        return self.relay / "port"

    @property
    def window_settings(self) -> Path:
        """Appearance and geometry of the window; nothing of an account."""
        return self.settings / "window.ini"

    @property
    def notification_settings(self) -> Path:
        """When the user wants to be disturbed."""
        return self.settings / "notifications.json"

    @property
    def window_log(self) -> Path:
        """The log file of the window; older ones lie beside it."""
        return self.logs / "marmot-desktop.log"

    @property
    def relay_log(self) -> Path:
        """The log file of the embedded relay."""
        return self.logs / "marmot-relay.log"

    def account(self, pubkey: bytes) -> Path:
        """The folder of an account.

        Args:
            pubkey: 32 bytes.
        """
        return self.accounts / pubkey.hex()

    def store(self, pubkey: bytes) -> Path:
        """The encrypted database of an account."""
        return self.account(pubkey) / "store.db"

    def key_file(self, pubkey: bytes) -> Path:
        """The passphrase-wrapped database key of an account, where there is no keyring."""
        return self.account(pubkey) / "store.key"

    def stored_accounts(self) -> tuple[bytes, ...]:
        """The public keys of all accounts that have a folder here, sorted; other names are left alone."""
        if not self.accounts.is_dir():
            return ()
        names = sorted(entry.name for entry in self.accounts.iterdir() if entry.is_dir())
        return tuple(bytes.fromhex(name) for name in names if _PUBKEY_HEX.match(name))


def make_private_folder(folder: Path) -> Path:
    """Make a folder, and those above it, that only this user may enter.

    Args:
        folder: an existing one of this user loses the rights of group and others.

    Returns:
        The same folder.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if os.name == "posix":
        mode = stat.S_IMODE(folder.stat().st_mode)
        if mode & 0o077:
            folder.chmod(mode & 0o700)
    return folder
