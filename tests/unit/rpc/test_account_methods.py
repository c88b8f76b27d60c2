"""Accounts, profiles, relays, contacts."""

import pytest

from marmot_desktop.domain.contact import Profile
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.rpc.caller import Caller
from marmot_desktop.rpc.methods import METHODS
from marmot_desktop.rpc.parameters import BadParameterError
from tests.unit.rpc.fake_desk import ALICE, BOB, RELAY, FakeDesk, account, caller_of, contact


async def call(caller: Caller, method: str, **params: object) -> object:
    return await METHODS[method].call(caller, params, False)


async def test_a_created_account_is_answered_once_it_is_published() -> None:
    desk = FakeDesk()
    assert await call(caller_of(desk), "account.create", name="Alice") == {
        "pubkey": ALICE.hex(),
        "npub": account(ALICE).npub,
    }
    assert ("published", ALICE) in desk.services.calls
    assert desk.accounts.known[0].name == "Alice"


async def test_a_second_account_is_added_and_published_and_the_first_stays_in_use() -> None:
    desk = FakeDesk(account(ALICE))
    caller = caller_of(desk)
    await caller.services()
    assert await call(caller, "account.create") == {"pubkey": BOB.hex(), "npub": account(BOB).npub}
    assert desk.services.account.pubkey == ALICE
    assert ("published", BOB) in desk.live[BOB].calls
    await call(caller, "account.use", pubkey=BOB.hex())
    rows = await call(caller, "account.list")
    assert isinstance(rows, list)
    assert [(row["pubkey"], row["current"]) for row in rows] == [(ALICE.hex(), False), (BOB.hex(), True)]


async def test_a_secret_is_imported_with_its_passphrase() -> None:
    desk = FakeDesk()
    await call(caller_of(desk), "account.import", secret="nsec1fine", passphrase="xyz", name="Alice")
    assert desk.accounts.imported == ("nsec1fine", "xyz", "Alice")


async def test_what_is_no_secret_is_refused_with_its_code() -> None:
    with pytest.raises(RefusedError) as caught:
        await call(caller_of(FakeDesk()), "account.import", secret="nsec1wrong")
    assert caught.value.code is ErrorCode.INVALID_SECRET


async def test_a_removed_account_is_signed_out_first() -> None:
    desk = FakeDesk(account(ALICE))
    caller = caller_of(desk)
    await caller.services()
    assert await call(caller, "account.remove", pubkey=account(ALICE).npub) == {}
    assert desk.current is None
    assert await call(caller, "account.list") == []


async def test_the_current_account_is_exported() -> None:
    desk = FakeDesk(account(ALICE))
    assert await call(caller_of(desk), "account.export", passphrase="four") == {
        "ncryptsec": f"ncryptsec1{ALICE.hex()[:4]}4"
    }


async def test_fields_of_the_profile_that_are_not_given_stay() -> None:
    desk = FakeDesk(account())
    caller = caller_of(desk)
    answer = await call(caller, "profile.set", name="Alicia", picture="https://127.0.0.1/a.png")
    assert answer == {"name": "Alicia", "about": "Gardener", "picture": "https://127.0.0.1/a.png", "nip05": ""}
    assert desk.services.profile == Profile("Alicia", "Gardener", "https://127.0.0.1/a.png", "")


async def test_a_profile_is_ones_own_or_somebodys() -> None:
    caller = caller_of(FakeDesk(account()))
    own, others = await call(caller, "profile.get"), await call(caller, "profile.get", pubkey=account(BOB).npub)
    assert isinstance(own, dict)
    assert isinstance(others, dict)
    assert (own["pubkey"], own["name"]) == (ALICE.hex(), "Alice")
    assert (others["pubkey"], others["name"]) == (BOB.hex(), "Bob")


async def test_relay_lists_not_given_stay() -> None:
    desk = FakeDesk(account())
    answer = await call(caller_of(desk), "relays.set", inbox=[RELAY])
    assert desk.services.calls[-1] == ("relays", None, (RELAY,), None)
    assert answer == await call(caller_of(desk), "relays.get")


async def test_a_contact_is_added_by_npub_and_looked_up() -> None:
    desk = FakeDesk(account())
    answer = await call(caller_of(desk), "contact.add", pubkey=account(BOB).npub)
    assert isinstance(answer, dict)
    assert (answer["pubkey"], answer["reachability"]) == (BOB.hex(), "ready")
    assert ("add", account(BOB).npub) in desk.services.calls


async def test_contacts_are_listed_from_the_one_added_last() -> None:
    desk = FakeDesk(account())
    caller = caller_of(desk)
    await caller.services()
    desk.services.contacts_known = (contact(BOB, 10), contact(ALICE, 20))
    rows = await call(caller, "contact.list")
    assert isinstance(rows, list)
    assert [row["pubkey"] for row in rows] == [ALICE.hex(), BOB.hex()]
    after = await call(caller, "contact.list", before=ALICE.hex(), limit=1)
    assert isinstance(after, list)
    assert [row["pubkey"] for row in after] == [BOB.hex()]


async def test_a_contact_is_got_and_removed() -> None:
    desk = FakeDesk(account())
    caller = caller_of(desk)
    got = await call(caller, "contact.get", pubkey=BOB.hex())
    assert isinstance(got, dict)
    assert got["npub"] == account(BOB).npub
    assert await call(caller, "contact.remove", pubkey=BOB.hex()) == {}
    assert desk.services.calls[-1] == ("remove", BOB)
    with pytest.raises(RefusedError) as caught:
        await call(caller, "contact.get", pubkey=ALICE.hex())
    assert caught.value.code is ErrorCode.NOT_FOUND


@pytest.mark.parametrize("method", ["contact.add", "contact.get", "contact.remove", "account.use", "account.remove"])
async def test_what_is_no_person_is_a_bad_parameter(method: str) -> None:
    with pytest.raises(BadParameterError) as caught:
        await call(caller_of(FakeDesk(account())), method, pubkey="npub1nobody")
    assert (caught.value.parameter, caught.value.known_code) == ("pubkey", ErrorCode.INVALID_REFERENCE)
