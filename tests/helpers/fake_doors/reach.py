"""The door `reach` without a core behind it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from marmot_desktop.domain.account import Account, KeyringState
from marmot_desktop.domain.facts import KeyPackagesChanged, PublicationChanged, RelayListsChanged
from marmot_desktop.domain.key_package import KeyPackageRecord
from marmot_desktop.domain.relay import RelayDocument, RelayLists
from marmot_desktop.domain.visibility import (
    ListSearch,
    ListSearchState,
    Publication,
    PublicationState,
    PublicItem,
    RelaySight,
    Visibility,
)
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.types import RelayUrl, Timestamp
from marmot_desktop.ui.doors.reach import ReachDoor
from tests.helpers import ui_values as make

if TYPE_CHECKING:
    from tests.helpers.fake_actions import FakeActions

EVERYTHING = tuple(PublicItem)


class FakeReachDoor(ReachDoor):
    """Answers from a `FakeActions`.

    Args:
        world: what was put in and what was asked.
    """

    def __init__(self, world: "FakeActions") -> None:
        self.world = world
        self.folder: Path | None = Path("data folder")
        self.keyring = KeyringState("Some Keyring", works=True)
        self.published = {
            item: Publication(item, PublicationState.PUBLISHED, (make.RELAY,), (make.RELAY,)) for item in EVERYTHING
        }
        self.found = ListSearch(ListSearchState.NOT_FOUND, answered=(make.RELAY,))
        self.found_further: dict[str, ListSearch] = {}
        self.seen: Visibility | None = None
        self.documents: dict[str, RelayDocument] = {}

    @property
    def data_folder(self) -> Path | None:
        return self.folder

    async def keyring_state(self) -> KeyringState:
        await self.world.note("keyring_state")
        return self.keyring

    async def add_fallback(self, account: Account, passphrase: str) -> None:
        await self.world.note("add_fallback", account, passphrase)

    async def import_account(self, secret: str, passphrase: str | None) -> Account:
        return await self.world.import_account(secret, passphrase, "")

    async def search_lists(self, further_relays: Sequence[str] = ()) -> ListSearch:
        await self.world.note("search_lists", tuple(further_relays))
        search = next((self.found_further[url] for url in further_relays if url in self.found_further), self.found)
        if search.state is ListSearchState.FOUND:
            old = self.world.relays
            self.world.relays = replace(
                old, general=search.general, inbox=search.inbox, key_packages=search.key_packages
            )
        return search

    async def begin_publishing(self) -> None:
        await self.world.note("begin_publishing")
        self.world.tell(PublicationChanged())

    async def publications(self) -> tuple[Publication, ...]:
        await self.world.note("publications")
        return tuple(self.published[item] for item in EVERYTHING)

    async def look(self) -> Visibility:
        await self.world.note("look")
        if self.seen is not None:
            return self.seen
        packages = tuple(record.event_id for record in self.world.own_packages if record.valid)
        relays = dict.fromkeys((*self.world.relays.general, *self.world.relays.key_packages))
        sights = tuple(RelaySight(url, True, EVERYTHING, (), packages) for url in relays)
        return Visibility(sights, Timestamp(make.NOW))

    async def delete_key_package(self, record: KeyPackageRecord) -> None:
        await self.world.note("delete_key_package", record.event_id)
        self.world.own_packages = tuple(
            replace(each, valid=False) if each.event_id == record.event_id else each for each in self.world.own_packages
        )
        self.world.tell(KeyPackagesChanged())

    async def send_key_package_again(self, record: KeyPackageRecord) -> None:
        await self.world.note("send_key_package_again", record.event_id)
        self.world.tell(KeyPackagesChanged())

    async def relay_document(self, url: str) -> RelayDocument:
        await self.world.note("relay_document", url)
        return self.documents.get(url, RelayDocument(RelayUrl(url), name="A relay"))

    async def save_lists(
        self,
        general: Sequence[str],
        inbox: Sequence[str],
        key_packages: Sequence[str],
        *,
        reveals_sender: bool | None = None,
    ) -> RelayLists:
        await self.world.note("save_lists", tuple(general), tuple(inbox), tuple(key_packages), reveals_sender)
        lists = [tuple(RelayUrl(url) for url in urls) for urls in (general, inbox, key_packages)]
        old = self.world.relays
        reveals = old.reveals_sender if reveals_sender is None else reveals_sender
        self.world.relays = RelayLists(lists[0], lists[1], lists[2], old.states, reveals)
        self.world.tell(RelayListsChanged(self.world.relays))
        return self.world.relays
