"""A person whose app is made with MDK 0.8.0: the Rust program in `tests/interop/mdk_peer`."""

import os
from pathlib import Path
from typing import Final

from tests.helpers.peer_process import PeerProcess

ROOT: Final = Path(__file__).resolve().parents[2]
PROGRAM: Final = Path(os.environ.get("MDK_PEER", ROOT / "build" / "mdk_peer" / "debug" / "mdk-peer"))


class MdkPeer(PeerProcess):
    """The running program.

    Args:
        name: for reports.
        relays: where the person publishes and reads.
    """

    def __init__(self, name: str, *relays: str) -> None:
        super().__init__(name, *relays, command=(str(PROGRAM),))

    async def texts(self, group: str) -> list[str]:
        """What was said, by everybody, in MDK's order, rolled-back messages left out."""
        messages = await self("messages", group=group)
        return [row["text"] for row in messages if row["kind"] == 9 and row["state"] != "epoch_invalidated"]
