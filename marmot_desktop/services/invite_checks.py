"""Rehearses an invitation: everything is looked at and the commit is really made, and then nothing of it is kept or sent.

Source: MIP-00 (checks of a key package), MIP-02 (the size of a Welcome), MIP-03 (who may commit what).
"""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Final

from marmot_desktop.domain.invite_check import InviteCheck, InviteCheckLine, InviteCheckSubject
from marmot_desktop.domain.reachability import CheckResult
from marmot_desktop.domain.relay import RelayConnectionState
from marmot_desktop.errors import ErrorCode, MarmotDesktopError, RefusedError
from marmot_desktop.frozen import Frozen
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.marmot.welcome_event import MAX_PLAIN_RUMOR_BYTES, MAX_RUMOR_BYTES, build_welcome_rumor
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl
from marmot_desktop.services.additions import read_addition_view, stage_addition
from marmot_desktop.services.commits import CLIENT_NAME
from marmot_desktop.services.invitees import Candidate, InviteeFinder
from marmot_desktop.services.ports import RelayDirectory
from marmot_desktop.services.session import AccountSession, Turn, found
from marmot_desktop.services.welcome_room import find_room, may_fit

PROBE_S: Final = 5.0
"""So long a relay is waited for."""
MAX_PROBED: Final = 8

_SUBJECT_OF: Final[Mapping[ErrorCode, InviteCheckSubject]] = {
    ErrorCode.KP_IDENTITY_MISMATCH: InviteCheckSubject.CREDENTIAL,
    ErrorCode.KP_UNSUPPORTED_SUITE: InviteCheckSubject.SUITE,
    ErrorCode.KP_MISSING_CAPABILITY: InviteCheckSubject.CAPABILITIES,
    ErrorCode.INVITEE_MISSING_CAPABILITY: InviteCheckSubject.CAPABILITIES,
    ErrorCode.WELCOME_TOO_LARGE: InviteCheckSubject.SIZE,
    ErrorCode.NOT_ADMIN: InviteCheckSubject.GROUP,
    ErrorCode.NOT_MEMBER: InviteCheckSubject.GROUP,
    ErrorCode.ALREADY_MEMBER: InviteCheckSubject.GROUP,
    ErrorCode.COMMIT_PENDING: InviteCheckSubject.GROUP,
    ErrorCode.GD_UNSUPPORTED_VERSION: InviteCheckSubject.GROUP,
}
"""By what a refusal says, the line that fails; any other is about the package itself."""
_OF_PACKAGE: Final = (
    InviteCheckSubject.SIGNATURE,
    InviteCheckSubject.CREDENTIAL,
    InviteCheckSubject.SUITE,
    InviteCheckSubject.CAPABILITIES,
)


class _Rehearsed(Frozen, frozen=True):
    """How the rehearsal went: the refusal, or the size of the Welcome."""

    problem: ErrorCode | None
    size: int = 0
    limit: int = MAX_PLAIN_RUMOR_BYTES
    has_package: bool = True


class InviteCheckService:
    """Rehearses.

    Args:
        session: of the account.
        finder: fetches the package anew, as the invitation will.
        directory: connects to relays.
    """

    def __init__(self, session: AccountSession, finder: InviteeFinder, directory: RelayDirectory) -> None:
        self._session = session
        self._finder = finder
        self._directory = directory

    async def check(self, group: NostrGroupId, person: PubKey, package: EventId) -> InviteCheck:
        """Look at everything that can go wrong; sends nothing.

        Args:
            group: which.
            person: whom.
            package: the key package event to use.

        Raises:
            RefusedError: `group_unknown`, `not_member`, `not_admin`.
        """
        view = await self._session.run(read_addition_view, group)
        candidate: Candidate | None = None
        try:
            candidate = await self._finder.find(
                person, required=view.required, event_id=package, group_relays=view.relays
            )
        except MarmotDesktopError as err:
            rehearsed = _Rehearsed(err.code, has_package=False)
        else:
            rehearsed = await self._rehearse(view.group_key, candidate)
        inbox = candidate.invitee.inbox_relays if candidate is not None else ()
        async with asyncio.TaskGroup() as tasks:
            of_group = tasks.create_task(self._count_answering(view.relays))
            of_inbox = tasks.create_task(self._count_answering(inbox))
        lines = (
            *_lines_of_package(rehearsed),
            _line_of(InviteCheckSubject.GROUP, rehearsed),
            _line_of_relays(InviteCheckSubject.GROUP_RELAYS, of_group.result(), len(view.relays[:MAX_PROBED])),
            _line_of_relays(InviteCheckSubject.INBOX_RELAYS, of_inbox.result(), len(inbox[:MAX_PROBED])),
            _line_of_size(rehearsed),
        )
        return InviteCheck(lines)

    async def _rehearse(self, group_key: int, candidate: Candidate) -> _Rehearsed:
        """Once as it is; once more, where the Welcome is large, with relays that take large ones."""
        limit = MAX_PLAIN_RUMOR_BYTES
        while True:
            try:
                return _Rehearsed(None, await self._session.run(rehearse, group_key, candidate), limit)
            except RefusedError as err:
                if limit == MAX_PLAIN_RUMOR_BYTES and may_fit(err):
                    limit = MAX_RUMOR_BYTES
                    (candidate,) = await find_room(self._directory, [candidate])
                    continue
                size = err.data.get("bytes")
                return _Rehearsed(err.code, size if isinstance(size, int) else 0, limit)
            except MarmotDesktopError as err:
                return _Rehearsed(err.code)

    async def _count_answering(self, relays: Sequence[RelayUrl]) -> int:
        """How many of these can be connected to."""
        async with asyncio.TaskGroup() as tasks:
            probes = [tasks.create_task(self._answers(relay)) for relay in relays[:MAX_PROBED]]
        return sum(probe.result() for probe in probes)

    async def _answers(self, relay: RelayUrl) -> bool:
        known = next((status for status in self._directory.statuses() if status.url == relay), None)
        if known is not None and known.state is RelayConnectionState.CONNECTED:
            return True
        try:
            async with asyncio.timeout(PROBE_S):
                return (await self._directory.probe(relay)).state is RelayConnectionState.CONNECTED
        except (TimeoutError, MarmotDesktopError):
            return False


