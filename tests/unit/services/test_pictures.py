"""Pictures of people: fetched for those we have to do with, once for each address, kept in the database."""

import pytest

from marmot_desktop.domain.contact import PicturePolicy, Profile
from marmot_desktop.domain.facts import PicturesChanged
from marmot_desktop.domain.picture_header import PictureHeader
from marmot_desktop.errors import ErrorCode, PeerFaultError
from tests.helpers.scripted_web import ScriptedWeb
from tests.helpers.two_accounts import Pair, facts_of
from tests.unit.domain.test_picture_header import png

URL, OTHER = "https://one.test/bob.png", "https://one.test/bob2.png"


def shrink(data: bytes, header: PictureHeader) -> bytes:
    """Stands for the decoder of the window, which has its own tests."""
    if data.endswith(b"broken"):
        raise PeerFaultError(ErrorCode.MEDIA_TYPE_MISMATCH)
    return b"small " + str(header.width).encode()


async def meet(pair: Pair, *, contact: bool = True, picture: str = URL) -> ScriptedWeb:
    """Alice has a web with a picture of Bob."""
    web = ScriptedWeb({URL: png(640, 640), OTHER: png(320, 320)})
    await pair.alice.reopen_with_web(web, shrink)
    await show(pair, picture)
    if contact:
        await pair.alice.services.contacts.add(pair.bob.account.npub)
    return web


async def show(pair: Pair, picture: str) -> None:
    """Bob has a picture, and Alice knows of it."""
    await pair.bob.services.contacts.set_profile(Profile(name="Bob", picture=picture))
    await pair.bob.send()
    await pair.alice.services.contacts.refresh(pair.bob.session.me)


async def load(pair: Pair) -> bytes | None:
    """Ask for Bob's picture, let it come, and ask again."""
    pictures, bob = pair.alice.services.pictures, pair.bob.session.me
    await pictures.get((bob,))
    if pictures._wanted.is_set():
        await pictures.load_next()
    return (await pictures.get((bob,))).get(bob)


async def test_a_picture_comes_and_stays_without_being_asked_for_again(pair: Pair) -> None:
    web = await meet(pair)
    assert await load(pair) == b"small 640"
    assert facts_of(pair.alice, PicturesChanged) == [PicturesChanged(pair.bob.session.me)]
    assert await load(pair) == b"small 640"
    assert web.asked == [URL]


async def test_a_new_address_brings_a_new_picture_and_the_old_one_is_not_shown_meanwhile(pair: Pair) -> None:
    web = await meet(pair)
    await load(pair)
    await show(pair, OTHER)
    assert await pair.alice.services.pictures.get((pair.bob.session.me,)) == {}
    assert await load(pair) == b"small 320"
    assert web.asked == [URL, OTHER]


@pytest.mark.parametrize("body", [b"<html>", png(9_999, 9), png(9, 9) + b"broken", png(9, 9) + bytes(1024 * 1024)])
async def test_a_picture_that_cannot_be_had_is_asked_for_again_tomorrow(pair: Pair, body: bytes) -> None:
    web = await meet(pair)
    web.files[URL] = body
    for _ in range(2):
        assert await load(pair) is None
    assert web.asked == [URL]
    web.files[URL] = png(8, 8)
    pair.clock.advance(86_401)
    assert await load(pair) == b"small 8"


async def test_of_strangers_nothing_is_fetched_unless_the_user_wants_everybody(pair: Pair) -> None:
    web = await meet(pair, contact=False)
    assert await load(pair) is None
    assert web.asked == []
    await pair.alice.services.pictures.set_policy(PicturePolicy.EVERYBODY)
    assert await load(pair) == b"small 640"


async def test_somebody_in_one_of_our_groups_is_no_stranger(pair: Pair) -> None:
    web = await meet(pair, contact=False)
    await pair.create_group()
    assert await load(pair) == b"small 640"
    assert web.asked == [URL]


async def test_who_wants_no_pictures_fetches_none_and_keeps_none(pair: Pair) -> None:
    web = await meet(pair)
    await load(pair)
    pictures = pair.alice.services.pictures
    await pictures.set_policy(PicturePolicy.NOBODY)
    assert await pictures.policy() is PicturePolicy.NOBODY
    assert facts_of(pair.alice, PicturesChanged)[-1] == PicturesChanged(None)
    assert await load(pair) is None
    await pictures.set_policy(PicturePolicy.KNOWN)
    assert await load(pair) == b"small 640"
    assert web.asked == [URL, URL]


async def test_where_nobody_looks_at_pictures_none_are_fetched(pair: Pair) -> None:
    web = await meet(pair)
    await pair.alice.reopen_with_web(web, None)
    assert await load(pair) is None
    assert web.asked == []
