"""The first run in a real window, over a real relay and engine: four clicks, and a key that comes from elsewhere."""

from pathlib import Path

import pytest

from marmot_desktop.nostr import bech32
from marmot_desktop.nostr.keys import SecretKey
from tests.helpers.local_relay import RelayProcess
from tests.helpers.raw_client import raw_client
from tests.helpers.two_desks import Person
from tests.helpers.window_process import WindowProcess
from tests.helpers.x_server import XServer

READY = "You can be invited"
SECRET = SecretKey(b"\x2d" * 31 + b"\x07")  # a throw-away key


async def published_lists(url: str) -> list[str]:
    """The ids of the lists that a relay has of Carol."""
    async with raw_client(url) as client:
        return sorted(await client.fetch_ids({"kinds": [10002, 10050, 10051], "authors": [SECRET.public.hex()]}))


@pytest.mark.xvfb
async def test_four_clicks_lead_to_an_account_that_others_find_and_invite(tmp_path: Path, x_server: XServer) -> None:
    async with RelayProcess(tmp_path / "relay.db") as relay:
        bob = Person("Bob", tmp_path / "bob", relay.url)
        async with WindowProcess("Alice", tmp_path / "alice", x_server.display, relay.url) as alice, bob.at_desk():
            await alice.click("welcomeCreateButton")
            await alice.type("accountNameField", "Alice")
            await alice.click("createStepButton")
            await alice.click("backupLaterButton")
            await alice.click("relayContinueButton")
            await alice.until("text", lambda text: text == READY, name="finishStepHeading")
            npub = await alice.ask("text", name="finishNpubField")
            group = (await bob.services.groups.create("Garden")).group.id
            invited = await bob.services.groups.invite(group, person=bech32.decode_npub(npub))
            assert invited.accepted_by
            await alice.click("startChattingButton")
            await alice.click("railInvites")
            await alice.until_row("inviteList", "Garden")
        assert "Traceback" not in alice.log_text()


@pytest.mark.xvfb
async def test_a_key_from_elsewhere_finds_its_lists_and_leaves_them_as_they_are(
    tmp_path: Path, x_server: XServer
) -> None:
    async with RelayProcess(tmp_path / "relay.db") as relay:
        elsewhere = Person("Carol", tmp_path / "elsewhere", relay.url)
        async with elsewhere.at_desk(sign_in=False):
            account = await elsewhere.desk.accounts.import_key(bech32.encode_nsec(SECRET), name="Carol")
            await elsewhere.desk.sign_in(account.pubkey)
            await elsewhere.services.onboarding.wait_published(20.0)
            before = await published_lists(relay.url)
        async with WindowProcess("Carol", tmp_path / "here", x_server.display, relay.url) as here:
            await here.click("welcomeImportButton")
            await here.type("secretKeyField", bech32.encode_nsec(SECRET))
            await here.click("importStepButton")
            await here.until("text", lambda text: text.startswith("We found your lists"), name="foundListsWords")
            assert await here.ask("text", name="relayContinueButton") == "Keep these lists"
            await here.click("relayContinueButton")
            await here.until("text", lambda text: text == READY, name="finishStepHeading")
            assert await published_lists(relay.url) == before
        assert "Traceback" not in here.log_text()
