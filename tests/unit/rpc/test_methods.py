"""The method table."""

import pytest

from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.rpc.methods import METHODS
from marmot_desktop.rpc.parameters import BadParameterError
from tests.unit.rpc.fake_desk import ALICE, FakeDesk, account, caller_of

BEYOND = {"sync.refetch"}
"""Of our own, beside the contract."""

LATER = {"message.react", "message.delete", "message.search", "media.send", "media.save"}


def test_every_name_of_the_contract_is_known() -> None:
    served = {
        *(f"account.{verb}" for verb in ("create", "import", "list", "use", "remove", "export")),
        *(f"profile.{verb}" for verb in ("set", "get")),
        *(f"relays.{verb}" for verb in ("set", "get")),
        *(f"contact.{verb}" for verb in ("add", "list", "remove", "get")),
        *(f"key_package.{verb}" for verb in ("publish", "list", "delete", "request")),
        *(f"group.{verb}" for verb in ("create", "list", "get", "invite", "export_secret")),
        *(f"group.{verb}" for verb in ("remove_member", "set_admins", "update", "rotate_key", "leave")),
        *(f"invite.{verb}" for verb in ("list", "accept", "archive")),
        *(f"message.{verb}" for verb in ("send", "list")),
        *(f"sync.{verb}" for verb in ("status", "wait")),
        "log.group",
        *(f"events.{verb}" for verb in ("subscribe", "unsubscribe")),
        "shutdown",
    }
    assert set(METHODS) == served | LATER | BEYOND


@pytest.mark.parametrize("name", sorted(LATER))
async def test_what_is_not_served_yet_says_so_whatever_it_is_given(name: str) -> None:
    with pytest.raises(RefusedError) as caught:
        await METHODS[name].call(caller_of(FakeDesk()), {"anything": 1}, False)
    assert caught.value.code is ErrorCode.NOT_AVAILABLE
    assert not isinstance(caught.value, BadParameterError), "it is not looked at what is given"


@pytest.mark.parametrize("name", sorted(set(METHODS) - LATER))
async def test_what_is_served_names_a_parameter_it_does_not_know(name: str) -> None:
    with pytest.raises(BadParameterError, match="anything"):
        await METHODS[name].call(caller_of(FakeDesk()), {"anything": 1}, False)


async def test_a_refusal_of_tasks_side_by_side_is_answered_as_that_refusal() -> None:
    async def ask_relays() -> object:
        raise ExceptionGroup("one task a relay", [RefusedError(ErrorCode.SIGNED_OUT), RefusedError(ErrorCode.TIMEOUT)])

    desk = FakeDesk(account())
    await desk.sign_in(ALICE)
    desk.services.relays.get = ask_relays
    caller = caller_of(desk)
    with pytest.raises(RefusedError) as caught:
        await METHODS["relays.get"].call(caller, {}, False)
    assert caught.value.code is ErrorCode.SIGNED_OUT
