"""The key of an account's database, in the keyring of the desktop or, without one, in a passphrase-wrapped file."""

import binascii
import json
import os
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, RefusedError
from marmot_desktop.storage.errors import CorruptStoreError, NotFoundError, StorageError

SERVICE: Final = "marmot-desktop"
KEY_BYTES: Final = 32

_PROBE: Final = "probe"

_LOG_N: Final = 17
_MAX_LOG_N: Final = 20
"""A damaged or planted file may not ask for more than 1 GiB of memory."""
_R: Final = 8
_P: Final = 1
_SALT_BYTES: Final = 16
_NONCE_BYTES: Final = 12
_VERSION: Final = 1


class KeyringStore:
    """Keys in the keyring of the operating system, one entry for each account.

    Every call may block until the user has answered a password dialog: run it in a thread, with a time limit.

    Args:
        service: the name that the keyring shows.
    """

    def __init__(self, service: str = SERVICE) -> None:
        self._service = service

    def get(self, npub: str) -> bytes | None:
        """The 32-byte key of an account; `None` if the keyring has none.

        Raises:
            EnvironmentFaultError: `keyring_unavailable`.

        Secrets: returns the key.
        """
        import keyring

        with _translated():
            text = keyring.get_password(self._service, npub)
        if text is None:
            return None
        try:
            key = bytes.fromhex(text)
        except ValueError:
            key = b""
        if len(key) != KEY_BYTES:
            raise CorruptStoreError(detail="the keyring's entry is not a key")
        return key

    def put(self, npub: str, key: bytes) -> None:
        """Keep the key of an account.

        Raises:
            EnvironmentFaultError: `keyring_unavailable`.
        """
        import keyring

        with _translated():
            keyring.set_password(self._service, npub, key.hex())

    def delete(self, npub: str) -> None:
        """Forget the key of an account; one that is not there is no error.

        Raises:
            EnvironmentFaultError: `keyring_unavailable`.
        """
        import keyring

        with _translated():
            if keyring.get_password(self._service, npub) is not None:
                keyring.delete_password(self._service, npub)

    @property
    def backend(self) -> str:
        """The program behind it, in its own name; empty where there is none."""
        import keyring
        import keyring.errors

        try:
            name = str(keyring.get_keyring().name)
        except (keyring.errors.KeyringError, OSError, RuntimeError):
            return ""
        return "" if name.startswith("fail ") else name

    def is_usable(self) -> bool:
        """Whether a throw-away entry can be written, read and deleted now."""
        value = os.urandom(KEY_BYTES)
        try:
            self.put(_PROBE, value)
            kept = self.get(_PROBE) == value
            self.delete(_PROBE)
        except EnvironmentFaultError:
            return False
        return kept


class KeyFile:
    """A key in a file of its own, wrapped with a passphrase: scrypt, then ChaCha20-Poly1305.

    Args:
        path: of the file; only this user may read it.
        log_n: scrypt's cost for new files, as a power of two; 17 takes 128 MiB.
    """

    def __init__(self, path: Path, *, log_n: int = _LOG_N) -> None:
        self._path = path
        self._log_n = log_n

    def exists(self) -> bool:
        """Whether there is such a file."""
        return self._path.exists()

    def read(self, passphrase: str) -> bytes:
        """The 32-byte key.

        Raises:
            NotFoundError: `not_found`, there is no file.
            RefusedError: `wrong_passphrase`.
            CorruptStoreError: `store_corrupt`, the file is damaged so that it shows.
            StorageError: the disk failed.

        Secrets: returns the key.
        """
        try:
            text = self._path.read_bytes()
        except FileNotFoundError as err:
            raise NotFoundError(detail="there is no key file") from err
        except OSError as err:
            raise StorageError(detail=f"the key file: {type(err).__name__}") from err
        log_n, salt, nonce, sealed = _parse(text)
        try:
            key = ChaCha20Poly1305(_stretch(passphrase, salt, log_n)).decrypt(nonce, sealed, _header(log_n))
        except InvalidTag as err:
            raise RefusedError(ErrorCode.WRONG_PASSPHRASE) from err
        if len(key) != KEY_BYTES:
            raise CorruptStoreError(detail="the key file holds no key")
        return key

    def write(self, key: bytes, passphrase: str) -> None:
        """Store a key in place of what was there; after a crash it is the one or the other.

        Raises:
            StorageError: the disk failed.
        """
        salt, nonce = os.urandom(_SALT_BYTES), os.urandom(_NONCE_BYTES)
        sealed = ChaCha20Poly1305(_stretch(passphrase, salt, self._log_n)).encrypt(nonce, key, _header(self._log_n))
        fields = {
            "version": _VERSION,
            "kdf": "scrypt",
            "log_n": self._log_n,
            "r": _R,
            "p": _P,
            "salt": salt.hex(),
            "nonce": nonce.hex(),
            "sealed": sealed.hex(),
        }
        try:
            self._write(json.dumps(fields, indent=1).encode("ascii") + b"\n")
        except OSError as err:
            raise StorageError(detail=f"the key file: {type(err).__name__}") from err

    def delete(self) -> None:
        """Remove the file; one that is not there is no error."""
        self._path.unlink(missing_ok=True)

    def _write(self, text: bytes) -> None:
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        temporary = self._path.with_name(self._path.name + ".new")
        temporary.unlink(missing_ok=True)
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(self._path)
        if os.name == "posix":
            folder = os.open(self._path.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)


def _stretch(passphrase: str, salt: bytes, log_n: int) -> bytes:
    # The same passphrase typed on another keyboard may come in another Unicode form.
    folded = unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")
    return Scrypt(salt=salt, length=KEY_BYTES, n=1 << log_n, r=_R, p=_P).derive(folded)


def _header(log_n: int) -> bytes:
    """What is authenticated but not secret."""
    return f"marmot-desktop key file {_VERSION} scrypt {log_n} {_R} {_P}".encode("ascii")


def _parse(text: bytes) -> tuple[int, bytes, bytes, bytes]:
    try:
        fields = json.loads(text)
        fixed = (fields["version"], fields["kdf"], fields["r"], fields["p"])
        log_n = fields["log_n"]
        salt, nonce, sealed = (binascii.unhexlify(fields[name]) for name in ("salt", "nonce", "sealed"))
    except (ValueError, KeyError, TypeError, RecursionError) as err:
        raise CorruptStoreError(detail="the key file cannot be read") from err
    if fixed != (_VERSION, "scrypt", _R, _P) or type(log_n) is not int or not 1 <= log_n <= _MAX_LOG_N:
        raise CorruptStoreError(detail="the key file is of a form that is not known")
    if len(salt) != _SALT_BYTES or len(nonce) != _NONCE_BYTES:
        raise CorruptStoreError(detail="the key file's values have the wrong length")
    return log_n, salt, nonce, sealed


@contextmanager
def _translated() -> Iterator[None]:
    """Whatever the keyring's many backends raise becomes one error."""
    import keyring.errors

    try:
        yield
    except (keyring.errors.KeyringError, OSError, RuntimeError) as err:
        raise EnvironmentFaultError(ErrorCode.KEYRING_UNAVAILABLE, type(err).__name__) from err
