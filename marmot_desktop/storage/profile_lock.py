"""One program at a time per profile: two that send from one MLS state would use a ratchet generation twice.

The operating system holds the lock for as long as the process lives, so it vanishes with a crash; the file stays.
"""

import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.storage.errors import StorageError

if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class ProfileLock:
    """An exclusive lock on a profile; also a context manager.

    Args:
        path: of the lock file; made, with its folder, where it is not there.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None

    def acquire(self) -> None:
        """Take the lock, without waiting.

        Raises:
            RefusedError: `profile_in_use`.
            StorageError: the file cannot be made or locked at all.
        """
        if self._descriptor is not None:
            raise RefusedError(ErrorCode.PROFILE_IN_USE)
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as err:
            raise StorageError(detail=f"the lock file: {type(err).__name__}") from err
        try:
            _lock(descriptor)
        except (BlockingIOError, PermissionError) as err:
            os.close(descriptor)
            raise RefusedError(ErrorCode.PROFILE_IN_USE) from err
        except OSError as err:
            os.close(descriptor)
            raise StorageError(detail=f"the lock: {type(err).__name__}") from err
        self._descriptor = descriptor

    def release(self) -> None:
        """Let go of the lock. Idempotent."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> Self:
        self.acquire()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()
