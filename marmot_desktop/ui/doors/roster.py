"""What the window may ask about the accounts of the profile, whichever of them is shown."""

from marmot_desktop.domain.account import Account
from marmot_desktop.ui.doors.core_line import CoreLine


class RosterDoor:
    """Accounts that come, go and are deleted.

    Args:
        line: to the core.
    """

    def __init__(self, line: CoreLine) -> None:
        self._line = line

    async def open(self, account: Account) -> Account:
        """Sign an account in beside the others; it is not the current one by that.

        Raises:
            RefusedError: `not_found`, `wrong_passphrase`, `shutting_down`.
            EnvironmentFaultError: `keyring_unavailable`, `store_corrupt`, `store_too_new`.
        """
        return await self._line.call(self._line.desk.sign_in(account.pubkey, current=False))

    async def note_shown(self, account: Account) -> None:
        """Remember which account was shown last: it is opened first at the next start."""
        await self._line.call(self._line.desk.accounts.note_used(account.pubkey))

    async def close(self, account: Account) -> None:
        """Sign an account out; everything of it has ended when this returns."""
        await self._line.call(self._line.desk.sign_out(account.pubkey))

    async def remove(self, account: Account) -> None:
        """Delete an account from this device; its key packages are taken back first, as far as relays can be reached.

        Raises:
            RefusedError: `not_found`, `shutting_down`.
        """
        await self._line.call(self._line.desk.remove(account.pubkey))
