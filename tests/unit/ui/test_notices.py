"""Tests of `marmot_desktop.ui.notices`."""

from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.ui.error_text import sentence_of
from marmot_desktop.ui.notices import Notice, Notices, Tone


def test_good_news_carry_what_can_be_done(application: object) -> None:
    notices, posted = Notices(), []  # type: ignore[var-annotated]
    notices.posted.connect(posted.append)
    notices.tell("Saved", action="Undo", on_action=posted.clear)
    assert posted == [Notice("Saved", Tone.SUCCESS, "Undo", posted.clear)]


def test_an_error_is_told_in_its_sentence(application: object) -> None:
    notices, posted = Notices(), []  # type: ignore[var-annotated]
    notices.posted.connect(posted.append)
    notices.refuse(RefusedError(ErrorCode.NOT_ADMIN))
    assert posted == [Notice(sentence_of(ErrorCode.NOT_ADMIN), Tone.PROBLEM)]
