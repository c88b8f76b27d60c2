"""What the program was told at its start: flags, then environment, then the configuration file, then defaults.

It is read once, in `app.py`, and never changes; what a user changes while the program runs is a setting and lies in the
account's database.

Environment: `MARMOT_PROFILE`, `MARMOT_RELAYS` (separated by spaces or commas), `MARMOT_PASSPHRASE`, `MARMOT_LOG_LEVEL`, and
`MARMOT_PUBLIC_RELAYS=none`, which empties both lists of public relays.
File: `config.toml` with `relays`, `log_level`, `suggested_relays`, `discovery_relays`.
"""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from marmot_desktop.errors import ErrorCode, RefusedError

SUGGESTED_RELAYS: Final = (
    "wss://relay.damus.io",
    "wss://relay.primal.net",
    "wss://nos.lol",
    "wss://relay.ditto.pub",
)
"""Public relays that the first page offers to tick. None is contacted unless it is ticked."""

DISCOVERY_RELAYS: Final = (
    "wss://index.hzrd149.com",
    "wss://indexer.coracle.social",
    "wss://purplepag.es",
    "wss://relay.primal.net",
    "wss://relay.damus.io",
    "wss://relay.ditto.pub",
    "wss://nos.lol",
)
"""Where other clients look for a stranger's relay lists. Used by accounts that are on public relays themselves."""

_LEVELS: Final = {
    "debug": logging.DEBUG,
    "info": logging.INFO,
    "warning": logging.WARNING,
    "error": logging.ERROR,
}


@dataclass(frozen=True, slots=True)
class Flags:
    """What stood on the command line; `None` and empty mean not given.

    Args:
        profile: folder that keeps everything.
        relays: first relays of a fresh account, as typed.
        key_file: file with the passphrase-wrapped database key.
        log_level: one of debug, info, warning, error.
        unsafe_test_methods: allow the methods that only interoperability tests need.
        test_delays: `none` for no jitter and no waiting timers.
    """

    profile: Path | None = None
    relays: tuple[str, ...] = ()
    key_file: Path | None = None
    log_level: str | None = None
    unsafe_test_methods: bool = False
    test_delays: str | None = None


@dataclass(frozen=True, slots=True)
class Config:
    """The configuration of one run.

    Args:
        profile: folder that keeps everything; `None` for the user's own folders.
        relays: first relays of a fresh account, as typed; empty for the embedded relay.
        key_file: file with the passphrase-wrapped database key; `None` for the one in the account's folder.
        passphrase: that unwraps it, if it was given by the environment.
        log_level: of `logging`.
        suggested_relays: what the first page offers to tick.
        discovery_relays: where accounts on public relays look for lists of strangers, and publish their own.
        unsafe_test_methods: methods for interoperability tests are allowed.
        no_delays: no jitter and no waiting timers.

    Secrets: `passphrase`.
    """

    profile: Path | None = None
    relays: tuple[str, ...] = ()
    key_file: Path | None = None
    passphrase: str | None = field(default=None, repr=False)
    log_level: int = logging.INFO
    suggested_relays: tuple[str, ...] = SUGGESTED_RELAYS
    discovery_relays: tuple[str, ...] = DISCOVERY_RELAYS
    unsafe_test_methods: bool = False
    no_delays: bool = False


def read_config(flags: Flags, environment: Mapping[str, str], file: Path | None = None) -> Config:
    """Bring together what was told.

    Args:
        flags: of the command line; they win.
        environment: usually `os.environ`.
        file: `config.toml`; one that does not exist tells nothing.

    Raises:
        RefusedError: a value cannot be (`not_available`); its detail names the place, not the value.
    """
    stored = _read_file(file)
    without_public = environment.get("MARMOT_PUBLIC_RELAYS", "").strip().lower() == "none"
    profile = flags.profile or (Path(environment["MARMOT_PROFILE"]) if environment.get("MARMOT_PROFILE") else None)
    delays = flags.test_delays
    if delays not in {None, "none"}:
        raise RefusedError(ErrorCode.NOT_AVAILABLE, "--test-delays knows only: none")
    return Config(
        profile=profile,
        relays=flags.relays
        or tuple(environment.get("MARMOT_RELAYS", "").replace(",", " ").split())
        or _texts(stored, "relays", ()),
        key_file=flags.key_file,
        passphrase=environment.get("MARMOT_PASSPHRASE") or None,
        log_level=_level(flags.log_level or environment.get("MARMOT_LOG_LEVEL") or stored.get("log_level") or "info"),
        suggested_relays=() if without_public else _texts(stored, "suggested_relays", SUGGESTED_RELAYS),
        discovery_relays=() if without_public else _texts(stored, "discovery_relays", DISCOVERY_RELAYS),
        unsafe_test_methods=flags.unsafe_test_methods,
        no_delays=delays == "none",
    )


def _read_file(file: Path | None) -> dict[str, object]:
    if file is None or not file.is_file():
        return {}
    import tomllib  # hardly anybody has such a file

    try:
        return dict(tomllib.loads(file.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as err:
        raise RefusedError(ErrorCode.NOT_AVAILABLE, "the configuration file is not valid TOML") from err


def _texts(stored: Mapping[str, object], name: str, default: tuple[str, ...]) -> tuple[str, ...]:
    value = stored.get(name, default)
    if isinstance(value, list | tuple) and all(isinstance(item, str) for item in value):
        return tuple(value)
    raise RefusedError(ErrorCode.NOT_AVAILABLE, f"the configuration file's {name} is not a list of texts")


def _level(name: object) -> int:
    level = _LEVELS.get(name.strip().lower()) if isinstance(name, str) else None
    if level is None:
        raise RefusedError(ErrorCode.NOT_AVAILABLE, f"a log level is one of {', '.join(_LEVELS)}")
    return level
