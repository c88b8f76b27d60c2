"""Pictures of people: fetched where their profiles say, made small, kept in the account's own database.

To fetch a picture tells the server it lies on our network address, and when we looked; so it is done for people we have
to do with, unless the user wants otherwise, and once for each address that a profile names.
"""

import asyncio
import logging
from collections.abc import Callable, Collection, Iterable
from typing import Final

from marmot_desktop.domain.contact import PicturePolicy
from marmot_desktop.domain.facts import PicturesChanged
from marmot_desktop.domain.picture_header import PictureHeader, parse_picture_header
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.nostr.types import PubKey, Timestamp
from marmot_desktop.services.session import AccountSession, Turn
from marmot_desktop.services.web import WebSource
from marmot_desktop.storage.pictures import PictureRow

log = logging.getLogger(__name__)

MAX_BYTES: Final = 1024 * 1024
TIMEOUT_S: Final = 15.0
TRY_AGAIN_S: Final = 86_400
AT_ONCE: Final = 4
MAX_WAITING: Final = 1_000
"""People beyond these are asked for when they are shown again."""

_SETTING: Final = "pictures.policy"

Shrink = Callable[[bytes, PictureHeader], bytes]
"""Makes a small square of a picture, encoded anew; raises `PeerFaultError` where it cannot be decoded. Runs in a thread."""


class PictureService:
    """The pictures of people. `get` says what there is; `load_next` fetches what is missing, and is run by a manager.

    Args:
        session: of the account.
        web: where pictures lie.
        shrink: decodes them; `None` where nobody looks at pictures, so that none are fetched.
    """

    def __init__(self, session: AccountSession, web: WebSource, shrink: Shrink | None) -> None:
        self._session = session
        self._web = web
        self._shrink = shrink
        self._waiting: dict[PubKey, str] = {}
        self._wanted = asyncio.Event()

    async def policy(self) -> PicturePolicy:
        """Whose pictures are loaded."""
        return await self._session.run(read_policy)

    async def set_policy(self, policy: PicturePolicy) -> None:
        """Load pictures of other people from now on; whoever wants none keeps none either."""
        if policy is PicturePolicy.NOBODY:
            self._waiting.clear()
        await self._session.run(write_policy, policy)

    async def get(self, people: Collection[PubKey]) -> dict[PubKey, bytes]:
        """The pictures of these people that are here; those that are missing come later, and a fact tells."""
        there, lacking = await self._session.run(find_pictures, tuple(people))
        if self._shrink is not None:
            for pubkey, url in lacking.items():
                if len(self._waiting) < MAX_WAITING:
                    self._waiting[pubkey] = url
        if self._waiting:
            self._wanted.set()
        return there

    async def load_next(self) -> None:
        """Wait until a picture is missing; fetch it, and a few more."""
        await self._wanted.wait()
        batch = [self._waiting.popitem() for _ in range(min(AT_ONCE, len(self._waiting)))]
        if not self._waiting:
            self._wanted.clear()
        async with asyncio.TaskGroup() as tasks:
            for pubkey, url in batch:
                tasks.create_task(self._load(pubkey, url))

    async def _load(self, pubkey: PubKey, url: str) -> None:
        try:
            body = await self._web.get(url, max_bytes=MAX_BYTES, timeout_s=TIMEOUT_S, follow=True)
            data = await asyncio.to_thread(self._make_small, body)
        except MarmotDesktopError as err:
            log.info("a picture could not be had: %s", err.code.value)
            data = b""
        await self._session.run(store_picture, pubkey, url, data)

    def _make_small(self, body: bytes) -> bytes:
        header = parse_picture_header(body)
        return b"" if self._shrink is None else self._shrink(body, header)


def read_policy(turn: Turn) -> PicturePolicy:
    """Whose pictures are loaded; a value of a newer version counts as the default."""
    stored = turn.tx.settings.get(_SETTING)
    return PicturePolicy(stored) if stored in tuple(PicturePolicy) else PicturePolicy.KNOWN


def write_policy(turn: Turn, policy: PicturePolicy) -> None:
    """Load pictures of other people from now on."""
    if policy is read_policy(turn):
        return
    turn.tx.settings.put(_SETTING, policy.value)
    if policy is PicturePolicy.NOBODY:
        turn.tx.pictures.clear()
    turn.publish(PicturesChanged(None))


def find_pictures(turn: Turn, people: tuple[PubKey, ...]) -> tuple[dict[PubKey, bytes], dict[PubKey, str]]:
    """The pictures of these people that are here, and the addresses of those that are to be fetched."""
    policy = read_policy(turn)
    if policy is PicturePolicy.NOBODY:
        return {}, {}
    lacking = turn.tx.pictures.lacking(people, Timestamp(turn.now - TRY_AGAIN_S))
    if policy is PicturePolicy.KNOWN and lacking:
        lacking = _only(lacking, turn.tx.pictures.known(tuple(lacking), turn.me))
    return turn.tx.pictures.current(people), lacking


def store_picture(turn: Turn, pubkey: PubKey, url: str, data: bytes) -> None:
    """Keep a picture, or that it could not be had; unless the user has changed their mind meanwhile."""
    if read_policy(turn) is PicturePolicy.NOBODY:
        return
    turn.tx.pictures.put(PictureRow(pubkey, url, data, turn.now))
    if data:
        turn.publish(PicturesChanged(pubkey))


def _only(urls: dict[PubKey, str], people: Iterable[PubKey]) -> dict[PubKey, str]:
    return {pubkey: urls[pubkey] for pubkey in people}
