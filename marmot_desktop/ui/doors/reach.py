"""What the window may ask about being reachable: first run, keys, relays."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from marmot_desktop.domain.account import Account, KeyringState
from marmot_desktop.domain.key_package import KeyPackageRecord
from marmot_desktop.domain.relay import RelayDocument, RelayLists
from marmot_desktop.domain.visibility import ListSearch, Publication, Visibility
from marmot_desktop.ui.doors.core_line import CoreLine

if TYPE_CHECKING:
    from marmot_desktop.services.account_services import AccountServices


class ReachDoor:
    """Being found and invited.

    Args:
        line: to the core.
        data_folder: where the profile lies; `None` where nobody has said.
    """

    def __init__(self, line: CoreLine, data_folder: Path | None = None) -> None:
        self._line = line
        self._data_folder = data_folder

    @property
    def data_folder(self) -> Path | None:
        """Where the profile lies, to be named where it is damaged."""
        return self._data_folder

    async def keyring_state(self) -> KeyringState:
        """Which keyring this desktop has, just tried."""
        return await self._line.call(self._line.desk.accounts.keyring_state())

    async def add_fallback(self, account: Account, passphrase: str) -> None:
        """Let a passphrase open the account as well, should the keyring fail. Secrets: takes one."""
        await self._line.call(self._line.desk.accounts.add_fallback(account.pubkey, passphrase))

    async def import_account(self, secret: str, passphrase: str | None) -> Account:
        """Take over an identity and open it; nothing is published before `begin_publishing`. Secrets: takes one."""
        desk = self._line.desk

        async def work() -> Account:
            account = await desk.accounts.import_key(secret, passphrase, ask_first=True)
            return await desk.sign_in(account.pubkey)

        return await self._line.call(work())

    async def search_lists(self, further_relays: Sequence[str] = ()) -> ListSearch:
        """Look for relay lists that were published from elsewhere, on these relays too, and adopt them."""
        return await self._line.ask(lambda services: services.onboarding.search_lists(further_relays))

    async def begin_publishing(self) -> None:
        """Publish what is missing, now that the user has seen what there is."""
        await self._line.ask(lambda services: services.onboarding.begin_publishing())

    async def publications(self) -> tuple[Publication, ...]:
        """How far profile, lists and key package have come; nobody is asked."""
        return await self._line.ask(lambda services: services.visibility.told())

    async def look(self) -> Visibility:
        """Ask each relay of ours what it hands out to strangers."""
        return await self._line.ask(lambda services: services.visibility.look())

    async def delete_key_package(self, record: KeyPackageRecord) -> None:
        """Take a key package back from the relays."""
        await self._line.ask(lambda services: services.key_packages.delete(record.event_id))

    async def send_key_package_again(self, record: KeyPackageRecord) -> None:
        """Send a standing key package to all of its relays once more."""
        await self._line.ask(lambda services: services.visibility.send_again(record.event_id))

    async def relay_document(self, url: str) -> RelayDocument:
        """What a relay says of itself."""
        return await self._line.ask(lambda services: services.relays.document(url))

    async def save_lists(
        self,
        general: Sequence[str],
        inbox: Sequence[str],
        key_packages: Sequence[str],
        *,
        reveals_sender: bool | None = None,
    ) -> RelayLists:
        """Store and publish the three lists as one act.

        Args:
            general, inbox, key_packages: as typed.
            reveals_sender: whether closed inbox relays of others may learn who we are; `None` to leave that.
        """

        async def save(services: "AccountServices") -> RelayLists:
            lists = await services.relays.set(general=general, inbox=inbox, key_packages=key_packages)
            if reveals_sender is not None:
                await services.relays.set_reveals_sender(reveals_sender)
            await services.onboarding.begin_publishing()
            return lists

        return await self._line.ask(save)
