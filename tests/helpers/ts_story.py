"""How people with marmot-ts make groups with people of ours."""

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from pathlib import Path

from tests.helpers.faulty_proxy import FaultyProxy
from tests.helpers.interop_story import ARGUMENTS, DESCRIPTION, GROUP_NAME, join, meeting, own_key
from tests.helpers.rpc_process import RpcProcess
from tests.helpers.ts_peer import TsPeer


def people(
    folder: Path,
    ours: str,
    theirs: str,
    proxy: FaultyProxy | None = None,
    *,
    arguments: Sequence[str] = ARGUMENTS,
) -> AbstractAsyncContextManager[tuple[list[RpcProcess], list[TsPeer]]]:
    """Programs of ours and of theirs, as `meeting` has them."""
    return meeting(TsPeer, folder, ours, theirs, proxy, arguments=arguments)


async def their_group_with(peer: TsPeer, *ours: RpcProcess, kind: int = 30443, others: tuple[TsPeer, ...] = ()) -> str:
    """A group that marmot-ts made, with people of both kinds, all joined; its routing id.

    Args:
        peer: makes it, and is its admin.
        ours: invited, one by one, each renewed before the next is.
        kind: of key package by which ours are invited.
        others: invited before ours.
    """
    group = str((await peer("create_group", name=GROUP_NAME, description=DESCRIPTION))["group"])
    for other in others:
        await peer("invite", group=group, pubkeys=[other.pubkey])
        await other("accept")
    for process in ours:
        await peer("invite", group=group, pubkeys=[await own_key(process)], kind=kind)
        await join(process, group)
        await peer.sync(group)
    return group
