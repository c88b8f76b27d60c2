"""Who may read what: private kinds are shown only to those they are addressed to, and to their authors.

One gate for stored answers (as SQL, see `store/filter_sql.py`), live pushes and counts.

Source: NIP-42; NIP-59 (relays should serve a gift wrap to its recipient only); NIP-04 and NIP-17 for the other kinds.
"""

from collections.abc import Collection, Sequence
from typing import Final

from marmot_desktop.nostr import kinds
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.types import PubKey

_DIRECT_MESSAGE: Final = 4

PRIVATE_KINDS: Final[frozenset[int]] = frozenset(
    {_DIRECT_MESSAGE, kinds.SEAL, kinds.GIFT_WRAP, kinds.EPHEMERAL_GIFT_WRAP}
)


def check_readable(filters: Sequence[Filter], authenticated: Collection[PubKey]) -> str | None:
    """Why a REQ or COUNT is refused as a whole; `None` if it is not.

    A filter that names private kinds only is refused where nothing could come back. A filter that may match other
    events too is let through; the private ones are left out of its answer.

    Args:
        filters: of the request.
        authenticated: public keys proved on this connection.
    """
    private = [each for each in filters if each.kinds and PRIVATE_KINDS.issuperset(each.kinds)]
    if not private:
        return None
    if not authenticated:
        return "auth-required: authenticate to read what is addressed to you"
    if any(_asks_for_others(each, authenticated) for each in private):
        return "restricted: only what is addressed to you"
    return None


def is_readable(event: Event, authenticated: Collection[PubKey]) -> bool:
    """Whether a connection with these proved keys may be shown the event."""
    if event.kind not in PRIVATE_KINDS or event.pubkey in authenticated:
        return True
    if not authenticated:
        return False
    addressed = {tag[1] for tag in event.tags if len(tag) > 1 and tag[0] == "p"}
    return any(key.hex() in addressed for key in authenticated)


def _asks_for_others(filter_: Filter, authenticated: Collection[PubKey]) -> bool:
    if filter_.authors and all(author in authenticated for author in filter_.authors):
        return False
    own = {key.hex() for key in authenticated}
    return any(value not in own for value in (filter_.tags or {}).get("p", ()))
