"""Create, import, export and remove accounts; open the store of one.

Each account has one encrypted database; its key lies in the OS keyring or, where there is none, in a key file. The
nsec is a row in that database and nowhere else. Source: ADR 0009; NIP-19, NIP-49.
"""

import asyncio
import logging
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from marmot_desktop.clock import Clock
from marmot_desktop.domain.account import Account, KeyringState, SecretProtection
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, MarmotDesktopError, PeerFaultError, RefusedError
from marmot_desktop.frozen import replace
from marmot_desktop.nostr import bech32
from marmot_desktop.nostr.keys import SecretKey, generate_secret
from marmot_desktop.nostr.types import PubKey, Timestamp
from marmot_desktop.paths import ProfilePaths
from marmot_desktop.services.own_relays import IMPORTED_SETTING, WAITS_SETTING
from marmot_desktop.services.ports import SecretStore
from marmot_desktop.storage.account_files import AccountRecord, read_accounts, write_account
from marmot_desktop.storage.database import Database, open_account_database
from marmot_desktop.storage.identity import IdentityRow
from marmot_desktop.storage.notification_settings import NotificationSettingsFile

log = logging.getLogger(__name__)

MAX_NAME_BYTES: Final = 255


class AccountService:
    """The accounts of a profile.

    Args:
        paths: of the profile.
        secrets: keeps database keys.
        clock: wall time.
        random: bytes from the operating system.
    """

    def __init__(self, paths: ProfilePaths, secrets: SecretStore, clock: Clock, random: Callable[[int], bytes]) -> None:
        self._paths = paths
        self._secrets = secrets
        self._clock = clock
        self._random = random
        self._storing = asyncio.Lock()
        self._in_use: set[PubKey] = set()

    async def list(self) -> tuple[Account, ...]:
        """Every account of this profile, the one used last first."""
        records = await asyncio.to_thread(read_accounts, self._paths.accounts)
        last = await asyncio.to_thread(_read_last, self._paths.current_account)
        ordered = sorted(records, key=lambda each: each.pubkey.hex() != last)
        return await asyncio.to_thread(self._with_fallbacks, [_account(each) for each in ordered])

    async def note_used(self, pubkey: PubKey) -> None:
        """Remember which account was used last."""
        try:
            await asyncio.to_thread(self._paths.current_account.write_text, pubkey.hex(), encoding="ascii")
        except OSError as err:
            log.warning("the account used last could not be noted: %s", type(err).__name__)

    async def protection(self) -> SecretProtection:
        """Where the key of a new account would be kept now.

        Raises:
            EnvironmentFaultError: `keyring_unavailable`, where a passphrase has to be chosen first.
        """
        return await self._secrets.choose_protection()

    async def keyring_state(self) -> KeyringState:
        """Which keyring this desktop has, and whether it works."""
        return await self._secrets.keyring_state()

    def _with_fallbacks(self, accounts: Sequence[Account]) -> tuple[Account, ...]:
        """Accounts with whether a passphrase opens them as well; looks at files, so never on a loop."""
        return tuple(
            replace(account, has_fallback=self._secrets.has_fallback(account.npub))
            if account.protection is SecretProtection.KEYRING
            else account
            for account in accounts
        )

    async def add_fallback(self, pubkey: PubKey, passphrase: str) -> None:
        """Let a passphrase open an account as well, should the keyring of this desktop fail or be changed.

        Raises:
            RefusedError: `wrong_passphrase` for an empty one; `not_found`.
            EnvironmentFaultError: `keyring_unavailable`, `storage_error`.
        """
        if not passphrase:
            raise RefusedError(ErrorCode.WRONG_PASSPHRASE, "empty")
        account, key = await self._unlock(pubkey)
        if account.protection is SecretProtection.KEYRING:
            await self._secrets.put_fallback(account.npub, key, passphrase)

    async def create(self, name: str) -> Account:
        """Make a new key and store it; the account is not signed in yet."""
        async with self._storing:
            return await self._store(generate_secret(self._random), name, imported=False)

    async def import_key(
        self, secret: str, passphrase: str | None = None, name: str = "", *, ask_first: bool = False
    ) -> Account:
        """Store a key the user has: an nsec, 64 hex digits, or an ncryptsec with its passphrase.

        An account that is here already is returned as it is.

        Args:
            secret: as pasted.
            passphrase: of an ncryptsec.
            name: of the account; may be empty.
            ask_first: nothing is published before the user has seen which lists there are.

        Raises:
            RefusedError: `invalid_secret` or `wrong_passphrase`.
        """
        key = await asyncio.to_thread(read_secret, secret, passphrase)
        async with self._storing:
            for account in await self.list():
                if account.pubkey == key.public:
                    key.wipe()
                    return account
            return await self._store(key, name, imported=True, waits=ask_first)

    async def export_key(self, pubkey: PubKey, passphrase: str) -> str:
        """The secret key wrapped by a passphrase (NIP-49); counts as a backup.

        Raises:
            RefusedError: `wrong_passphrase` for an empty one; `not_found`.
        """
        from marmot_desktop.nostr import nip49

        if not passphrase:
            raise RefusedError(ErrorCode.WRONG_PASSPHRASE, "empty")
        identity = await self._identity(pubkey)
        key = SecretKey(identity.secret)
        wrapped = await asyncio.to_thread(
            nip49.encrypt_secret, key, passphrase, salt=self._random(16), nonce=self._random(24)
        )
        await self._set_backed_up(pubkey)
        return wrapped

    async def reveal_key(self, pubkey: PubKey) -> str:
        """The nsec, to be written down; counts as a backup. Secrets: returns one."""
        identity = await self._identity(pubkey)
        await self._set_backed_up(pubkey)
        return bech32.encode_nsec(SecretKey(identity.secret))

    async def remove(self, pubkey: PubKey) -> None:
        """Delete an account from this device.

        Raises:
            RefusedError: `not_found`, or `signed_in` while it is open.
        """
        account = await self.find(pubkey)
        if pubkey in self._in_use:
            raise RefusedError(ErrorCode.SIGNED_IN)
        await self._secrets.delete(account.npub, account.protection)
        await asyncio.to_thread(shutil.rmtree, self._paths.account(pubkey))
        await asyncio.to_thread(NotificationSettingsFile(self._paths.notification_settings).forget, pubkey)

    async def database_bytes(self, pubkey: PubKey) -> int | None:
        """How large the database of an account is on the disk, with what SQLite keeps beside it; `None` if unknown."""
        return await asyncio.to_thread(_size_of, self._paths.store(pubkey))

    @contextmanager
    def in_use(self, pubkey: PubKey) -> Iterator[None]:
        """Keep an account from being removed inside the block."""
        self._in_use.add(pubkey)
        try:
            yield
        finally:
            self._in_use.discard(pubkey)

    async def find(self, pubkey: PubKey) -> Account:
        """One account.

        Raises:
            RefusedError: `not_found`.
        """
        for account in await self.list():
            if account.pubkey == pubkey:
                return account
        raise RefusedError(ErrorCode.NOT_FOUND)

    async def open(self, pubkey: PubKey) -> tuple[Account, Database, SecretKey]:
        """Open the store of an account for a session, which closes it.

        Raises:
            RefusedError: `not_found`, `wrong_passphrase`.
            EnvironmentFaultError: `keyring_unavailable`, `store_corrupt`, `store_too_new`, `storage_error`.
        """
        account, key = await self._unlock(pubkey)
        database = await asyncio.to_thread(open_account_database, self._paths.store(pubkey), key, create=False)
        try:
            identity = await asyncio.to_thread(_read_identity, database)
            secret = SecretKey(identity.secret)
            if secret.public != pubkey:
                raise EnvironmentFaultError(ErrorCode.STORE_CORRUPT, "the key in the store is another account's")
            account = await self._mend(account, identity)
        except BaseException:
            await asyncio.to_thread(database.close)
            raise
        return account, database, secret

    async def _store(self, key: SecretKey, name: str, *, imported: bool, waits: bool = False) -> Account:
        name = name.strip()
        if len(name.encode("utf-8")) > MAX_NAME_BYTES:
            raise RefusedError(ErrorCode.GD_LIMIT_EXCEEDED, "name")
        protection = await self._secrets.choose_protection()
        npub = bech32.encode_npub(key.public)
        record = AccountRecord(key.public, name, protection, backed_up=False)
        database_key = self._random(32)
        # The key first: a database without its key could never be opened; a key without a database harms nobody.
        await self._secrets.put(npub, database_key, protection)
        row = IdentityRow(key.expose(), name, backed_up=False, created_at=Timestamp(self._clock.now()))
        settings = [name for name, on in ((IMPORTED_SETTING, imported), (WAITS_SETTING, waits)) if on]
        await asyncio.to_thread(self._create_store, key.public, database_key, row, settings)
        await asyncio.to_thread(write_account, self._paths.account(key.public), record)
        key.wipe()
        return _account(record)

    def _create_store(self, pubkey: PubKey, key: bytes, row: IdentityRow, settings: Sequence[str]) -> None:
        store = self._paths.store(pubkey)
        # Left from a creation that was interrupted: without its account file it was never an account.
        for left in store.parent.glob(f"{store.name}*") if store.parent.is_dir() else ():
            left.unlink()
        database = open_account_database(store, key, create=True)
        try:
            with database.unit_of_work() as tx:
                tx.identity.put(row)
                for setting in settings:
                    tx.settings.put(setting, True)
        finally:
            database.close()

    async def _unlock(self, pubkey: PubKey) -> tuple[Account, bytes]:
        """An account and the key of its database; where its file is damaged, the key may lie elsewhere than guessed."""
        account = await self.find(pubkey)
        try:
            return account, await self._secrets.get(account.npub, account.protection)
        except MarmotDesktopError:
            record = await self._record(pubkey)
            if record is None or not record.damaged:
                raise
            other = next(each for each in SecretProtection if each is not account.protection)
            try:
                return replace(account, protection=other), await self._secrets.get(account.npub, other)
            except MarmotDesktopError as err:
                log.info("the key of an account with a damaged file was found nowhere: %s", err.code.value)
            raise

    async def _mend(self, account: Account, identity: IdentityRow) -> Account:
        """Write a damaged account file anew, from what the store knows."""
        record = await self._record(account.pubkey)
        if record is None or not record.damaged:
            return account
        mended = AccountRecord(account.pubkey, identity.name, account.protection, identity.backed_up)
        await asyncio.to_thread(write_account, self._paths.account(account.pubkey), mended)
        return _account(mended)

    async def _record(self, pubkey: PubKey) -> AccountRecord | None:
        records = await asyncio.to_thread(read_accounts, self._paths.accounts)
        return next((record for record in records if record.pubkey == pubkey), None)

    async def _identity(self, pubkey: PubKey) -> IdentityRow:
        _, key = await self._unlock(pubkey)
        return await asyncio.to_thread(_read_identity_at, self._paths, pubkey, key)

    async def _set_backed_up(self, pubkey: PubKey) -> None:
        for record in await asyncio.to_thread(read_accounts, self._paths.accounts):
            if record.pubkey == pubkey and not (record.backed_up or record.damaged):
                changed = replace(record, backed_up=True)
                await asyncio.to_thread(write_account, self._paths.account(pubkey), changed)


