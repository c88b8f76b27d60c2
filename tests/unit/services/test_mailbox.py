"""Welcomes over HTTP: what waits is fetched once, nonsense is refused, a deposit is nothing that can fail an invitation."""

import json
from http import HTTPStatus

import pytest

from marmot_desktop.domain.invite import InviteStatus
from marmot_desktop.errors import PeerFaultError
from marmot_desktop.marmot.types import KeyPackageRef
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.http_auth import check_http_auth
from marmot_desktop.nostr.kinds import GIFT_WRAP
from marmot_desktop.nostr.types import EventId
from marmot_desktop.services.mailbox import PATH, MailboxService, read_listing, read_wrap
from marmot_desktop.services.stock import StockService
from tests.helpers.scripted_gateways import ScriptedGateways
from tests.helpers.two_accounts import RELAY, Pair

REF = KeyPackageRef(bytes(32))


async def mailbox_of_bob(pair: Pair, gateways: ScriptedGateways) -> MailboxService:
    bob = pair.bob
    await StockService(bob.session, bob.port, gateways).check()
    return MailboxService(bob.session, gateways, bob.services.invites.receive)


async def invite_bob(pair: Pair) -> Event:
    """The gift wrap for Bob; no relay has it."""
    await pair.create_group()
    (wrap,) = pair.relay.of_kind(GIFT_WRAP)
    pair.relay.events.remove(wrap)
    return wrap


async def test_what_waits_is_fetched_and_shown(pair: Pair) -> None:
    gateways = ScriptedGateways()
    gateways.put_welcome(await invite_bob(pair))
    mailbox = await mailbox_of_bob(pair, gateways)
    assert await mailbox.collect() == 1
    (invite,) = await pair.bob.services.invites.list(InviteStatus.PENDING)
    assert invite.group_name == "Garden"
    now, url = pair.clock.now(), f"http{RELAY.removeprefix('ws')}{PATH}"
    listed = check_http_auth(gateways.authorizations[0], [url], "GET", b"", int(now))
    assert listed.pubkey == pair.bob.session.me
    await mailbox.collect()
    assert len(set(gateways.authorizations)) == len(gateways.authorizations), "each is good for one request"


async def test_a_welcome_that_is_gone_was_joined_before(pair: Pair) -> None:
    gateways = ScriptedGateways()
    wrap = await invite_bob(pair)
    gateways.put_welcome(wrap)
    gateways.mailbox["GET", f"{PATH}/{wrap.id.hex()}"] = (HTTPStatus.GONE, b"{}")
    assert await (await mailbox_of_bob(pair, gateways)).collect() == 0


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (404, b"{}"),
        (401, b"{}"),
        (500, b""),
        (200, b"nonsense"),
        (200, b'{"welcomes":[{"id":"x"}]}'),
        (200, b"[" * 900),
    ],
    ids=["404", "401", "500", "nonsense", "bad id", "deep"],
)
async def test_a_mailbox_that_answers_otherwise_is_left_alone(pair: Pair, status: int, body: bytes) -> None:
    gateways = ScriptedGateways(mailbox={("GET", PATH): (status, body)})
    assert await (await mailbox_of_bob(pair, gateways)).collect() == 0


async def test_another_event_than_was_asked_for_is_not_taken(pair: Pair) -> None:
    gateways = ScriptedGateways()
    wrap = await invite_bob(pair)
    gateways.put_welcome(wrap)
    other = pair.relay.events[0]
    gateways.mailbox["GET", f"{PATH}/{wrap.id.hex()}"] = (HTTPStatus.OK, f'{{"event":{other.to_json()}}}'.encode())
    assert await (await mailbox_of_bob(pair, gateways)).collect() == 0
    assert await pair.bob.services.invites.list() == ()


def test_a_listing_names_each_once() -> None:
    row = {"id": "ab" * 32}
    assert read_listing(json.dumps({"welcomes": [row, row]}).encode()) == (EventId(b"\xab" * 32),)
    with pytest.raises(PeerFaultError):
        read_listing(b'{"welcomes":1}')


@pytest.mark.parametrize("body", [b"", b"{}", b'{"event":1}', b'{"event":{}}', b"\xff"])
def test_what_is_no_gift_wrap_is_refused(body: bytes) -> None:
    with pytest.raises(PeerFaultError):
        read_wrap(body, EventId(bytes(32)))


async def test_a_deposit_names_the_package_and_not_the_account(pair: Pair) -> None:
    gateways = ScriptedGateways(mailbox={("POST", PATH): (HTTPStatus.CREATED, b"{}")})
    wrap = await invite_bob(pair)
    mailbox = MailboxService(pair.alice.session, gateways, pair.alice.services.invites.receive)
    assert await mailbox.deposit(RELAY, wrap, REF)
    ((_, _, body),) = gateways.calls
    value = json.loads(body)
    assert (value["event"]["id"], value["key_package_ref"]) == (wrap.id.hex(), REF.hex())
    url = f"http{RELAY.removeprefix('ws')}{PATH}"
    signer = check_http_auth(gateways.authorizations[0], [url], "POST", body, int(pair.clock.now())).pubkey
    assert signer not in (pair.alice.session.me, pair.bob.session.me)


async def test_a_deposit_that_fails_is_no_harm(pair: Pair) -> None:
    wrap = await invite_bob(pair)
    for gateways in (ScriptedGateways(unreachable=True), ScriptedGateways()):
        mailbox = MailboxService(pair.alice.session, gateways, pair.alice.services.invites.receive)
        assert not await mailbox.deposit(RELAY, wrap, REF)
