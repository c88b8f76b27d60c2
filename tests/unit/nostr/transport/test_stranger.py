"""A relay that wants to know who leaves a gift wrap learns a key that is used once, and ours only by leave."""

import pytest

from marmot_desktop.nostr.auth import build_auth_event
from marmot_desktop.nostr.event import Event, sign_event
from marmot_desktop.nostr.keys import SecretKey
from marmot_desktop.nostr.kinds import GIFT_WRAP
from marmot_desktop.nostr.transport.link import SignAuth
from marmot_desktop.nostr.types import RelayUrl
from tests.unit.nostr.people import ALICE, NOW, signed
from tests.unit.nostr.transport.pools import new_pool, within
from tests.unit.nostr.transport.scripted_relay import Peer, ScriptedRelay

WRAP = signed(GIFT_WRAP, "sealed")
WORDS = "auth-required: who are you"


class Strangers:
    """Makes keys that are used once, and remembers them."""

    def __init__(self) -> None:
        self.made: list[SecretKey] = []

    def __call__(self) -> SignAuth:
        key = SecretKey(bytes([len(self.made) + 101]) * 32)
        self.made.append(key)

        async def sign(relay: RelayUrl, challenge: str) -> Event | None:
            return sign_event(build_auth_event(relay, challenge, key.public, NOW), key, aux=bytes(32))

        return sign


class Doorkeeper:
    """A relay that takes events from people it knows, and refuses some of them."""

    def __init__(self, *, refuses: str = "", admits: str = "") -> None:
        self.refuses = refuses
        self.admits = admits
        self.known: list[str] = []

    async def __call__(self, peer: Peer) -> None:
        known = ""
        await peer.send("AUTH", f"challenge {peer.number}")
        while True:
            message = await peer.receive("EVENT", "AUTH")
            event_id = message[1]["id"]
            if message[0] == "AUTH":
                known = message[1]["pubkey"]
                self.known.append(known)
                await peer.send("OK", event_id, True, "")
            elif not known:
                await peer.send("OK", event_id, False, WORDS)
            elif self.refuses and known != self.admits:
                await peer.send("OK", event_id, False, self.refuses)
            else:
                await peer.send("OK", event_id, True, "")
                if peer.number > 1:
                    await peer.socket.wait_closed()
                    return


async def test_a_wrap_is_sent_again_by_a_key_that_is_used_once() -> None:
    strangers, door = Strangers(), Doorkeeper()
    async with ScriptedRelay(door) as relay, new_pool(new_stranger=strangers) as pool:
        for _ in range(2):
            (receipt,) = await within(pool.publish(WRAP, [relay.url]))
            assert receipt.accepted
    assert door.known == [key.public.hex() for key in strangers.made]
    assert len(set(door.known)) == 2
    assert ALICE.public.hex() not in door.known


@pytest.mark.parametrize("words", ["restricted: members only", WORDS])
async def test_a_relay_that_refuses_strangers_refuses_for_good(words: str) -> None:
    door = Doorkeeper(refuses=words)
    async with ScriptedRelay(door) as relay, new_pool(new_stranger=Strangers()) as pool:
        (receipt,) = await within(pool.publish(WRAP, [relay.url]))
    assert (receipt.accepted, receipt.reached) == (False, True)
    assert receipt.message.startswith("restricted:")
    assert ALICE.public.hex() not in door.known


async def test_with_the_users_leave_it_learns_who_we_are() -> None:
    door = Doorkeeper(refuses="restricted: members only", admits=ALICE.public.hex())
    async with ScriptedRelay(door) as relay, new_pool(new_stranger=Strangers()) as pool:
        pool.set_reveals_sender(True)
        (receipt,) = await within(pool.publish(WRAP, [relay.url]))
    assert receipt.accepted
    assert door.known[-1] == ALICE.public.hex()


async def test_only_gift_wraps_are_sent_by_strangers() -> None:
    strangers, door = Strangers(), Doorkeeper()
    async with ScriptedRelay(door) as relay, new_pool(new_stranger=strangers) as pool:
        (receipt,) = await within(pool.publish(signed(1, "x"), [relay.url]))
    assert (receipt.accepted, receipt.message, strangers.made) == (False, WORDS, [])


async def test_a_relay_of_our_own_is_not_visited_as_a_stranger() -> None:
    strangers, door = Strangers(), Doorkeeper()
    async with ScriptedRelay(door) as relay, new_pool(new_stranger=strangers) as pool:
        pool.set_auth_relays([relay.url])
        (receipt,) = await within(pool.publish(WRAP, [relay.url]))
    assert (receipt.accepted, door.known, strangers.made) == (True, [ALICE.public.hex()], [])


async def test_a_relay_that_hangs_up_on_strangers_gave_no_answer() -> None:
    async def slam(peer: Peer) -> None:
        if peer.number == 1:
            event = (await peer.receive("EVENT"))[1]
            await peer.send("OK", event["id"], False, WORDS)
            await peer.socket.wait_closed()
        else:
            await peer.receive("EVENT")

    async with ScriptedRelay(slam) as relay, new_pool(new_stranger=Strangers()) as pool:
        (receipt,) = await within(pool.publish(WRAP, [relay.url]))
    assert (receipt.accepted, receipt.reached) == (False, False)
