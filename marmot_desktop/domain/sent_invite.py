"""Invitations that this account has sent, and how far each has come."""

from enum import StrEnum

from marmot_desktop.frozen import Frozen
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.types import EventId, PubKey, Timestamp


class InviteStep(StrEnum):
    """The steps of an invitation, in their order."""

    PREPARE = "prepare"
    """The commit is made; nothing has left this machine."""
    PUBLISH = "publish"
    """The commit is on its way to the group's relays."""
    APPLY = "apply"
    """A relay has it, and the group has entered its new epoch."""
    WELCOME = "welcome"
    """The Welcome is on its way to the invitee's inbox relays."""


class InviteProgress(Frozen, frozen=True):
    """How far one invitation is.

    Args:
        group_key: of the group.
        person: who is invited.
        step: what is being done, or was done last.
        accepted: relays that have said OK in this step.
        total: relays it goes to.
    """

    group_key: int
    person: PubKey
    step: InviteStep
    accepted: int = 0
    total: int = 0


class SentInviteState(StrEnum):
    """What became of an invitation.

    sending --a relay has it--> delivered --they say something--> active
    sending --given up--> undelivered --resent--> sending; any of them but active --removed from the group--> withdrawn
    """

    SENDING = "sending"
    DELIVERED = "delivered"
    UNDELIVERED = "undelivered"
    ACTIVE = "active"
    WITHDRAWN = "withdrawn"


class SentInvite(Frozen, frozen=True):
    """One invitation that we have sent.

    Args:
        id: its number in this account's store.
        group: the routing id the group has now.
        group_key: its number in this account's store.
        group_name: empty for a direct chat.
        person: who was invited.
        key_package_event_id: the package that was taken.
        sent_at: when the group let them in.
        commit_accepted: relays that have the commit; 0 of 0 in a group's first epoch, whose commit nobody needs.
        commit_relays: relays it went to.
        welcome_accepted: inbox relays that have the Welcome.
        welcome_relays: relays it goes to.
        state: see `SentInviteState`.
        alive_at: when they first sent something to the group; `None` so far.
    """

    id: int
    group: NostrGroupId
    group_key: int
    group_name: str
    person: PubKey
    key_package_event_id: EventId
    sent_at: Timestamp
    commit_accepted: int
    commit_relays: int
    welcome_accepted: int
    welcome_relays: int
    state: SentInviteState
    alive_at: Timestamp | None
