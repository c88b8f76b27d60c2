"""How the user keeps a chat."""

from marmot_desktop.domain.chat_marks import ChatMarks
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.storage.unit_of_work import UnitOfWork
from tests.unit.storage.values import add_group, event_id


def test_a_chat_without_marks_has_none(tx: UnitOfWork) -> None:
    group = add_group(tx)
    assert ChatMarks(group) == tx.chat_marks.get(group)
    assert () == tx.chat_marks.all()


def test_marks_are_kept_and_forgotten(tx: UnitOfWork) -> None:
    group = add_group(tx)
    marks = ChatMarks(group, Timestamp(7), Timestamp(9), 3, True, "half a thought", event_id(1))
    tx.chat_marks.put(marks)
    assert marks == tx.chat_marks.get(group)
    tx.chat_marks.put(replace(marks, draft="a whole one", draft_answers=None))
    assert "a whole one" == tx.chat_marks.all()[0].draft
    tx.chat_marks.put(ChatMarks(group))
    assert () == tx.chat_marks.all()
