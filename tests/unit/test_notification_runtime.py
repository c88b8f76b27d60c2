"""A desk that notifies; its stories are in `tests/scenarios/test_notifications.py`."""

from pathlib import Path

from marmot_desktop.clock import SystemClock
from marmot_desktop.config import Flags, read_config
from marmot_desktop.launch import open_desk
from marmot_desktop.notification_runtime import local_time
from marmot_desktop.paths import ProfilePaths
from marmot_desktop.ui.notification_words import QtNotificationWords


async def test_a_desk_notifies_where_there_are_words_and_leaves_nothing_behind(tmp_path: Path) -> None:
    paths = ProfilePaths.portable(tmp_path)
    config = read_config(Flags(profile=tmp_path, relays=("ws://127.0.0.1:1",)), {}, paths.config_file)
    async with open_desk(config, paths) as desk:
        assert desk.notifications is None
    async with open_desk(config, paths, words=QtNotificationWords()) as desk:
        assert desk.notifications is not None
        assert not (await desk.notifications.offer()).present
    assert 0 == desk.hub.subscriber_count


def test_the_clock_on_the_wall_is_that_of_the_system() -> None:
    now = SystemClock().now()
    local = local_time(now)
    assert now == local.timestamp()
    assert local.utcoffset() is not None
