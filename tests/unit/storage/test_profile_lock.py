"""One program per profile, and never a lock that outlives its program."""

import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest

from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.storage.errors import StorageError
from marmot_desktop.storage.profile_lock import ProfileLock
from tests.helpers.child_process import end

_HOLDER: Final = (
    "import sys; from pathlib import Path\n"
    "from marmot_desktop.storage.profile_lock import ProfileLock\n"
    "lock = ProfileLock(Path(sys.argv[1])); lock.acquire()\n"
    "print('held', flush=True)\n"
    "sys.stdin.read()\n"
)


@contextmanager
def _holder(path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Another program that holds the lock until it is ended."""
    process = subprocess.Popen(
        [sys.executable, "-c", _HOLDER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == b"held\n"
        yield process
    finally:
        end(process)


def test_a_second_program_is_refused_and_may_enter_when_the_first_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "profile" / "lock"
    with _holder(path) as process:
        lock = ProfileLock(path)
        with pytest.raises(RefusedError) as caught:
            lock.acquire()
        assert caught.value.code is ErrorCode.PROFILE_IN_USE
        process.kill()
        process.wait()
        lock.acquire()
        lock.release()


def test_a_lock_can_be_taken_again_after_it_was_released(tmp_path: Path) -> None:
    first, second = ProfileLock(tmp_path / "lock"), ProfileLock(tmp_path / "lock")
    first.acquire()
    for taken in (first, second):
        with pytest.raises(RefusedError) as caught:
            taken.acquire()
        assert caught.value.code is ErrorCode.PROFILE_IN_USE
    first.release()
    first.release()
    with second:
        pass
    with first, pytest.raises(RefusedError), second:
        pass


def test_a_program_that_was_started_by_the_holder_does_not_keep_the_lock(tmp_path: Path) -> None:
    """The embedded relay may outlive the window for a moment."""
    lock = ProfileLock(tmp_path / "lock")
    lock.acquire()
    child = subprocess.Popen([sys.executable, "-c", "import sys; sys.stdin.read()"], stdin=subprocess.PIPE)
    try:
        lock.release()
        with ProfileLock(tmp_path / "lock"):
            pass
    finally:
        end(child)


def test_the_lock_file_is_for_this_user_alone_and_stays(tmp_path: Path) -> None:
    path = tmp_path / "profile" / "lock"
    with ProfileLock(path):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0
    assert path.exists()


def test_a_place_where_no_file_can_be_is_a_storage_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StorageError) as caught:
        ProfileLock(tmp_path / "file" / "lock").acquire()
    assert str(tmp_path) not in str(caught.value)
