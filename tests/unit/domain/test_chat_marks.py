"""Tests of `marmot_desktop.domain.chat_marks`."""

from marmot_desktop.domain.chat_marks import FOREVER, ChatMarks
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.types import Timestamp
from tests.helpers import ui_values as make

LAST = make.message(1, "Bo Lind", "hello", make.NOW, position=5)
GROUP = make.group(1, "Hill club", last=LAST)


def test_muting_ends_at_its_time() -> None:
    marks = ChatMarks(1, muted_until=Timestamp(make.NOW))
    assert marks.is_muted(make.NOW - 1)
    assert not marks.is_muted(make.NOW)
    assert not ChatMarks(1).is_muted(make.NOW)
    assert ChatMarks(1, muted_until=FOREVER).is_muted(make.NOW)


def test_what_is_said_since_brings_a_chat_back_from_the_archive() -> None:
    marks = ChatMarks(1, archived_up_to=5)
    assert marks.is_archived(GROUP, make.NOW)
    assert marks.is_archived(replace(GROUP, last_message=None), make.NOW)
    later = replace(LAST, position=6)
    assert not marks.is_archived(make.with_last(GROUP, later), make.NOW)
    assert replace(marks, muted_until=FOREVER).is_archived(make.with_last(GROUP, later), make.NOW)
    line = replace(make.system_line(1, "Bo Lind", "renamed", (), make.NOW), position=9)
    assert marks.is_archived(make.with_last(GROUP, line), make.NOW)
    assert not ChatMarks(1).is_archived(GROUP, make.NOW)
