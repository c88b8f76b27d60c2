"""Keeps the stock of our key packages on relays that hand them out: counts, fills up, learns what was handed out.

Source: protocol of the key package gateway, Stock, Replenishment and Owner duties.
"""

import asyncio
import logging
from collections.abc import Collection
from typing import Final

from marmot_desktop.domain.facts import KeyPackagesChanged
from marmot_desktop.domain.key_package import GatewayStock
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.kinds import KEY_PACKAGE_LEGACY
from marmot_desktop.nostr.relay_information import GatewayTerms, RelayInformation
from marmot_desktop.nostr.types import EventId, RelayUrl, Timestamp
from marmot_desktop.services.gateways import Gateways
from marmot_desktop.services.key_packages import MAX_PER_CALL, is_given_up, publish_one_time
from marmot_desktop.services.ports import EventSource
from marmot_desktop.services.session import AccountSession, Turn
from marmot_desktop.storage.gateways import GatewayRow

log = logging.getLogger(__name__)

CHECK_TIMEOUT_S: Final = 15.0
MAX_AT_ONCE: Final = 10
MAX_A_DAY: Final = MAX_PER_CALL
"""Packages that a relay is given a day: it cannot make us produce without end."""
DAY_S: Final = 86_400


class StockService:
    """The stock of this device on the account's own key package relays.

    Args:
        session: of the account.
        source: the relays.
        gateways: what relays say of themselves.
    """

    def __init__(self, session: AccountSession, source: EventSource, gateways: Gateways) -> None:
        self._session = session
        self._source = source
        self._gateways = gateways

    async def check(self) -> bool:
        """Ask every relay of ours that keeps a stock what it has, and fill up where it has little.

        Returns:
            Whether all of them have answered.
        """
        relays = await self._session.run(_own_relays)
        async with asyncio.TaskGroup() as tasks:
            checks = [tasks.create_task(self._check(relay)) for relay in relays]
        return all(check.result() for check in checks)

    async def list(self) -> tuple[GatewayStock, ...]:
        """What each of our relays that keep a stock had last."""
        return await self._session.run(list_stock)

    async def _check(self, relay: RelayUrl) -> bool:
        information = await self._gateways.information(relay)
        if information is None:
            return False
        if information.gateway is None:
            return True
        await self._session.run(note_gateway, relay, information)
        # Our connections to our own relays have proved who we are, so we are shown all.
        wanted = Filter(kinds=(KEY_PACKAGE_LEGACY,), authors=(self._session.me,))
        answer = await self._source.fetch([relay], [wanted], timeout_s=CHECK_TIMEOUT_S)
        if relay not in answer.answered:
            return False
        held = frozenset(event.id for event in answer.events if event.pubkey == self._session.me)
        await self._session.run(fill_stock, relay, held, information.gateway)
        return True


def _own_relays(turn: Turn) -> tuple[RelayUrl, ...]:
    return turn.tx.people.get(turn.me).key_package_relays


def note_gateway(turn: Turn, relay: RelayUrl, information: RelayInformation) -> None:
    """Remember the key that a relay names first; another one later is noted and not followed.

    What a relay says of itself comes over verified TLS or on this computer: no other addresses are used.
    """
    row = turn.tx.gateways.get(relay) or GatewayRow(relay)
    own = row.own_key or information.own_key
    other = information.own_key if information.own_key != own else None
    if other is not None and other != row.other_key:
        log.warning("a relay names another key than at first; what it signs is not believed")
    noted = replace(row, own_key=own, other_key=other)
    if noted != row or not row.checked_at:
        turn.tx.gateways.put(noted)


def fill_stock(turn: Turn, relay: RelayUrl, held: Collection[EventId], terms: GatewayTerms) -> None:
    """Note what a relay has, and make what it lacks.

    Args:
        turn: the open turn.
        relay: which.
        held: events of ours that it has.
        terms: what it wants to have.
    """
    slot = turn.tx.key_packages.slot()
    if slot is None or is_given_up(turn):
        return
    stock = turn.tx.key_packages.stock(relay, turn.now)
    available = [row for row in stock if row.event_id in held]
    coming = [row for row in stock if row.event_id not in held and row.on_its_way]
    gone = [row.event_id for row in stock if row.event_id not in held and row.was_accepted and not row.handed_out]
    turn.tx.key_packages.mark_handed_out(gone, turn.now)
    # A reservation that nobody has fetched returns to the stock.
    turn.tx.key_packages.mark_available([row.event_id for row in available if row.handed_out])
    row = turn.tx.gateways.get(relay) or GatewayRow(relay)
    have = len(available) + len(coming)
    lacking = terms.target - have if have < terms.low_water or row.wanted else 0
    left_today = MAX_A_DAY - turn.tx.key_packages.published_since(relay, Timestamp(turn.now - DAY_S))
    making = max(0, min(lacking, left_today, MAX_AT_ONCE))
    for _ in range(making):
        publish_one_time(turn, slot, (relay,))
    if making:
        log.info("%d key packages are sent to a relay that has %d", making, len(available))
    checked = replace(
        row,
        low_water=terms.low_water,
        target=terms.target,
        available=len(available),
        checked_at=turn.now,
        wanted=0,
    )
    turn.tx.gateways.put(checked)
    if making or gone or checked.available != row.available or not row.checked_at:
        turn.publish(KeyPackagesChanged())


def list_stock(turn: Turn) -> tuple[GatewayStock, ...]:
    """What each of our relays that keep a stock had last."""
    found: tuple[GatewayStock, ...] = ()
    for relay in _own_relays(turn):
        row = turn.tx.gateways.get(relay)
        if row is None or not row.checked_at:
            continue
        coming = sum(each.on_its_way for each in turn.tx.key_packages.stock(relay, turn.now))
        found += (
            GatewayStock(
                relay=relay,
                available=row.available,
                on_their_way=coming,
                low_water=row.low_water,
                target=row.target,
                checked_at=row.checked_at,
                key_changed=row.other_key is not None,
            ),
        )
    return found
