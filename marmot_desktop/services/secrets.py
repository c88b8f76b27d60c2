"""Where database keys are kept: the OS keyring, a passphrase-wrapped key file, or a key file of the user's choice.

A keyring call may block for as long as a password dialog stands, so each runs in a thread of its own with a time
limit, never on a loop. Source: ADR 0009.
"""

import asyncio
import json
import logging
import os
import stat
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

from marmot_desktop.domain.account import KeyringState, SecretProtection
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, RefusedError
from marmot_desktop.storage.keyring_store import KeyFile, KeyringStore

log = logging.getLogger(__name__)

KEYRING_TIMEOUT_S: Final = 20.0
PROBE_TIMEOUT_S: Final = 4.0

T = TypeVar("T")


class SecretVault:
    """Keeps the key of each account's database.

    Args:
        key_file_of: path of the wrapped key file of an account (by npub).
        passphrase: given by the environment; then the keyring is not touched.
        plain_file: chosen on the command line: keys lie in it unwrapped, protected by its mode alone.
        keyring: the OS keyring; `None` to do without.
    """

    def __init__(
        self,
        key_file_of: Callable[[str], Path],
        *,
        passphrase: str | None,
        plain_file: Path | None = None,
        keyring: KeyringStore | None = None,
    ) -> None:
        self._key_file_of = key_file_of
        self._passphrase = passphrase
        self._own_passphrases: dict[str, str] = {}
        self._plain_file = plain_file
        self._keyring = keyring
        self._plain_writing = asyncio.Lock()

    def use_passphrase(self, passphrase: str, npub: str = "") -> None:
        """Take the passphrase that the user has chosen or typed, for this run.

        Args:
            passphrase: replaces the one before.
            npub: of the account that it opens; of every account that has none of its own if left out.
        """
        if npub:
            self._own_passphrases[npub] = passphrase
        else:
            self._passphrase = passphrase

    async def choose_protection(self) -> SecretProtection:
        """See `SecretStore`."""
        if self._plain_file is not None or self._passphrase is not None:
            return SecretProtection.KEY_FILE
        if self._keyring is not None and await self._keyring_works(self._keyring):
            return SecretProtection.KEYRING
        raise EnvironmentFaultError(ErrorCode.KEYRING_UNAVAILABLE)

    async def keyring_state(self) -> KeyringState:
        """See `SecretStore`."""
        keyring = self._keyring
        if keyring is None:
            return KeyringState("", works=False)
        return KeyringState(keyring.backend, await self._keyring_works(keyring))

    async def get(self, npub: str, protection: SecretProtection) -> bytes:
        """See `SecretStore`."""
        if protection is SecretProtection.KEYRING:
            return await self._get_from_keyring(npub)
        if self._plain_file is not None:
            key = (await asyncio.to_thread(_read_plain, self._plain_file)).get(npub)
            if key is None:
                raise RefusedError(ErrorCode.NOT_FOUND, "the key file has no key of this account")
            return key
        passphrase = self._need_passphrase(npub)
        return await asyncio.to_thread(KeyFile(self._key_file_of(npub)).read, passphrase)

    def has_fallback(self, npub: str) -> bool:
        """See `SecretStore`."""
        return self._plain_file is None and self._key_file_of(npub).exists()

    async def put_fallback(self, npub: str, key: bytes, passphrase: str) -> None:
        """See `SecretStore`."""
        await asyncio.to_thread(KeyFile(self._key_file_of(npub)).write, key, passphrase)

    async def put(self, npub: str, key: bytes, protection: SecretProtection) -> None:
        """See `SecretStore`."""
        if protection is SecretProtection.KEYRING:
            await self._call(lambda store: store.put(npub, key))
        elif self._plain_file is not None:
            await self._write_plain(self._plain_file, npub, key)
        else:
            # Whatever is chosen for the next account, this one keeps its own.
            passphrase = self._own_passphrases[npub] = self._need_passphrase(npub)
            await asyncio.to_thread(KeyFile(self._key_file_of(npub)).write, key, passphrase)

    async def delete(self, npub: str, protection: SecretProtection) -> None:
        """See `SecretStore`."""
        if protection is SecretProtection.KEYRING:
            await asyncio.to_thread(self._key_file_of(npub).unlink, missing_ok=True)
            await self._call(lambda store: store.delete(npub))
        elif self._plain_file is not None:
            await self._write_plain(self._plain_file, npub, None)
        else:
            await asyncio.to_thread(self._key_file_of(npub).unlink, missing_ok=True)

    async def _write_plain(self, file: Path, npub: str, key: bytes | None) -> None:
        async with self._plain_writing:
            await asyncio.to_thread(_write_plain, file, npub, key)

    async def _get_from_keyring(self, npub: str) -> bytes:
        """The key in the keyring; where it is there no more, the one that the user's passphrase opens."""
        failed: EnvironmentFaultError
        try:
            key = await self._call(lambda store: store.get(npub))
        except EnvironmentFaultError as err:
            failed = err
        else:
            if key is not None:
                return key
            failed = EnvironmentFaultError(ErrorCode.KEYRING_UNAVAILABLE, "the keyring has no key of this account")
        passphrase = self._own_passphrases.get(npub, self._passphrase)
        if passphrase is None or not self.has_fallback(npub):
            raise failed
        opened = await asyncio.to_thread(KeyFile(self._key_file_of(npub)).read, passphrase)
        await self._give_back(npub, opened)
        return opened

    async def _give_back(self, npub: str, key: bytes) -> None:
        """Put the key into the keyring that there is now, so that the next start needs no passphrase."""
        try:
            await self._call(lambda store: store.put(npub, key))
        except EnvironmentFaultError as err:
            log.info("the keyring does not take the key back: %s", err.code.value)

    def _need_passphrase(self, npub: str) -> str:
        passphrase = self._own_passphrases.get(npub, self._passphrase)
        if not passphrase:
            raise RefusedError(ErrorCode.WRONG_PASSPHRASE, "none was given")
        return passphrase

    async def _keyring_works(self, keyring: KeyringStore) -> bool:
        try:
            return await in_daemon_thread(keyring.is_usable, PROBE_TIMEOUT_S)
        except TimeoutError:
            log.warning("the keyring did not answer in %.0f s", PROBE_TIMEOUT_S)
            return False

    async def _call(self, act: Callable[[KeyringStore], T]) -> T:
        keyring = self._keyring
        if keyring is None:
            raise EnvironmentFaultError(ErrorCode.KEYRING_UNAVAILABLE)
        try:
            return await in_daemon_thread(lambda: act(keyring), KEYRING_TIMEOUT_S)
        except TimeoutError as err:
            raise EnvironmentFaultError(ErrorCode.KEYRING_UNAVAILABLE, "no answer in time") from err


