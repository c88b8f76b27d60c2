"""The loader fetches what the window has asked for, for as long as the account is signed in."""

from pathlib import Path

from marmot_desktop.background.picture_loader import PictureLoader
from marmot_desktop.background.runtime import running
from marmot_desktop.domain.contact import Profile
from marmot_desktop.domain.facts import PicturesChanged
from tests.helpers.fake_clock import FakeClock
from tests.helpers.scripted_web import ScriptedWeb
from tests.helpers.two_accounts import two_accounts
from tests.unit.domain.test_picture_header import png


async def test_a_picture_that_is_asked_for_comes_by_itself(tmp_path: Path, fake_clock: FakeClock) -> None:
    async with two_accounts(tmp_path, clock=fake_clock) as pair:
        alice, bob = pair.alice, pair.bob.session.me
        await alice.reopen_with_web(ScriptedWeb({"https://one.test/b.png": png(9, 9)}), lambda data, header: b"small")
        await pair.bob.services.contacts.set_profile(Profile(name="Bob", picture="https://one.test/b.png"))
        await pair.bob.send()
        await alice.services.contacts.add(bob.hex())
        await alice.services.contacts.refresh(bob)
        async with running([PictureLoader(alice.services.pictures)], fake_clock.monotonic):
            assert await alice.services.pictures.get((bob,)) == {}
            await alice.wait_for(lambda fact: fact == PicturesChanged(bob))
            assert await alice.services.pictures.get((bob,)) == {bob: b"small"}
