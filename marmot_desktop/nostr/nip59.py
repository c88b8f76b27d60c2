"""NIP-59: rumor, seal and gift wrap, and back with every check.

Source: NIP-59, NIP-17; dates within two days past, as NIP-59 says.
"""

from collections.abc import Callable
from typing import Final

from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr import nip44
from marmot_desktop.nostr.errors import DecryptError, InvalidEventError, InvalidKeyError
from marmot_desktop.nostr.event import Event, Rumor, UnsignedEvent, check_event, parse_event, parse_rumor, sign_event
from marmot_desktop.nostr.keys import SecretKey
from marmot_desktop.nostr.kinds import GIFT_WRAP, SEAL
from marmot_desktop.nostr.tags import Tags, all_values
from marmot_desktop.nostr.types import PubKey, Timestamp

MAX_BACKDATE_S: Final = 172_800


class OpenedWrap(Frozen, frozen=True):
    """What was inside a gift wrap.

    Args:
        rumor: the message.
        author: who sealed it, proved by the seal's signature and equal to the rumor's author.
    """

    rumor: Rumor
    author: PubKey


def wrap_rumor(
    rumor: Rumor,
    author: SecretKey,
    recipient: PubKey,
    *,
    one_time: SecretKey,
    now: Timestamp,
    random: Callable[[int], bytes],
    expiration: Timestamp | None = None,
) -> Event:
    """Seal a rumor and wrap the seal.

    Args:
        rumor: by the owner of `author`.
        author: signs the seal.
        recipient: who can open it.
        one_time: a fresh key that signs the wrap and is then forgotten.
        now: the present; seal and wrap get dates of their own before it.
        random: bytes from the operating system.
        expiration: when relays may drop it (NIP-40).

    Raises:
        DecryptError: the rumor is too large to be wrapped.
        InvalidEventError: the rumor names another author.
    """
    if rumor.pubkey != author.public:
        raise InvalidEventError(detail="the rumor names another author")
    sealed = _encrypt(rumor.to_json(), author, recipient, random)
    seal = sign_event(UnsignedEvent(author.public, _backdate(now, random), SEAL, (), sealed), author, aux=random(32))
    tags: Tags = (("p", recipient.hex()),)
    if expiration is not None:
        tags = (*tags, ("expiration", str(expiration)))
    wrapped = _encrypt(seal.to_json(), one_time, recipient, random)
    return sign_event(
        UnsignedEvent(one_time.public, _backdate(now, random), GIFT_WRAP, tags, wrapped), one_time, aux=random(32)
    )


def open_wrap(event: Event, secret: SecretKey) -> OpenedWrap:
    """Open a gift wrap addressed to us. The wrap's own id and signature were verified when it arrived.

    Raises:
        InvalidEventError: `unexpected_kind`, `invalid_event`, `invalid_signature`, `signed_rumor`, `invalid_rumor_id`.
        DecryptError: `wrap_undecryptable`, `seal_author_mismatch`.
    """
    if event.kind != GIFT_WRAP:
        raise InvalidEventError(ErrorCode.UNEXPECTED_KIND, f"kind {event.kind}")
    if secret.public.hex() not in all_values(event.tags, "p"):
        raise DecryptError(detail="addressed to somebody else")
    seal = parse_event(_decrypt(event.content, secret, event.pubkey))
    check_event(seal)
    if seal.kind != SEAL:
        raise InvalidEventError(ErrorCode.UNEXPECTED_KIND, f"kind {seal.kind} as seal")
    if seal.tags:
        raise InvalidEventError(detail="a seal carries tags")
    rumor = parse_rumor(_decrypt(seal.content, secret, seal.pubkey))
    if rumor.pubkey != seal.pubkey:
        raise DecryptError(ErrorCode.SEAL_AUTHOR_MISMATCH)
    return OpenedWrap(rumor, seal.pubkey)


def _backdate(now: Timestamp, random: Callable[[int], bytes]) -> Timestamp:
    return Timestamp(max(0, now - int.from_bytes(random(4), "big") % (MAX_BACKDATE_S + 1)))


def _encrypt(text: str, secret: SecretKey, peer: PubKey, random: Callable[[int], bytes]) -> str:
    return nip44.encrypt(text.encode("utf-8"), nip44.conversation_key(secret, peer), nonce=random(32))


def _decrypt(payload: str, secret: SecretKey, peer: PubKey) -> bytes:
    try:
        return nip44.decrypt(payload, nip44.conversation_key(secret, peer))
    except InvalidKeyError as err:
        raise DecryptError(detail="author is not on the curve") from err
