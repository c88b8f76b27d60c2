"""Key packages, groups, invites."""

import json

import pytest

from marmot_desktop.domain.invite import InviteStatus
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.rpc.caller import Caller
from marmot_desktop.rpc.encoding import encode_group, encode_invite
from marmot_desktop.rpc.methods import METHODS
from marmot_desktop.rpc.parameters import BadParameterError
from tests.unit.rpc.fake_desk import (
    ALICE,
    BOB,
    GROUP,
    OTHER_GROUP,
    RELAY,
    FakeDesk,
    account,
    caller_of,
    event_id,
    group,
    invite,
    key_package,
)


async def call(caller: Caller, method: str, **params: object) -> object:
    return await METHODS[method].call(caller, params, False)


async def test_publishing_takes_its_defaults_from_the_contract() -> None:
    desk = FakeDesk(account())
    rows = await call(caller_of(desk), "key_package.publish")
    assert desk.services.calls[-1] == ("publish", 1, True)
    assert isinstance(rows, list)
    assert set(rows[0]) == {"event_id", "kind", "ref", "relays_accepted"}


async def test_own_key_packages_are_listed_newest_first() -> None:
    desk = FakeDesk(account())
    caller = caller_of(desk)
    await caller.services()
    desk.services.key_packages_known = (key_package(1, created_at=5), key_package(2, created_at=9))
    rows = await call(caller, "key_package.list")
    assert isinstance(rows, list)
    assert [row["event_id"] for row in rows] == [event_id(2).hex(), event_id(1).hex()]
    await call(caller, "key_package.list", pubkey=BOB.hex())
    assert desk.services.calls[-1] == ("list_of", BOB)


async def test_a_group_is_created_with_everything_given() -> None:
    desk = FakeDesk(account())
    answer = await call(
        caller_of(desk),
        "group.create",
        name="Garden",
        description="Vegetables",
        relays=[RELAY],
        admins=[BOB.hex()],
        members=[account(BOB).npub, BOB.hex()],
    )
    assert desk.services.calls[-1] == ("create", "Garden", "Vegetables", (RELAY,), (BOB,), (BOB,))
    assert isinstance(answer, dict)
    assert answer["invitations"][0]["pubkey"] == BOB.hex()


async def test_groups_are_listed_by_page_and_got_one_by_one() -> None:
    caller = caller_of(FakeDesk(account()))
    assert await call(caller, "group.list", limit=1) == [encode_group(group())]
    assert await call(caller, "group.list", before=GROUP.hex()) == [encode_group(group(OTHER_GROUP, key=2))]
    assert await call(caller, "group.get", group=GROUP.hex()) == encode_group(group())
    other = await call(caller, "group.get", group=OTHER_GROUP.hex())
    assert other == {**encode_group(group(OTHER_GROUP, key=2)), "expiring": [BOB.hex()]}
    with pytest.raises(RefusedError) as caught:
        await call(caller, "group.get", group="cc" * 32)
    assert caught.value.code is ErrorCode.GROUP_UNKNOWN


async def test_every_device_of_a_person_is_added_at_once() -> None:
    caller = caller_of(FakeDesk(account()))
    answer = await call(caller, "group.invite", group=GROUP.hex(), pubkey=BOB.hex(), devices=True)
    assert isinstance(answer, dict)
    assert (answer["pubkey"], len(answer["further"])) == (BOB.hex(), 1)


async def test_a_person_is_invited_by_any_of_the_three_ways() -> None:
    desk = FakeDesk(account())
    caller = caller_of(desk)
    event = {"kind": 30443, "content": "ä"}
    for given, passed in (
        ({"pubkey": BOB.hex()}, (BOB, None, None)),
        ({"key_package_event_id": event_id(20).hex()}, (None, event_id(20), None)),
        ({"key_package_event": event}, (None, None, event)),
        ({"key_package_event": json.dumps(event)}, (None, None, event)),
    ):
        answer = await call(caller, "group.invite", group=GROUP.hex(), **given)
        assert isinstance(answer, dict)
        assert {"commit_event_id", "welcome_event_id", "accepted_by", "inbox_relays"} <= set(answer)
        _, asked_group, how = desk.services.calls[-1]
        assert asked_group == GROUP
        assert isinstance(how, dict)
        text = how["key_package_event"]
        assert (how["person"], how["key_package_event_id"], None if text is None else json.loads(text)) == passed


async def test_an_invitation_without_anybody_is_a_bad_parameter() -> None:
    with pytest.raises(BadParameterError) as caught:
        await call(caller_of(FakeDesk(account())), "group.invite", group=GROUP.hex())
    assert caught.value.parameter == "pubkey"


async def test_secrets_are_exported_only_where_it_was_allowed() -> None:
    desk = FakeDesk(account())
    params: dict[str, object] = {"group": GROUP.hex(), "label": "nostr", "context": "ä"}
    with pytest.raises(RefusedError) as caught:
        await call(caller_of(desk), "group.export_secret", **params)
    assert caught.value.code is ErrorCode.NOT_AVAILABLE
    assert await call(caller_of(desk, unsafe_test_methods=True), "group.export_secret", **params) == "01" * 32
    assert desk.services.calls[-1] == ("export", GROUP, b"nostr", "ä".encode(), 32)


async def test_invites_are_listed_by_status_accepted_and_archived() -> None:
    desk = FakeDesk(account())
    caller = caller_of(desk)
    assert await call(caller, "invite.list") == [encode_invite(invite(8)), encode_invite(invite(7))]
    await call(caller, "invite.list", status="pending")
    assert desk.services.calls[-1] == ("invites", InviteStatus.PENDING)
    assert await call(caller, "invite.accept", invite=event_id(7).hex()) == encode_group(group())
    archived = await call(caller, "invite.archive", invite=event_id(7).hex())
    assert archived == encode_invite(invite(status=InviteStatus.ARCHIVED))


@pytest.mark.parametrize(
    ("method", "params", "parameter"),
    [
        ("group.create", {}, "name"),
        ("group.create", {"name": "x", "members": [ALICE.hex(), "zz"]}, "members"),
        ("group.get", {"group": "aa"}, "group"),
        ("group.invite", {"group": GROUP.hex(), "key_package_event_id": "aa"}, "key_package_event_id"),
        ("group.invite", {"group": GROUP.hex(), "key_package_event": 5}, "key_package_event"),
        ("invite.list", {"status": "lost"}, "status"),
        ("invite.accept", {"invite": "x"}, "invite"),
        ("invite.list", {"limit": -1}, "limit"),
        ("key_package.publish", {"count": 0}, "count"),
        ("key_package.publish", {"last_resort": "yes"}, "last_resort"),
    ],
)
async def test_bad_parameters_are_named(method: str, params: dict[str, object], parameter: str) -> None:
    with pytest.raises(BadParameterError) as caught:
        await call(caller_of(FakeDesk(account())), method, **params)
    assert caught.value.parameter == parameter
