"""Key packages out of the stock of a relay, while their owner sleeps."""

import re
from pathlib import Path

import httpx
import pytest

from tests.helpers.local_relay import RelayProcess
from tests.helpers.rpc_process import Json, RpcError, RpcProcess
from tests.helpers.rpc_story import create_account, say
from tests.scenarios.test_two_people_rpc import relay_of, two_people

TARGET = 10


def one_time(rows: list[Json]) -> set[str]:
    """Packages that serve once and that a relay has said OK to."""
    return {row["event_id"] for row in rows if not row["last_resort"] and row.get("relays_accepted")}


async def until_stocked(process: RpcProcess, count: int = TARGET) -> set[str]:
    """The relay has so many packages of this account by now."""
    rows = await process.until(lambda: process.call("key_package.list"), lambda rows: len(one_time(rows)) >= count)
    return one_time(rows)


async def counted(relay: RelayProcess, name: str) -> dict[str, float]:
    """What a relay counts under a name, by label."""
    async with httpx.AsyncClient() as client:
        text = (await client.get(f"http{relay.url.removeprefix('ws')}/metrics")).text
    return {labels: float(value) for labels, value in re.findall(rf"^{name}{{(.*)}} (\S+)$", text, re.MULTILINE)}


async def test_somebody_who_sleeps_is_invited_with_a_package_that_nobody_else_gets(tmp_path: Path) -> None:
    async with relay_of("ours", tmp_path) as relay, two_people(relay, tmp_path) as (alice, bob):
        await create_account(alice, "Alice")
        bobs_key = await create_account(bob, "Bob")
        await until_stocked(bob)
        await bob.shut_down()
        first = await alice.call("key_package.request", pubkey=bobs_key)
        second = await alice.call("key_package.request", pubkey=bobs_key, min=1)
        assert [row["valid"] for row in (*first, *second)] == [True, True]
        assert first[0]["event_id"] != second[0]["event_id"]
        assert not first[0]["last_resort"]
        group = (await alice.call("group.create", name="Garden"))["group"]
        invited = await alice.call("group.invite", group=group, key_package_event_id=first[0]["event_id"])
        assert invited["key_package_event_id"] == first[0]["event_id"]


async def test_a_relay_without_a_stock_is_told_by_its_code(tmp_path: Path) -> None:
    async with relay_of("nostr_sdk", tmp_path) as relay, two_people(relay, tmp_path) as (alice, bob):
        await create_account(alice, "Alice")
        bobs_key = await create_account(bob, "Bob")
        with pytest.raises(RpcError) as refused:
            await alice.call("key_package.request", pubkey=bobs_key)
        assert refused.value.code == "gw_unsupported"


async def test_each_invitation_takes_another_package_out_of_the_stock_by_itself(tmp_path: Path) -> None:
    async with RelayProcess(tmp_path / "relay.db") as relay, two_people(relay, tmp_path) as (alice, bob):
        await create_account(alice, "Alice")
        bobs_key = await create_account(bob, "Bob")
        stock = await until_stocked(bob)
        await bob.shut_down()
        used: list[str] = []
        groups: list[str] = []
        for name in ("Garden", "Kitchen"):
            groups.append((await alice.call("group.create", name=name))["group"])
            used.append((await alice.call("group.invite", group=groups[-1], pubkey=bobs_key))["key_package_event_id"])
        assert len(set(used)) == 2
        assert set(used) <= stock
        # Both Welcomes lie in the relay's mailbox as well; Bob fetches them there too, and joins each group once.
        welcomes = "marmot_relay_welcomes_total"
        assert (await counted(relay, welcomes))['result="deposited"'] == 2
        await bob.start()
        await bob.call("events.subscribe")
        invites = await bob.until(lambda: bob.call("invite.list"), lambda rows: len(rows) == len(groups))
        joined = [(await bob.call("invite.accept", invite=row["invite"]))["group"] for row in invites]
        assert sorted(joined) == sorted(groups)
        for group in groups:
            await say(alice, bob, group, "Hello")
        await bob.until(
            lambda: counted(relay, welcomes), lambda counts: bool(counts.get('result="fetched"', 0) == len(groups))
        )
        assert len(await bob.call("invite.list")) == len(groups)


async def test_a_relay_that_runs_low_tells_the_owner_who_fills_it_up(tmp_path: Path) -> None:
    arguments = ("--gateway-low-water", "10")
    async with RelayProcess(tmp_path / "relay.db", *arguments) as relay, two_people(relay, tmp_path) as (alice, bob):
        await create_account(alice, "Alice")
        bobs_key = await create_account(bob, "Bob")
        await until_stocked(bob)
        handed_out = [(await alice.call("key_package.request", pubkey=bobs_key))[0]["event_id"] for _ in range(2)]
        # Nothing but the relay's word tells him before an hour is over.
        await until_stocked(bob, TARGET + 2)
        rows = {row["event_id"]: row["valid"] for row in await bob.call("key_package.list")}
        assert [rows[event_id] for event_id in handed_out] == [False, False]
        assert sum(valid for event_id, valid in rows.items() if event_id not in handed_out) >= TARGET


async def test_a_relay_that_shows_strangers_little_and_serves_known_accounts_only(tmp_path: Path) -> None:
    arguments = ("--gateway-reads", "gateway", "--gateway-require-auth")
    async with RelayProcess(tmp_path / "relay.db", *arguments) as relay, two_people(relay, tmp_path) as (alice, bob):
        await create_account(alice, "Alice")
        bobs_key = await create_account(bob, "Bob")
        stock = await until_stocked(bob)
        await bob.restart()
        assert await until_stocked(bob) == stock, "he is shown his own, and makes no more"
        group = (await alice.call("group.create", name="Garden"))["group"]
        invited = await alice.call("group.invite", group=group, pubkey=bobs_key)
        assert invited["key_package_event_id"] in stock


async def test_a_stock_that_is_refused_leaves_the_plain_look_up(tmp_path: Path) -> None:
    arguments = ("--gateway-require-auth", "--gateway-per-owner-a-day", "0")
    async with RelayProcess(tmp_path / "relay.db", *arguments) as relay, two_people(relay, tmp_path) as (alice, bob):
        await create_account(alice, "Alice")
        bobs_key = await create_account(bob, "Bob")
        await until_stocked(bob)
        group = (await alice.call("group.create", name="Garden"))["group"]
        assert (await alice.call("group.invite", group=group, pubkey=bobs_key))["accepted_by"]