async def in_daemon_thread(act: Callable[[], T], timeout_s: float) -> T:
    """Run a call that may hang in a thread that cannot keep the process alive.

    Raises:
        TimeoutError: it has not returned in time; the thread is left to itself.
    """
    loop = asyncio.get_running_loop()
    done: asyncio.Future[T] = loop.create_future()

    def settle(result: T | None, error: BaseException | None) -> None:
        if done.done():
            return
        if error is not None:
            done.set_exception(error)
        else:
            done.set_result(result)  # type: ignore[arg-type]  # None only where T allows it

    def work() -> None:
        try:
            result = act()
        except BaseException as err:
            _tell(loop, settle, None, err)
        else:
            _tell(loop, settle, result, None)

    threading.Thread(target=work, name="keyring call", daemon=True).start()
    async with asyncio.timeout(timeout_s):
        return await done


def _tell(loop: asyncio.AbstractEventLoop, settle: Callable[..., None], *args: object) -> None:
    try:
        loop.call_soon_threadsafe(settle, *args)
    except RuntimeError:
        log.debug("a keyring call ended after the loop was closed")


def _read_plain(path: Path) -> dict[str, bytes]:
    if not path.exists():
        return {}
    if stat.S_IMODE(path.stat().st_mode) & 0o077:
        raise RefusedError(ErrorCode.KEYRING_UNAVAILABLE, "the key file is readable by others; its mode must be 0600")
    try:
        return {str(npub): bytes.fromhex(key) for npub, key in json.loads(path.read_text(encoding="utf-8")).items()}
    except (ValueError, AttributeError, TypeError, RecursionError) as err:
        raise EnvironmentFaultError(ErrorCode.STORE_CORRUPT, "the key file cannot be read") from err


def _write_plain(path: Path, npub: str, key: bytes | None) -> None:
    keys = _read_plain(path)
    if key is None:
        keys.pop(npub, None)
    else:
        keys[npub] = key
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    temporary = path.with_name(path.name + ".new")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump({name: value.hex() for name, value in keys.items()}, file)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)
