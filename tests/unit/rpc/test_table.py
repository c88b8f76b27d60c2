"""Results for people."""

from marmot_desktop.rpc.table import as_text


def test_a_list_is_a_table_with_its_columns_aligned() -> None:
    rows = [{"name": "Garden", "unread": 4}, {"name": "山", "unread": 0, "state": "left"}]
    assert as_text(rows).splitlines() == [
        "name    unread  state",
        "------  ------  -----",
        "Garden  4",
        "山      0       left",
    ]


def test_one_thing_is_a_line_for_each_of_its_values() -> None:
    assert as_text({"group": "aa", "unread": 0, "admin": True, "reply_to": None}).splitlines() == [
        "group     aa",
        "unread    0",
        "admin     yes",
        "reply_to  ",
    ]


def test_a_list_inside_one_thing_is_indented_below_it() -> None:
    text = as_text({"name": "Garden", "relays": ["ws://a", "ws://b"], "members": [{"pubkey": "aa", "admin": True}]})
    assert "relays   ws://a, ws://b" in text
    assert "    pubkey  admin" in text
    assert "    aa      yes" in text


def test_text_of_strangers_cannot_move_the_cursor_or_turn_the_line() -> None:
    text = as_text([{"text": "\x1b[2Jgone\nnew\u202eline"}])
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert len(text.splitlines()) == 3


def test_long_text_is_cut_in_a_table_and_whole_alone() -> None:
    long = "x" * 500
    assert "…" in as_text([{"text": long}])
    assert long in as_text({"text": long})


def test_nothing_is_nothing_and_a_word_is_a_word() -> None:
    assert as_text({}) == ""
    assert as_text([]) == ""
    assert as_text("01ff") == "01ff"
