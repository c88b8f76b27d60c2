"""The account's public follow list: read, taken over into the contacts, and changed without losing what others wrote.

Contacts are private and stay on this computer; the list is public. Nobody is put on it but by the user's wish, and it is
never written before it was read.

Source: NIP-02.
"""

import logging
from collections.abc import Sequence
from typing import Final

from marmot_desktop.domain.contact import FollowList
from marmot_desktop.domain.facts import ContactChanged, FollowsChanged
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.nostr.event import Event, parse_event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.follows import build_follows, parse_follows
from marmot_desktop.nostr.kinds import FOLLOWS
from marmot_desktop.nostr.types import PubKey, RelayUrl, Timestamp
from marmot_desktop.services.contacts import add_contact
from marmot_desktop.services.lookup import LOOKUP_TIMEOUT_S, MAX_AHEAD_S, PersonLookup
from marmot_desktop.services.own_relays import is_imported, publication_relays, read_discovery
from marmot_desktop.services.ports import EventSource
from marmot_desktop.services.sending import add_event, sign_own
from marmot_desktop.services.session import AccountSession, Turn
from marmot_desktop.storage.outbox import OutboxPurpose

log = logging.getLogger(__name__)

MAX_IMPORTED: Final = 5_000


class FollowService:
    """The follow list of an account.

    Args:
        session: of the account.
        source: the relays.
        lookup: finds profiles.
    """

    def __init__(self, session: AccountSession, source: EventSource, lookup: PersonLookup) -> None:
        self._session = session
        self._source = source
        self._lookup = lookup

    async def list(self) -> FollowList:
        """The list as it is known here; no relay is asked."""
        return await self._session.run(read_list)

    async def read(self) -> FollowList:
        """The list as it is published now.

        Raises:
            EnvironmentFaultError: `follows_unread`, where no relay has told that would know.
        """
        relays = await self._session.run(publication_relays)
        found = await self._source.fetch(
            relays, [Filter(kinds=(FOLLOWS,), authors=(self._session.me,))], timeout_s=LOOKUP_TIMEOUT_S
        )
        answered = frozenset(found.answered)
        # A key that came from elsewhere has its list where other apps look for it.
        would_know = frozenset(await self._session.run(read_discovery)) or answered
        if not answered or (not answered & would_know and await self._session.run(is_imported)):
            raise EnvironmentFaultError(ErrorCode.FOLLOWS_UNREAD)
        return await self._session.run(take_lists, found.events)

    async def follow(self, pubkey: PubKey) -> FollowList:
        """Put somebody on the public list.

        Raises:
            EnvironmentFaultError: `follows_unread`; nothing was changed.
        """
        await self.read()
        return await self._session.run(change_list, add=(pubkey,))

    async def unfollow(self, pubkey: PubKey) -> FollowList:
        """Take somebody off the public list; they stay a contact.

        Raises:
            EnvironmentFaultError: `follows_unread`; nothing was changed.
        """
        await self.read()
        return await self._session.run(change_list, remove=(pubkey,))

    async def import_all(self) -> int:
        """Make everybody on the list a contact, and look up what they call themselves.

        Returns:
            How many were none before.

        Raises:
            EnvironmentFaultError: `follows_unread`.
        """
        await self.read()
        added = await self._session.run(add_newcomers)
        await self._lookup.refresh_many(added)
        await self._session.run(_tell_contacts, added)
        return len(added)


def read_list(turn: Turn) -> FollowList:
    """The list as it is stored."""
    at = turn.tx.follows.created_at()
    return FollowList(turn.tx.follows.people(), turn.tx.follows.newcomers(turn.me), at or None)


def take_lists(turn: Turn, events: Sequence[Event]) -> FollowList:
    """Store the newest of these lists if it is newer than the known one.

    An empty list in place of a full one is what a faulty app leaves behind, as many a user had to learn: it is not
    believed, and what is published next builds on the full one.
    """
    mine = [each for each in events if each.pubkey == turn.me and each.kind == FOLLOWS]
    mine = [each for each in mine if each.created_at <= turn.now + MAX_AHEAD_S]
    for event in sorted(mine, key=lambda each: (each.created_at, each.id)):
        people = parse_follows(event)
        if event.created_at <= turn.tx.follows.created_at():
            continue
        if not people and turn.tx.follows.people():
            log.warning("a newer follow list is empty; the one before is kept")
            turn.tx.follows.note_date(event.created_at)
        else:
            _store(turn, event)
    return read_list(turn)


def change_list(turn: Turn, add: Sequence[PubKey] = (), remove: Sequence[PubKey] = ()) -> FollowList:
    """Publish the list with these changes; without any, nothing is published."""
    listed = frozenset(turn.tx.follows.people())
    if not any(each not in listed for each in add) and not any(each in listed for each in remove):
        return read_list(turn)
    stored = turn.tx.follows.event()
    unsigned = build_follows(
        turn.me,
        Timestamp(max(turn.now, turn.tx.follows.created_at() + 1)),
        before=parse_event(stored) if stored else None,
        add=tuple((pubkey, _relay_of(turn, pubkey)) for pubkey in add),
        remove=remove,
    )
    event = sign_own(turn, unsigned)
    _store(turn, event)
    relays = publication_relays(turn)
    if relays:
        add_event(turn, OutboxPurpose.OWN_LIST, event, relays)
    return read_list(turn)


def add_newcomers(turn: Turn) -> tuple[PubKey, ...]:
    """Make those on the list contacts who are none."""
    newcomers = turn.tx.follows.newcomers(turn.me)[:MAX_IMPORTED]
    for pubkey in newcomers:
        add_contact(turn, pubkey)
    turn.publish(FollowsChanged(read_list(turn)))
    return newcomers


def _store(turn: Turn, event: Event) -> None:
    before = frozenset(turn.tx.follows.people())
    people = parse_follows(event)
    turn.tx.follows.put(event.to_json(), people, event.created_at)
    for pubkey in before ^ frozenset(people):
        contact = turn.tx.contacts.get(pubkey)
        if contact is not None:
            turn.publish(ContactChanged(contact))
    turn.publish(FollowsChanged(read_list(turn)))


def _relay_of(turn: Turn, pubkey: PubKey) -> RelayUrl | None:
    """Where others find somebody: a relay they write to."""
    person = turn.tx.people.get(pubkey)
    return next((url for url, marker in person.general_relays if marker != "read"), None)


def _tell_contacts(turn: Turn, people: Sequence[PubKey]) -> None:
    for pubkey in people:
        contact = turn.tx.contacts.get(pubkey)
        if contact is not None:
            turn.publish(ContactChanged(contact))
