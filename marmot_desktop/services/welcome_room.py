"""Finds out whether the relays of an invitee have room for a large Welcome, before anything is published.

A gift wrap of a large group is too long for relays that take events of 64 KiB; some take more and say so (NIP-11).

Source: MIP-02, Large Groups; NIP-11, limitation.
"""

import logging
from collections.abc import Sequence

from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.frozen import replace
from marmot_desktop.marmot.welcome_event import LARGE_WRAP_MESSAGE_BYTES, MAX_RUMOR_BYTES
from marmot_desktop.services.invitees import Candidate
from marmot_desktop.services.ports import RelayDirectory

log = logging.getLogger(__name__)


def may_fit(error: RefusedError) -> bool:
    """Whether a Welcome that was refused for its size would fit a relay that takes large events."""
    size = error.data.get("bytes")
    return error.code is ErrorCode.WELCOME_TOO_LARGE and isinstance(size, int) and size <= MAX_RUMOR_BYTES


async def find_room(directory: RelayDirectory, candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The same people, each marked where one of their inbox relays takes large events."""
    return tuple([await _find_room_of(directory, each) for each in candidates])


async def _find_room_of(directory: RelayDirectory, candidate: Candidate) -> Candidate:
    for relay in candidate.invitee.inbox_relays:
        longest = await directory.max_message_bytes(relay)
        if longest is not None and longest >= LARGE_WRAP_MESSAGE_BYTES:
            return replace(candidate, invitee=replace(candidate.invitee, large_wraps=True))
    log.info("no inbox relay of an invitee takes large events")
    return candidate
