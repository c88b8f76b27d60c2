"""Domain values as JSON, in the shapes that callers rely on.

Ids are lower-case hex, times unix seconds. A key that may be missing is left out rather than null.
"""

from marmot_desktop.domain.account import Account
from marmot_desktop.domain.chat import (
    Attachment,
    CreatedGroup,
    DeliveryState,
    Group,
    InviteResult,
    Member,
    Message,
    Reaction,
    SyncStatus,
)
from marmot_desktop.domain.contact import Contact, Profile
from marmot_desktop.domain.facts import DeliveryChanged, SecurityNoticed
from marmot_desktop.domain.invite import Invite
from marmot_desktop.domain.key_package import KeyPackageRecord
from marmot_desktop.domain.relay import RelayLists, RelayStatus
from marmot_desktop.errors import CODES

JsonObject = dict[str, object]

_WAITS_OR_FAILED = frozenset({DeliveryState.QUEUED, DeliveryState.SENT, DeliveryState.FAILED})


def encode_identity(account: Account) -> JsonObject:
    """The two forms of an account's public key."""
    return {"pubkey": account.pubkey.hex(), "npub": account.npub}


def encode_account(account: Account, *, current: bool) -> JsonObject:
    """An account of this profile; `current` is the one that the other methods act as."""
    return {
        **encode_identity(account),
        "name": account.name,
        "protection": account.protection.value,
        "backed_up": account.backed_up,
        "current": current,
    }


def encode_profile(profile: Profile) -> JsonObject:
    """What a person says of themselves."""
    return {"name": profile.name, "about": profile.about, "picture": profile.picture, "nip05": profile.nip05}


def encode_contact(contact: Contact) -> JsonObject:
    """A contact with profile and reachability."""
    return {
        "pubkey": contact.pubkey.hex(),
        "npub": contact.npub,
        "nickname": contact.nickname,
        "profile": encode_profile(contact.profile),
        "reachability": contact.reachability.value,
        "checked_at": contact.checked_at,
        "inbox_relays": list(contact.inbox_relays),
        "key_package_relays": list(contact.key_package_relays),
        "added_at": contact.added_at,
    }


def encode_relay_status(status: RelayStatus) -> JsonObject:
    """How one relay is doing, and `concerns` that keep others from reaching us over it, where it has any."""
    encoded: JsonObject = {
        "url": status.url,
        "state": status.state.value,
        "authenticated": status.authenticated,
        "last_error": status.last_error,
        "latency_ms": status.latency_ms,
    }
    if status.concerns:
        encoded["concerns"] = [concern.value for concern in status.concerns]
    return encoded


def encode_relay_lists(lists: RelayLists) -> JsonObject:
    """The three lists, as `relays.set` takes them, and under `states` how each relay in them is doing."""
    return {
        "general": list(lists.general),
        "inbox": list(lists.inbox),
        "key_packages": list(lists.key_packages),
        "states": [encode_relay_status(status) for status in lists.states],
        "reveals_sender": lists.reveals_sender,
    }


def encode_published_key_package(record: KeyPackageRecord) -> JsonObject:
    """A key package event that was just published; `relays_accepted` is how many relays said OK."""
    return {
        "event_id": record.event_id.hex(),
        "kind": record.kind,
        "ref": None if record.ref is None else record.ref.hex(),
        "relays_accepted": len(record.relays_accepted),
    }


def encode_key_package(record: KeyPackageRecord) -> JsonObject:
    """A key package event, own or somebody's; for an own one also how many relays said OK to it."""
    encoded: JsonObject = {
        "event_id": record.event_id.hex(),
        "kind": record.kind,
        "ref": None if record.ref is None else record.ref.hex(),
        "slot": record.slot,
        "created_at": record.created_at,
        "not_after": record.not_after,
        "last_resort": record.last_resort,
        "valid": record.valid,
    }
    if record.problem is not None:
        encoded["problem"] = record.problem.value
    if record.client:
        encoded["client"] = record.client
    if record.relays_accepted:
        encoded["relays_accepted"] = len(record.relays_accepted)
    return encoded


def encode_member(member: Member) -> JsonObject:
    """A person in a group; `leaves` counts their devices."""
    return {"pubkey": member.pubkey.hex(), "admin": member.admin, "leaves": member.leaves}


