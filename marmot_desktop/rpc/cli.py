"""`marmot`: serve JSON-RPC, or do one thing and end."""

import asyncio
import getpass
import os
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Final

import msgspec

from marmot_desktop.config import Flags
from marmot_desktop.errors import ErrorCode, MarmotDesktopError
from marmot_desktop.rpc.arguments import (
    SECRET_PARAMETERS,
    CommandLine,
    UsageError,
    full_help,
    method_help,
    parse_command_line,
)
from marmot_desktop.rpc.caller import Caller
from marmot_desktop.rpc.jsonrpc import (
    INVALID_PARAMS,
    Fault,
    fault_line,
    protocol_fault,
    refused_fault,
)
from marmot_desktop.rpc.methods import METHODS
from marmot_desktop.rpc.parameters import BadParameterError
from marmot_desktop.rpc.server import RpcServer
from marmot_desktop.rpc.table import as_text
from marmot_desktop.services.desk import Desk

OpenDesk = Callable[[Flags], AbstractAsyncContextManager[Desk]]
"""Opens the profile that the flags name, sets up logging, and closes all of it on leaving. It signs nobody in."""

OK: Final = 0
FAILED: Final = 1
USAGE: Final = 2
PROFILE_IN_USE: Final = 3


def main(argv: Sequence[str] | None, open_desk: OpenDesk) -> int:
    """Do what the command line asks for.

    Args:
        argv: without the program's name; `None` for that of the process.
        open_desk: from the composition root.

    Returns:
        The exit status: 0, 1 for an error, 2 for a command line that cannot be understood, 3 for a profile in use.
    """
    try:
        command = parse_command_line(sys.argv[1:] if argv is None else argv)
        if command.wants_help:
            print(method_help(command.method) if command.method in METHODS else full_help())
            return OK
        if command.method == "rpc":
            return asyncio.run(serve(command.flags, open_desk))
        if command.method not in METHODS:
            raise UsageError(f"there is no method {command.method[:40]}; `marmot --help` lists them")
        return asyncio.run(run_once(command, open_desk))
    except UsageError as err:
        print(f"marmot: {err.detail}", file=sys.stderr)
        return USAGE
    except KeyboardInterrupt:
        return FAILED


async def serve(flags: Flags, open_desk: OpenDesk) -> int:
    """Serve JSON-RPC until the caller or a signal ends it.

    Standard output belongs to the answers alone: whatever else in this process prints goes to standard error.
    """
    answers = os.dup(1)
    os.dup2(2, 1)
    try:
        async with open_desk(flags) as desk:
            server = RpcServer(Caller(desk, unsafe_test_methods=flags.unsafe_test_methods), 0, answers)
            _stop_on_signals(server.stop)
            await server.run()
    except MarmotDesktopError as err:
        os.write(answers, fault_line(refused_fault(err, None)))
        return _status_of(err)
    finally:
        os.dup2(answers, 1)
        os.close(answers)
    return OK


async def run_once(command: CommandLine, open_desk: OpenDesk) -> int:
    """Call one method and print what it gives."""
    given = {name: _asked_for(name) if _is_asked_for(name, value) else value for name, value in command.given.items()}
    try:
        async with open_desk(command.flags) as desk:
            caller = Caller(desk, unsafe_test_methods=command.flags.unsafe_test_methods)
            result = await METHODS[command.method].call(caller, given, True)
    except BadParameterError as err:
        sentence = f"Bad parameter `{err.parameter}`: {err.reason}"
        _print_fault(protocol_fault(INVALID_PARAMS, sentence, None, parameter=err.parameter), command)
        return USAGE
    except MarmotDesktopError as err:
        _print_fault(refused_fault(err, None), command)
        return _status_of(err)
    text = msgspec.json.encode(result).decode() if command.as_json else as_text(result)
    if text:
        print(text)
    return OK


def _is_asked_for(name: str, value: str | list[str]) -> bool:
    return name in SECRET_PARAMETERS and value == "-"


def _asked_for(name: str) -> str:
    """A secret, typed unseen at a terminal or read as one line from a pipe."""
    if sys.stdin.isatty():
        return getpass.getpass(f"{name}: ")
    return sys.stdin.readline().rstrip("\r\n")


def _print_fault(fault: Fault, command: CommandLine) -> None:
    if command.as_json:
        print(fault_line(fault).decode(), end="")
        return
    code = fault.data.get("code")
    print(f"marmot: {fault.sentence}" + (f" [{code}]" if code else ""), file=sys.stderr)
    people = fault.data.get("pubkeys")
    if isinstance(people, list):
        print("\n".join(f"  {person}" for person in people), file=sys.stderr)


def _status_of(error: MarmotDesktopError) -> int:
    return PROFILE_IN_USE if error.code is ErrorCode.PROFILE_IN_USE else FAILED


def _stop_on_signals(stop: Callable[[], None]) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(number, stop)
        except NotImplementedError:  # Windows: the process simply ends, which loses nothing
            return
