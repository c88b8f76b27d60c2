"""Every account of this machine side by side: which are live, and how each is doing."""

from marmot_desktop.domain.account import Account
from marmot_desktop.domain.diagnostics import AccountActivity, AccountStanding
from marmot_desktop.errors import ErrorCode, MarmotDesktopError
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.services.desk import Desk


async def survey_accounts(desk: Desk) -> tuple[AccountStanding, ...]:
    """How every account of a profile stands now, the one used last first.

    Args:
        desk: at which they sit.

    Raises:
        EnvironmentFaultError: `storage_error`, of a live account.
    """
    return tuple([await _standing(desk, account) for account in await desk.accounts.list()])


async def _standing(desk: Desk, account: Account) -> AccountStanding:
    size = await desk.accounts.database_bytes(account.pubkey)
    return AccountStanding(account, await _activity(desk, account.pubkey), size)


async def _activity(desk: Desk, pubkey: PubKey) -> AccountActivity | None:
    try:
        return await desk.ask(lambda services: services.diagnostics.activity(), pubkey)
    except MarmotDesktopError as err:
        if err.code is not ErrorCode.SIGNED_OUT:
            raise
        return None
