"""secp256k1 keys: sign and verify by BIP-340, agree on a secret by ECDH.

Source: BIP-340; NIP-01; NIP-44 (ECDH gives the unhashed x coordinate).
"""

import hmac
from collections.abc import Callable
from typing import Final, NoReturn

from coincurve import PrivateKey, PublicKey, PublicKeyXOnly

from marmot_desktop.nostr.errors import InvalidKeyError
from marmot_desktop.nostr.types import PubKey, Sig

SECRET_BYTES: Final = 32
_MAX_TRIES: Final = 64


class SecretKey:
    """A Nostr secret key. It prints as `SecretKey(***)`, is not pickled, and compares in constant time.

    Args:
        secret: 32 bytes, a number from 1 to the order of the curve less one.

    Raises:
        InvalidKeyError: not such a number.

    Secrets: holds one.
    """

    __slots__ = ("_bytes", "_key", "_public")

    def __init__(self, secret: bytes) -> None:
        if len(secret) != SECRET_BYTES:
            raise InvalidKeyError(detail="a secret key has 32 bytes")
        try:
            self._key: PrivateKey | None = PrivateKey(secret)
        except ValueError as err:
            raise InvalidKeyError(detail="not a secret key") from err
        self._bytes = bytearray(secret)
        self._public = PubKey(self._key.public_key.format(compressed=True)[1:])

    @property
    def public(self) -> PubKey:
        """The x-only public key; stays readable after `wipe`."""
        return self._public

    def sign(self, digest: bytes, aux: bytes) -> Sig:
        """A BIP-340 signature.

        Args:
            digest: 32 bytes, such as an event id.
            aux: 32 fresh random bytes.
        """
        return Sig(self._live().sign_schnorr(digest, aux))

    def ecdh_x(self, peer: PubKey) -> bytes:
        """The x coordinate, unhashed, of the shared point. Secrets: returns one.

        Raises:
            InvalidKeyError: the peer's key is not on the curve.
        """
        try:
            point = PublicKey(b"\x02" + peer).multiply(bytes(self._bytes))
        except ValueError as err:
            raise InvalidKeyError(detail="not on the curve") from err
        self._live()
        return point.format(compressed=True)[1:]

    def expose(self) -> bytes:
        """The 32 bytes themselves, to be stored or wrapped. Secrets: returns one."""
        self._live()
        return bytes(self._bytes)

    def wipe(self) -> None:
        """Overwrite what can be overwritten; the key cannot be used any more."""
        self._bytes[:] = bytes(SECRET_BYTES)
        self._key = None

    def _live(self) -> PrivateKey:
        if self._key is None:
            raise InvalidKeyError(detail="the key was wiped")
        return self._key

    def __repr__(self) -> str:
        return "SecretKey(***)"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SecretKey) and hmac.compare_digest(self._bytes, other._bytes)

    def __hash__(self) -> int:
        return hash(self._public)

    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret key is not pickled")


def generate_secret(random: Callable[[int], bytes]) -> SecretKey:
    """A fresh key.

    Args:
        random: bytes from the operating system.
    """
    for _ in range(_MAX_TRIES):
        try:
            return SecretKey(random(SECRET_BYTES))
        except InvalidKeyError:
            continue  # about once in 2**128 tries
    raise InvalidKeyError(detail="the random source gives no keys")


def verify_signature(pubkey: PubKey, digest: bytes, sig: Sig) -> bool:
    """Whether a BIP-340 signature is right. Releases the interpreter lock while it computes.

    Args:
        pubkey: x-only.
        digest: the message, usually the 32 bytes of an event id.
        sig: 64 bytes.
    """
    try:
        return PublicKeyXOnly(pubkey).verify(sig, digest)
    except ValueError:
        return False


def is_on_curve(pubkey: bytes) -> bool:
    """Whether 32 bytes are the x coordinate of a point."""
    try:
        PublicKeyXOnly(pubkey)
    except ValueError:
        return False
    return True
