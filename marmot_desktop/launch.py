"""Opens a profile: its lock, its embedded relay, its desk; and closes them in the opposite order.

Every face begins here, so that the window, the command line and JSON-RPC are the same program. What a face does not need
to say its first word is imported by the functions that need it: a window is painted before the core is imported.
"""

import logging
import os
import random
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from marmot_desktop.config import Config, Flags, read_config
from marmot_desktop.errors import EnvironmentFaultError
from marmot_desktop.log import set_up_logging
from marmot_desktop.paths import ProfilePaths, make_private_folder

if TYPE_CHECKING:
    from marmot_desktop.background.runtime import HeadStart
    from marmot_desktop.services.desk import Desk
    from marmot_desktop.services.notification_ports import NotificationWords
    from marmot_desktop.services.pictures import Shrink
    from marmot_desktop.services.secrets import SecretVault

log = logging.getLogger(__name__)


def load(
    flags: Flags,
    *,
    log_file: Callable[[ProfilePaths], Path] | None = None,
    log_memory: logging.Handler | None = None,
) -> tuple[Config, ProfilePaths]:
    """Read the configuration and begin to log.

    Args:
        flags: of the command line.
        log_file: where a window writes its log.
        log_memory: where a window keeps its last lines.

    Raises:
        RefusedError: a value in it cannot be.
    """
    paths = choose_paths(flags)
    config = read_config(flags, os.environ, paths.config_file)
    set_up_logging(config.log_level, file=log_file(paths) if log_file is not None else None, memory=log_memory)
    return config, paths


def choose_paths(flags: Flags) -> ProfilePaths:
    """Where the profile of a run lies."""
    return ProfilePaths.choose(flags.profile or _profile_of(os.environ.get("MARMOT_PROFILE")))


@asynccontextmanager
async def open_desk(
    config: Config,
    paths: ProfilePaths,
    vault: "SecretVault | None" = None,
    head_start: "HeadStart | None" = None,
    shrink_picture: "Shrink | None" = None,
    words: "NotificationWords | None" = None,
) -> AsyncIterator["Desk"]:
    """The desk of a profile, inside the block. It signs nobody in.

    Args:
        config: of this run.
        paths: of the profile.
        vault: keeps database keys; made here if none is given.
        head_start: of a face that shows what is stored, before anything else begins.
        shrink_picture: decodes pictures of people, where somebody looks at them.
        words: for notifications on the desktop; without them there are none.

    Raises:
        RefusedError: `invalid_relay_url` among the first relays, or `profile_in_use`.
    """
    from marmot_desktop.clock import SystemClock
    from marmot_desktop.machine_watch import watching
    from marmot_desktop.services.accounts import AccountService
    from marmot_desktop.services.desk import Desk
    from marmot_desktop.services.hub import Hub
    from marmot_desktop.services.own_relays import parse_list
    from marmot_desktop.storage.profile_lock import ProfileLock
    from marmot_desktop.wiring import Surroundings, open_account

    if config.relays:
        parse_list(config.relays)  # now, not when an account already stands there without relays
    make_private_folder(paths.data)
    with ProfileLock(paths.lock):
        clock = SystemClock()
        hub = Hub()
        accounts = AccountService(paths, vault or make_vault(config, paths), clock, os.urandom)
        async with AsyncExitStack() as stack:
            first_relays = config.relays or await _own_relay(stack, paths)
            surroundings = Surroundings(
                hub=hub,
                accounts=accounts,
                clock=clock,
                first_relays=first_relays,
                discovery_relays=config.discovery_relays,
                jitter=_no_jitter if config.no_delays else random.random,
                delays=not config.no_delays,
                head_start=head_start,
                shrink_picture=shrink_picture,
                local_web=config.unsafe_test_methods,
            )
            desk = await stack.enter_async_context(Desk(hub, accounts, partial(open_account, surroundings)))
            await stack.enter_async_context(watching(lambda: [each.relays for each in desk.live], clock))
            if words is not None:
                from marmot_desktop.notification_runtime import notifying

                desk.notifications = await stack.enter_async_context(notifying(desk, words, paths, clock))
            yield desk


def make_vault(config: Config, paths: ProfilePaths) -> "SecretVault":
    """Where this run keeps database keys: what was told at the start wins over the keyring."""
    from marmot_desktop.nostr.bech32 import decode_npub
    from marmot_desktop.services.secrets import SecretVault
    from marmot_desktop.storage.keyring_store import KeyringStore

    return SecretVault(
        lambda npub: paths.key_file(decode_npub(npub)),
        passphrase=config.passphrase,
        plain_file=config.key_file,
        keyring=KeyringStore(),
    )


async def _own_relay(stack: AsyncExitStack, paths: ProfilePaths) -> tuple[str, ...]:
    """Start the embedded relay; without it the program still opens, and says that it is offline."""
    from marmot_desktop.embedded_relay import embedded_relay

    try:
        return (await stack.enter_async_context(embedded_relay(paths)),)
    except EnvironmentFaultError as err:
        log.error("the embedded relay did not start: %s", err.detail)
        return ()


def _profile_of(text: str | None) -> Path | None:
    return Path(text) if text else None


def _no_jitter() -> float:
    return 0.0
