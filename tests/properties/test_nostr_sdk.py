"""What we write, an implementation that shares no line with ours reads, and the other way round."""

import json
from random import Random

import nostr_sdk
from hypothesis import given, settings
from hypothesis import strategies as st

from marmot_desktop.nostr import bech32, nip44
from marmot_desktop.nostr.event import (
    Event,
    UnsignedEvent,
    check_event,
    parse_event,
    parse_rumor,
    serialise_for_id,
    sign_event,
)
from marmot_desktop.nostr.keys import SecretKey, verify_signature
from marmot_desktop.nostr.nip49 import KeySecurity, decrypt_secret, encrypt_secret
from marmot_desktop.nostr.nip59 import open_wrap, wrap_rumor
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl, Timestamp

NO_SURROGATES = st.characters(exclude_categories=["Cs"])
TEXT = st.text(NO_SURROGATES, max_size=200)
ASCII_AND_CONTROL = st.text(st.characters(max_codepoint=0x7F), max_size=200)
SECRETS = st.integers(1, 2**128).map(lambda number: SecretKey(number.to_bytes(32, "big")))
DIGESTS = st.binary(min_size=32, max_size=32)
TAGS = st.lists(st.lists(TEXT, min_size=1, max_size=4).map(tuple), max_size=5).map(tuple)
RELAYS = st.lists(
    st.sampled_from(["wss://relay.example.com", "ws://127.0.0.1:7777", "wss://a.example.org/path"]).map(RelayUrl),
    max_size=3,
    unique=True,
).map(tuple)


def keys_of(secret: SecretKey) -> nostr_sdk.Keys:
    return nostr_sdk.Keys.parse(secret.expose().hex())


def key_of(pubkey: PubKey) -> nostr_sdk.PublicKey:
    return nostr_sdk.PublicKey.parse(pubkey.hex())


@st.composite
def unsigned_events(draw: st.DrawFn) -> tuple[SecretKey, UnsignedEvent]:
    secret = draw(SECRETS)
    content = draw(TEXT | ASCII_AND_CONTROL)
    event = UnsignedEvent(
        secret.public, Timestamp(draw(st.integers(0, 2**40))), draw(st.integers(0, 65535)), draw(TAGS), content
    )
    return secret, event


@given(unsigned_events(), DIGESTS)
def test_they_accept_our_events(written: tuple[SecretKey, UnsignedEvent], aux: bytes) -> None:
    secret, unsigned = written
    event = sign_event(unsigned, secret, aux=aux)
    read = nostr_sdk.Event.from_json(event.to_json())
    assert read.verify()
    assert read.id().to_hex() == event.id.hex()
    assert read.content() == event.content
    assert [tuple(tag.to_vec()) for tag in read.tags()] == list(event.tags)
    check_event(event)


@given(unsigned_events())
def test_we_accept_their_events(written: tuple[SecretKey, UnsignedEvent]) -> None:
    secret, unsigned = written
    builder = (
        nostr_sdk.EventBuilder(nostr_sdk.Kind(unsigned.kind), unsigned.content)
        .tags([nostr_sdk.Tag.parse(list(tag)) for tag in unsigned.tags])
        .custom_created_at(nostr_sdk.Timestamp.from_secs(unsigned.created_at))
    )
    made = builder.finalize(keys_of(secret))
    event = parse_event(made.as_json())
    check_event(event)
    assert (event.pubkey, event.content, event.kind) == (unsigned.pubkey, unsigned.content, unsigned.kind)
    assert event.created_at == unsigned.created_at


@given(DIGESTS, SECRETS, DIGESTS)
def test_a_signature_of_anything_else_is_refused(digest: bytes, secret: SecretKey, aux: bytes) -> None:
    sig = secret.sign(digest, aux)
    assert verify_signature(secret.public, digest, sig)
    assert not verify_signature(secret.public, bytes([digest[0] ^ 1]) + digest[1:], sig)


@given(SECRETS)
def test_references_to_people_are_the_same(secret: SecretKey) -> None:
    theirs = keys_of(secret)
    assert theirs.public_key().to_hex() == secret.public.hex()
    assert bech32.encode_npub(secret.public) == theirs.public_key().to_bech32()
    assert bech32.decode_npub(theirs.public_key().to_bech32()) == secret.public
    assert bech32.encode_nsec(secret) == theirs.secret_key().to_bech32()
    assert bech32.decode_nsec(theirs.secret_key().to_bech32()) == secret


