"""What the window may ask about people: profiles, pictures, follow lists, who can be reached."""

import asyncio
from collections.abc import Coroutine, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

from PySide6.QtGui import QImage

from marmot_desktop.domain.chat import Group
from marmot_desktop.domain.contact import Contact, FollowList, HandleState, PicturePolicy
from marmot_desktop.domain.identifiers import parse_person, profile_link
from marmot_desktop.domain.reachability import ReachabilityReport
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, RefusedError
from marmot_desktop.ui.doors.core_line import CoreLine
from marmot_desktop.ui.qr_reader import read_codes, read_picture

if TYPE_CHECKING:
    from marmot_desktop.services.account_services import AccountServices

T = TypeVar("T")

PUBKEY_BYTES: Final = 32
MAX_CODE_FILE_BYTES: Final = 50 * 1024 * 1024

ASK_TIMEOUT_S: Final = 40.0
"""Looking at somebody is four steps that wait for relays, each of which has its own end."""


class PeopleDoor:
    """See the module. People are named by the bytes of their public keys.

    Args:
        line: to the core.
    """

    def __init__(self, line: CoreLine) -> None:
        self._line = line

    async def check_reachability(self, person: bytes | None = None) -> ReachabilityReport:
        """Whether somebody can be invited now, test by test; this account itself if nobody is named."""
        pubkey = None if person is None else parse_person(person.hex())
        return await self._line.ask(lambda services: _in_time(services.reachability.check(pubkey)))

    async def add(self, reference: str) -> Contact:
        """Make somebody a contact, by key, link or address (NIP-05), and look them up.

        Raises:
            RefusedError: `invalid_reference`, `handle_not_found`.
            EnvironmentFaultError: `web_unreachable`.
        """

        async def work(services: "AccountServices") -> Contact:
            pubkey = await services.handles.find(reference)
            return await services.contacts.add(pubkey.hex())

        return await self._line.ask(lambda services: _in_time(work(services)))

    async def look_up(self, reference: str) -> Contact:
        """What relays know of a person who need not be a contact, by key, link or address."""

        async def work(services: "AccountServices") -> Contact:
            return await services.contacts.refresh(await services.handles.find(reference))

        return await self._line.ask(lambda services: _in_time(work(services)))

    async def check_handle(self, person: bytes, *, again: bool = False) -> HandleState:
        """Whether the address in somebody's profile knows them; asked about once a day, or now."""
        pubkey = parse_person(person.hex())
        return await self._line.ask(lambda services: services.handles.check(pubkey, again=again))

    async def set_nickname(self, person: bytes, nickname: str) -> Contact:
        """Call a contact something, on this device only."""
        pubkey = parse_person(person.hex())
        return await self._line.ask(lambda services: services.contacts.set_nickname(pubkey, nickname))

    async def list_groups_with(self, person: bytes) -> tuple[Group, ...]:
        """The groups that we are in together with somebody."""

        async def work(services: "AccountServices") -> tuple[Group, ...]:
            groups = await services.groups.list()
            return tuple(group for group in groups if any(member.pubkey == person for member in group.members))

        return await self._line.ask(work)

    async def open_direct_chat(self, person: bytes) -> Group:
        """The direct chat with somebody: the one there is, or a new one, to which they are invited.

        Raises:
            RefusedError: `not_available` for oneself; what is wrong with their key package; nothing was made then.
        """
        pubkey = parse_person(person.hex())
        return (await self._line.ask(lambda services: services.starts.direct(pubkey))).group

    async def read_follows(self) -> FollowList:
        """Our public list as it is published now."""
        return await self._line.ask(lambda services: _in_time(services.follows.read()))

    async def import_follows(self) -> int:
        """Make everybody on our public list a contact. Returns how many were none."""
        return await self._line.ask(lambda services: services.follows.import_all())

    async def follow(self, person: bytes) -> None:
        """Put somebody on our public list."""
        pubkey = parse_person(person.hex())
        await self._line.ask(lambda services: _in_time(services.follows.follow(pubkey)))

    async def unfollow(self, person: bytes) -> None:
        """Take somebody off our public list."""
        pubkey = parse_person(person.hex())
        await self._line.ask(lambda services: _in_time(services.follows.unfollow(pubkey)))

    async def block(self, person: bytes) -> None:
        """Show no invites and no direct chats of somebody."""
        pubkey = parse_person(person.hex())
        await self._line.ask(lambda services: services.blocking.block(pubkey))

    async def unblock(self, person: bytes) -> None:
        """Show them again."""
        pubkey = parse_person(person.hex())
        await self._line.ask(lambda services: services.blocking.unblock(pubkey))

    async def list_blocked(self) -> tuple[bytes, ...]:
        """Everybody who is blocked, the last one in front."""
        return tuple(bytes(each) for each in await self._line.ask(lambda services: services.blocking.list()))

    async def pictures(self, people: Iterable[bytes]) -> dict[bytes, bytes]:
        """The pictures of these people that are here, encoded; what is missing comes later, and the bridge tells."""
        pubkeys = tuple(parse_person(person.hex()) for person in people if len(person) == PUBKEY_BYTES)
        found = await self._line.ask(lambda services: services.pictures.get(pubkeys))
        return {bytes(pubkey): data for pubkey, data in found.items()}

    async def picture_policy(self) -> PicturePolicy:
        """Whose pictures are loaded."""
        return await self._line.ask(lambda services: services.pictures.policy())

    async def set_picture_policy(self, policy: PicturePolicy) -> None:
        """Load pictures of other people from now on."""
        await self._line.ask(lambda services: services.pictures.set_policy(policy))

    async def read_codes(self, images: Sequence[QImage]) -> tuple[str, ...]:
        """The texts of the QR codes in these pictures, each once. Nothing leaves this computer."""

        def work() -> tuple[str, ...]:
            return tuple(dict.fromkeys(text for image in images for text in read_codes(image)))

        return await asyncio.to_thread(work)

    async def read_code_file(self, file: Path) -> tuple[str, ...]:
        """The texts of the QR codes in a picture on this computer.

        Raises:
            EnvironmentFaultError: `storage_error`, where it cannot be read.
            RefusedError: `media_too_large`, `media_type_mismatch`.
        """

        def work() -> tuple[str, ...]:
            try:
                if file.stat().st_size > MAX_CODE_FILE_BYTES:
                    raise RefusedError(ErrorCode.MEDIA_TOO_LARGE)
                image = read_picture(file.read_bytes())
            except OSError as err:
                raise EnvironmentFaultError(ErrorCode.STORAGE_ERROR, "a picture") from err
            if image.isNull():
                raise RefusedError(ErrorCode.MEDIA_TYPE_MISMATCH)
            return read_codes(image)

        return await asyncio.to_thread(work)

    async def own_link(self) -> str:
        """The link to ourselves, with relays to find us on: what our QR code shows."""

        async def work(services: "AccountServices") -> str:
            lists = await services.relays.get()
            return profile_link(services.account.pubkey, lists.key_packages or lists.general)

        return await self._line.ask(work)


async def _in_time(work: Coroutine[Any, Any, T]) -> T:
    try:
        async with asyncio.timeout(ASK_TIMEOUT_S):
            return await work
    except TimeoutError as err:
        raise EnvironmentFaultError(ErrorCode.TIMEOUT) from err
