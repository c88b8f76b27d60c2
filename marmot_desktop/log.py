"""Logging: one format, short ids, and no secret ever.

Callers keep secrets out of log lines; what stands here is the net below them. Byte strings given as arguments print as
their length, and everything that looks like a key, a wrapped key or a whole id is blotted out, in messages and tracebacks
alike. Libraries may warn but not chat: at DEBUG some print whole frames.

Secrets: this module must let none through.
"""

import logging
import os
import re
import sys
import time
from collections.abc import Mapping
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Final, TextIO

_OURS: Final = "marmot_desktop"
_FORMAT: Final = "%(asctime)s.%(msecs)03dZ %(levelname)-7s %(name)s: %(message)s"
_DATES: Final = "%Y-%m-%dT%H:%M:%S"
_FILE_BYTES: Final = 1_000_000
_OLD_FILES: Final = 4

# What must not be read in a log, and what stands there instead. Long hex is a secret or an id that was not shortened.
_BLOTS: Final[tuple[tuple[re.Pattern[str], str], ...]] = (
    (re.compile(r"\b(nsec|ncryptsec)1[02-9ac-hj-np-z]{6,}", re.IGNORECASE), r"\g<1>1***"),
    (re.compile(r"[0-9a-fA-F]{40,}"), "<hex>"),
    (re.compile(r"(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{43}=(?![=A-Za-z0-9+/])"), "<base64>"),
    (re.compile(r"(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{100,}={0,2}"), "<base64>"),
    (re.compile(r"\b(?:bytearray\()?b'(?:[^'\\]|\\.){8,}'\)?"), "<bytes>"),
    (re.compile(r'\b(?:bytearray\()?b"(?:[^"\\]|\\.){8,}"\)?'), "<bytes>"),
)
# Control characters and the marks that turn the reading direction: a peer's text must not forge a line.
_UNPRINTABLE: Final = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def short(identifier: bytes | str) -> str:
    """The first eight hex digits of an id: enough to follow it through a log.

    Args:
        identifier: a public id such as a public key, an event id or a Nostr group id. Never a key that is secret, nor
            the id of the MLS group.
    """
    text = identifier if isinstance(identifier, str) else bytes(identifier).hex()
    return text[:8]


def redact(text: str) -> str:
    """The text with everything blotted out that looks like a secret or a whole id."""
    for pattern, instead in _BLOTS:
        text = pattern.sub(instead, text)
    return text


class SecretFilter(logging.Filter):
    """Lets every record pass, with byte strings among its arguments replaced by their length."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Change the record in place; always true."""
        if isinstance(record.args, tuple):
            record.args = tuple(_without_bytes(argument) for argument in record.args)
        elif isinstance(record.args, Mapping):
            record.args = {name: _without_bytes(argument) for name, argument in record.args.items()}
        return True


class LineFormatter(logging.Formatter):
    """One event, one line, in UTC, redacted; a traceback follows its line, redacted too."""

    def __init__(self) -> None:
        super().__init__(_FORMAT, _DATES)
        self.converter = time.gmtime

    def format(self, record: logging.LogRecord) -> str:
        """The text of the record, without what other formatters may have left on it."""
        record.message = _UNPRINTABLE.sub(lambda mark: repr(mark.group())[1:-1], redact(record.getMessage()))
        record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_info:
            text = f"{text}\n{redact(self.formatException(record.exc_info))}"
        if record.stack_info:
            text = f"{text}\n{redact(self.formatStack(record.stack_info))}"
        return text


def set_up_logging(
    level: int, *, file: Path | None = None, stream: TextIO | None = None, memory: logging.Handler | None = None
) -> None:
    """Send this process's log to standard error, and with a window to a file and into memory as well.

    A second call replaces what the first one set up.

    Args:
        level: of our own loggers; libraries never go below WARNING.
        file: log file, kept below a megabyte with four older ones beside it; readable by this user alone.
        stream: instead of standard error.
        memory: hears the same lines, to show them.
    """
    root, ours = logging.getLogger(), logging.getLogger(_OURS)
    for handler in [handler for handler in root.handlers if isinstance(handler.formatter, LineFormatter)]:
        root.removeHandler(handler)
        handler.close()
    handlers: list[logging.Handler] = [logging.StreamHandler(stream if stream is not None else sys.stderr)]
    if file is not None:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handlers.append(_PrivateRotatingFile(file, maxBytes=_FILE_BYTES, backupCount=_OLD_FILES, encoding="utf-8"))
    if memory is not None:
        handlers.append(memory)
    for handler in handlers:
        handler.setFormatter(LineFormatter())
        handler.addFilter(SecretFilter())
        root.addHandler(handler)
    root.setLevel(max(level, logging.WARNING))
    ours.setLevel(level)
    logging.captureWarnings(capture=True)


class _PrivateRotatingFile(RotatingFileHandler):
    """A rotating log file that only this user may read."""

    def _open(self) -> TextIOWrapper:
        descriptor = os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        return TextIOWrapper(os.fdopen(descriptor, "ab"), encoding=self.encoding, errors="backslashreplace")


def _without_bytes(argument: object) -> object:
    if isinstance(argument, bytes | bytearray | memoryview):
        return f"<{len(argument)} bytes>"
    return argument
