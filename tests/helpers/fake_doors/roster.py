"""The door `roster` without a core behind it."""

from typing import TYPE_CHECKING

from marmot_desktop.domain.account import Account
from marmot_desktop.domain.facts import Published, SignedIn
from marmot_desktop.ui.doors.core_line import CoreLine
from marmot_desktop.ui.doors.roster import RosterDoor

if TYPE_CHECKING:
    from tests.helpers.fake_actions import FakeActions


class FakeRosterDoor(RosterDoor):
    """Opens and closes what `FakeActions.accounts` has.

    Args:
        world: what the fakes share.
    """

    def __init__(self, world: "FakeActions") -> None:
        super().__init__(CoreLine())
        self.world = world

    async def open(self, account: Account) -> Account:
        await self.world.note("open_account", account)
        self.world.bridge.deliver((Published(account.pubkey, SignedIn(account)),))
        return account

    async def note_shown(self, account: Account) -> None:
        await self.world.note("note_shown", account)

    async def close(self, account: Account) -> None:
        await self.world.note("sign_out", account)
        self.world.close(account)

    async def remove(self, account: Account) -> None:
        await self.world.note("remove_account", account)
        self.world.accounts = tuple(each for each in self.world.accounts if each != account)
        self.world.close(account)
