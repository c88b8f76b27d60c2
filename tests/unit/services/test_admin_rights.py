"""Admins are made and unmade one at a time."""

import pytest

from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.nostr.types import PubKey
from tests.helpers.two_accounts import Pair


async def test_a_member_becomes_an_admin_and_a_member_again(pair: Pair) -> None:
    group = await pair.meet()
    rights = pair.alice.services.admin_rights
    async with pair.alice.publishing():
        granted = await rights.grant(group, pair.bob.session.me)
        assert granted.is_admin(pair.bob.session.me)
        assert granted.is_admin(pair.alice.session.me)
        withdrawn = await rights.withdraw(group, pair.bob.session.me)
    assert not withdrawn.is_admin(pair.bob.session.me)
    await pair.bob.sync()
    assert not (await pair.bob.services.groups.get(group)).is_admin(pair.bob.session.me)


async def test_what_is_so_already_needs_no_commit(pair: Pair) -> None:
    group = await pair.meet()
    unchanged = await pair.alice.services.admin_rights.grant(group, pair.alice.session.me)
    assert unchanged.epoch == 1


async def test_the_last_admin_stays_one(pair: Pair) -> None:
    group = await pair.meet()
    with pytest.raises(RefusedError) as refused:
        await pair.alice.services.admin_rights.withdraw(group, pair.alice.session.me)
    assert refused.value.code is ErrorCode.LAST_ADMIN


async def test_only_admins_decide_and_only_on_members(pair: Pair) -> None:
    group = await pair.meet()
    with pytest.raises(RefusedError) as not_admin:
        await pair.bob.services.admin_rights.grant(group, pair.bob.session.me)
    assert not_admin.value.code is ErrorCode.NOT_ADMIN
    with pytest.raises(RefusedError) as stranger:
        await pair.alice.services.admin_rights.grant(
            group, PubKey(bytes.fromhex("79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798"))
        )
    assert stranger.value.code is ErrorCode.NOT_FOUND


async def test_who_is_out_of_the_group_is_told_so(pair: Pair) -> None:
    group = await pair.meet()
    async with pair.alice.publishing():
        await pair.alice.services.changes.remove_member(group, pair.bob.session.me)
    await pair.bob.sync()
    with pytest.raises(RefusedError) as refused:
        await pair.bob.services.admin_rights.grant(group, pair.bob.session.me)
    assert refused.value.code is ErrorCode.NOT_MEMBER
