"""One catch-up on demand: every relay is asked afresh, what comes is run in order, and who failed is asked again.

Source: protocol rules on catch-up: all stored events of all relays, collected to the end, sorted, then run.
"""

import asyncio
from collections.abc import Iterable, Sequence
from typing import Final

from marmot_desktop.clock import Clock
from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.types import EventId, RelayUrl, Timestamp
from marmot_desktop.services.group_subscriptions import routes_in
from marmot_desktop.services.ingest import IngestService
from marmot_desktop.services.invites import InviteService
from marmot_desktop.services.ports import EventSource, FetchResult

PATIENCE_S: Final = 5.0
"""What the others have sent waits no longer than this for a relay that sends nothing."""
RETRY_S: Final = 0.5
FETCH_SHARE: Final = 0.8
"""Of the time that is left; the rest is for running what has come."""


class _Question(Frozen, frozen=True):
    relay: RelayUrl
    filters: tuple[Filter, ...]
    is_inbox: bool


class _Answer(Frozen, frozen=True):
    question: _Question
    began: Timestamp
    result: FetchResult

    @property
    def is_whole(self) -> bool:
        """The relay has told all."""
        return not self.result.failed


class CatchUp:
    """Asks relays for all they have.

    Args:
        ingest: takes group events in, says what to ask for.
        invites: the same for gift wraps.
        source: the relays.
        clock: dates the questions.
    """

    def __init__(self, ingest: IngestService, invites: InviteService, source: EventSource, clock: Clock) -> None:
        self._ingest = ingest
        self._invites = invites
        self._source = source
        self._clock = clock

    async def run(self, timeout_s: float) -> bool:
        """Everything the account listens to; whether every relay has told all in time."""
        told: set[tuple[RelayUrl, str]] = set()
        inboxes: set[RelayUrl] = set()

        async def open_questions() -> list[_Question]:
            wraps = [
                _Question(relay, tuple(filters), is_inbox=True)
                for relay, filters in await self._invites.wanted()
                if relay not in inboxes
            ]
            # What was taken in may name another relay or routing id, which is asked then.
            return wraps + [
                _Question(relay, tuple(filters), is_inbox=False)
                for relay, filters in await self._ingest.wanted()
                if any((relay, route) not in told for route in routes_in(filters))
            ]

        def note(answer: _Answer) -> None:
            question = answer.question
            if question.is_inbox:
                inboxes.add(question.relay)
            told.update((question.relay, route) for route in routes_in(question.filters))

        try:
            async with asyncio.timeout(timeout_s) as limit:
                while questions := await open_questions():
                    for answer in await self._ask(questions, _left_s(limit)):
                        note(answer)
                    if await open_questions():
                        await asyncio.sleep(RETRY_S)
        except TimeoutError:
            return False
        return True

    async def run_for(self, wanted: Iterable[tuple[RelayUrl, Sequence[Filter]]], timeout_s: float) -> bool:
        """One question to each of these relays; whether all of them have told all in time."""
        open_questions = [_Question(relay, tuple(filters), is_inbox=False) for relay, filters in wanted]
        try:
            async with asyncio.timeout(timeout_s) as limit:
                while open_questions:
                    answered = {answer.question.relay for answer in await self._ask(open_questions, _left_s(limit))}
                    open_questions = [each for each in open_questions if each.relay not in answered]
                    if open_questions:
                        await asyncio.sleep(RETRY_S)
        except TimeoutError:
            return False
        return True

    async def _ask(self, questions: Sequence[_Question], timeout_s: float) -> list[_Answer]:
        """Ask all at once and take in what comes; the answers that are whole."""
        answers: asyncio.Queue[_Answer] = asyncio.Queue()
        whole: list[_Answer] = []
        events: dict[EventId, Event] = {}
        has_gaps = False
        async with asyncio.TaskGroup() as tasks:
            for question in questions:
                tasks.create_task(self._ask_one(question, timeout_s * FETCH_SHARE, answers), name="catch up")
            for _ in questions:
                answer = await self._next(answers, events)
                has_gaps = has_gaps or not answer.is_whole
                if answer.is_whole:
                    whole.append(answer)
                if answer.question.is_inbox:
                    await self._invites.receive(answer.result.events)
                else:
                    events.update((event.id, event) for event in answer.result.events)
        await self._ingest.ingest(tuple(events.values()), backlog=True, incomplete=has_gaps)
        for answer in whole:
            await self._note_end(answer)
        return whole

    async def _next(self, answers: asyncio.Queue[_Answer], events: dict[EventId, Event]) -> _Answer:
        """The next answer; while it keeps us waiting, what the others have sent is taken in."""
        if events:
            try:
                async with asyncio.timeout(PATIENCE_S):
                    return await answers.get()
            except TimeoutError:
                waiting = tuple(events.values())
                events.clear()
                await self._ingest.ingest(waiting, backlog=True, incomplete=True)
        return await answers.get()

    async def _ask_one(self, question: _Question, timeout_s: float, answers: asyncio.Queue[_Answer]) -> None:
        began = Timestamp(self._clock.now())
        result = await self._source.fetch([question.relay], question.filters, timeout_s=timeout_s)
        await answers.put(_Answer(question, began, result))

    async def _note_end(self, answer: _Answer) -> None:
        question = answer.question
        if question.is_inbox:
            await self._invites.stored_end(question.relay, answer.began)
        else:
            await self._ingest.stored_end(question.relay, question.filters, answer.began)


def _left_s(limit: asyncio.Timeout) -> float:
    when = limit.when()
    return 0.0 if when is None else max(0.0, when - asyncio.get_running_loop().time())
