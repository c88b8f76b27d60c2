import pytest

from marmot_desktop.nostr import tags
from marmot_desktop.nostr.tags import Tags

TAGS: Tags = (("p", "a"), ("e",), (), ("p", "b", "c"), ("q", "d"))


def test_the_first_value_of_a_name_is_found() -> None:
    assert tags.first(TAGS, "p") == "a"
    assert tags.first(TAGS, "q") == "d"


def test_a_tag_without_a_value_has_an_empty_one_and_a_missing_tag_none() -> None:
    assert tags.first(TAGS, "e") == ""
    assert tags.first(TAGS, "x") is None


def test_all_values_leave_out_tags_without_one() -> None:
    assert tags.all_values(TAGS, "p") == ("a", "b")
    assert tags.all_values(TAGS, "e") == ()


def test_tags_of_a_name_come_whole() -> None:
    assert list(tags.named(TAGS, "p")) == [("p", "a"), ("p", "b", "c")]


def test_tags_are_built_from_any_sequences() -> None:
    assert tags.build(["h", "x"], ("p",)) == (("h", "x"), ("p",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [("100", 100), ("0", 0), ("", None), ("-1", None), ("1e3", None), ("١٢", None), ("1" * 17, None)],
)
def test_only_a_plain_number_is_an_expiration(text: str, expected: int | None) -> None:
    assert tags.expiration((("expiration", text),)) == expected


def test_an_event_is_expired_from_its_second_on() -> None:
    dated: Tags = (("expiration", "100"),)
    assert [tags.is_expired(dated, now) for now in (99, 100, 101)] == [False, True, True]
    assert not tags.is_expired((), 10**12)
