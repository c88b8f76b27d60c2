"""As whom a caller acts, and how its waits end."""

import asyncio

import pytest

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, RefusedError
from tests.helpers.patience import PATIENCE_S
from tests.unit.rpc.fake_desk import ALICE, BOB, GROUP, FakeDesk, account, caller_of


async def test_the_account_used_last_is_signed_in_when_it_is_needed() -> None:
    desk = FakeDesk(account(BOB), account(ALICE))
    first, second = await asyncio.wait_for(_both(caller_of(desk)), PATIENCE_S)
    assert first is second
    assert desk.services.account.pubkey == BOB


async def _both(caller: object) -> tuple[object, object]:
    from marmot_desktop.rpc.caller import Caller

    assert isinstance(caller, Caller)
    async with asyncio.TaskGroup() as group:
        one, two = group.create_task(caller.services()), group.create_task(caller.services())
    return one.result(), two.result()


async def test_a_profile_without_accounts_is_signed_out() -> None:
    with pytest.raises(RefusedError) as caught:
        await caller_of(FakeDesk()).services()
    assert caught.value.code is ErrorCode.SIGNED_OUT


async def test_why_an_account_cannot_be_signed_in_is_told_each_time() -> None:
    desk = FakeDesk(account())
    desk.refusal = RefusedError(ErrorCode.WRONG_PASSPHRASE)
    caller = caller_of(desk)
    for _ in range(2):
        with pytest.raises(RefusedError) as caught:
            await caller.services()
        assert caught.value.code is ErrorCode.WRONG_PASSPHRASE


async def test_only_an_account_of_this_profile_can_be_used() -> None:
    with pytest.raises(RefusedError) as caught:
        await caller_of(FakeDesk(account())).use(BOB)
    assert caught.value.code is ErrorCode.NOT_FOUND


async def test_a_routing_id_in_any_case_names_the_same_lane() -> None:
    caller = caller_of(FakeDesk(account()))
    services = await caller.services()
    assert await caller.group_key(services, GROUP.hex()) == await caller.group_key(services, GROUP.hex().upper()) == 1


async def test_a_wait_for_comfort_ends_when_the_program_closes() -> None:
    caller = caller_of(FakeDesk())
    async with asyncio.TaskGroup() as group:
        waiting = group.create_task(caller.unless_leaving(asyncio.Event().wait()))
        await asyncio.sleep(0)
        caller.leave()
        async with asyncio.timeout(PATIENCE_S):
            assert await waiting is None
    assert await caller.unless_leaving(asyncio.Event().wait()) is None


async def test_a_wait_that_ends_by_itself_gives_its_result_and_its_error() -> None:
    caller = caller_of(FakeDesk())

    async def fail() -> None:
        raise EnvironmentFaultError(ErrorCode.SYNC_TIMEOUT)

    async def time_out() -> None:
        raise TimeoutError

    assert await caller.unless_leaving(asyncio.sleep(0, "done")) == "done"
    with pytest.raises(EnvironmentFaultError):
        await caller.unless_leaving(fail())
    with pytest.raises(TimeoutError):
        await caller.unless_leaving(time_out())
