"""The error tree: a code, a sentence for people, and words for the log."""

import pytest

from marmot_desktop.errors import (
    EnvironmentFaultError,
    ErrorCode,
    MarmotDesktopError,
    PeerFaultError,
    RefusedError,
    Sent,
    as_one_error,
)


@pytest.mark.parametrize("branch", [RefusedError, PeerFaultError, EnvironmentFaultError])
def test_each_branch_carries_code_sentence_and_retry(branch: type[MarmotDesktopError]) -> None:
    error = branch(ErrorCode.TIMEOUT, "relay 3 of 4")
    assert error.code is ErrorCode.TIMEOUT
    assert error.sentence == "This took too long. Try again."
    assert error.retry
    assert error.sent is Sent.NOTHING
    assert str(error) == "timeout: relay 3 of 4"


def test_without_detail_the_text_is_the_code() -> None:
    assert str(RefusedError(ErrorCode.NOT_ADMIN)) == "not_admin"


def test_data_for_programs_cannot_be_changed_afterwards() -> None:
    given = {"pubkeys": ["aa"]}
    error = RefusedError(ErrorCode.KP_NOT_FOUND, sent=Sent.MAYBE, data=given)
    given["relays"] = []
    assert dict(error.data) == {"pubkeys": ["aa"]}
    with pytest.raises(TypeError):
        error.data["more"] = 1  # type: ignore[index]


SIGNED_OUT = RefusedError(ErrorCode.SIGNED_OUT)
LATE = EnvironmentFaultError(ErrorCode.TIMEOUT)
BUG = ZeroDivisionError()


@pytest.mark.parametrize(
    "failed",
    [
        [SIGNED_OUT],
        [SIGNED_OUT, LATE],
        [ExceptionGroup("inner", [SIGNED_OUT, LATE]), LATE],
    ],
)
def test_tasks_side_by_side_fail_with_the_first_of_their_errors(failed: list[Exception]) -> None:
    with pytest.raises(RefusedError) as caught, as_one_error():
        raise ExceptionGroup("tasks", failed)
    assert caught.value is SIGNED_OUT


@pytest.mark.parametrize("failed", [[BUG], [SIGNED_OUT, BUG], [ExceptionGroup("inner", [BUG]), LATE]])
def test_a_bug_among_them_stays_the_group_that_it_is(failed: list[Exception]) -> None:
    group = ExceptionGroup("tasks", failed)
    with pytest.raises(ExceptionGroup) as caught, as_one_error():
        raise group
    assert caught.value is group


def test_one_error_passes_as_it_is() -> None:
    with pytest.raises(EnvironmentFaultError) as caught, as_one_error():
        raise LATE
    assert caught.value is LATE
