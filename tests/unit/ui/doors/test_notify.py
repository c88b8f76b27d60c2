"""Tests of `marmot_desktop.ui.doors.notify`: each wish reaches the desk of notifications."""

import asyncio
from pathlib import Path

import pytest

from marmot_desktop.config import Flags, read_config
from marmot_desktop.domain.notification import DesktopOffer
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.frozen import replace
from marmot_desktop.launch import open_desk
from marmot_desktop.paths import ProfilePaths
from marmot_desktop.ui.doors.core_line import CoreLine
from marmot_desktop.ui.doors.notify import NotifyDoor
from marmot_desktop.ui.notification_words import QtNotificationWords


async def test_every_wish_reaches_the_desk(tmp_path: Path) -> None:
    paths = ProfilePaths.portable(tmp_path)
    config = read_config(Flags(profile=tmp_path, relays=("ws://127.0.0.1:1",)), {}, paths.config_file)
    async with open_desk(config, paths, words=QtNotificationWords()) as desk:
        door = NotifyDoor(CoreLine(desk, asyncio.get_running_loop()))
        chosen = replace(await door.settings(), sound=False)
        await door.change(chosen)
        assert chosen == await door.settings()
        await door.pause_until(2**40)
        assert 2**40 == (await door.settings()).paused_until
        assert DesktopOffer(present=False) == await door.offer()
        assert not await door.test()
        notifications = desk.notifications
        assert notifications is not None
        door.watching(b"\x02" * 32, 7, active=True)
        await door.settings()
        assert (b"\x02" * 32, 7) == notifications._watched
        door.watching(None, None, active=False)
        await door.settings()
        assert notifications._watched is None


async def test_without_notifications_that_is_said(tmp_path: Path) -> None:
    paths = ProfilePaths.portable(tmp_path)
    config = read_config(Flags(profile=tmp_path, relays=("ws://127.0.0.1:1",)), {}, paths.config_file)
    async with open_desk(config, paths) as desk:
        door = NotifyDoor(CoreLine(desk, asyncio.get_running_loop()))
        door.watching(None, None, active=False)
        with pytest.raises(RefusedError) as caught:
            await door.settings()
        assert ErrorCode.NOT_AVAILABLE is caught.value.code
