"""The way back for who has strayed: an admin removes them and invites them again."""

import asyncio

from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.marmot.types import GroupId
from marmot_desktop.storage.groups import GroupRow
from tests.simulator.actions import World, answer_invites, members_of
from tests.simulator.agreement import Judgement
from tests.simulator.client import Client
from tests.simulator.standing import IN


async def invite_back(world: World, group_id: GroupId, judged: Judgement) -> list[str]:
    """Remove and invite everybody who has strayed, and let them accept.

    Returns:
        What was refused, in words.
    """
    problems: list[str] = []
    for stray in judged.strays:
        admin = find_rescuer(group_id, judged, stray)
        if admin is None:
            continue
        world.diary.tell(f"{admin.name} removes {stray.name}, who has strayed, and invites them again.")
        try:
            row = _row(admin, group_id)
            if stray.me in members_of(admin, row):
                await admin.services.changes.remove_member(row.nostr_group_id, stray.me)
            await asyncio.sleep(10)
            await admin.services.groups.invite(_row(admin, group_id).nostr_group_id, person=stray.me)
        except MarmotDesktopError as err:
            problems.append(f"{stray.name} cannot be invited back: {err.code.value}")
            continue
        await asyncio.sleep(30)
        await answer_invites(world, stray)
    return problems


def find_rescuer(group_id: GroupId, judged: Judgement, stray: Client) -> Client | None:
    """Who may invite somebody back: a Welcome replaces a group that one is in only if an admin of that group sends it."""
    row = stray.group(group_id)
    if row is None or row.state not in IN:
        return next(iter(judged.admins), None)
    return next((admin for admin in judged.admins if admin.me in row.admins), None)


def _row(client: Client, group_id: GroupId) -> GroupRow:
    row = client.group(group_id)
    assert row is not None
    return row
