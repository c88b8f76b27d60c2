import inspect

import pytest

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, PeerFaultError, RefusedError
from marmot_desktop.marmot import errors
from marmot_desktop.marmot.errors import InvalidCommitError, NotAuthorizedError, WrongEpochError

LEAVES = [value for _, value in inspect.getmembers(errors, inspect.isclass) if value.__module__ == errors.__name__]


@pytest.mark.parametrize("leaf", LEAVES)
def test_every_error_is_in_exactly_one_branch_and_in_the_picture(leaf: type[Exception]) -> None:
    assert 1 == sum(issubclass(leaf, branch) for branch in (PeerFaultError, RefusedError, EnvironmentFaultError))
    assert leaf.__name__ in (errors.__doc__ or "") or issubclass(leaf, errors.MlsFaultError)


@pytest.mark.parametrize(
    ("message_epoch", "code"),
    [(8, ErrorCode.EPOCH_FUTURE), (6, ErrorCode.EPOCH_TOO_OLD), (None, ErrorCode.EPOCH_TOO_OLD)],
)
def test_a_wrong_epoch_is_either_still_to_come_or_gone(message_epoch: int | None, code: ErrorCode) -> None:
    error = WrongEpochError(message_epoch, 7)
    assert (code, message_epoch, 7) == (error.code, error.message_epoch, error.own_epoch)


def test_who_refuses_commits_need_know_one_class() -> None:
    assert issubclass(NotAuthorizedError, InvalidCommitError)
    assert ErrorCode.COMMIT_NOT_AUTHORIZED == NotAuthorizedError().code
