"""Own changes that had come through and were taken back with a lost branch are made anew, where they still make sense.

Source: MIP-03, Commit Race Conditions: people welcomed on the lost branch hold a void state and are added again.
"""

import json
import logging
from collections.abc import Mapping
from typing import Final

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, MarmotDesktopError
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.services.changes import ChangeService
from marmot_desktop.services.committing import Committer
from marmot_desktop.services.group_lines import add_line
from marmot_desktop.services.groups import GroupService
from marmot_desktop.services.session import AccountSession, Turn
from marmot_desktop.storage.lost_branches import LostChangeRow

log = logging.getLogger(__name__)

_LATER: Final = (
    ErrorCode.COMMIT_PENDING,
    ErrorCode.PUBLISH_FAILED,
    ErrorCode.AUTH_REQUIRED,
    ErrorCode.RATE_LIMITED,
    ErrorCode.STALE_COMMIT,
)
"""Refusals that say nothing against the change itself."""


_TRUE_ANYWAY: Final = {"invite": ErrorCode.ALREADY_MEMBER, "remove": ErrorCode.NOT_FOUND}
"""Refusals that say that what was wanted is so without us."""
_WANTED_BY_USER: Final = ("invite", "remove", "update")


class RedoService:
    """Makes lost changes anew.

    Args:
        session: of the account.
        groups: invites people again, with key packages fetched now.
        changes: everything else.
        committer: knows where somebody waits for a change, and makes it anew themselves.
    """

    def __init__(
        self, session: AccountSession, groups: GroupService, changes: ChangeService, committer: Committer
    ) -> None:
        self._session = session
        self._committer = committer
        self._groups = groups
        self._changes = changes

    async def redo_all(self) -> bool:
        """Make every lost change anew, in order; one that cannot be made any more is dropped, and the conversation says so.

        Returns:
            Whether some are left for later.
        """
        left = False
        for lost, group in await self._session.run(read_lost):
            if lost.commit_id is not None and self._committer.is_busy(lost.group_key):
                left = True
                continue
            try:
                await self._redo(group, json.loads(lost.intent))
            except MarmotDesktopError as err:
                if isinstance(err, EnvironmentFaultError) or err.code in _LATER:
                    left = True
                    continue
                log.info("a lost change is not made anew: %s", err.code.value)
                await self._session.run(_give_up, lost, err.code)
                continue
            await self._session.run(_drop, lost.change_id)
        return left

    async def _redo(self, group: NostrGroupId, intent: Mapping[str, object]) -> None:
        match intent:
            case {"do": "invite", "pubkey": str(pubkey)}:
                await self._groups.invite(group, person=PubKey(bytes.fromhex(pubkey)))
            case {"do": "remove", "pubkey": str(pubkey)}:
                await self._changes.remove_member(group, PubKey(bytes.fromhex(pubkey)))
            case {"do": "update", "admins": list(admins)}:
                await self._changes.set_admins(group, [PubKey(bytes.fromhex(str(admin))) for admin in admins])
            case {"do": "update"}:
                await self._changes.update(
                    group,
                    name=_text(intent.get("name")),
                    description=_text(intent.get("description")),
                    relays=_texts(intent.get("relays")),
                    without_image=intent.get("without_image") is True,
                )
            case {"do": "self_update"}:
                await self._changes.rotate_key(group)
            case {"do": "rotate_routing_id"}:
                await self._changes.rotate_routing_id(group)
            case {"do": "require_self_remove"}:
                await self._changes.require_self_remove(group)
            case _:
                log.debug("this change needs no repetition")


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _texts(value: object) -> tuple[str, ...] | None:
    return tuple(str(each) for each in value) if isinstance(value, list) else None


def read_lost(turn: Turn) -> tuple[tuple[LostChangeRow, NostrGroupId], ...]:
    """Every lost change, with the routing id its group has now."""
    return tuple((lost, turn.tx.groups.row(lost.group_key).nostr_group_id) for lost in turn.tx.lost.changes())


def _drop(turn: Turn, change_id: int) -> None:
    turn.tx.lost.drop_change(change_id)


def _give_up(turn: Turn, lost: LostChangeRow, code: ErrorCode) -> None:
    """Tell whoever wanted a change that it is not made; what the program does of itself is no news."""
    _drop(turn, lost.change_id)
    intent = json.loads(lost.intent)
    do = intent.get("do")
    if do not in _WANTED_BY_USER or _TRUE_ANYWAY.get(do) is code:
        return
    people = [intent["pubkey"]] if "pubkey" in intent else []
    line = {"line": "not_redone", "do": do, "people": people, "code": code.value}
    add_line(turn, lost.group_key, actor=turn.me, at=turn.now, line=line, seed=b"not redone" + turn.random(16))
