"""What notifications say, and what they keep to themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marmot_desktop.domain.notification import ChatLook, NotificationKind
from marmot_desktop.domain.notification_settings import Preview
from marmot_desktop.errors import ErrorCode
from marmot_desktop.services.notification_ports import Wording
from marmot_desktop.ui.notification_words import QtNotificationWords

WORDS = QtNotificationWords()
GROUP, PERSON, TEXT = "Hill club", "Ada Stone", "Meet at noon"
ONE = ChatLook(1, GROUP, PERSON, 1, TEXT)
DIRECT = ChatLook(2, "", PERSON, 1, TEXT)
MANY = ChatLook(1, GROUP, PERSON, 3, TEXT)
ISOLATED = "\u2068Ada Stone\u2069"


def everything(preview: Preview) -> list[Wording]:
    return [
        *[WORDS.chat(look, preview) for look in (ONE, DIRECT, MANY)],
        WORDS.chats((MANY, DIRECT), preview),
        WORDS.invite(PERSON, GROUP, preview),
        WORDS.invite(PERSON, "", preview),
        WORDS.removed(GROUP, preview),
        WORDS.security(ErrorCode.FORK_DETECTED, GROUP, preview),
        WORDS.reply_failed(GROUP, ErrorCode.NOT_MEMBER, preview),
    ]


def test_a_full_preview_says_who_where_and_what() -> None:
    assert Wording(GROUP, f"{ISOLATED}: {TEXT}") == WORDS.chat(ONE, Preview.FULL)
    assert Wording(PERSON, TEXT) == WORDS.chat(DIRECT, Preview.FULL)
    assert Wording(GROUP, f"3 new messages\n{ISOLATED}: {TEXT}") == WORDS.chat(MANY, Preview.FULL)


def test_a_preview_of_names_has_no_text() -> None:
    assert Wording(GROUP, "New message") == WORDS.chat(ONE, Preview.NAME)
    assert Wording(GROUP, "3 new messages") == WORDS.chat(MANY, Preview.NAME)
    assert not any(TEXT in f"{each.title}{each.body}" for each in everything(Preview.NAME))


def test_no_preview_names_nobody() -> None:
    told = [f"{each.title}{each.body}" for each in everything(Preview.NOTHING)]
    assert not any(word in each for each in told for word in (TEXT, PERSON, GROUP))
    assert all(each.title and each.body for each in everything(Preview.NOTHING))


def test_several_chats_are_counted_and_named() -> None:
    wording = WORDS.chats((MANY, DIRECT), Preview.FULL)
    assert "4 new messages" == wording.title
    assert ["In 2 chats", "\u2068Hill club\u2069", ISOLATED] == wording.body.split("\n")
    assert WORDS.chats((MANY,) * 9, Preview.FULL).body.endswith("…")


def test_a_failed_reply_says_where_its_text_is() -> None:
    wording = WORDS.reply_failed(GROUP, ErrorCode.NOT_MEMBER, Preview.FULL)
    assert "Your reply was not sent" == wording.title
    assert "It is kept as a draft in \u2068Hill club\u2069." in wording.body


@pytest.mark.parametrize("kind", NotificationKind)
def test_only_one_chat_can_be_answered(kind: NotificationKind) -> None:
    one, more = WORDS.buttons(kind, one_chat=True), WORDS.buttons(kind, one_chat=False)
    assert (kind is NotificationKind.CHAT) == bool(one.reply) == bool(one.mark_read)
    assert ("Open", "", "") == (more.open, more.reply, more.mark_read)
    assert WORDS.test().body


def test_a_message_without_words_is_one_all_the_same() -> None:
    assert Wording(PERSON, "New message") == WORDS.chat(ChatLook(2, "", PERSON, 1, "\u202e\n"), Preview.FULL)
    assert Wording("Marmot Desktop", TEXT) == WORDS.chat(ChatLook(2, "", "\0", 1, TEXT), Preview.FULL)


@given(st.text(), st.text(), st.integers(1, 10_000))
def test_whatever_strangers_write_it_stays_short_and_plain(name: str, text: str, count: int) -> None:
    wording = WORDS.chat(ChatLook(1, name, name, count, text * 50), Preview.FULL)
    assert len(wording.title) <= 80
    assert len(wording.body) < 600
    assert wording.body.count("\n") <= 6
    assert not {"\u202e", "\u202d", "\0", "\r"} & set(f"{wording.title}{wording.body}")


def test_where_several_accounts_are_live_the_title_says_whose_it_is() -> None:
    assert "\u2068Hill club\u2069 (\u2068Bo Lind\u2069)" == WORDS.of_account(Wording(GROUP, TEXT), "Bo Lind").title