@given(SECRETS, RELAYS)
def test_profile_references_are_understood_both_ways(secret: SecretKey, relays: tuple[RelayUrl, ...]) -> None:
    read = nostr_sdk.Nip19Profile.from_bech32(bech32.encode_nprofile(secret.public, relays))
    assert read.public_key().to_hex() == secret.public.hex()
    assert len(read.relays()) == len(relays)
    assert bech32.decode_nprofile(read.to_bech32())[0] == secret.public
    assert bech32.parse_person(read.to_nostr_uri()) == secret.public


@given(DIGESTS, SECRETS, st.integers(0, 65535), RELAYS)
def test_event_references_are_understood_both_ways(
    event_id: bytes, author: SecretKey, kind: int, relays: tuple[RelayUrl, ...]
) -> None:
    ours = bech32.encode_nevent(EventId(event_id), author=author.public, kind=kind, relays=relays)
    read = nostr_sdk.Nip19Event.from_bech32(ours)
    assert read.event_id().to_hex() == event_id.hex()
    found = read.author()
    assert found is not None
    assert found.to_hex() == author.public.hex()
    assert bech32.decode_nevent(read.to_bech32()) == (event_id, author.public)


@given(SECRETS, SECRETS, st.text(NO_SURROGATES, min_size=1, max_size=2000), DIGESTS)
def test_payloads_open_on_both_sides(one: SecretKey, other: SecretKey, text: str, nonce: bytes) -> None:
    key = nip44.conversation_key(one, other.public)
    ours = nip44.encrypt(text.encode(), key, nonce=nonce)
    assert nostr_sdk.nip44_decrypt(keys_of(other).secret_key(), key_of(one.public), ours) == text
    theirs = nostr_sdk.nip44_encrypt(keys_of(one).secret_key(), key_of(other.public), text, nostr_sdk.Nip44Version.V2)
    assert nip44.decrypt(theirs, nip44.conversation_key(other, one.public)) == text.encode()


@given(unsigned_events(), SECRETS, SECRETS, st.randoms(use_true_random=False))
def test_our_wraps_open_on_their_side(
    written: tuple[SecretKey, UnsignedEvent], recipient: SecretKey, one_time: SecretKey, random: Random
) -> None:
    author, unsigned = written
    rumor = unsigned.to_rumor()
    wrap = wrap_rumor(
        rumor, author, recipient.public, one_time=one_time, now=Timestamp(1_760_000_000), random=random.randbytes
    )
    opened = nostr_sdk.UnwrappedGift.from_gift_wrap(keys_of(recipient), nostr_sdk.Event.from_json(wrap.to_json()))
    assert opened.sender().to_hex() == author.public.hex()
    assert parse_rumor(opened.rumor().as_json()) == rumor


@given(unsigned_events(), SECRETS)
def test_their_wraps_open_on_our_side(written: tuple[SecretKey, UnsignedEvent], recipient: SecretKey) -> None:
    author, unsigned = written
    rumor = unsigned.to_rumor()
    theirs = nostr_sdk.UnsignedEvent.from_json(rumor.to_json())
    wrap: Event = parse_event(
        nostr_sdk.nip59_make_gift_wrap(keys_of(author), key_of(recipient.public), theirs).as_json()
    )
    check_event(wrap)
    opened = open_wrap(wrap, recipient)
    assert (opened.author, opened.rumor) == (author.public, rumor)


@settings(max_examples=20)
@given(SECRETS, st.text(NO_SURROGATES, min_size=1, max_size=30), st.binary(min_size=40, max_size=40))
def test_wrapped_keys_open_on_both_sides(secret: SecretKey, passphrase: str, random: bytes) -> None:
    ours = encrypt_secret(
        secret, passphrase, salt=random[:16], nonce=random[16:], log_n=1, security=KeySecurity.WAS_SECURE
    )
    read = nostr_sdk.EncryptedSecretKey.from_bech32(ours)
    assert read.decrypt(passphrase).to_hex() == secret.expose().hex()
    theirs = nostr_sdk.EncryptedSecretKey(
        keys_of(secret).secret_key(), passphrase, 1, nostr_sdk.KeySecurity.MEDIUM
    ).to_bech32()
    assert decrypt_secret(theirs, passphrase) == secret


@given(TEXT | ASCII_AND_CONTROL)
def test_the_canonical_form_is_json_of_the_same_values(content: str) -> None:
    form = serialise_for_id(PubKey(bytes(32)), 1, 1, (("t", content),), content)
    assert json.loads(form) == [0, "00" * 32, 1, 1, [["t", content]], content]
