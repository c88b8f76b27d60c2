"""The account's own relay lists as stored, and where our public events go.

Source: NIP-65, NIP-17, MIP-00; the rules on being found in `docs/protocol-map.md`.
"""

from collections.abc import Sequence
from typing import Final

from marmot_desktop.errors import ErrorCode, PeerFaultError, RefusedError
from marmot_desktop.nostr.event import Event, parse_event
from marmot_desktop.nostr.types import RelayUrl, Timestamp, is_loopback, parse_relay_url
from marmot_desktop.services.session import Turn

DISCOVERY_SETTING: Final = "discovery_relays"
IMPORTED_SETTING: Final = "imported"
"""Set where the key was used elsewhere before: its lists may be published already."""
WAITS_SETTING: Final = "waits_for_user"
"""Set until the user has said what becomes of lists that were, or were not, found after an import."""
OTHER_SLOTS_SETTING: Final = "other_slots"
MAX_RELAYS: Final = 20
OLDEST: Final = Timestamp(1)
"""The date of lists that were never published: any published one is newer."""


def parse_list(urls: Sequence[str]) -> tuple[RelayUrl, ...]:
    """Relay addresses as a person or a program typed them: normalised, each once, at least one.

    Raises:
        RefusedError: `invalid_relay_url`, `no_relays` or `gd_limit_exceeded`.
    """
    parsed: dict[RelayUrl, None] = {}
    for url in urls:
        try:
            parsed[parse_relay_url(url)] = None
        except PeerFaultError as err:
            raise RefusedError(ErrorCode.INVALID_RELAY_URL, data={"relay": url[:200]}) from err
    if not parsed:
        raise RefusedError(ErrorCode.NO_RELAYS)
    if len(parsed) > MAX_RELAYS:
        raise RefusedError(ErrorCode.GD_LIMIT_EXCEEDED, f"{len(parsed)} relays")
    return tuple(parsed)


def publication_relays(turn: Turn) -> tuple[RelayUrl, ...]:
    """Where profile and relay lists are published: every relay of our lists and the discovery relays."""
    return tuple(dict.fromkeys((*own_relays(turn), *read_discovery(turn))))


def own_relays(turn: Turn) -> tuple[RelayUrl, ...]:
    """Every relay in the account's own lists."""
    me = turn.tx.people.get(turn.me)
    general = tuple(url for url, _ in me.general_relays)
    return tuple(dict.fromkeys((*general, *me.inbox_relays, *me.key_package_relays)))


def search_relays(turn: Turn) -> tuple[RelayUrl, ...]:
    """Where somebody is looked for of whom nothing is known: the same relays, those meant for packages in front."""
    me = turn.tx.people.get(turn.me)
    general = tuple(url for url, _ in me.general_relays)
    return tuple(dict.fromkeys((*general, *me.key_package_relays, *me.inbox_relays, *read_discovery(turn))))


def is_imported(turn: Turn) -> bool:
    """Whether the key was used elsewhere before: what it has published may be changed by other apps too."""
    return turn.tx.settings.get(IMPORTED_SETTING, False) is True


def waits_for_user(turn: Turn) -> bool:
    """Whether nothing is published by itself yet: the user is asked first what becomes of lists from elsewhere."""
    return turn.tx.settings.get(WAITS_SETTING, False) is True


def write_waits_for_user(turn: Turn, waits: bool) -> None:
    """Wait for the user, or no longer."""
    turn.tx.settings.put(WAITS_SETTING, waits)


def has_other_devices(turn: Turn) -> bool:
    """Whether key packages of other devices of ours were on the relays when they were looked at last."""
    return bool(turn.tx.settings.get(OTHER_SLOTS_SETTING, []))


def write_other_slots(turn: Turn, slots: Sequence[str]) -> None:
    """Remember the slots of other devices of ours."""
    turn.tx.settings.put(OTHER_SLOTS_SETTING, list(slots))


def own_profile_event(turn: Turn) -> Event | None:
    """Our kind 0 as it was published last, by whatever app."""
    published = turn.tx.people.profile_event(turn.me)
    return parse_event(published) if published else None


def read_discovery(turn: Turn) -> tuple[RelayUrl, ...]:
    """The discovery relays, as far as the account uses them now.

    While all of its own relays are on this computer it is a local set-up, which reaches nobody and tells nobody about
    itself. With the first relay of the world outside that is over, whatever relays the account has begun with.
    """
    stored = turn.tx.settings.get(DISCOVERY_SETTING, [])
    known = [RelayUrl(url) for url in stored if isinstance(url, str)] if isinstance(stored, list) else []
    is_local = all(is_loopback(url) for url in own_relays(turn))
    return tuple(url for url in known if not is_local or is_loopback(url))


def write_discovery(turn: Turn, relays: Sequence[RelayUrl]) -> None:
    """Remember the discovery relays that the configuration names."""
    turn.tx.settings.put(DISCOVERY_SETTING, list(relays))
