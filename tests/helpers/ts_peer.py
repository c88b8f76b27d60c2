"""A person whose app behaves as marmot-ts 0.5.1 does: the program in `tests/interop/ts_peer`.

`MARMOT_TS` names another program to drive instead, by its command line: one that speaks the same lines.
"""

import os
import shlex
from pathlib import Path
from typing import Final

from tests.helpers.peer_process import PeerProcess

FOLDER: Final = Path(__file__).resolve().parents[1] / "interop" / "ts_peer"
COMMAND: Final = tuple(
    shlex.split(os.environ.get("MARMOT_TS", f"node {shlex.quote(str(FOLDER / 'src' / 'peer.mjs'))}"))
)


def is_installed() -> bool:
    """Whether the program can be run here."""
    return "MARMOT_TS" in os.environ or (FOLDER / "node_modules" / "ts-mls").is_dir()


class TsPeer(PeerProcess):
    """The running program.

    Args:
        name: for reports.
        relays: where the person publishes and reads.
    """

    def __init__(self, name: str, *relays: str) -> None:
        super().__init__(name, *relays, command=COMMAND)

    async def texts(self, group: str) -> list[str]:
        """What was said, by everybody, in the order in which it was read."""
        return [row["content"] for row in await self("messages", group=group) if row["kind"] == 9]
