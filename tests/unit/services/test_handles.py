"""Addresses: a domain is asked, once a day, and what it says is a mark beside a name and nothing more."""

import json

import pytest

from marmot_desktop.domain.contact import HandleState, Profile
from marmot_desktop.domain.facts import ContactChanged
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, MarmotDesktopError, RefusedError
from tests.helpers.scripted_web import ScriptedWeb
from tests.helpers.two_accounts import Pair, facts_of

URL = "https://one.test/.well-known/nostr.json?name=bob"


def names(**people: str) -> bytes:
    return json.dumps({"names": people}).encode()


async def meet(pair: Pair, *, written: str = "bob@one.test") -> ScriptedWeb:
    """Alice knows Bob, who says he has an address."""
    web = ScriptedWeb({URL: names(bob=pair.bob.session.me.hex())})
    await pair.alice.reopen_with_web(web)
    await pair.bob.services.contacts.set_profile(Profile(name="Bob", nip05=written))
    await pair.bob.send()
    await pair.alice.services.contacts.add(pair.bob.account.npub)
    await pair.alice.services.contacts.refresh(pair.bob.session.me)
    return web


async def test_somebody_is_found_by_address_and_by_key_without_asking(pair: Pair) -> None:
    web = await meet(pair)
    handles = pair.alice.services.handles
    assert await handles.find(" Bob@one.test ") == pair.bob.session.me
    assert await handles.find(pair.bob.account.npub) == pair.bob.session.me
    assert web.asked == [URL]


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (names(), ErrorCode.HANDLE_NOT_FOUND),
        (b"<html>", ErrorCode.WEB_UNREACHABLE),
        (None, ErrorCode.WEB_UNREACHABLE),
    ],
)
async def test_who_is_not_found_by_address_is_refused_and_why(
    pair: Pair, answer: bytes | None, code: ErrorCode
) -> None:
    await pair.alice.reopen_with_web(ScriptedWeb({} if answer is None else {URL: answer}))
    with pytest.raises(MarmotDesktopError) as failed:
        await pair.alice.services.handles.find("bob@one.test")
    assert failed.value.code is code
    assert isinstance(failed.value, RefusedError | EnvironmentFaultError)


async def test_an_address_that_knows_its_owner_is_verified_and_asked_again_after_a_day(pair: Pair) -> None:
    web = await meet(pair)
    handles, bob = pair.alice.services.handles, pair.bob.session.me
    for advance, times in ((0, 1), (86_399, 1), (1, 2)):
        pair.clock.advance(advance)
        assert await handles.check(bob) is HandleState.VERIFIED
        assert len(web.asked) == times
    await handles.check(bob, again=True)
    assert len(web.asked) == 3
    contact = await pair.alice.services.contacts.get(bob)
    assert contact.handle is HandleState.VERIFIED
    assert ContactChanged(contact) in facts_of(pair.alice, ContactChanged)


async def test_an_address_that_names_somebody_else_is_wrong(pair: Pair) -> None:
    web = await meet(pair)
    web.files[URL] = names(bob=pair.alice.session.me.hex())
    assert await pair.alice.services.handles.check(pair.bob.session.me) is HandleState.WRONG
    contact = await pair.alice.services.contacts.get(pair.bob.session.me)
    assert (contact.handle, contact.shown_name) == (HandleState.WRONG, "Bob")


async def test_a_domain_that_does_not_answer_takes_nothing_back(pair: Pair) -> None:
    web = await meet(pair)
    handles, bob = pair.alice.services.handles, pair.bob.session.me
    web.files.clear()
    assert await handles.check(bob) is HandleState.UNREACHABLE
    web.files[URL] = names(bob=bob.hex())
    assert await handles.check(bob, again=True) is HandleState.VERIFIED
    web.files.clear()
    assert await handles.check(bob, again=True) is HandleState.VERIFIED


async def test_a_new_address_is_not_verified_by_the_old_one(pair: Pair) -> None:
    await meet(pair)
    await pair.alice.services.handles.check(pair.bob.session.me)
    await pair.bob.services.contacts.set_profile(Profile(name="Bob", nip05="bob@two.test"))
    await pair.bob.send()
    await pair.alice.services.contacts.refresh(pair.bob.session.me)
    assert (await pair.alice.services.contacts.get(pair.bob.session.me)).handle is HandleState.UNCHECKED


@pytest.mark.parametrize("written", ["", "no address"])
async def test_without_an_address_nobody_is_asked(pair: Pair, written: str) -> None:
    web = await meet(pair, written=written)
    state = await pair.alice.services.handles.check(pair.bob.session.me)
    assert state is (HandleState.WRONG if written else HandleState.UNCHECKED)
    assert web.asked == []
