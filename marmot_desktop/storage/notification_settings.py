"""The user's choice of notifications, in a file of the profile; nothing in it says with whom anybody talks."""

import json
import logging
import os
from pathlib import Path

from marmot_desktop.domain.notification_settings import NotificationSettings
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.paths import make_private_folder

log = logging.getLogger(__name__)


class NotificationSettingsFile:
    """Reads and writes it.

    Args:
        file: `notifications.json` of the profile.
    """

    def __init__(self, file: Path) -> None:
        self._file = file

    def load(self) -> NotificationSettings:
        """What was kept; as at first where nothing was, or it cannot be read."""
        try:
            return NotificationSettings.from_json(json.loads(self._file.read_text(encoding="utf-8")))
        except FileNotFoundError:
            return NotificationSettings()
        except (OSError, ValueError, RecursionError) as err:
            log.warning("the choice of notifications cannot be read: %s", type(err).__name__)
            return NotificationSettings()

    def save(self, settings: NotificationSettings) -> None:
        """Keep it, whole or not at all.

        Raises:
            EnvironmentFaultError: `storage_error`.
        """
        temporary = self._file.with_suffix(".new")
        try:
            make_private_folder(self._file.parent)
            descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as opened:
                json.dump(settings.to_json(), opened, indent=2)
                opened.flush()
                os.fsync(opened.fileno())
            temporary.replace(self._file)
        except OSError as err:
            raise EnvironmentFaultError(ErrorCode.STORAGE_ERROR, "the choice of notifications") from err

    def forget(self, account: PubKey) -> None:
        """Name an account no more.

        Raises:
            EnvironmentFaultError: `storage_error`.
        """
        settings = self.load()
        if account in settings.silent_accounts:
            self.save(replace(settings, silent_accounts=settings.silent_accounts - {account}))
