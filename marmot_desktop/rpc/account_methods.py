"""`account.*`, `profile.*`, `relays.*` and `contact.*`: who we are, how we are found, and whom we know."""

import logging
from typing import Final

from marmot_desktop.domain.account import Account
from marmot_desktop.domain.identifiers import parse_person
from marmot_desktop.frozen import replace
from marmot_desktop.rpc.caller import Caller
from marmot_desktop.rpc.encoding import (
    JsonObject,
    encode_account,
    encode_contact,
    encode_identity,
    encode_profile,
    encode_relay_lists,
)
from marmot_desktop.rpc.paging import PageParameters, page_of
from marmot_desktop.rpc.parameters import Parameters, parse_id_of

log = logging.getLogger(__name__)

PUBLISHED_TIMEOUT_S: Final = 8.0
"""How long a new account waits for a relay to have what others need to invite it."""


class CreateAccount(Parameters, frozen=True):
    """`name` is what the user calls the account; it becomes the name of its profile."""

    name: str = ""


class ImportAccount(Parameters, frozen=True):
    """`secret` is an nsec, 64 hex digits, or an ncryptsec with its `passphrase`. Secrets: both."""

    secret: str
    passphrase: str | None = None
    name: str = ""


class OneAccount(Parameters, frozen=True):
    """Which account of this profile."""

    pubkey: str


class ExportAccount(Parameters, frozen=True):
    """`passphrase` encrypts the key. Secrets: it is one."""

    passphrase: str


class SetProfile(Parameters, frozen=True):
    """A field left out stays as it is."""

    name: str | None = None
    about: str | None = None
    picture: str | None = None
    nip05: str | None = None


class GetProfile(Parameters, frozen=True):
    """Whose; our own by default."""

    pubkey: str | None = None


class SetRelays(Parameters, frozen=True):
    """A list left out stays as it is.

    `reveals_sender`: a relay that takes invitations from no stranger may learn who sends them.
    """

    general: tuple[str, ...] | None = None
    inbox: tuple[str, ...] | None = None
    key_packages: tuple[str, ...] | None = None
    reveals_sender: bool | None = None


class OneContact(Parameters, frozen=True):
    """Which person."""

    pubkey: str


async def create_account(caller: Caller, params: CreateAccount) -> JsonObject:
    """Make a new key, and let the account be found and invited.

    Secrets: holds none; the key is in the account's store.
    """
    return await _onboard(caller, await caller.desk.accounts.create(params.name))


async def import_account(caller: Caller, params: ImportAccount) -> JsonObject:
    """Take over an existing key, and let the account be found and invited."""
    return await _onboard(caller, await caller.desk.accounts.import_key(params.secret, params.passphrase, params.name))


async def list_accounts(caller: Caller, params: PageParameters) -> list[JsonObject]:
    """The accounts of this profile, the one used last first."""
    before = None if params.before is None else parse_id_of("before", params.before, parse_person)
    rows = page_of(await caller.desk.accounts.list(), lambda account: account.pubkey, limit=params.limit, before=before)
    current = caller.desk.current
    return [
        encode_account(account, current=current is not None and current.account.pubkey == account.pubkey)
        for account in rows
    ]


async def use_account(caller: Caller, params: OneAccount) -> JsonObject:
    """Choose the account that the other methods act as."""
    pubkey = parse_id_of("pubkey", params.pubkey, parse_person)
    services = await caller.use(pubkey)
    return encode_account(services.account, current=True)


async def remove_account(caller: Caller, params: OneAccount) -> JsonObject:
    """Forget an account with its key and everything it has stored here."""
    pubkey = parse_id_of("pubkey", params.pubkey, parse_person)
    await caller.desk.remove(pubkey)
    return {}


async def export_account(caller: Caller, params: ExportAccount) -> JsonObject:
    """The key of the current account, encrypted (NIP-49)."""
    services = await caller.services()
    return {"ncryptsec": await caller.desk.accounts.export_key(services.account.pubkey, params.passphrase)}


async def set_profile(caller: Caller, params: SetProfile) -> JsonObject:
    """Publish what we say of ourselves."""
    contacts = (await caller.services()).contacts
    given = {
        name: value
        for name, value in (
            ("name", params.name),
            ("about", params.about),
            ("picture", params.picture),
            ("nip05", params.nip05),
        )
        if value is not None
    }
    return encode_profile(await contacts.set_profile(replace(await contacts.profile_of(None), **given)))


async def get_profile(caller: Caller, params: GetProfile) -> JsonObject:
    """What a person says of themselves."""
    services = await caller.services()
    pubkey = None if params.pubkey is None else parse_id_of("pubkey", params.pubkey, parse_person)
    profile = await services.contacts.profile_of(pubkey)
    return {"pubkey": (pubkey or services.account.pubkey).hex(), **encode_profile(profile)}


async def get_relays(caller: Caller, _params: Parameters) -> JsonObject:
    """The account's relay lists."""
    return encode_relay_lists(await (await caller.services()).relays.get())


async def set_relays(caller: Caller, params: SetRelays) -> JsonObject:
    """Store and publish new relay lists."""
    relays = (await caller.services()).relays
    if params.reveals_sender is not None:
        await relays.set_reveals_sender(params.reveals_sender)
    return encode_relay_lists(await relays.set(params.general, params.inbox, params.key_packages))


async def add_contact(caller: Caller, params: OneContact) -> JsonObject:
    """Add a person, and look up their profile and whether they can be invited."""
    pubkey = parse_id_of("pubkey", params.pubkey, parse_person)
    contacts = (await caller.services()).contacts
    await contacts.add(params.pubkey)
    return encode_contact(await contacts.refresh(pubkey))


async def list_contacts(caller: Caller, params: PageParameters) -> list[JsonObject]:
    """The contacts, the one added last first, as last looked up."""
    before = None if params.before is None else parse_id_of("before", params.before, parse_person)
    contacts = await (await caller.services()).contacts.list()
    newest_first = sorted(contacts, key=lambda contact: contact.added_at, reverse=True)
    rows = page_of(newest_first, lambda contact: contact.pubkey, limit=params.limit, before=before)
    return [encode_contact(contact) for contact in rows]


async def get_contact(caller: Caller, params: OneContact) -> JsonObject:
    """A contact, looked up now."""
    pubkey = parse_id_of("pubkey", params.pubkey, parse_person)
    contacts = (await caller.services()).contacts
    await contacts.get(pubkey)
    return encode_contact(await contacts.refresh(pubkey))


async def remove_contact(caller: Caller, params: OneContact) -> JsonObject:
    """Remove a person from the contacts."""
    await (await caller.services()).contacts.remove(parse_id_of("pubkey", params.pubkey, parse_person))
    return {}


async def _onboard(caller: Caller, account: Account) -> JsonObject:
    """Sign an account in and let its lists and key packages reach a relay; the account in use before stays in use.

    What no relay has taken yet stays queued and goes out later, so an unreachable relay is no error here.
    """
    former = caller.desk.current
    services = await caller.use(account.pubkey)
    if not await caller.unless_leaving(services.onboarding.wait_published(PUBLISHED_TIMEOUT_S)):
        log.warning("no relay has taken everything of the new account yet")
    if former is not None and former.account.pubkey != account.pubkey:
        await caller.use(former.account.pubkey)
    return encode_identity(account)
