"""Two people over a real relay and a web server: found, looked at, followed, written to, blocked."""

from pathlib import Path

from marmot_desktop.domain.chat import Group
from marmot_desktop.domain.contact import Profile
from marmot_desktop.domain.facts import PicturesChanged
from marmot_desktop.domain.invite import InviteStatus
from marmot_desktop.domain.picture_header import PictureHeader
from tests.helpers.local_relay import RelayProcess
from tests.helpers.two_desks import Person
from tests.helpers.web_server import file_answer, web_server
from tests.unit.domain.test_picture_header import png

SMALL = b"a small picture of Bob, as the window encodes it"


def shrink(_data: bytes, header: PictureHeader) -> bytes:
    """Stands for the decoder of the window, which needs Qt and has its own tests."""
    assert (header.width, header.height) == (640, 480)
    return SMALL


def _is_in_clear(folder: Path, *secrets: bytes) -> bool:
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files
    return any(secret in path.read_bytes() for path in files for secret in secrets)


async def test_a_picture_comes_once_and_nothing_readable_of_it_stays_on_the_disk(tmp_path: Path) -> None:
    asked: list[str] = []
    async with (
        RelayProcess(tmp_path / "relay.db") as relay,
        web_server(lambda path: file_answer(png(640, 480)), asked) as web,
    ):
        alice = Person("Alice", tmp_path / "alice", relay.url, shrink_picture=shrink)
        bob = Person("Bob", tmp_path / "bob", relay.url)
        url = f"{web}/bob-in-the-hills.png"
        async with alice.at_desk(), bob.at_desk():
            await bob.services.contacts.set_profile(Profile("bob", "Hills.", url, display_name="Bob of the Hills"))
            assert await bob.services.onboarding.wait_published(20.0)
            await alice.services.contacts.add(bob.me.hex())
            report = await alice.services.reachability.check(bob.me)
            assert report.can_be_invited
            assert (await alice.services.contacts.get(bob.me)).shown_name == "Bob of the Hills"
            assert await alice.services.pictures.get((bob.me,)) == {}
            await alice.until(lambda fact: fact == PicturesChanged(bob.me))
            assert await alice.services.pictures.get((bob.me,)) == {bob.me: SMALL}
            whom = bob.me
        async with alice.at_desk():
            assert await alice.services.pictures.get((whom,)) == {whom: SMALL}
        assert len(asked) == 1
        assert not _is_in_clear(tmp_path / "alice", SMALL, b"bob-in-the-hills", b"Bob of the Hills")


async def test_who_is_followed_is_there_on_another_computer_and_who_is_blocked_is_not_heard(tmp_path: Path) -> None:
    async with RelayProcess(tmp_path / "relay.db") as relay:
        alice, bob = Person("Alice", tmp_path / "alice", relay.url), Person("Bob", tmp_path / "bob", relay.url)
        async with alice.at_desk(), bob.at_desk():
            await alice.services.follows.follow(bob.me)
            assert await alice.services.onboarding.wait_published(20.0)
            key = await alice.desk.accounts.reveal_key(alice.me)
            other = Person("Other", tmp_path / "other", relay.url)
            async with other.at_desk(sign_in=False):
                account = await other.desk.accounts.import_key(key, None, "Alice again")
                await other.desk.sign_in(account.pubkey)
                assert await other.services.follows.import_all() == 1
                (contact,) = await other.services.contacts.list()
                assert (contact.pubkey, contact.profile.name, contact.followed) == (bob.me, "Bob", True)
            await alice.services.blocking.block(bob.me)
            made: Group = (await bob.services.groups.create("", members=(alice.me,))).group
            assert made.is_direct
            await alice.services.sync.wait(20.0)
            assert await alice.services.invites.list() == ()
            await alice.services.blocking.unblock(bob.me)
            (invite,) = await alice.services.invites.list(InviteStatus.PENDING)
            assert invite.inviter == bob.me
