"""How people with MDK make groups with people of ours."""

from contextlib import AbstractAsyncContextManager
from pathlib import Path

from tests.helpers.faulty_proxy import FaultyProxy
from tests.helpers.interop_story import DESCRIPTION, GROUP_NAME, join, meeting, own_key
from tests.helpers.mdk_peer import MdkPeer
from tests.helpers.rpc_process import RpcProcess


def people(
    folder: Path, ours: str, theirs: str, proxy: FaultyProxy | None = None
) -> AbstractAsyncContextManager[tuple[list[RpcProcess], list[MdkPeer]]]:
    """Programs of ours and of MDK's, as `meeting` has them."""
    return meeting(MdkPeer, folder, ours, theirs, proxy)


async def mdk_group_with(mdk: MdkPeer, *ours: RpcProcess, **more: object) -> str:
    """A group that MDK made with people who use our program, all joined; its routing id."""
    members = [await own_key(process) for process in ours]
    made = await mdk("create_group", name=GROUP_NAME, description=DESCRIPTION, members=members, **more)
    for process in ours:
        await join(process, made["group"])
    return str(made["group"])
