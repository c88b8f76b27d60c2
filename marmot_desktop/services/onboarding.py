"""What an account publishes so that it can be found and invited: profile, relay lists, key packages.

Source: protocol rules on being found; MIP-00.
"""

import asyncio
import logging
from collections.abc import Sequence

from marmot_desktop.domain.contact import Profile
from marmot_desktop.domain.visibility import ListSearch, ListSearchState
from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.services.contacts import set_profile
from marmot_desktop.services.key_packages import publish_packages
from marmot_desktop.services.lookup import PersonLookup
from marmot_desktop.services.outbox import OutboxService
from marmot_desktop.services.own_relays import (
    OLDEST,
    is_imported,
    parse_list,
    read_discovery,
    waits_for_user,
    write_discovery,
    write_waits_for_user,
)
from marmot_desktop.services.relays import read_lists, set_lists
from marmot_desktop.services.session import AccountSession, Turn, found
from marmot_desktop.storage.outbox import OutboxPurpose

log = logging.getLogger(__name__)


class OnboardingService:
    """Makes an account reachable.

    Args:
        session: of the account.
        outbox: tells when what is published has reached a relay.
        lookup: finds what the account has published before, on another device.
    """

    def __init__(self, session: AccountSession, outbox: OutboxService, lookup: PersonLookup) -> None:
        self._session = session
        self._outbox = outbox
        self._lookup = lookup

    async def start(self, first_relays: Sequence[str], discovery: Sequence[str]) -> None:
        """Give an account without relays its first ones and publish what is missing. Idempotent.

        An imported account's own lists are looked up first and kept: they are not overwritten by defaults, nor where
        no relay could be asked.

        Args:
            first_relays: for general use, inbox and key packages alike; as typed.
            discovery: relays where strangers look for lists; empty in local set-ups.

        Raises:
            RefusedError: `invalid_relay_url`.
        """
        relays = parse_list(first_relays) if first_relays else ()
        await self._session.run(_remember_discovery, tuple(RelayUrl(url) for url in discovery))
        await self._session.run(adopt_first_relays, relays)
        await self.resume()

    async def resume(self) -> bool:
        """Publish what is missing, once it is known what there is. Idempotent.

        Returns:
            False where the key is used elsewhere too and no relay has told yet what it has published there, or the
            user has not said yet what becomes of that.
        """
        if await self._session.run(waits_for_user):
            return False
        if await self._session.run(_has_unpublished_list):
            answered = await self._lookup.refresh(self._session.me)
            asked_for = frozenset(await self._session.run(read_discovery)) or answered
            if not answered & asked_for and await self._session.run(is_imported):
                log.info("no relay has told which lists this account has; nothing is published until one does")
                return False
        await self._session.run(publish_missing)
        return True

    async def search_lists(self, further: Sequence[str] = ()) -> ListSearch:
        """Look for what this account has published from elsewhere, and adopt it. Nothing is published.

        Args:
            further: relays to ask beside our own and the discovery relays; as typed.

        Raises:
            RefusedError: `invalid_relay_url`.
        """
        relays = parse_list(further) if further else ()
        answered = await self._lookup.refresh(self._session.me, relays)
        return await self._session.run(read_list_search, tuple(sorted(answered)))

    async def begin_publishing(self) -> None:
        """The user has seen which lists there are: what is missing is published from now on."""
        await self._session.run(begin_publishing)

    async def wait_published(self, timeout_s: float) -> bool:
        """Wait until a relay has every list and key package that is on its way.

        Returns:
            Whether all of them have arrived; false when the time is up or no relay takes one of them.
        """
        try:
            async with asyncio.timeout(timeout_s):
                waiting = await self._session.run(_waiting_public)
                ended = [await self._outbox.wait(outbox_id, timeout_s) for outbox_id in waiting]
        except TimeoutError:
            return False
        return all(settlement.error is None for settlement in ended)

    async def publish_all(self) -> None:
        """Publish profile, lists and key packages anew, for example after the relays have lost them."""
        await self._session.run(publish_everything)


def _remember_discovery(turn: Turn, discovery: tuple[RelayUrl, ...]) -> None:
    write_discovery(turn, discovery)


def _waiting_public(turn: Turn) -> tuple[int, ...]:
    public = (OutboxPurpose.OWN_LIST, OutboxPurpose.KEY_PACKAGE)
    return tuple(row.outbox_id for purpose in public for row in turn.tx.outbox.waiting(purpose=purpose))


def _has_unpublished_list(turn: Turn) -> bool:
    me = turn.tx.people.get(turn.me)
    return min(me.general_at, me.inbox_at, me.key_package_at) <= OLDEST


def begin_publishing(turn: Turn) -> None:
    """Publish what is missing; a list that was never published names the relays of one that was found."""
    write_waits_for_user(turn, False)
    found = read_list_search(turn, ())
    relays = found.general or found.inbox or found.key_packages
    if relays:
        missing = [None if urls else relays for urls in (found.general, found.inbox, found.key_packages)]
        if any(missing):
            set_lists(turn, *missing)
    publish_missing(turn)


def read_list_search(turn: Turn, answered: tuple[RelayUrl, ...]) -> ListSearch:
    """What is known of lists that were published elsewhere; the first relays of a run do not count."""
    me = turn.tx.people.get(turn.me)
    general = tuple(url for url, _ in me.general_relays) if me.general_at > OLDEST else ()
    inbox = me.inbox_relays if me.inbox_at > OLDEST else ()
    key_packages = me.key_package_relays if me.key_package_at > OLDEST else ()
    if general or inbox or key_packages:
        state = ListSearchState.FOUND
    else:
        state = ListSearchState.NOT_FOUND if answered else ListSearchState.NO_ANSWER
    return ListSearch(state, general, inbox, key_packages, me.profile.name, answered)


def adopt_first_relays(turn: Turn, relays: tuple[RelayUrl, ...]) -> None:
    """Use relays as if they stood in our lists, dated so old that any published list is newer."""
    if not relays:
        return
    me = turn.tx.people.get(turn.me)
    if not me.general_relays:
        turn.tx.people.put_general(turn.me, tuple((url, "") for url in relays), OLDEST)
    if not me.inbox_relays:
        turn.tx.people.put_inbox(turn.me, relays, OLDEST)
    if not me.key_package_relays:
        turn.tx.people.put_key_package_relays(turn.me, relays, OLDEST)


def publish_missing(turn: Turn) -> None:
    """Publish every list that is ours only here, the profile, and a first key package."""
    me = turn.tx.people.get(turn.me)
    general = tuple(url for url, _ in me.general_relays)
    set_lists(
        turn,
        general if me.general_at <= OLDEST and general else None,
        me.inbox_relays if me.inbox_at <= OLDEST and me.inbox_relays else None,
        me.key_package_relays if me.key_package_at <= OLDEST and me.key_package_relays else None,
    )
    identity = found(turn.tx.identity.get())
    if me.profile_at == 0 and identity.name:
        set_profile(turn, Profile(name=identity.name))
    if general and not any(row.last_resort for row in turn.tx.key_packages.live(turn.now)):
        publish_packages(turn, 1, last_resort=True)


def publish_everything(turn: Turn) -> None:
    """All lists, the profile and a renewed slot."""
    general, inbox, key_packages = read_lists(turn)
    set_lists(turn, general or None, inbox or None, key_packages or None)
    me = turn.tx.people.get(turn.me)
    if me.profile_at:
        set_profile(turn, me.profile)
    if general:
        publish_packages(turn, 1, last_resort=True)
