"""What an invite is made of: told without joining, and without the Welcome itself."""

import json

import pytest

from marmot_desktop.domain.invite import InviteStatus
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.nostr.types import EventId
from marmot_desktop.services.session import Turn
from tests.helpers.two_accounts import Pair


async def test_it_tells_of_the_key_the_app_and_the_group_once_joined(pair: Pair) -> None:
    group = await pair.create_group()
    (invite,) = await pair.pending()
    details = await pair.bob.services.invites.inspect(invite.id)
    assert (details.key_package_here, details.from_other_device, details.group) == (True, False, None)
    assert details.client == "Marmot Desktop"
    raw = json.loads(details.raw)
    assert raw["kind"] == 444
    assert raw["content"].endswith("characters)"), "the Welcome stays inside"
    await pair.bob.services.invites.accept(invite.id)
    joined = await pair.bob.services.invites.inspect(invite.id)
    assert joined.group is not None
    assert joined.group.id == group.id


async def test_an_invite_for_a_key_that_is_not_here_says_so(pair: Pair) -> None:
    await pair.create_group()
    (invite,) = await pair.pending()
    await pair.bob.session.run(_drop_private)
    details = await pair.bob.services.invites.inspect(invite.id)
    assert not details.key_package_here


def _drop_private(turn: Turn) -> None:
    turn.tx.key_packages._tx.run("UPDATE key_package SET private = NULL")


async def test_an_unknown_invite_is_not_found(pair: Pair) -> None:
    assert await pair.bob.services.invites.list(InviteStatus.PENDING) == ()
    with pytest.raises(RefusedError) as caught:
        await pair.bob.services.invites.inspect(EventId(bytes(32)))
    assert caught.value.code is ErrorCode.NOT_FOUND