def read_secret(text: str, passphrase: str | None) -> SecretKey:
    """A secret key from what a person pasted.

    Raises:
        RefusedError: `invalid_secret`, or `wrong_passphrase` for an ncryptsec.
    """
    folded = text.strip()
    if folded.startswith("nostr:"):
        folded = folded.removeprefix("nostr:")
    try:
        if folded.lower().startswith("ncryptsec1"):
            if not passphrase:
                raise RefusedError(ErrorCode.WRONG_PASSPHRASE, "a passphrase is needed")
            from marmot_desktop.nostr import nip49

            return nip49.decrypt_secret(folded, passphrase)
        if folded.lower().startswith("nsec1"):
            return bech32.decode_nsec(folded)
        if len(folded) == 64:
            return SecretKey(bytes.fromhex(folded))
    except PeerFaultError as err:
        wrong = err.code is ErrorCode.WRONG_PASSPHRASE
        raise RefusedError(ErrorCode.WRONG_PASSPHRASE if wrong else ErrorCode.INVALID_SECRET) from err
    except ValueError as err:
        raise RefusedError(ErrorCode.INVALID_SECRET) from err
    raise RefusedError(ErrorCode.INVALID_SECRET)


def _read_last(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _size_of(store: Path) -> int | None:
    try:
        return sum(each.stat().st_size for each in store.parent.glob(f"{store.name}*"))
    except OSError as err:
        log.info("a database could not be measured: %s", type(err).__name__)
        return None


def _account(record: AccountRecord) -> Account:
    return Account(
        pubkey=record.pubkey,
        npub=bech32.encode_npub(record.pubkey),
        name=record.name,
        protection=record.protection,
        backed_up=record.backed_up,
    )


def _read_identity(database: Database) -> IdentityRow:
    with database.read() as tx:
        identity = tx.identity.get()
    if identity is None:
        raise EnvironmentFaultError(ErrorCode.STORE_CORRUPT, "no identity in the store")
    return identity


def _read_identity_at(paths: ProfilePaths, pubkey: PubKey, key: bytes) -> IdentityRow:
    database = open_account_database(paths.store(pubkey), key, create=False)
    try:
        return _read_identity(database)
    finally:
        database.close()
