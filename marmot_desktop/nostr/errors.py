"""What bytes from a relay or a person can be wrong in.

PeerFaultError
  NostrError
    InvalidEventError       an event that breaks NIP-01, or whose id or signature is wrong
    InvalidKeyError         not a key, or not a reference to one
    InvalidRelayUrlError    not a relay address
    DecryptError            NIP-44, NIP-49 or NIP-59 cannot be opened
    WireError               a frame that is not a message of the relay protocol
"""

from marmot_desktop.errors import ErrorCode, PeerFaultError


class NostrError(PeerFaultError):
    """Anything wrong on the Nostr layer."""


class InvalidEventError(NostrError):
    """An event that breaks NIP-01, or whose id or signature is wrong."""

    def __init__(self, code: ErrorCode = ErrorCode.INVALID_EVENT, detail: str = "") -> None:
        super().__init__(code, detail)


class InvalidKeyError(NostrError):
    """Not a key, or not a reference to one."""

    def __init__(self, code: ErrorCode = ErrorCode.INVALID_REFERENCE, detail: str = "") -> None:
        super().__init__(code, detail)


class InvalidRelayUrlError(NostrError):
    """Not a relay address."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(ErrorCode.INVALID_RELAY_URL, detail)


class DecryptError(NostrError):
    """A payload that cannot be opened."""

    def __init__(self, code: ErrorCode = ErrorCode.WRAP_UNDECRYPTABLE, detail: str = "") -> None:
        super().__init__(code, detail)


class WireError(NostrError):
    """A frame that is not a message of the relay protocol.

    Args:
        detail: what is wrong with it.
        event_id: 64 hex digits of the event it carries, where they could be read: the answer has to name them.
        subscription: the subscription id it carries, where it could be read.
    """

    def __init__(
        self,
        detail: str = "",
        *,
        code: ErrorCode = ErrorCode.INVALID_EVENT,
        event_id: str | None = None,
        subscription: str | None = None,
    ) -> None:
        super().__init__(code, detail)
        self.event_id = event_id
        self.subscription = subscription
