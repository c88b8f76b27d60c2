"""The method table."""

import pytest

from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.rpc.methods import METHODS
from tests.unit.rpc.fake_desk import FakeDesk, caller_of

BEYOND = {"sync.refetch"}
"""Of our own, beside the contract."""

LATER = {
    "key_package.delete",
    "key_package.request",
    "group.remove_member",
    "group.set_admins",
    "group.update",
    "group.rotate_key",
    "group.leave",
    "message.react",
    "message.delete",
    "message.search",
    "media.send",
    "media.save",
    "log.group",
}


def test_every_name_of_the_contract_is_known() -> None:
    served = {
        *(f"account.{verb}" for verb in ("create", "import", "list", "use", "remove", "export")),
        *(f"profile.{verb}" for verb in ("set", "get")),
        *(f"relays.{verb}" for verb in ("set", "get")),
        *(f"contact.{verb}" for verb in ("add", "list", "remove", "get")),
        *(f"key_package.{verb}" for verb in ("publish", "list")),
        *(f"group.{verb}" for verb in ("create", "list", "get", "invite", "export_secret")),
        *(f"invite.{verb}" for verb in ("list", "accept", "archive")),
        *(f"message.{verb}" for verb in ("send", "list")),
        *(f"sync.{verb}" for verb in ("status", "wait")),
        *(f"events.{verb}" for verb in ("subscribe", "unsubscribe")),
        "shutdown",
    }
    assert set(METHODS) == served | LATER | BEYOND


@pytest.mark.parametrize("name", sorted(LATER))
async def test_what_is_not_served_yet_says_so_whatever_it_is_given(name: str) -> None:
    with pytest.raises(RefusedError) as caught:
        await METHODS[name].call(caller_of(FakeDesk()), {"anything": 1}, False)
    assert caught.value.code is ErrorCode.NOT_AVAILABLE
