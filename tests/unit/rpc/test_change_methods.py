"""Changing a group, leaving it, and what became of its events."""

import pytest

from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.rpc.caller import Caller
from marmot_desktop.rpc.encoding import encode_group
from marmot_desktop.rpc.methods import METHODS
from marmot_desktop.rpc.parameters import BadParameterError
from tests.unit.rpc.fake_desk import ALICE, BOB, GROUP, RELAY, FakeDesk, account, caller_of, event_id, group


async def call(caller: Caller, method: str, **params: object) -> object:
    return await METHODS[method].call(caller, params, False)


@pytest.mark.parametrize(
    ("method", "params", "asked"),
    [
        ("group.remove_member", {"pubkey": BOB.hex()}, ("remove_member", GROUP, BOB)),
        ("group.set_admins", {"admins": [ALICE.hex(), account(BOB).npub]}, ("set_admins", GROUP, (ALICE, BOB))),
        ("group.rotate_key", {}, ("rotate_key", GROUP)),
        ("group.leave", {}, ("leave", GROUP)),
        (
            "group.update",
            {"name": "Orchard", "relays": [RELAY]},
            ("update", GROUP, {"name": "Orchard", "description": None, "relays": (RELAY,), "without_image": False}),
        ),
        (
            "group.update",
            {"image": ""},
            ("update", GROUP, {"name": None, "description": None, "relays": None, "without_image": True}),
        ),
    ],
)
async def test_each_change_asks_for_itself_and_answers_with_the_group(
    method: str, params: dict[str, object], asked: tuple[object, ...]
) -> None:
    desk = FakeDesk(account())
    assert await call(caller_of(desk), method, group=GROUP.hex(), **params) == encode_group(group())
    assert asked == desk.services.calls[-1]


async def test_an_update_of_nothing_is_refused() -> None:
    with pytest.raises(BadParameterError):
        await call(caller_of(FakeDesk(account())), "group.update", group=GROUP.hex())


@pytest.mark.parametrize(
    ("method", "params", "named"),
    [
        ("group.remove_member", {"group": GROUP.hex()}, "pubkey"),
        ("group.remove_member", {"group": GROUP.hex(), "pubkey": "nobody"}, "pubkey"),
        ("group.remove_member", {"group": "xyz", "pubkey": BOB.hex()}, "group"),
        ("group.set_admins", {"group": GROUP.hex(), "admins": BOB.hex()}, "admins"),
        ("group.set_admins", {"group": GROUP.hex(), "admins": [BOB.hex(), "x"]}, "admins"),
        ("group.update", {"group": GROUP.hex(), "name": 7}, "name"),
        ("group.update", {"group": GROUP.hex(), "relays": "wss://one"}, "relays"),
        ("group.rotate_key", {}, "group"),
        ("group.leave", {"group": GROUP.hex(), "why": "tired"}, "why"),
    ],
)
async def test_a_bad_parameter_is_named(method: str, params: dict[str, object], named: str) -> None:
    with pytest.raises(BadParameterError, match=named):
        await call(caller_of(FakeDesk(account())), method, **params)


async def test_a_picture_cannot_be_set_yet() -> None:
    with pytest.raises(RefusedError) as refused:
        await call(caller_of(FakeDesk(account())), "group.update", group=GROUP.hex(), image="picture.png")
    assert refused.value.code is ErrorCode.NOT_AVAILABLE


async def test_a_key_package_is_deleted_by_its_event() -> None:
    desk = FakeDesk(account())
    assert await call(caller_of(desk), "key_package.delete", event_id=event_id(3).hex()) == {}
    assert ("delete", event_id(3)) == desk.services.calls[-1]


async def test_the_log_leaves_out_what_is_not_known() -> None:
    desk = FakeDesk(account())
    rows = await call(caller_of(desk), "log.group", group=GROUP.hex(), limit=100_000, before="07" * 32)
    assert ("log", GROUP, {"limit": 100_000, "before": bytes.fromhex("07" * 32)}) == desk.services.calls[-1]
    applied = {
        "event_id": "09" * 32,
        "kind": 445,
        "created_at": 9,
        "received_at": 10,
        "epoch": 3,
        "what": "message",
        "outcome": "applied",
        "author": BOB.hex(),
    }
    refused = {
        "event_id": "08" * 32,
        "kind": 445,
        "created_at": 8,
        "received_at": 10,
        "what": "",
        "outcome": "refused",
        "code": "author_mismatch",
    }
    assert [applied, refused] == rows
