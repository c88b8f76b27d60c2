"""What strangers find of an account on relays, and how far what it publishes has come."""

from enum import StrEnum

from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.types import EventId, RelayUrl, Timestamp


class PublicItem(StrEnum):
    """What an account publishes so that it can be found and invited."""

    PROFILE = "profile"
    GENERAL_RELAYS = "general_relays"
    INBOX_RELAYS = "inbox_relays"
    KEY_PACKAGE_RELAYS = "key_package_relays"
    KEY_PACKAGE = "key_package"


class PublicationState(StrEnum):
    """How far one of them has come."""

    ABSENT = "absent"
    WAITING = "waiting"
    PUBLISHED = "published"
    REFUSED = "refused"


class Publication(Frozen, frozen=True):
    """One thing that the account publishes.

    Args:
        item: which.
        state: how far it has come.
        accepted_by: relays that have said OK.
        wanted: relays it goes to.
        words: what a relay said that did not take it; empty if none did.
    """

    item: PublicItem
    state: PublicationState
    accepted_by: tuple[RelayUrl, ...] = ()
    wanted: tuple[RelayUrl, ...] = ()
    words: str = ""


class RelaySight(Frozen, frozen=True):
    """What one relay hands out of the account to whoever asks.

    Args:
        relay: which.
        answered: it came to the end of what it has; nothing else is known of it otherwise.
        found: what it has in its newest form.
        outdated: what it has in an older form.
        packages: own key package events that it has.
    """

    relay: RelayUrl
    answered: bool
    found: tuple[PublicItem, ...] = ()
    outdated: tuple[PublicItem, ...] = ()
    packages: tuple[EventId, ...] = ()


class Visibility(Frozen, frozen=True):
    """What relays hand out of the account, asked live.

    Args:
        relays: each that was asked, in the order of the account's lists.
        checked_at: when they were asked.
    """

    relays: tuple[RelaySight, ...]
    checked_at: Timestamp


class ListSearchState(StrEnum):
    """How a search for the account's own relay lists has ended."""

    FOUND = "found"
    NOT_FOUND = "not_found"
    NO_ANSWER = "no_answer"


class ListSearch(Frozen, frozen=True):
    """What relays know of an account whose key was used elsewhere before.

    Args:
        state: how the search has ended.
        general, inbox, key_packages: the lists that were found; empty where there is none.
        profile_name: of the published profile; empty if there is none.
        answered: relays that have answered.
    """

    state: ListSearchState
    general: tuple[RelayUrl, ...] = ()
    inbox: tuple[RelayUrl, ...] = ()
    key_packages: tuple[RelayUrl, ...] = ()
    profile_name: str = ""
    answered: tuple[RelayUrl, ...] = ()
