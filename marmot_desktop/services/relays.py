"""Own relay lists and how the relays in them are doing.

Source: NIP-65 (kind 10002), NIP-17 (10050), MIP-00 (10051).
"""

import asyncio
import logging
from collections.abc import Collection, Sequence
from typing import Final

from marmot_desktop.domain.facts import RelayListsChanged
from marmot_desktop.domain.relay import RelayConcern, RelayDocument, RelayLists, RelayStatus
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.event import Event, UnsignedEvent
from marmot_desktop.nostr.relay_lists import build_general_list, build_inbox_list, build_key_package_list
from marmot_desktop.nostr.types import RelayUrl, Timestamp
from marmot_desktop.services.own_relays import OLDEST, own_profile_event, parse_list, publication_relays
from marmot_desktop.services.ports import RelayDirectory
from marmot_desktop.services.sending import add_event, sign_own
from marmot_desktop.services.session import AccountSession, Turn
from marmot_desktop.storage.outbox import OutboxPurpose

log = logging.getLogger(__name__)

REVEAL_SETTING: Final = "reveals_sender"


class RelayService:
    """The relay lists of an account.

    Args:
        session: of the account.
        directory: the connections.
    """

    def __init__(self, session: AccountSession, directory: RelayDirectory) -> None:
        self._session = session
        self._directory = directory
        self._concerns: dict[RelayUrl, tuple[RelayConcern, ...]] = {}

    async def get(self) -> RelayLists:
        """The three lists, and the state of every relay in use."""
        general, inbox, key_packages = await self._session.run(read_lists)
        states = tuple(
            replace(status, concerns=self._concerns.get(status.url, ())) for status in self._directory.statuses()
        )
        return RelayLists(general, inbox, key_packages, states, await self._session.run(reveals_sender))

    async def set(
        self,
        general: Sequence[str] | None = None,
        inbox: Sequence[str] | None = None,
        key_packages: Sequence[str] | None = None,
    ) -> RelayLists:
        """Store and publish new lists; a list left out stays as it is.

        Raises:
            RefusedError: `invalid_relay_url`, or `no_relays` for an empty list: nobody could find us any more.
        """
        await self._session.run(
            set_lists,
            None if general is None else parse_list(general),
            None if inbox is None else parse_list(inbox),
            None if key_packages is None else parse_list(key_packages),
        )
        await self.apply_auth()
        await self._ask_concerns()
        return await self.get()

    async def set_reveals_sender(self, reveals: bool) -> None:
        """Whether a relay that takes invitations from no stranger may learn who sends them; by default it may not."""
        await self._session.run(_put_reveals_sender, reveals)
        self._directory.reveal_sender(reveals)

    async def _ask_concerns(self) -> None:
        """Relays in our lists have to serve strangers: ask each that is new in them what it says of itself (NIP-11)."""
        lists = await self._session.run(read_lists)
        unasked = dict.fromkeys(url for each in lists for url in each if url not in self._concerns)
        async with asyncio.TaskGroup() as tasks:
            asked = {url: tasks.create_task(self._directory.concerns(url)) for url in unasked}
        self._concerns.update((url, task.result()) for url, task in asked.items())

    def wake(self) -> None:
        """The network or the machine has come back: every relay is tried at once, and what was missed is asked for."""
        self._directory.wake()

    def lose_network(self) -> None:
        """No way leads out of this machine: relays that are not near count as lost at once."""
        self._directory.lose_network()

    async def test(self, url: str) -> RelayStatus:
        """Connect to a relay once and tell how it went.

        Raises:
            RefusedError: `invalid_relay_url`.
        """
        relay = parse_list([url])[0]
        self._concerns[relay] = await self._directory.concerns(relay)
        return replace(await self._directory.probe(relay), concerns=self._concerns[relay])

    async def document(self, url: str) -> RelayDocument:
        """What a relay says of itself.

        Raises:
            RefusedError: `invalid_relay_url`.
            EnvironmentFaultError: `relay_unreachable`.
            PeerFaultError: what it says cannot be read.
        """
        return await self._directory.document(parse_list([url])[0])

    async def apply_auth(self, further: Sequence[RelayUrl] = ()) -> None:
        """Let our own relays know who we are when they ask; no others (protocol rules on NIP-42).

        Args:
            further: relays the user has named that stand in no list yet.
        """
        general, inbox, key_packages = await self._session.run(read_lists)
        self._directory.allow_auth(tuple(dict.fromkeys((*general, *inbox, *key_packages, *further))))
        self._directory.reveal_sender(await self._session.run(reveals_sender))


