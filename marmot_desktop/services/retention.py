"""What is kept for a time only, and goes when it is over, whether or not anything else happens meanwhile.

```
checkpoints, keys of a group we are out of   7 days    a better commit may come so late
own commits that were given up              45 days    they may show up so late
archived invites                            30 days    so long it can be taken back
```

Source: MIP-02, MIP-03, Commit Race Conditions; `docs/protocol-map.md`.
"""

import logging
from typing import Final

from marmot_desktop.marmot.group_event import LOOK_BACK_EPOCHS
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.services.departures import forget_keys
from marmot_desktop.services.epochs import CHECKPOINT_MAX_AGE_S
from marmot_desktop.services.session import AccountSession, Turn

log = logging.getLogger(__name__)

DAY_S: Final = 86_400
GIVEN_UP_COMMIT_S: Final = 45 * DAY_S
ARCHIVED_INVITE_S: Final = 30 * DAY_S


class RetentionService:
    """Lets go of what has been kept long enough.

    Args:
        session: of the account.
    """

    def __init__(self, session: AccountSession) -> None:
        self._session = session

    async def expire(self) -> None:
        """Delete everything whose time is over. Idempotent."""
        await self._session.run(expire)


def expire(turn: Turn) -> None:
    """See `RetentionService.expire`."""
    for row in turn.tx.groups.rows():
        if forget_keys(turn, row.group_key):
            log.info("group %d: its keys are gone, we are out of it", row.group_key)
        turn.tx.mls.delete_checkpoints(
            row.group_key,
            above=None,
            keep=LOOK_BACK_EPOCHS,
            older_than=Timestamp(turn.now - CHECKPOINT_MAX_AGE_S),
        )
    turn.tx.commits.drop_given_up(Timestamp(turn.now - GIVEN_UP_COMMIT_S))
    turn.tx.invites.drop_archived(Timestamp(turn.now - ARCHIVED_INVITE_S))
