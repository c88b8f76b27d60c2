"""Facts of the hub as notifications: which kind, and what it says."""

from typing import Final, Literal, get_args

from marmot_desktop.domain.chat import SYSTEM_LINE_KIND, DeliveryState, Message
from marmot_desktop.domain.facts import (
    DeliveryChanged,
    Fact,
    GroupChanged,
    GroupJoined,
    InviteChanged,
    InviteReceived,
    MessageChanged,
    MessageStored,
    RelayChanged,
    SecurityNoticed,
    SyncChanged,
)
from marmot_desktop.rpc.encoding import (
    JsonObject,
    encode_delivery,
    encode_group,
    encode_invite,
    encode_message,
    encode_relay_status,
    encode_security,
    encode_sync,
)

NotificationKind = Literal["message", "invite", "group", "delivery", "sync", "relay", "security"]

ALL_KINDS: Final[frozenset[NotificationKind]] = frozenset(get_args(NotificationKind))

Notification = tuple[NotificationKind, JsonObject]


def build_notification(fact: Fact) -> Notification | None:
    """What a subscriber is told of a fact; `None` for facts that have no notification.

    A message that this process is sending is told by `delivery` alone: who sent it knows what it says.
    """
    match fact:
        case MessageStored(message):
            return None if _is_being_sent(message) else _message(message)
        case MessageChanged(message):
            return _message(message)
        case InviteReceived(invite) | InviteChanged(invite):
            return "invite", encode_invite(invite)
        case GroupJoined(group):
            return "group", {**encode_group(group), "rolled_back": False}
        case GroupChanged(group, rolled_back):
            return "group", {**encode_group(group), "rolled_back": rolled_back}
        case DeliveryChanged():
            return "delivery", encode_delivery(fact)
        case SyncChanged(status):
            return "sync", encode_sync(status)
        case RelayChanged(relay):
            return "relay", encode_relay_status(relay)
        case SecurityNoticed():
            return "security", encode_security(fact)
        case _:
            return None


def _message(message: Message) -> Notification | None:
    return None if message.kind == SYSTEM_LINE_KIND else ("message", encode_message(message))


def _is_being_sent(message: Message) -> bool:
    return message.mine and message.state is not DeliveryState.RECEIVED
