"""Addresses of people, `name@domain`: found by, and checked against, what the domain says.

A domain vouches for a name in its own house and for nothing else: an address is shown with a mark, and never decides who
somebody is.

Source: NIP-05.
"""

import logging
from typing import Final

from marmot_desktop.domain.contact import HandleState
from marmot_desktop.domain.facts import ContactChanged
from marmot_desktop.domain.identifiers import parse_person
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, PeerFaultError, RefusedError
from marmot_desktop.nostr.nip05 import MAX_BYTES, Handle, is_handle, parse_handle, parse_well_known
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.services.session import AccountSession, Turn
from marmot_desktop.services.web import WebSource

log = logging.getLogger(__name__)

TIMEOUT_S: Final = 8.0
AGAIN_S: Final = 86_400


class HandleService:
    """Asks domains about people.

    Args:
        session: of the account.
        web: where domains answer.
    """

    def __init__(self, session: AccountSession, web: WebSource) -> None:
        self._session = session
        self._web = web

    async def find(self, reference: str) -> PubKey:
        """Whom a reference names: an address is asked about, anything else is read.

        Raises:
            RefusedError: `invalid_reference`, `handle_not_found`.
            EnvironmentFaultError: `web_unreachable`.
        """
        if not is_handle(reference):
            return parse_person(reference)
        found = await self._ask(parse_handle(reference))
        if found is None:
            raise RefusedError(ErrorCode.HANDLE_NOT_FOUND)
        return found

    async def check(self, pubkey: PubKey, *, again: bool = False) -> HandleState:
        """Whether the address in somebody's profile knows them; asked about once a day.

        Args:
            pubkey: whose.
            again: ask now.
        """
        written, known = await self._session.run(_find_check, pubkey)
        if not written or (known is not None and not again):
            return known or HandleState.UNCHECKED
        try:
            named = await self._ask(parse_handle(written))
            state = HandleState.VERIFIED if named == pubkey else HandleState.WRONG
        except EnvironmentFaultError:
            state = HandleState.UNREACHABLE
        except PeerFaultError:
            state = HandleState.WRONG
        return await self._session.run(note_check, pubkey, written, state)

    async def _ask(self, handle: Handle) -> PubKey | None:
        try:
            # The NIP forbids to follow a server that sends us elsewhere.
            document = await self._web.get(handle.url, max_bytes=MAX_BYTES, timeout_s=TIMEOUT_S)
            return parse_well_known(document, handle)[0]
        except PeerFaultError as err:
            log.info("an address leads to no list of names: %s", err.code.value)
            raise EnvironmentFaultError(ErrorCode.WEB_UNREACHABLE, "no list of names") from err


def _find_check(turn: Turn, pubkey: PubKey) -> tuple[str, HandleState | None]:
    """The address in somebody's profile, and what was found out about it today."""
    written = turn.tx.people.get(pubkey).profile.nip05
    handle, state, at = turn.tx.people.handle_check(pubkey)
    is_fresh = handle == written and at > 0 and turn.now < at + AGAIN_S
    return written, state if is_fresh else None


def note_check(turn: Turn, pubkey: PubKey, handle: str, state: HandleState) -> HandleState:
    """Remember what a domain has said; one that did not answer takes nothing back."""
    before, known, _ = turn.tx.people.handle_check(pubkey)
    if state is HandleState.UNREACHABLE and before == handle and known is HandleState.VERIFIED:
        state = known
    turn.tx.people.put_handle_check(pubkey, handle, state, turn.now)
    contact = turn.tx.contacts.get(pubkey)
    if contact is not None and (before, known) != (handle, state):
        turn.publish(ContactChanged(contact))
    return state
