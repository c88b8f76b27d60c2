"""Notices of low stock: a gift-wrapped kind 447 from a relay of ours; one from a person is a hint and no more.

Source: protocol of the key package gateway, Replenishment.
"""

import re
from typing import Final

from marmot_desktop.domain.facts import StockRanLow
from marmot_desktop.errors import ErrorCode, PeerFaultError
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.errors import NostrError
from marmot_desktop.nostr.event import Rumor
from marmot_desktop.nostr.types import PubKey, RelayUrl, parse_relay_url
from marmot_desktop.services.session import Turn
from marmot_desktop.storage.gateways import GatewayRow

DAY_S: Final = 86_400
MAX_AGE_S: Final = 7 * DAY_S
MAX_AHEAD_S: Final = 900
MAX_NOTICES_A_DAY: Final = 3
MAX_NEED: Final = 10
HINT_REST_S: Final = 3_600
_HINT_SETTING: Final = "stock_hint_at"
_NUMBER: Final = re.compile(r"[1-9][0-9]{0,3}", re.ASCII)


class NoticeError(PeerFaultError):
    """A notice of low stock that is not believed."""


def take_notice(turn: Turn, author: PubKey, rumor: Rumor) -> None:
    """Have the stock looked at, if the notice comes from a relay that keeps it.

    Args:
        turn: the open turn.
        author: who has signed the seal; equal to the author of the rumor.
        rumor: of kind 447.

    Raises:
        NoticeError: `invalid_event`, `invalid_timestamp`, `rate_limited`.
    """
    own_relays = turn.tx.people.get(turn.me).key_package_relays
    known = {row.relay: row for row in turn.tx.gateways.all() if row.own_key == author and row.relay in own_relays}
    if not known:
        _take_hint(turn)
        return
    need = _check(turn, rumor)
    row = known.get(_relay_of(rumor))
    if row is None:
        raise NoticeError(ErrorCode.INVALID_EVENT, "of another relay")
    begins_anew = turn.now >= row.notices_from + DAY_S
    notices = 1 if begins_anew else row.notices + 1
    if notices > MAX_NOTICES_A_DAY:
        raise NoticeError(ErrorCode.RATE_LIMITED)
    noted: GatewayRow = replace(
        row,
        wanted=min(need, MAX_NEED),
        notices=notices,
        notices_from=turn.now if begins_anew else row.notices_from,
    )
    turn.tx.gateways.put(noted)
    turn.publish(StockRanLow(row.relay))


def _take_hint(turn: Turn) -> None:
    """Anybody may say that our stock is low; once an hour that is looked at."""
    last = turn.tx.settings.get(_HINT_SETTING, 0)
    if isinstance(last, int) and turn.now < last + HINT_REST_S:
        raise NoticeError(ErrorCode.RATE_LIMITED)
    turn.tx.settings.put(_HINT_SETTING, int(turn.now))
    turn.publish(StockRanLow(None))


def _check(turn: Turn, rumor: Rumor) -> int:
    """How many packages a notice asks for."""
    if rumor.first_tag("p") != turn.me.hex():
        raise NoticeError(ErrorCode.INVALID_EVENT, "for somebody else")
    if not turn.now - MAX_AGE_S <= rumor.created_at <= turn.now + MAX_AHEAD_S:
        raise NoticeError(ErrorCode.INVALID_TIMESTAMP)
    need = rumor.first_tag("need") or ""
    if _NUMBER.fullmatch(need) is None:
        raise NoticeError(ErrorCode.INVALID_EVENT, "need is a number")
    return int(need)


def _relay_of(rumor: Rumor) -> RelayUrl:
    try:
        return parse_relay_url(rumor.first_tag("relay") or "")
    except NostrError as error:
        raise NoticeError(ErrorCode.INVALID_EVENT, "relay is an address") from error
