"""The error tree: a code, a sentence for people, and words for the log."""

import pytest

from marmot_desktop.errors import (
    EnvironmentFaultError,
    ErrorCode,
    MarmotDesktopError,
    PeerFaultError,
    RefusedError,
    Sent,
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