def reveals_sender(turn: Turn) -> bool:
    """Whether the user lets other people's inbox relays learn who we are."""
    return turn.tx.settings.get(REVEAL_SETTING, False) is True


def _put_reveals_sender(turn: Turn, reveals: bool) -> None:
    turn.tx.settings.put(REVEAL_SETTING, reveals)


def read_lists(turn: Turn) -> tuple[tuple[RelayUrl, ...], tuple[RelayUrl, ...], tuple[RelayUrl, ...]]:
    """General, inbox and key package relays."""
    me = turn.tx.people.get(turn.me)
    return tuple(url for url, _ in me.general_relays), me.inbox_relays, me.key_package_relays


def own_lists(turn: Turn) -> tuple[UnsignedEvent, ...]:
    """Our published lists, built again: the same words and dates, so the same ids."""
    me = turn.tx.people.get(turn.me)
    unsigned = (
        build_general_list(turn.me, me.general_relays, me.general_at),
        build_inbox_list(turn.me, me.inbox_relays, me.inbox_at),
        build_key_package_list(turn.me, me.key_package_relays, me.key_package_at),
    )
    return tuple(each for each in unsigned if each.tags and each.created_at > OLDEST)


def own_list_events(turn: Turn) -> tuple[Event, ...]:
    """The same, signed."""
    return tuple(sign_own(turn, each) for each in own_lists(turn))


def _introduce(turn: Turn, newcomers: tuple[RelayUrl, ...], told: Collection[int]) -> None:
    """Who looks us up on a relay that is new in our lists finds the profile and every list there."""
    profile = own_profile_event(turn)
    for event in (*own_list_events(turn), *(() if profile is None else (profile,))):
        if newcomers and event.kind not in told:
            add_event(turn, OutboxPurpose.OWN_LIST, event, newcomers)


def set_lists(
    turn: Turn,
    general: tuple[RelayUrl, ...] | None,
    inbox: tuple[RelayUrl, ...] | None,
    key_packages: tuple[RelayUrl, ...] | None,
) -> None:
    """Store the given lists and publish them where the old and the new ones say."""
    before = publication_relays(turn)
    me = turn.tx.people.get(turn.me)
    events: list[Event] = []
    if general is not None:
        at = Timestamp(max(turn.now, me.general_at + 1))
        # A relay that is meant for reading or writing alone stays so, as long as one of them serves for both.
        markers = dict(me.general_relays)
        marked = tuple((url, markers.get(url, "")) for url in general)
        if all(marker for _, marker in marked):
            marked = tuple((url, "") for url in general)
        turn.tx.people.put_general(turn.me, marked, at)
        events.append(sign_own(turn, build_general_list(turn.me, marked, at)))
    if inbox is not None:
        at = Timestamp(max(turn.now, me.inbox_at + 1))
        turn.tx.people.put_inbox(turn.me, inbox, at)
        events.append(sign_own(turn, build_inbox_list(turn.me, inbox, at)))
    if key_packages is not None:
        at = Timestamp(max(turn.now, me.key_package_at + 1))
        turn.tx.people.put_key_package_relays(turn.me, key_packages, at)
        events.append(sign_own(turn, build_key_package_list(turn.me, key_packages, at)))
    relays = tuple(dict.fromkeys((*publication_relays(turn), *before)))
    for event in events:
        add_event(turn, OutboxPurpose.OWN_LIST, event, relays)
    _introduce(turn, tuple(relay for relay in relays if relay not in before), {event.kind for event in events})
    turn.publish(RelayListsChanged(RelayLists(*read_lists(turn))))
