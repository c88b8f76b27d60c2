"""A routing id that is in use is told and not taken a second time."""

import pytest

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.domain.facts import SecurityNoticed
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.services.routing_ids import check_unused, groups_under, notice_clash
from tests.helpers.two_accounts import Pair, facts_of


async def test_only_groups_we_are_in_use_an_id(pair: Pair) -> None:
    group = await pair.meet()
    key = (await pair.alice.services.groups.get(group)).key
    (found,) = await pair.alice.session.run(groups_under, group)
    assert found.group_key == key
    assert await pair.alice.session.run(groups_under, group, besides=key) == ()
    with pytest.raises(RefusedError) as refused:
        await pair.alice.session.run(check_unused, group)
    assert refused.value.code is ErrorCode.ROUTING_ID_CLASH
    await pair.alice.session.run(lambda turn: turn.tx.groups.update(key, state=GroupState.REMOVED))
    await pair.alice.session.run(check_unused, group)


async def test_a_clash_is_a_security_notice(pair: Pair) -> None:
    group = await pair.meet()
    await pair.alice.session.run(notice_clash, group, None)
    assert facts_of(pair.alice, SecurityNoticed) == [SecurityNoticed(ErrorCode.ROUTING_ID_CLASH, group, None)]
