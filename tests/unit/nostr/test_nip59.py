import json

import pytest

from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import replace
from marmot_desktop.nostr import nip44
from marmot_desktop.nostr.errors import DecryptError, InvalidEventError, NostrError
from marmot_desktop.nostr.event import Event, Rumor, check_event, parse_event, parse_rumor
from marmot_desktop.nostr.keys import SecretKey
from marmot_desktop.nostr.nip59 import MAX_BACKDATE_S, open_wrap, wrap_rumor
from marmot_desktop.nostr.types import Timestamp, parse_pubkey
from tests.unit.nostr.people import ALICE, BOB, NOW, OFF_CURVE, CountedBytes, load_vectors, secret_of, signed, unsigned

ONE_TIME = secret_of(77)
RUMOR = unsigned(444, "welcome", [["e", "x"]]).to_rumor()


def wrap(rumor: Rumor = RUMOR, expiration: Timestamp | None = None) -> Event:
    random = CountedBytes()
    return wrap_rumor(rumor, ALICE, BOB.public, one_time=ONE_TIME, now=NOW, random=random, expiration=expiration)


def sealed(content: str, author: SecretKey = ALICE, kind: int = 13, tags: list[list[str]] | None = None) -> Event:
    """A seal by `author` for Bob around any text."""
    key = nip44.conversation_key(author, BOB.public)
    return signed(kind, nip44.encrypt(content.encode(), key, nonce=bytes(32)), tags or [], author=author)


def wrapped(seal: str) -> Event:
    """A gift wrap for Bob around any text."""
    key = nip44.conversation_key(ONE_TIME, BOB.public)
    content = nip44.encrypt(seal.encode(), key, nonce=bytes(32))
    return signed(1059, content, [["p", BOB.public.hex()]], author=ONE_TIME)


def test_the_recorded_wrap_opens() -> None:
    recorded = load_vectors("gift_wrap")
    wrap_event = parse_event(recorded["gift_wrap"])
    check_event(wrap_event)
    opened = open_wrap(wrap_event, SecretKey(bytes.fromhex(recorded["recipient_secret"])))
    assert opened.rumor == parse_rumor(json.dumps(recorded["rumor"]))
    assert opened.author == SecretKey(bytes.fromhex(recorded["sender_secret"])).public


def test_the_example_of_the_specification_opens() -> None:
    recorded = load_vectors("nip59_example")
    recipient = SecretKey(bytes.fromhex(recorded["recipient_secret"]))
    tags = [["p", recipient.public.hex()]]
    template = signed(1059, recorded["wrap_content"], tags)
    opened = open_wrap(replace(template, pubkey=parse_pubkey(recorded["wrap_pubkey"])), recipient)
    assert opened.author.hex() == recorded["seal_pubkey"]
    assert opened.rumor.id.hex() == recorded["rumor_id"]
    assert opened.rumor.content == recorded["rumor_content"]


def test_what_was_wrapped_comes_out_for_the_recipient() -> None:
    event = wrap()
    check_event(event)
    assert (event.kind, event.pubkey, event.tags) == (1059, ONE_TIME.public, (("p", BOB.public.hex()),))
    opened = open_wrap(event, BOB)
    assert opened.rumor == RUMOR
    assert opened.author == ALICE.public


def test_the_author_is_not_seen_from_outside() -> None:
    assert ALICE.public.hex() not in wrap().to_json()


def test_seal_and_wrap_have_dates_of_their_own_within_two_days_past() -> None:
    event = wrap()
    key = nip44.conversation_key(BOB, event.pubkey)
    seal = parse_event(nip44.decrypt(event.content, key))
    for dated in (event, seal):
        assert NOW - MAX_BACKDATE_S <= dated.created_at <= NOW
    assert event.created_at != seal.created_at
    assert seal.tags == ()


def test_a_wrap_may_say_when_it_expires() -> None:
    assert wrap(expiration=Timestamp(NOW + 5)).first_tag("expiration") == str(NOW + 5)


def test_nobody_wraps_the_rumor_of_another() -> None:
    with pytest.raises(InvalidEventError):
        wrap(unsigned(9, "x", author=BOB).to_rumor())


def test_too_large_a_rumor_is_refused() -> None:
    with pytest.raises(DecryptError):
        wrap(unsigned(444, "x" * 70_000).to_rumor())


def test_somebody_else_cannot_open_it() -> None:
    with pytest.raises(DecryptError):
        open_wrap(wrap(), ALICE)


def test_a_wrap_may_name_more_people() -> None:
    event = wrap()
    more = replace(event, tags=(("p", ALICE.public.hex()), *event.tags, ("x", "y")))
    assert open_wrap(more, BOB).rumor == RUMOR


RUMOR_OF_BOB = unsigned(9, "x", author=BOB).to_rumor().to_json()
SIGNED_TEXT = signed(9, "x").to_json()
WRONG_ID = RUMOR.to_json().replace(RUMOR.id.hex(), "00" * 32)
FORGED_SEAL = replace(sealed(RUMOR.to_json()), sig=BOB.sign(bytes(32), bytes(32)))
CHANGED_SEAL = replace(sealed(RUMOR.to_json()), created_at=Timestamp(1))


@pytest.mark.parametrize(
    ("event", "code"),
    [
        (signed(1, "x"), ErrorCode.UNEXPECTED_KIND),
        (signed(1059, "x"), ErrorCode.WRAP_UNDECRYPTABLE),
        (signed(1059, "x", [["p", BOB.public.hex()]]), ErrorCode.WRAP_UNDECRYPTABLE),
        (wrapped("x"), ErrorCode.INVALID_EVENT),
        (wrapped(FORGED_SEAL.to_json()), ErrorCode.INVALID_SIGNATURE),
        (wrapped(CHANGED_SEAL.to_json()), ErrorCode.INVALID_EVENT),
        (wrapped(sealed(RUMOR.to_json(), kind=14).to_json()), ErrorCode.UNEXPECTED_KIND),
        (wrapped(sealed(RUMOR.to_json(), tags=[["p", "x"]]).to_json()), ErrorCode.INVALID_EVENT),
        (wrapped(signed(13, "x").to_json()), ErrorCode.WRAP_UNDECRYPTABLE),
        (wrapped(sealed("x").to_json()), ErrorCode.INVALID_EVENT),
        (wrapped(sealed(RUMOR_OF_BOB).to_json()), ErrorCode.SEAL_AUTHOR_MISMATCH),
        (wrapped(sealed(SIGNED_TEXT).to_json()), ErrorCode.SIGNED_RUMOR),
        (wrapped(sealed(WRONG_ID).to_json()), ErrorCode.INVALID_RUMOR_ID),
    ],
)
def test_a_fault_at_any_depth_is_found(event: Event, code: ErrorCode) -> None:
    with pytest.raises(NostrError) as caught:
        open_wrap(event, BOB)
    assert caught.value.code is code


def test_an_author_off_the_curve_is_a_fault() -> None:
    with pytest.raises(DecryptError):
        open_wrap(replace(wrap(), pubkey=OFF_CURVE), BOB)
