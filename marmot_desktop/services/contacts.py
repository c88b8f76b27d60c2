"""People the user knows: add, look up, remove; and the account's own profile.

Source: NIP-01 (kind 0), MIP-00 (who can be invited).
"""

import logging
from typing import Final

from marmot_desktop.domain.contact import Contact, HandleState, Profile, Reachability
from marmot_desktop.domain.facts import ContactChanged, ContactRemoved, PersonNamed
from marmot_desktop.domain.identifiers import npub, parse_person
from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.profile import ProfileFields, build_profile
from marmot_desktop.nostr.types import PubKey, Timestamp
from marmot_desktop.services.lookup import FoundKeyPackage, PersonLookup
from marmot_desktop.services.own_relays import is_imported, own_profile_event, publication_relays
from marmot_desktop.services.sending import add_event, sign_own
from marmot_desktop.services.session import AccountSession, Turn, found
from marmot_desktop.storage.outbox import OutboxPurpose

log = logging.getLogger(__name__)

NAMELESS_AGAIN_S: Final = 3_600
"""People of whom no profile is known are looked up again after so long."""
KNOWN_AGAIN_S: Final = 86_400
"""So are people who may have changed theirs."""

MAX_NICKNAME_CHARS: Final = 100

INCOMPATIBLE: Final = frozenset(
    {
        ErrorCode.KP_UNSUPPORTED_SUITE,
        ErrorCode.KP_MISSING_CAPABILITY,
        ErrorCode.INVITEE_MISSING_CAPABILITY,
        ErrorCode.KP_BAD_ENCODING,
        ErrorCode.KP_MISSING_TAG,
        ErrorCode.KP_MALFORMED,
    }
)


class ContactService:
    """The contact list of an account.

    Args:
        session: of the account.
        lookup: asks relays about people.
    """

    def __init__(self, session: AccountSession, lookup: PersonLookup) -> None:
        self._session = session
        self._lookup = lookup

    async def add(self, reference: str) -> Contact:
        """Add a person by npub, nprofile or hex; adding twice is no error. Ask `refresh` for what relays know.

        Raises:
            RefusedError: `invalid_reference`.
        """
        return await self._session.run(add_contact, parse_person(reference))

    async def list(self) -> tuple[Contact, ...]:
        """All contacts, by shown name."""
        return await self._session.run(_list)

    async def get(self, pubkey: PubKey) -> Contact:
        """One contact.

        Raises:
            RefusedError: `not_found`.
        """
        return await self._session.run(_get, pubkey)

    async def remove(self, pubkey: PubKey) -> None:
        """Remove a contact; unknown ones are no error."""
        await self._session.run(remove_contact, pubkey)

    async def set_nickname(self, pubkey: PubKey, nickname: str) -> Contact:
        """Call a contact something, on this device only; empty for nothing.

        Raises:
            RefusedError: `not_found`.
        """
        return await self._session.run(set_nickname, pubkey, nickname)

    async def refresh(self, pubkey: PubKey) -> Contact:
        """Look up profile, relay lists and key packages now, and whether the person can be invited."""
        person = await self._lookup.person(pubkey)
        packages = await self._lookup.key_packages(person)
        return await self._session.run(set_reachability, pubkey, judge_reachability(packages))

    async def set_profile(self, profile: Profile) -> Profile:
        """Publish our own kind 0; what other apps have written into it stays."""
        if await self._session.run(is_imported):
            # It may have been changed elsewhere since we looked.
            await self._lookup.refresh(self._session.me)
        return await self._session.run(set_profile, profile)

    async def profile_of(self, pubkey: PubKey | None = None) -> Profile:
        """Somebody's profile, looked up now; our own, from the store, if nobody is named."""
        if pubkey is None or pubkey == self._session.me:
            return await self._session.run(_own_profile)
        row = await self._lookup.person(pubkey)
        return row.profile

    async def names(self, people: tuple[PubKey, ...]) -> dict[PubKey, str]:
        """What to call people: nickname, profile name, or a shortened npub; from the store."""
        return await self._session.run(_names, people)

    async def fetch_names(self, people: tuple[PubKey, ...]) -> None:
        """Look up people of whom no profile is known, again after an hour, and the others once a day."""
        for pubkey in await self._session.run(_outdated, people):
            before = await self._session.run(_profile_date, pubkey)
            await self._lookup.person(pubkey)
            if await self._session.run(_profile_date, pubkey) != before:
                await self._session.run(_tell, pubkey)


