"""The relay's process: `marmot-relay --listen HOST:PORT --database FILE`, or with `--config FILE`."""

import asyncio
import contextlib
import functools
import gc
import logging
import os
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from typing import Final

from marmot_desktop.clock import SystemClock
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.log import set_up_logging
from marmot_desktop.relay.commands import run_command
from marmot_desktop.relay.config import LogFormat, RelayConfig
from marmot_desktop.relay.config_sources import read_call
from marmot_desktop.relay.json_log import log_as_json
from marmot_desktop.relay.server import RelayServer
from marmot_desktop.relay.store.opening import open_store

_SWITCH_INTERVAL_S: Final = 0.0005


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a relay until SIGTERM or SIGINT, or one command of `commands`.

    Args:
        arguments: without the program's name; those of the process by default.

    Returns:
        The exit status: 0 after an orderly stop or a command, 1 if that was not possible.
    """
    set_up_logging(logging.INFO)
    # The loop must get the interpreter back from the worker threads within a fraction of a millisecond.
    sys.setswitchinterval(_SWITCH_INTERVAL_S)
    given = sys.argv[1:] if arguments is None else arguments
    try:
        if given[:1] in (["stock"], ["backup"]):
            return run_command(given[0], given[1:], os.environ)
        call = read_call(given, os.environ)
        if call.check_only:
            print("the configuration is usable")
            return 0
        if call.config.log_format is LogFormat.JSON:
            log_as_json()
        _allow_many_connections()
        asyncio.run(serve(call.config))
    except MarmotDesktopError as error:
        print(f"marmot-relay: {error.detail or error.sentence}", file=sys.stderr)
        return 1
    return 0


async def serve(config: RelayConfig) -> None:
    """Open the store, serve until told to stop, close the store.

    Raises:
        MarmotDesktopError: The store cannot be opened or the address not listened on.
    """
    clock = SystemClock()
    store = await open_store(config, clock)
    try:
        server = RelayServer(config, store.events, store.stock, store.box, clock, store.feed)
        _stop_on_signals(asyncio.get_running_loop(), server.stop)
        if config.stop_with_stdin:
            _stop_with_stdin(asyncio.get_running_loop(), server.stop)
        await server.run(functools.partial(_announce, config.host))
    finally:
        await store.close()


def _announce(host: str, port: int) -> None:
    gc.freeze()
    print(f"listening on ws://{f'[{host}]' if ':' in host else host}:{port}", flush=True)


def _allow_many_connections() -> None:
    """Every connection is an open file; shells allow a process about a thousand unless it asks for more."""
    if sys.platform != "win32":
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def _stop_on_signals(loop: asyncio.AbstractEventLoop, stop: Callable[[], None]) -> None:
    for number in (signal.SIGINT, signal.SIGTERM):
        # Not loop.add_signal_handler, which Windows lacks.
        signal.signal(number, lambda _number, _frame: loop.call_soon_threadsafe(stop))


def _stop_with_stdin(loop: asyncio.AbstractEventLoop, stop: Callable[[], None]) -> None:
    descriptor = sys.stdin.fileno()

    def wait() -> None:
        # Not through sys.stdin: its lock, held by a thread that still reads, makes the interpreter abort at its end.
        while os.read(descriptor, 4096):
            pass
        loop.call_soon_threadsafe(stop)

    threading.Thread(target=wait, name="relay-stdin", daemon=True).start()


if __name__ == "__main__":
    sys.exit(main())
