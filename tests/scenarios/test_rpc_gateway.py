"""Key packages out of the stock of a relay, while their owner sleeps."""

from pathlib import Path

import pytest

from tests.helpers.rpc_process import RpcError
from tests.helpers.rpc_story import create_account
from tests.scenarios.test_two_people_rpc import relay_of, two_people


@pytest.mark.timeout(120)
async def test_somebody_who_sleeps_is_invited_with_a_package_that_nobody_else_gets(tmp_path: Path) -> None:
    async with relay_of("ours", tmp_path) as relay, two_people(relay, tmp_path) as (alice, bob):
        await create_account(alice, "Alice")
        bobs_key = await create_account(bob, "Bob")
        await bob.call("key_package.publish", count=3, last_resort=False)
        await bob.shut_down()
        first = await alice.call("key_package.request", pubkey=bobs_key)
        second = await alice.call("key_package.request", pubkey=bobs_key, min=1)
        assert [row["valid"] for row in (*first, *second)] == [True, True]
        assert first[0]["event_id"] != second[0]["event_id"]
        assert not first[0]["last_resort"]
        group = (await alice.call("group.create", name="Garden"))["group"]
        invited = await alice.call("group.invite", group=group, key_package_event_id=first[0]["event_id"])
        assert invited["key_package_event_id"] == first[0]["event_id"]


@pytest.mark.timeout(120)
async def test_a_relay_without_a_stock_is_told_by_its_code(tmp_path: Path) -> None:
    async with relay_of("nostr_sdk", tmp_path) as relay, two_people(relay, tmp_path) as (alice, bob):
        await create_account(alice, "Alice")
        bobs_key = await create_account(bob, "Bob")
        with pytest.raises(RpcError) as refused:
            await alice.call("key_package.request", pubkey=bobs_key)
        assert refused.value.code == "gw_unsupported"
