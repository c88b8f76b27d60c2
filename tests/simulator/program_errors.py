"""Errors of the program that nobody is told of but the log: in a story there must be none."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from marmot_desktop.errors import ErrorCode, RefusedError

PROGRAM: Final = "marmot_desktop"


class ProgramErrors(logging.Handler):
    """Collects what is logged as an error, or with a traceback."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.found: list[str] = []

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Listen to the program and to asyncio inside the block, and let nobody else hear it."""
        loggers = [logging.getLogger(PROGRAM), logging.getLogger("asyncio")]
        before = [(each.level, each.propagate) for each in loggers]
        for each in loggers:
            each.addHandler(self)
            each.setLevel(logging.WARNING)
            each.propagate = False
        try:
            yield
        finally:
            for each, (level, propagate) in zip(loggers, before, strict=True):
                each.removeHandler(self)
                each.setLevel(level)
                each.propagate = propagate

    def emit(self, record: logging.LogRecord) -> None:
        """One line of the log."""
        error = record.exc_info[1] if record.exc_info else None
        if record.levelno < logging.ERROR and error is None:
            return
        if error is not None and _is_crash(error):
            return
        last = "" if error is None else f": {_innermost(error)!r}"
        line = f"the program logs {record.getMessage()!r}{last}"
        if line not in self.found:
            self.found.append(line)


def _is_crash(error: BaseException) -> bool:
    """A process that was killed logs nothing; ours goes through its motions and finds the store closed."""
    return any(isinstance(leaf, RefusedError) and leaf.code is ErrorCode.SIGNED_OUT for leaf in _leaves(error))


def _innermost(error: BaseException) -> BaseException:
    return next(_leaves(error))


def _leaves(error: BaseException) -> Iterator[BaseException]:
    if isinstance(error, BaseExceptionGroup):
        for each in error.exceptions:
            yield from _leaves(each)
    else:
        yield error
