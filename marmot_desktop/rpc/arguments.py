"""The command line, taken apart: options of the program, a method, and its parameters as text."""

import types
import typing
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import msgspec

from marmot_desktop.config import Flags
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.frozen import Frozen
from marmot_desktop.rpc.methods import METHODS

SECRET_PARAMETERS: Final = frozenset({"secret", "passphrase"})
"""Never on the command line, where every other user of the machine can read them: `-` asks for them."""

HELP: Final = """\
Usage: marmot rpc [options]                        serve JSON-RPC 2.0 on standard input and output
       marmot METHOD [--parameter value ...] [options]   do one thing and end

Options, anywhere on the line:
  --profile DIR            keep everything in this folder
  --relay URL              first relays of a fresh account; may be repeated
  --key-file FILE          the passphrase-wrapped key, where there is no keyring (passphrase: MARMOT_PASSPHRASE)
  --log-level LEVEL        debug, info, warning or error; the log goes to standard error
  --json                   print JSON, not a table
  --help                   print this, or the parameters of a method
  --test-delays none       no jitter and no waiting timers
  --unsafe-test-methods    allow methods that give out secrets

Lists are separated by commas or given one by one. A secret is never typed here: write `-` and it is asked for.

Methods:
"""


class UsageError(RefusedError):
    """The command line cannot be understood; `detail` says why, for a person."""

    def __init__(self, why: str) -> None:
        super().__init__(ErrorCode.NOT_AVAILABLE, why)


class CommandLine(Frozen, frozen=True):
    """What was typed.

    Args:
        flags: for the configuration.
        method: `rpc`, a name of the method table, or empty for help.
        given: parameters by name; text, or a list of texts.
        as_json: print JSON.
        wants_help: print help and end.
    """

    flags: Flags
    method: str
    given: dict[str, str | list[str]]
    as_json: bool = False
    wants_help: bool = False


_VALUE_OPTIONS: Final = frozenset({"profile", "relay", "key-file", "log-level", "test-delays"})
_SWITCHES: Final = frozenset({"json", "help", "unsafe-test-methods"})


def parse_command_line(arguments: Sequence[str]) -> CommandLine:
    """What these arguments ask for.

    Raises:
        UsageError: saying what is wrong, never repeating a value.
    """
    words: list[str] = []
    options: dict[str, list[str]] = {}
    rest = list(arguments)
    while rest:
        word = rest.pop(0)
        if not word.startswith("--"):
            words.append(word)
            continue
        name, has_value, value = word[2:].partition("=")
        if name in _SWITCHES:
            options[name] = []
            continue
        if not has_value:
            # A parameter without a value is a truth: `--last-resort`. `-` alone is a value.
            value = rest.pop(0) if rest and not rest[0].startswith("--") else "true"
        options.setdefault(name, []).append(value)
    if len(words) > 1:
        raise UsageError(f"one method at a time; parameters are written --name value: {words[1][:40]}")
    method = words[0] if words else ""
    parameters = {name: values for name, values in options.items() if name not in _VALUE_OPTIONS | _SWITCHES}
    return CommandLine(
        flags=_flags(options),
        method=method,
        given=_given(method, parameters),
        as_json="json" in options,
        wants_help="help" in options or not method,
    )


def method_help(method: str) -> str:
    """The parameters of a method, one a line."""
    lines = [f"marmot {method}"]
    for field in msgspec.structs.fields(METHODS[method].parameters):
        kind = "list" if _is_list(field.type) else "text"
        lines.append(f"  --{field.name.replace('_', '-')} ({kind}{', required' if field.required else ''})")
    return "\n".join(lines)


def full_help() -> str:
    """How to use the program, and every method."""
    return HELP + "\n".join(f"  {name}" for name in METHODS)


def _flags(options: dict[str, list[str]]) -> Flags:
    def last(name: str) -> str | None:
        return options[name][-1] if name in options else None

    profile, key_file = last("profile"), last("key-file")
    return Flags(
        profile=None if profile is None else Path(profile),
        relays=tuple(options.get("relay", ())),
        key_file=None if key_file is None else Path(key_file),
        log_level=last("log-level"),
        unsafe_test_methods="unsafe-test-methods" in options,
        test_delays=last("test-delays"),
    )


def _given(method: str, parameters: dict[str, list[str]]) -> dict[str, str | list[str]]:
    if method in {"", "rpc"} or method not in METHODS:
        if parameters and method in {"", "rpc"}:
            raise UsageError(f"there is no option --{next(iter(parameters))[:40]}")
        return {}
    fields = {field.name: field for field in msgspec.structs.fields(METHODS[method].parameters)}
    given: dict[str, str | list[str]] = {}
    for option, values in parameters.items():
        name = option.replace("-", "_")
        if name in SECRET_PARAMETERS and any(value != "-" for value in values):
            raise UsageError(f"a secret never stands on the command line; write --{option} - and it is asked for")
        if name in fields and _is_list(fields[name].type):
            given[name] = [part for value in values for part in value.split(",") if part]
        elif len(values) > 1:
            raise UsageError(f"--{option} is given more than once")
        else:
            given[name] = values[0]
    return given


def _is_list(kind: object) -> bool:
    if typing.get_origin(kind) in {typing.Union, types.UnionType}:
        return any(_is_list(part) for part in typing.get_args(kind))
    return typing.get_origin(kind) in {list, tuple}
