"""Every error code with its sentence for a person, whether it may be retried, and whether it is a security matter.

Source: the error taxonomy of the protocol reference (`docs/protocol-map.md`). A sentence says what happened and, where
there is one, the next thing to do.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class ErrorCode(StrEnum):
    """The stable names of everything that can go wrong."""

    # event
    INVALID_EVENT = "invalid_event"
    INVALID_SIGNATURE = "invalid_signature"
    UNEXPECTED_KIND = "unexpected_kind"
    MISSING_GROUP_TAG = "missing_group_tag"
    MULTIPLE_GROUP_TAGS = "multiple_group_tags"
    INVALID_GROUP_ID = "invalid_group_id"
    INVALID_TIMESTAMP = "invalid_timestamp"
    EXPIRED = "expired"
    TOO_LARGE = "too_large"
    # key package
    KP_NOT_FOUND = "kp_not_found"
    KP_MISSING_TAG = "kp_missing_tag"
    KP_BAD_ENCODING = "kp_bad_encoding"
    KP_MALFORMED = "kp_malformed"
    KP_UNSUPPORTED_SUITE = "kp_unsupported_suite"
    KP_INVALID_SIGNATURE = "kp_invalid_signature"
    KP_IDENTITY_MISMATCH = "kp_identity_mismatch"
    KP_REF_MISMATCH = "kp_ref_mismatch"
    KP_EXPIRED = "kp_expired"
    KP_MISSING_CAPABILITY = "kp_missing_capability"
    INVITEE_MISSING_CAPABILITY = "invitee_missing_capability"
    # welcome
    WRAP_UNDECRYPTABLE = "wrap_undecryptable"
    SEAL_AUTHOR_MISMATCH = "seal_author_mismatch"
    WELCOME_MALFORMED = "welcome_malformed"
    NO_MATCHING_KEY_PACKAGE = "no_matching_key_package"
    WELCOME_INVALID_GROUP = "welcome_invalid_group"
    ALREADY_JOINED = "already_joined"
    WELCOME_TOO_LARGE = "welcome_too_large"
    WELCOME_DELIVERY_FAILED = "welcome_delivery_failed"
    # group data
    GD_MISSING = "gd_missing"
    GD_MALFORMED = "gd_malformed"
    GD_UNSUPPORTED_VERSION = "gd_unsupported_version"
    GD_LIMIT_EXCEEDED = "gd_limit_exceeded"
    # receive
    GROUP_UNKNOWN = "group_unknown"
    UNDECRYPTABLE = "undecryptable"
    EPOCH_FUTURE = "epoch_future"
    EPOCH_TOO_OLD = "epoch_too_old"
    DUPLICATE = "duplicate"
    RATCHET_GAP_TOO_LARGE = "ratchet_gap_too_large"
    MLS_GROUP_MISMATCH = "mls_group_mismatch"
    AUTHOR_MISMATCH = "author_mismatch"
    INVALID_RUMOR_ID = "invalid_rumor_id"
    SIGNED_RUMOR = "signed_rumor"
    UNSUPPORTED_PROPOSAL = "unsupported_proposal"
    COMMIT_PUBLIC_MESSAGE = "commit_public_message"
    GENERATION_REUSED = "generation_reused"
    STALE_COMMIT = "stale_commit"
    COMMIT_MISSING_PATH = "commit_missing_path"
    COMMIT_NOT_AUTHORIZED = "commit_not_authorized"
    IDENTITY_CHANGE = "identity_change"
    NO_ADMIN_LEFT = "no_admin_left"
    OWN_MESSAGE = "own_message"
    REMOVED_FROM_GROUP = "removed_from_group"
    # send
    NOT_MEMBER = "not_member"
    NOT_ADMIN = "not_admin"
    LAST_ADMIN = "last_admin"
    COMMIT_PENDING = "commit_pending"
    PENDING_PROPOSALS = "pending_proposals"
    PUBLISH_FAILED = "publish_failed"
    NO_RELAYS = "no_relays"
    RELAY_REJECTED = "relay_rejected"
    AUTH_REQUIRED = "auth_required"
    RATE_LIMITED = "rate_limited"
    # state
    STORAGE_ERROR = "storage_error"
    SNAPSHOT_FAILED = "snapshot_failed"
    FORK_DETECTED = "fork_detected"
    ROLLED_BACK = "rolled_back"
    STATE_CLONED = "state_cloned"
    SIGNER_UNAVAILABLE = "signer_unavailable"
    # media
    MEDIA_UNSUPPORTED_VERSION = "media_unsupported_version"
    MEDIA_BAD_TAG = "media_bad_tag"
    MEDIA_TOO_LARGE = "media_too_large"
    MEDIA_TYPE_MISMATCH = "media_type_mismatch"
    MEDIA_HASH_MISMATCH = "media_hash_mismatch"
    MEDIA_DECRYPT_FAILED = "media_decrypt_failed"
    MEDIA_NO_EPOCH_SECRET = "media_no_epoch_secret"
    MEDIA_SERVER_ERROR = "media_server_error"
    # gateway
    GW_UNSUPPORTED = "gw_unsupported"
    GW_NONE_AVAILABLE = "gw_none_available"
    GW_TIMEOUT = "gw_timeout"
    GW_REFUSED = "gw_refused"
    # app
    PROFILE_IN_USE = "profile_in_use"
    NOT_AVAILABLE = "not_available"
    INVALID_SECRET = "invalid_secret"
    WRONG_PASSPHRASE = "wrong_passphrase"
    KEYRING_UNAVAILABLE = "keyring_unavailable"
    STORE_CORRUPT = "store_corrupt"
    STORE_TOO_NEW = "store_too_new"
    RELAY_UNREACHABLE = "relay_unreachable"
    TIMEOUT = "timeout"
    SYNC_TIMEOUT = "sync_timeout"
    NOT_FOUND = "not_found"
    SIGNED_OUT = "signed_out"
    SHUTTING_DOWN = "shutting_down"
    ROUTING_ID_CLASH = "routing_id_clash"
    HISTORY_GAP = "history_gap"
    RELAY_INCOMPLETE = "relay_incomplete"
    INVALID_REFERENCE = "invalid_reference"
    INVALID_RELAY_URL = "invalid_relay_url"
    HANDLE_NOT_FOUND = "handle_not_found"
    FOLLOWS_UNREAD = "follows_unread"
    WEB_UNREACHABLE = "web_unreachable"
    ALREADY_MEMBER = "already_member"
    MESSAGE_TOO_LARGE = "message_too_large"
    SIGNED_IN = "signed_in"
    SELF_UPDATE_LATE = "self_update_late"
    SELF_UPDATE_OVERDUE = "self_update_overdue"


@dataclass(frozen=True, slots=True)
class CodeInfo:
    """What everyone needs to know of a code.

    Args:
        sentence: English, for a person; the window translates it.
        retry: the same request may succeed later.
        security: worth a notice to the user although nothing failed for them.
    """

    sentence: str
    retry: bool = False
    security: bool = False


_RETRY: Final = True

CODES: Final[dict[ErrorCode, CodeInfo]] = {
    ErrorCode.INVALID_EVENT: CodeInfo("A relay sent an event that is not valid. It was ignored."),
    ErrorCode.INVALID_SIGNATURE: CodeInfo("A relay sent an event with a wrong signature. It was ignored."),
    ErrorCode.UNEXPECTED_KIND: CodeInfo("This event is not of the expected kind. It was ignored."),
    ErrorCode.MISSING_GROUP_TAG: CodeInfo("A group event names no group. It was ignored."),
    ErrorCode.MULTIPLE_GROUP_TAGS: CodeInfo("A group event names more than one group. It was ignored."),
    ErrorCode.INVALID_GROUP_ID: CodeInfo("This is not a group id. A group id has 64 hexadecimal digits."),
    ErrorCode.INVALID_TIMESTAMP: CodeInfo("An event carries a date that is too old or in the future. It was ignored."),
    ErrorCode.EXPIRED: CodeInfo("This event has expired."),
    ErrorCode.TOO_LARGE: CodeInfo("An event is larger than allowed. It was ignored."),
    ErrorCode.KP_NOT_FOUND: CodeInfo(
        "No key package was found. This person must open a Marmot app once before they can be invited.", _RETRY
    ),
    ErrorCode.KP_MISSING_TAG: CodeInfo("This key package lacks a required field. Ask for a new one."),
    ErrorCode.KP_BAD_ENCODING: CodeInfo("This key package cannot be decoded. Ask for a new one."),
    ErrorCode.KP_MALFORMED: CodeInfo("This key package is damaged. Ask for a new one."),
    ErrorCode.KP_UNSUPPORTED_SUITE: CodeInfo("This key package uses a cipher suite that this app does not know."),
    ErrorCode.KP_INVALID_SIGNATURE: CodeInfo("The signature of this key package is wrong. It cannot be used."),
    ErrorCode.KP_IDENTITY_MISMATCH: CodeInfo(
        "This key package is not made by the person who published it. It cannot be used.", security=True
    ),
    ErrorCode.KP_REF_MISMATCH: CodeInfo(
        "This key package does not match its own reference. It cannot be used.", security=True
    ),
    ErrorCode.KP_EXPIRED: CodeInfo("This key package has expired. The person must open their app to renew it."),
    ErrorCode.KP_MISSING_CAPABILITY: CodeInfo("The app that made this key package cannot take part in Marmot groups."),
    ErrorCode.INVITEE_MISSING_CAPABILITY: CodeInfo("This person's app lacks a feature that the group requires."),
    ErrorCode.WRAP_UNDECRYPTABLE: CodeInfo("A sealed message could not be opened with this account's key."),
    ErrorCode.SEAL_AUTHOR_MISMATCH: CodeInfo(
        "A sealed message claims another author than the one who sealed it. It was ignored.", security=True
    ),
    ErrorCode.WELCOME_MALFORMED: CodeInfo("This invitation is damaged and cannot be read."),
    ErrorCode.NO_MATCHING_KEY_PACKAGE: CodeInfo(
        "This invitation was made for another device or an old key. Ask for a new invitation.", _RETRY
    ),
    ErrorCode.WELCOME_INVALID_GROUP: CodeInfo("This invitation leads to a group that is not valid. It was not joined."),
    ErrorCode.ALREADY_JOINED: CodeInfo("You are already a member of this group."),
    ErrorCode.WELCOME_TOO_LARGE: CodeInfo(
        "The invitation would be too large for the relays. Invite fewer people at once. Nothing was sent."
    ),
    ErrorCode.WELCOME_DELIVERY_FAILED: CodeInfo(
        "The person is in the group, but the invitation could not be delivered. It will be tried again.", _RETRY
    ),
    ErrorCode.GD_MISSING: CodeInfo("This group carries no Marmot group data."),
    ErrorCode.GD_MALFORMED: CodeInfo("The data of this group is damaged."),
    ErrorCode.GD_UNSUPPORTED_VERSION: CodeInfo("This group was made by a newer app. Update to use it fully."),
    ErrorCode.GD_LIMIT_EXCEEDED: CodeInfo("A name, description or list is longer than groups allow."),
    ErrorCode.GROUP_UNKNOWN: CodeInfo("There is no such group in this account."),
    ErrorCode.UNDECRYPTABLE: CodeInfo("A message cannot be read yet. It will be tried again.", _RETRY),
    ErrorCode.EPOCH_FUTURE: CodeInfo("A message is waiting for an earlier change of the group.", _RETRY),
    ErrorCode.EPOCH_TOO_OLD: CodeInfo("A message is too old to be read; its keys were deleted."),
    ErrorCode.DUPLICATE: CodeInfo("This was received before."),
    ErrorCode.RATCHET_GAP_TOO_LARGE: CodeInfo("Too many messages of one sender are missing to read this one."),
    ErrorCode.MLS_GROUP_MISMATCH: CodeInfo("A message belongs to another group than it says. It was ignored."),
    ErrorCode.AUTHOR_MISMATCH: CodeInfo(
        "A member sent a message in somebody else's name. It was refused.", security=True
    ),
    ErrorCode.INVALID_RUMOR_ID: CodeInfo("A message carries a wrong id. It was refused.", security=True),
    ErrorCode.SIGNED_RUMOR: CodeInfo(
        "A message carries a signature, which groups forbid. It was refused.", security=True
    ),
    ErrorCode.UNSUPPORTED_PROPOSAL: CodeInfo("A member proposed a change that this app does not know."),
    ErrorCode.COMMIT_PUBLIC_MESSAGE: CodeInfo("A change of the group came unencrypted. It was refused.", security=True),
    ErrorCode.GENERATION_REUSED: CodeInfo(
        "A message was lost by the sender's app: it used a key twice.", security=True
    ),
    ErrorCode.STALE_COMMIT: CodeInfo("Someone changed the group first. Look at the change and try again."),
    ErrorCode.COMMIT_MISSING_PATH: CodeInfo("An admin's app sent an invalid change; the group has split."),
    ErrorCode.COMMIT_NOT_AUTHORIZED: CodeInfo(
        "A member who is not an admin tried to change the group. It was refused.", security=True
    ),
    ErrorCode.IDENTITY_CHANGE: CodeInfo("A member tried to change who they are. It was refused.", security=True),
    ErrorCode.NO_ADMIN_LEFT: CodeInfo("This change would leave the group without an admin. It was refused."),
    ErrorCode.OWN_MESSAGE: CodeInfo("This is a message of our own."),
    ErrorCode.REMOVED_FROM_GROUP: CodeInfo("You were removed from this group."),
    ErrorCode.NOT_MEMBER: CodeInfo("You are no longer in this group. Nothing was sent."),
    ErrorCode.NOT_ADMIN: CodeInfo("Only group admins can do this. Nothing was sent."),
    ErrorCode.LAST_ADMIN: CodeInfo("You are the last admin. Make somebody else an admin first. Nothing was sent."),
    ErrorCode.COMMIT_PENDING: CodeInfo("Another change of this group is being sent. Try again in a moment.", _RETRY),
    ErrorCode.PENDING_PROPOSALS: CodeInfo("A proposed change of this group is not settled yet. Try again.", _RETRY),
    ErrorCode.PUBLISH_FAILED: CodeInfo(
        "No relay accepted the change. The group is as before. Try again later.", _RETRY
    ),
    ErrorCode.NO_RELAYS: CodeInfo("No relay is set for this. Add one in the relay settings. Nothing was sent."),
    ErrorCode.RELAY_REJECTED: CodeInfo("A relay refused this.", _RETRY),
    ErrorCode.AUTH_REQUIRED: CodeInfo("A relay wants you to sign in before it accepts this.", _RETRY),
    ErrorCode.RATE_LIMITED: CodeInfo("A relay asks to go slower. Try again in a moment.", _RETRY),
    ErrorCode.STORAGE_ERROR: CodeInfo("The data of this account could not be written. Check the disk.", _RETRY),
    ErrorCode.SNAPSHOT_FAILED: CodeInfo("The state of the group could not be saved. Nothing was changed."),
    ErrorCode.FORK_DETECTED: CodeInfo("The group has split: an app sent a change that others cannot follow."),
    ErrorCode.ROLLED_BACK: CodeInfo("An earlier change of the group won. Your change was taken back."),
    ErrorCode.STATE_CLONED: CodeInfo(
        "Another program uses a copy of this account's data. Stop it: messages can be lost.", security=True
    ),
    ErrorCode.SIGNER_UNAVAILABLE: CodeInfo("The key of this account is not available now.", _RETRY),
    ErrorCode.MEDIA_UNSUPPORTED_VERSION: CodeInfo("This attachment was made by an app with another format."),
    ErrorCode.MEDIA_BAD_TAG: CodeInfo("This attachment cannot be read."),
    ErrorCode.MEDIA_TOO_LARGE: CodeInfo("This file is too large."),
    ErrorCode.MEDIA_TYPE_MISMATCH: CodeInfo("This file is not what it says it is."),
    ErrorCode.MEDIA_HASH_MISMATCH: CodeInfo("This file was changed on its way. It was refused.", security=True),
    ErrorCode.MEDIA_DECRYPT_FAILED: CodeInfo("This file could not be decrypted."),
    ErrorCode.MEDIA_NO_EPOCH_SECRET: CodeInfo("The key of this file is gone."),
    ErrorCode.MEDIA_SERVER_ERROR: CodeInfo("The file server did not answer as it should. Try again later.", _RETRY),
    ErrorCode.GW_UNSUPPORTED: CodeInfo("This relay keeps no stock of key packages."),
    ErrorCode.GW_NONE_AVAILABLE: CodeInfo("The relay has no key package of this person now.", _RETRY),
    ErrorCode.GW_TIMEOUT: CodeInfo("The relay did not hand out a key package in time.", _RETRY),
    ErrorCode.GW_REFUSED: CodeInfo("The relay refused to hand out a key package."),
    ErrorCode.PROFILE_IN_USE: CodeInfo("Another Marmot program uses this profile. Close it first."),
    ErrorCode.NOT_AVAILABLE: CodeInfo("This is not available in this version."),
    ErrorCode.INVALID_SECRET: CodeInfo(
        "This is not a secret key. Paste an nsec, an ncryptsec or 64 hexadecimal digits."
    ),
    ErrorCode.WRONG_PASSPHRASE: CodeInfo("The passphrase is wrong."),
    ErrorCode.KEYRING_UNAVAILABLE: CodeInfo(
        "The keyring of this desktop is not available. Choose a passphrase to protect the key instead."
    ),
    ErrorCode.STORE_CORRUPT: CodeInfo("The data file of this account is damaged. It was left as it is."),
    ErrorCode.STORE_TOO_NEW: CodeInfo("The data file was written by a newer version. Update the app."),
    ErrorCode.RELAY_UNREACHABLE: CodeInfo(
        "The relay cannot be reached. Check the address and your connection.", _RETRY
    ),
    ErrorCode.TIMEOUT: CodeInfo("This took too long. Try again.", _RETRY),
    ErrorCode.SYNC_TIMEOUT: CodeInfo("Not every relay answered in time.", _RETRY),
    ErrorCode.NOT_FOUND: CodeInfo("This was not found."),
    ErrorCode.SIGNED_OUT: CodeInfo("No account is signed in."),
    ErrorCode.SHUTTING_DOWN: CodeInfo("The program is closing."),
    ErrorCode.ROUTING_ID_CLASH: CodeInfo(
        "This invitation uses the address of a group you are in. It was not joined.", security=True
    ),
    ErrorCode.HISTORY_GAP: CodeInfo(
        "The relays no longer have a change of this group, so newer messages cannot be read. Look for it again on all"
        " relays, or ask an admin to invite you again.",
        _RETRY,
    ),
    ErrorCode.RELAY_INCOMPLETE: CodeInfo(
        "The relays of this group hold back a part of what they have. Some messages may be missing.", _RETRY
    ),
    ErrorCode.INVALID_REFERENCE: CodeInfo("This is not a public key. Paste an npub or 64 hexadecimal digits."),
    ErrorCode.INVALID_RELAY_URL: CodeInfo(
        "This is not a relay address. It begins with wss:// or, on this computer, ws://."
    ),
    ErrorCode.HANDLE_NOT_FOUND: CodeInfo("Nobody is known under this address. Check how it is written."),
    ErrorCode.FOLLOWS_UNREAD: CodeInfo(
        "Your follow list could not be read from any relay, so it was not changed. Try again later.", _RETRY
    ),
    ErrorCode.WEB_UNREACHABLE: CodeInfo("The web server did not answer as it should. Try again later.", _RETRY),
    ErrorCode.ALREADY_MEMBER: CodeInfo("This person is already a member of the group. Nothing was sent."),
    ErrorCode.MESSAGE_TOO_LARGE: CodeInfo("The message is too long. Nothing was sent."),
    ErrorCode.SIGNED_IN: CodeInfo("This account is signed in. Sign it out first. Nothing was changed."),
    ErrorCode.SELF_UPDATE_LATE: CodeInfo(
        "Your keys in a group have not been renewed since you joined a day ago. Stay online for a while.", security=True
    ),
    ErrorCode.SELF_UPDATE_OVERDUE: CodeInfo(
        "Your keys in a group have not been renewed for a week since you joined. Stay online, or renew them by hand.",
        security=True,
    ),
}
