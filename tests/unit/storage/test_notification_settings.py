"""The user's choice of notifications, on disk."""

import stat
from pathlib import Path

import pytest

from marmot_desktop.domain.notification_settings import NotificationSettings, Preview
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.storage.notification_settings import NotificationSettingsFile

CHOSEN = NotificationSettings(on=False, preview=Preview.NAME)


def test_what_was_chosen_is_there_again_and_private(tmp_path: Path) -> None:
    path = tmp_path / "profile" / "notifications.json"
    NotificationSettingsFile(path).save(CHOSEN)
    assert CHOSEN == NotificationSettingsFile(path).load()
    assert 0o600 == stat.S_IMODE(path.stat().st_mode)
    assert [path] == list(path.parent.iterdir())


@pytest.mark.parametrize("content", [None, b"", b"\xff\xfe", b"[" * 100_000, b"[]", b'{"on": 3}'])
def test_without_a_file_that_can_be_read_all_is_as_at_first(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "notifications.json"
    if content is not None:
        path.write_bytes(content)
    assert NotificationSettings() == NotificationSettingsFile(path).load()


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(EnvironmentFaultError) as caught:
        NotificationSettingsFile(tmp_path / "file" / "notifications.json").save(CHOSEN)
    assert ErrorCode.STORAGE_ERROR is caught.value.code


def test_an_account_that_was_removed_is_named_no_more(tmp_path: Path) -> None:
    gone, path = PubKey(bytes(31) + b"\1"), tmp_path / "notifications.json"
    file = NotificationSettingsFile(path)
    file.forget(gone)
    assert not path.exists()
    file.save(replace(CHOSEN, silent_accounts=frozenset({gone})))
    file.forget(gone)
    assert gone.hex() not in path.read_text()
    assert CHOSEN == file.load()
