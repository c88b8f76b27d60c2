"""The user's choice of notifications: read once, kept at each change, told to the hub."""

import asyncio

from marmot_desktop.clock import Clock
from marmot_desktop.domain.facts import NotificationSettingsChanged
from marmot_desktop.domain.notification_settings import NotificationSettings
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.types import PubKey, Timestamp
from marmot_desktop.services.hub import Hub
from marmot_desktop.services.notification_ports import SettingsStore


class NotificationChoices:
    """What the user has chosen for a profile.

    Args:
        hub: told of changes.
        store: keeps them.
        clock: wall time.
    """

    def __init__(self, hub: Hub, store: SettingsStore, clock: Clock) -> None:
        self._hub = hub
        self._store = store
        self._clock = clock
        self._settings: NotificationSettings | None = None

    async def get(self) -> NotificationSettings:
        """What holds now. A pause that is over is none."""
        if self._settings is None:
            self._settings = await asyncio.to_thread(self._store.load)
        paused = self._settings.paused_until is not None
        if paused and not self._settings.is_paused(self._clock.now()):
            return replace(self._settings, paused_until=None)
        return self._settings

    async def change(self, settings: NotificationSettings) -> None:
        """Choose otherwise.

        Raises:
            EnvironmentFaultError: `storage_error`.
        """
        await self.get()
        if settings == self._settings:
            return
        await asyncio.to_thread(self._store.save, settings)
        self._settings = settings
        self._hub.publish(None, NotificationSettingsChanged(settings))

    async def pause_until(self, when: int | None) -> None:
        """Show nothing before this time; at once again where none is given.

        Raises:
            EnvironmentFaultError: `storage_error`.
        """
        await self.change(replace(await self.get(), paused_until=None if when is None else Timestamp(when)))

    async def forget(self, account: PubKey) -> None:
        """An account was removed from this device: nothing here names it any more.

        Raises:
            EnvironmentFaultError: `storage_error`.
        """
        settings = await self.get()
        await self.change(replace(settings, silent_accounts=settings.silent_accounts - {account}))

    def pause_ends_in(self) -> float | None:
        """How many seconds a pause still lasts; `None` where there is none."""
        until = None if self._settings is None else self._settings.paused_until
        return None if until is None else max(0.0, until - self._clock.now())