def encode_group(group: Group) -> JsonObject:
    """A group as it is now."""
    return {
        "group": group.id.hex(),
        "name": group.name,
        "description": group.description,
        "epoch": group.epoch,
        "members": [encode_member(member) for member in group.members],
        "admins": [admin.hex() for admin in group.admins],
        "relays": list(group.relays),
        "state": group.state.value,
        "unread": group.unread,
    }


def encode_invite_result(result: InviteResult) -> JsonObject:
    """What became of one invitation that we sent; `expiring` are members who may keep the invited person out."""
    encoded: JsonObject = {
        "pubkey": result.pubkey.hex(),
        "key_package_event_id": result.key_package_event_id.hex(),
        "commit_event_id": None if result.commit_event_id is None else result.commit_event_id.hex(),
        "welcome_event_id": result.welcome_event_id.hex(),
        "accepted_by": list(result.accepted_by),
        "inbox_relays": list(result.inbox_relays),
    }
    if result.expiring:
        encoded["expiring"] = [person.hex() for person in result.expiring]
    return encoded


def encode_created_group(created: CreatedGroup) -> JsonObject:
    """The new group, with what became of each of its first invitations."""
    return {
        **encode_group(created.group),
        "invitations": [encode_invite_result(invitation) for invitation in created.invitations],
    }


def encode_invite(invite: Invite) -> JsonObject:
    """An invitation that we received; `members` is a count."""
    encoded: JsonObject = {
        "invite": invite.id.hex(),
        "group_name": invite.group_name,
        "description": invite.description,
        "inviter": invite.inviter.hex(),
        "members": invite.members,
        "relays": list(invite.relays),
        "key_package_event_id": None if invite.key_package_event_id is None else invite.key_package_event_id.hex(),
        "received_at": invite.received_at,
        "status": invite.status.value,
    }
    if invite.problem is not None:
        encoded["problem"] = invite.problem.value
    return encoded


def encode_reaction(reaction: Reaction) -> JsonObject:
    """One emoji and everyone who chose it."""
    return {"emoji": reaction.emoji, "by": [person.hex() for person in reaction.by]}


def encode_attachment(attachment: Attachment) -> JsonObject:
    """A file of a message."""
    return {
        "url": attachment.url,
        "media_type": attachment.media_type,
        "file_name": attachment.file_name,
        "size_bytes": attachment.size_bytes,
    }


def encode_message(message: Message) -> JsonObject:
    """One message of a conversation."""
    encoded: JsonObject = {
        "message": message.id.hex(),
        "group": message.group.hex(),
        "author": message.author.hex(),
        "kind": message.kind,
        "text": message.text,
        "created_at": message.created_at,
        "received_at": message.received_at,
        "reactions": [encode_reaction(reaction) for reaction in message.reactions],
        "media": [encode_attachment(attachment) for attachment in message.media],
        "state": message.state.value,
    }
    if message.reply_to is not None:
        encoded["reply_to"] = message.reply_to.hex()
    if message.mine and message.state in _WAITS_OR_FAILED:
        encoded["relays_accepted"] = message.relays_accepted
    return encoded


def encode_sending(message: Message) -> JsonObject:
    """How far a message that was just written has come."""
    return {"message": message.id.hex(), "state": message.state.value}


def encode_delivery(fact: DeliveryChanged) -> JsonObject:
    """What became of an own message; the two last are counts."""
    return {
        "message": fact.message.hex(),
        "state": fact.state.value,
        "relays_accepted": fact.relays_accepted,
        "relays_total": fact.relays_total,
    }


def encode_sync(status: SyncStatus) -> JsonObject:
    """How far one group is behind its relays; with `code` and `sentence` where it needs attention."""
    encoded: JsonObject = {
        "group": status.group.hex(),
        "state": status.state.value,
        "done": status.done,
        "left": status.left,
    }
    if status.problem is not None:
        encoded["code"] = status.problem.value
        encoded["sentence"] = CODES[status.problem].sentence
    return encoded


def encode_security(fact: SecurityNoticed) -> JsonObject:
    """Something that was refused and matters."""
    encoded: JsonObject = {"code": fact.code.value}
    if fact.group is not None:
        encoded["group"] = fact.group.hex()
    if fact.event_id is not None:
        encoded["event_id"] = fact.event_id.hex()
    return encoded
