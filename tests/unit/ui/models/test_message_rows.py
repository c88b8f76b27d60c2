"""Tests of `marmot_desktop.ui.models.message_rows`."""

import pytest

from marmot_desktop.domain.chat import DeliveryState, Reaction
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.ui.models.message_rows import (
    FOLDED_LINES,
    RowPlace,
    build_row,
    find_links,
    fold,
    is_few_emoji,
)
from marmot_desktop.ui.models.people import PeopleBook
from tests.helpers import ui_values as make

ALONE = RowPlace(None, None, make.NOW)


@pytest.mark.parametrize("text", ["👍", "🏔️🐿️☕", "👩‍👩‍👧 🎉", "🇸🇪🇯🇵", "👍🏽👍🏽"])
def test_a_few_emoji_are_large(text: str) -> None:
    assert is_few_emoji(text)


@pytest.mark.parametrize("text", ["", "ok 👍", "12", "#1", "了解", "👍" * 7, "→ here"])
def test_other_texts_are_not(text: str) -> None:
    assert not is_few_emoji(text)


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("see https://example.org/a.", ["https://example.org/a"]),
        ("(https://example.org/a_(b))", ["https://example.org/a_(b)"]),
        ("nostr:npub1abc and HTTP://x.example", ["nostr:npub1abc", "HTTP://x.example"]),
        ("marmot://profile/npub1abc!", ["marmot://profile/npub1abc"]),
        ("javascript:alert(1) file:///etc/passwd ftp://x", []),
        ("https://", []),
    ],
)
def test_addresses_of_four_kinds_are_links(text: str, links: list[str]) -> None:
    assert [address for _start, _length, address in find_links(text)] == links


def test_the_place_of_a_link_is_counted_as_qt_does() -> None:
    ((start, length, _address),) = find_links("👍 https://x.example")
    assert (start, length) == (3, len("https://x.example"))


def test_long_texts_are_folded_by_letters_and_by_lines() -> None:
    assert fold("short") == "short"
    assert fold("\n".join("line" for _ in range(100))).count("\n") == FOLDED_LINES - 1
    assert len(fold("x" * 60_000)) < 2_000


async def test_a_clock_that_is_ahead_is_told(people: PeopleBook) -> None:
    message = make.message(1, "Bo Lind", "hello", make.NOW)
    assert build_row(message, ALONE, people, {}).note == ""
    ahead = replace(message, created_at=Timestamp(make.NOW + 301))
    assert "the sender's clock says" in build_row(ahead, ALONE, people, {}).note
    assert build_row(replace(ahead, mine=True), ALONE, people, {}).note == ""


async def test_reactions_say_who_and_how_many(people: PeopleBook) -> None:
    people.learn([make.contact("Bo Lind")])
    reaction = Reaction("👍", (make.pubkey("Bo Lind"), make.pubkey("Ada Stone")))
    row = build_row(replace(make.message(1, "Bo Lind", "hello", make.NOW), reactions=(reaction,)), ALONE, people, {})
    (chip,) = row.reactions
    assert (chip.emoji, chip.count, chip.mine, chip.names) == ("👍", 2, True, "Bo Lind, You")


async def test_deleted_and_unsupported_content_has_no_links(people: PeopleBook) -> None:
    gone = make.message(1, "Bo Lind", "", make.NOW, state=DeliveryState.DELETED)
    row = build_row(gone, ALONE, people, {})
    assert (row.text, row.faded, row.links) == ("This message was deleted.", True, ())
    row = build_row(make.message(1, "Bo Lind", "", make.NOW, kind=30_000), ALONE, people, {})
    assert (row.text, row.faded) == ("Unsupported content (kind 30000)", True)
