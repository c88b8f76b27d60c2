"""What can be wrong with Marmot and MLS data, and what a group's rules forbid.

```
PeerFaultError                         bytes from outside broke a rule
  InvalidKeyPackageError               a key package or its event
  InvalidGroupDataError                extension 0xF2EE
  InvalidGroupImageError               an encrypted group image
  InvalidMediaError                    an encrypted file beside a message
  InvalidWelcomeError                  a Welcome, its rumor, or the group it leads to
  InvalidGroupEventError               a kind 445 event, before its content is opened
  UndecryptableEventError              no key of ours opens its content
  InvalidMessageError                  an application rumor
  InvalidProposalError                 a proposal that is not even stored
  InvalidCommitError                   a commit that must not be applied
    NotAuthorizedError                 ... because its sender may not make it
  MlsFaultError                        the MLS engine refused bytes (leaves below, one per cause)
RefusedError
  ForbiddenChangeError                 the user asked for what the group's rules forbid
  UnappliedProposalsError              MLS will not send while proposals wait
  GroupDataLimitError                  a name or list longer than groups allow
  MessageTooLargeError                 a text longer than groups allow
EnvironmentFaultError
  CorruptGroupStateError               stored MLS bytes cannot be loaded
```
"""

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, PeerFaultError, RefusedError


class InvalidKeyPackageError(PeerFaultError):
    """A key package, or the event that carries it, cannot be used; the code says why."""

    def __init__(self, code: ErrorCode = ErrorCode.KP_MALFORMED, detail: str = "") -> None:
        super().__init__(code, detail)


class InvalidGroupDataError(PeerFaultError):
    """The Marmot group data of a group is missing, damaged or of no version at all."""

    def __init__(self, code: ErrorCode = ErrorCode.GD_MALFORMED, detail: str = "") -> None:
        super().__init__(code, detail)


class InvalidGroupImageError(PeerFaultError):
    """An encrypted group image does not match its hash or cannot be opened."""

    def __init__(self, code: ErrorCode = ErrorCode.MEDIA_DECRYPT_FAILED, detail: str = "") -> None:
        super().__init__(code, detail)


class InvalidMediaError(PeerFaultError):
    """A file that cannot be opened, or is not the one its message names."""

    def __init__(self, code: ErrorCode = ErrorCode.MEDIA_DECRYPT_FAILED, detail: str = "") -> None:
        super().__init__(code, detail)


class InvalidWelcomeError(PeerFaultError):
    """A Welcome rumor is damaged, or the group behind it is none of ours to join."""

    def __init__(self, code: ErrorCode = ErrorCode.WELCOME_MALFORMED, detail: str = "") -> None:
        super().__init__(code, detail)


class InvalidGroupEventError(PeerFaultError):
    """A kind 445 event breaks a rule that shows before it is opened."""


class UndecryptableEventError(PeerFaultError):
    """No outer key of ours opens a kind 445 event; a later epoch may bring the key."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(ErrorCode.UNDECRYPTABLE, detail)


class InvalidMessageError(PeerFaultError):
    """The payload of an application message is not a rumor that its sender may send."""


class InvalidProposalError(PeerFaultError):
    """A standalone proposal that is neither stored nor committed."""

    def __init__(self, code: ErrorCode = ErrorCode.UNSUPPORTED_PROPOSAL, detail: str = "") -> None:
        super().__init__(code, detail)


class InvalidCommitError(PeerFaultError):
    """A commit that must not be applied; it takes no part in the race of its epoch."""


class NotAuthorizedError(InvalidCommitError):
    """A commit whose sender may not make this change."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(ErrorCode.COMMIT_NOT_AUTHORIZED, detail)


class MlsFaultError(PeerFaultError):
    """The MLS engine refused what it was given, for a cause that has no leaf of its own."""

    def __init__(self, code: ErrorCode = ErrorCode.INVALID_EVENT, detail: str = "") -> None:
        super().__init__(code, detail)


class MlsCodecError(MlsFaultError):
    """Bytes that are not the TLS structure they should be."""


class BrokenGroupError(MlsFaultError):
    """The engine failed inside; throw the group in memory away and load it again."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(ErrorCode.INVALID_EVENT, detail)


class WrongEpochError(MlsFaultError):
    """A message of an epoch that cannot be read now.

    Args:
        message_epoch: the epoch the message names; `None` where it could not be read.
        own_epoch: the epoch the group is in.
    """

    def __init__(self, message_epoch: int | None, own_epoch: int, detail: str = "") -> None:
        future = message_epoch is not None and message_epoch > own_epoch
        super().__init__(ErrorCode.EPOCH_FUTURE if future else ErrorCode.EPOCH_TOO_OLD, detail)
        self.message_epoch = message_epoch
        self.own_epoch = own_epoch


class WrongGroupError(MlsFaultError):
    """A message whose inner group id is not that of the group it was sent to."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(ErrorCode.MLS_GROUP_MISMATCH, detail)


class UsedKeyError(MlsFaultError):
    """The key of this message is gone: a replay, or a generation its sender used twice; the caller tells them apart."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(ErrorCode.DUPLICATE, detail)


class FutureGenerationError(MlsFaultError):
    """A message too far ahead of the last one seen from its sender."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(ErrorCode.RATCHET_GAP_TOO_LARGE, detail)


class OwnMessageError(MlsFaultError):
    """A message of our own leaf, which MLS cannot read back."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(ErrorCode.OWN_MESSAGE, detail)


class UndecryptableError(MlsFaultError):
    """The inner encryption or the signature of a message is wrong."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(ErrorCode.UNDECRYPTABLE, detail)


class MissingProposalError(MlsFaultError):
    """A commit names a proposal that has not arrived; feed the stored ones and try again."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(ErrorCode.UNDECRYPTABLE, detail)


class InvalidIdentityError(MlsFaultError):
    """A leaf whose credential is not a basic one of 32 bytes, or changes who it is."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(ErrorCode.IDENTITY_CHANGE, detail)


class NoMatchingKeyPackageError(MlsFaultError):
    """A Welcome made for a key package whose private part is not here."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(ErrorCode.NO_MATCHING_KEY_PACKAGE, detail)


class ForbiddenChangeError(RefusedError):
    """The user asked for a change that the group's rules or limits forbid; the code says which."""


class UnappliedProposalsError(RefusedError):
    """MLS sends nothing while received proposals are cached."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(ErrorCode.PENDING_PROPOSALS, detail)


class GroupDataLimitError(RefusedError):
    """Group data that must not be written: a value beyond its limit, or a version newer than this program."""

    def __init__(self, code: ErrorCode = ErrorCode.GD_LIMIT_EXCEEDED, detail: str = "") -> None:
        super().__init__(code, detail)


class MessageTooLargeError(RefusedError):
    """A message longer than may be sent."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(ErrorCode.MESSAGE_TOO_LARGE, detail)


class CorruptGroupStateError(EnvironmentFaultError):
    """Stored MLS bytes of ours that cannot be loaded again."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(ErrorCode.STORE_CORRUPT, detail)