def judge_reachability(packages: tuple[FoundKeyPackage, ...]) -> Reachability:
    """Whether a person can be invited with one of these."""
    if any(each.valid is not None for each in packages):
        return Reachability.READY
    if any(each.problem in INCOMPATIBLE for each in packages):
        return Reachability.INCOMPATIBLE
    return Reachability.NO_KEY_PACKAGE


def add_contact(turn: Turn, pubkey: PubKey) -> Contact:
    """Put a person on the list."""
    contact = turn.tx.contacts.add(pubkey, turn.now)
    turn.publish(ContactChanged(contact))
    return contact


def set_nickname(turn: Turn, pubkey: PubKey, nickname: str) -> Contact:
    """Call a contact something else."""
    contact = turn.tx.contacts.set_nickname(pubkey, " ".join(nickname.split())[:MAX_NICKNAME_CHARS])
    turn.publish(ContactChanged(contact))
    turn.publish(PersonNamed(pubkey))
    return contact


def remove_contact(turn: Turn, pubkey: PubKey) -> None:
    """Take a person off the list."""
    if turn.tx.contacts.remove(pubkey):
        turn.publish(ContactRemoved(pubkey))


def set_reachability(turn: Turn, pubkey: PubKey, reachability: Reachability) -> Contact:
    """Remember whether a person can be invited; somebody who is no contact is shown as one would be."""
    if turn.tx.contacts.get(pubkey) is not None:
        contact = turn.tx.contacts.set_reachability(pubkey, reachability, turn.now)
        turn.publish(ContactChanged(contact))
        return contact
    person = turn.tx.people.get(pubkey)
    return Contact(
        pubkey=pubkey,
        npub=npub(pubkey),
        nickname="",
        profile=person.profile,
        reachability=reachability,
        checked_at=turn.now,
        inbox_relays=person.inbox_relays,
        key_package_relays=person.key_package_relays,
        added_at=turn.now,
        handle=_handle_state(turn, pubkey, person.profile.nip05),
        followed=pubkey in turn.tx.follows.people(),
        blocked=turn.tx.blocked.has(pubkey),
    )


def _handle_state(turn: Turn, pubkey: PubKey, written: str) -> HandleState:
    handle, state, _ = turn.tx.people.handle_check(pubkey)
    return state if written and handle == written else HandleState.UNCHECKED


def set_profile(turn: Turn, profile: Profile) -> Profile:
    """Store and publish our own profile."""
    before = turn.tx.people.get(turn.me)
    at = Timestamp(max(turn.now, before.profile_at + 1))
    if profile.name != before.profile.name and profile.display_name == before.profile.display_name:
        # Whoever changes one name means to be called by it.
        profile = replace(profile, display_name="")
    fields = ProfileFields(
        name=profile.name,
        about=profile.about,
        picture=profile.picture,
        nip05=profile.nip05,
        display_name=profile.display_name,
        website=profile.website,
    )
    replaced = own_profile_event(turn)
    event = sign_own(turn, build_profile(turn.me, fields, at, before=replaced))
    turn.tx.people.put_profile(turn.me, profile, at, event=event.to_json())
    turn.tx.identity.set_name(profile.name)
    relays = publication_relays(turn)
    if relays:
        add_event(turn, OutboxPurpose.OWN_LIST, event, relays)
    return profile


def _own_profile(turn: Turn) -> Profile:
    return turn.tx.people.get(turn.me).profile


def _list(turn: Turn) -> tuple[Contact, ...]:
    return tuple(sorted(turn.tx.contacts.list(), key=lambda contact: (contact.shown_name.casefold(), contact.pubkey)))


def _get(turn: Turn, pubkey: PubKey) -> Contact:
    return found(turn.tx.contacts.get(pubkey))


def _names(turn: Turn, people: tuple[PubKey, ...]) -> dict[PubKey, str]:
    return turn.tx.people.names(people)


def _outdated(turn: Turn, people: tuple[PubKey, ...]) -> tuple[PubKey, ...]:
    return tuple(pubkey for pubkey in people if turn.now >= _look_again_at(turn, pubkey))


def _look_again_at(turn: Turn, pubkey: PubKey) -> int:
    known = turn.tx.people.get(pubkey).profile_at > 0
    return turn.tx.people.looked_up_at(pubkey) + (KNOWN_AGAIN_S if known else NAMELESS_AGAIN_S)


def _profile_date(turn: Turn, pubkey: PubKey) -> Timestamp:
    return turn.tx.people.get(pubkey).profile_at


def _tell(turn: Turn, pubkey: PubKey) -> None:
    contact = turn.tx.contacts.get(pubkey)
    if contact is not None:
        turn.publish(ContactChanged(contact))
    turn.publish(PersonNamed(pubkey))
