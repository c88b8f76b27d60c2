"""Every request is answered exactly once, whatever happens to it."""

import asyncio
import logging

import pytest

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.rpc.jsonrpc import INTERNAL_ERROR, INVALID_PARAMS, REFUSED, Fault, Request
from marmot_desktop.rpc.parameters import BadParameterError
from marmot_desktop.rpc.tasks import RequestTasks

REQUEST = Request("m", {}, 5, wants_answer=True)


async def outcome_of(error: BaseException) -> Fault:
    answers: list[object] = []

    async def work() -> object:
        raise error

    async with asyncio.TaskGroup() as group:
        await RequestTasks(group, lambda _request, outcome: answers.append(outcome)).start(REQUEST, work)
    assert len(answers) == 1
    assert isinstance(answers[0], Fault)
    return answers[0]


async def test_an_error_of_ours_is_told_with_its_code() -> None:
    fault = await outcome_of(EnvironmentFaultError(ErrorCode.STORAGE_ERROR))
    assert (fault.number, fault.data["code"], fault.id) == (REFUSED, "storage_error", 5)


async def test_a_bad_parameter_is_told_by_name_and_says_that_nothing_was_sent() -> None:
    fault = await outcome_of(BadParameterError("group", "Not an id.", known_code=ErrorCode.INVALID_GROUP_ID))
    assert fault.number == INVALID_PARAMS
    assert "`group`" in fault.sentence
    assert fault.data == {"parameter": "group", "code": "invalid_group_id", "sent": "nothing", "retry": False}


async def test_a_bug_is_logged_and_answered_and_ends_nothing(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        fault = await outcome_of(ZeroDivisionError("of the test"))
    assert (fault.number, fault.data["sent"]) == (INTERNAL_ERROR, "maybe")
    assert "ZeroDivisionError" in caplog.text


async def test_requests_that_hang_are_cut_and_told_so() -> None:
    answers: list[object] = []

    async def hang() -> object:
        await asyncio.Event().wait()
        return None

    async with asyncio.TaskGroup() as group:
        tasks = RequestTasks(group, lambda _request, outcome: answers.append(outcome))
        await tasks.start(REQUEST, hang)
        assert not await tasks.finish(0.01)
        await tasks.cancel()
        assert await tasks.finish(0)
    assert isinstance(answers[0], Fault)
    assert (answers[0].data["code"], answers[0].data["sent"]) == ("shutting_down", "maybe")
