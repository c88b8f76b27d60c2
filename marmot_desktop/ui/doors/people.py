"""What the window may ask about people: profiles, pictures, follow lists, who can be reached."""

import asyncio
from collections.abc import Coroutine
from typing import Any, Final, TypeVar

from marmot_desktop.domain.identifiers import parse_person
from marmot_desktop.domain.reachability import ReachabilityReport
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.ui.doors.core_line import CoreLine

T = TypeVar("T")

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


async def _in_time(work: Coroutine[Any, Any, T]) -> T:
    try:
        async with asyncio.timeout(ASK_TIMEOUT_S):
            return await work
    except TimeoutError as err:
        raise EnvironmentFaultError(ErrorCode.TIMEOUT) from err
