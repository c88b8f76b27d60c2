"""How an account and its relays are doing, in figures that tell nobody's name and no word."""

from collections import Counter

from marmot_desktop.domain.diagnostics import AccountFigures, RelayHealth, RelayTraffic, Waiting
from marmot_desktop.domain.invite import InviteStatus
from marmot_desktop.services.ports import RelayDirectory
from marmot_desktop.services.session import AccountSession, Turn


class DiagnosticsService:
    """Counts; changes nothing.

    Args:
        session: of the account.
        directory: the connections.
    """

    def __init__(self, session: AccountSession, directory: RelayDirectory) -> None:
        self._session = session
        self._directory = directory

    async def figures(self) -> AccountFigures:
        """The account in figures."""
        return await self._session.run(count_account)

    async def relays(self) -> tuple[RelayHealth, ...]:
        """Every relay in use, and what has gone over it since sign-in."""
        traffic = {each.url: each for each in self._directory.traffic()}
        return tuple(
            RelayHealth(status, traffic.get(status.url, RelayTraffic(status.url)))
            for status in self._directory.statuses()
        )


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
