"""What an account publishes so that it can be found and invited: profile, relay lists, key packages.

Source: protocol rules on being found; MIP-00.
"""

import logging
from collections.abc import Sequence

from marmot_desktop.domain.contact import Profile
from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.services.contacts import set_profile
from marmot_desktop.services.key_packages import publish_packages
from marmot_desktop.services.lookup import PersonLookup
from marmot_desktop.services.own_relays import write_discovery
from marmot_desktop.services.relays import parse_list, read_lists, set_lists
from marmot_desktop.services.session import AccountSession, Turn

log = logging.getLogger(__name__)


class OnboardingService:
    """Makes an account reachable.

    Args:
        session: of the account.
        lookup: finds what the account has published before, on another device.
    """

    def __init__(self, session: AccountSession, lookup: PersonLookup) -> None:
        self._session = session
        self._lookup = lookup

    async def start(self, first_relays: Sequence[str], discovery: Sequence[str]) -> None:
        """Give an account without relays its first ones and publish what is missing. Idempotent.

        An imported account's own lists are looked up first and kept: they are not overwritten by defaults.

        Args:
            first_relays: for general use, inbox and key packages alike; as typed.
            discovery: relays where strangers look for lists; empty in local set-ups.

        Raises:
            RefusedError: `invalid_relay_url`.
        """
        relays = parse_list(first_relays) if first_relays else ()
        await self._session.run(_remember_discovery, tuple(RelayUrl(url) for url in discovery))
        if not await self._session.run(_is_set_up):
            await self._session.run(adopt_first_relays, relays)
            await self._lookup.person(self._session.me)
        await self._session.run(publish_missing, relays)

    async def publish_all(self) -> None:
        """Publish profile, lists and key packages anew, for example after the relays have lost them."""
        await self._session.run(publish_everything)


def _remember_discovery(turn: Turn, discovery: tuple[RelayUrl, ...]) -> None:
    write_discovery(turn, discovery)


def _is_set_up(turn: Turn) -> bool:
    general, inbox, key_packages = read_lists(turn)
    return bool(general and inbox and key_packages)


def adopt_first_relays(turn: Turn, relays: tuple[RelayUrl, ...]) -> None:
    """Use relays as if they stood in our lists, dated so old that any published list is newer."""
    if not relays:
        return
    me = turn.tx.people.get(turn.me)
    if not me.general_relays:
        turn.tx.people.put_general(turn.me, tuple((url, "") for url in relays), 1)
    if not me.inbox_relays:
        turn.tx.people.put_inbox(turn.me, relays, 1)
    if not me.key_package_relays:
        turn.tx.people.put_key_package_relays(turn.me, relays, 1)


def publish_missing(turn: Turn, relays: tuple[RelayUrl, ...]) -> None:
    """Publish every list that is ours only here, the profile, and a first key package."""
    me = turn.tx.people.get(turn.me)
    general = tuple(url for url, _ in me.general_relays) or relays
    set_lists(
        turn,
        general if me.general_at <= 1 and general else None,
        (me.inbox_relays or relays) if me.inbox_at <= 1 and (me.inbox_relays or relays) else None,
        (me.key_package_relays or relays) if me.key_package_at <= 1 and (me.key_package_relays or relays) else None,
    )
    identity = turn.tx.identity.get()
    if me.profile_at == 0 and identity.name:
        set_profile(turn, Profile(name=identity.name))
    if general and not any(row.last_resort for row in turn.tx.key_packages.live(turn.now)):
        publish_packages(turn, 1, last_resort=True)


def publish_everything(turn: Turn) -> None:
    """All lists, the profile and a renewed slot."""
    general, inbox, key_packages = read_lists(turn)
    set_lists(turn, general or None, inbox or None, key_packages or None)
    me = turn.tx.people.get(turn.me)
    if me.name:
        set_profile(turn, Profile(me.name, me.about, me.picture, me.nip05))
    if general:
        publish_packages(turn, 1, last_resort=True)
