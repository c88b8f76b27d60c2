"""How an account and its relays are doing, in figures that tell nobody's name and no word."""

from collections import Counter

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.domain.diagnostics import AccountActivity, AccountFigures, RelayHealth, RelayTraffic, Waiting
from marmot_desktop.domain.invite import InviteStatus
from marmot_desktop.domain.relay import RelayConnectionState
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.services.manager_board import ManagerBoard
from marmot_desktop.services.ports import RelayDirectory
from marmot_desktop.services.session import AccountSession, Turn
from marmot_desktop.services.unread_counts import count_unread


class DiagnosticsService:
    """Counts; changes nothing.

    Args:
        session: of the account.
        directory: the connections.
        board: shows how the managers are doing.
    """

    def __init__(self, session: AccountSession, directory: RelayDirectory, board: ManagerBoard | None = None) -> None:
        self._session = session
        self._directory = directory
        self._board = board or ManagerBoard()

    async def figures(self) -> AccountFigures:
        """The account in figures."""
        return await self._session.run(count_account)

    async def activity(self) -> AccountActivity:
        """How the account is doing, in one line."""
        groups, unread, invites, last_event = await self._session.run(count_activity)
        statuses = self._directory.statuses()
        return AccountActivity(
            groups=groups,
            unread=unread,
            invites=invites,
            managers=self._board.all(),
            connected=sum(each.state is RelayConnectionState.CONNECTED for each in statuses),
            relays=len(statuses),
            last_event=last_event,
        )

    async def relays(self) -> tuple[RelayHealth, ...]:
        """Every relay in use, and what has gone over it since sign-in."""
        traffic = {each.url: each for each in self._directory.traffic()}
        return tuple(
            RelayHealth(status, traffic.get(status.url, RelayTraffic(status.url)))
            for status in self._directory.statuses()
        )


def count_activity(turn: Turn) -> tuple[int, int, int, Timestamp | None]:
    """Groups, unread messages, open invitations, and when the last event came in."""
    counted, _ = count_unread(turn)
    groups = sum(row.state is GroupState.ACTIVE for row in turn.tx.groups.rows())
    return groups, counted.messages, counted.invites, turn.tx.seen.last_received_at()


def count_account(turn: Turn) -> AccountFigures:
    """What is in the store, by number."""
    states = Counter(row.state.value for row in turn.tx.groups.rows())
    return AccountFigures(
        groups=tuple(sorted(states.items())),
        pending_invites=len(turn.tx.invites.list(InviteStatus.PENDING)),
        contacts=len(turn.tx.contacts.list()),
        key_packages=len(turn.tx.key_packages.live(turn.now)),
        waiting=tuple(
            Waiting(each.purpose.value, each.count, each.oldest) for each in turn.tx.outbox_figures.waiting()
        ),
        failed=turn.tx.outbox_figures.count_failed(),
        schema=turn.tx.outbox_figures.schema(),
    )