class _UndoneError(Exception):
    """Takes back what was rehearsed; never leaves this module."""


def rehearse(turn: Turn, group_key: int, candidate: Candidate) -> int:
    """Make the commit and the Welcome of an invitation, and take everything back.

    Returns:
        The size of the Welcome's rumor in bytes.

    Raises:
        RefusedError: whatever the invitation would be refused for.
        PeerFaultError: a key package that MLS refuses.
    """
    size = 0
    try:
        with turn.attempt(group_key):
            stage_addition(turn, group_key, [candidate])
            pending = found(turn.tx.commits.get(group_key))
            relays = turn.tx.groups.row(group_key).relays
            package = candidate.invitee.key_package_event_id
            rumor = build_welcome_rumor(turn.me, pending.welcome or b"", package, relays, turn.now, CLIENT_NAME)
            size = len(rumor.to_json().encode())
            raise _UndoneError
    except _UndoneError:
        return size


def _lines_of_package(rehearsed: _Rehearsed) -> tuple[InviteCheckLine, ...]:
    """What is wrong with a package hides what else there is to say of it."""
    problem = rehearsed.problem
    failing = None if problem is None else _SUBJECT_OF.get(problem, InviteCheckSubject.SIGNATURE)
    others = CheckResult.PASSED if rehearsed.has_package and failing not in _OF_PACKAGE else CheckResult.UNKNOWN
    if rehearsed.has_package and failing is InviteCheckSubject.CAPABILITIES:
        others = CheckResult.PASSED
    return tuple(
        InviteCheckLine(subject, CheckResult.FAILED, problem)
        if subject is failing
        else InviteCheckLine(subject, others)
        for subject in _OF_PACKAGE
    )


def _line_of(subject: InviteCheckSubject, rehearsed: _Rehearsed) -> InviteCheckLine:
    problem = rehearsed.problem
    if problem is None or _SUBJECT_OF.get(problem) is InviteCheckSubject.SIZE:
        return InviteCheckLine(subject, CheckResult.PASSED)
    if _SUBJECT_OF.get(problem) is subject:
        return InviteCheckLine(subject, CheckResult.FAILED, problem)
    return InviteCheckLine(subject, CheckResult.UNKNOWN)


def _line_of_relays(subject: InviteCheckSubject, answering: int, asked: int) -> InviteCheckLine:
    """A relay may be back when the invitation is sent, and a Welcome waits for one: only a warning."""
    result = CheckResult.PASSED if answering else CheckResult.WARNING
    return InviteCheckLine(subject, result, None, answering, asked)


def _line_of_size(rehearsed: _Rehearsed) -> InviteCheckLine:
    if rehearsed.problem is ErrorCode.WELCOME_TOO_LARGE:
        result = CheckResult.FAILED
    else:
        result = CheckResult.PASSED if rehearsed.problem is None else CheckResult.UNKNOWN
    problem = rehearsed.problem if result is CheckResult.FAILED else None
    return InviteCheckLine(InviteCheckSubject.SIZE, result, problem, rehearsed.size, rehearsed.limit)
