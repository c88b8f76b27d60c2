import json

import pytest

from marmot_desktop.errors import ErrorCode
from marmot_desktop.nostr.errors import InvalidEventError
from marmot_desktop.nostr.event import sign_event
from marmot_desktop.nostr.profile import (
    MAX_ABOUT_CHARS,
    MAX_CONTENT_BYTES,
    MAX_NAME_CHARS,
    ProfileFields,
    build_profile,
    parse_profile,
)
from tests.unit.nostr.people import ALICE, NOW, signed

FULL = ProfileFields("Åsa", "two\nlines", "https://example.com/a.png", "asa@example.com")


def test_a_profile_survives_its_event() -> None:
    unsigned = build_profile(ALICE.public, FULL, NOW)
    assert (unsigned.kind, unsigned.tags) == (0, ())
    assert parse_profile(sign_event(unsigned, ALICE, aux=bytes(32))) == FULL


def test_what_other_apps_have_written_stays() -> None:
    before = signed(
        0, '{"name":"Old","display_name":"Old","banner":"b","lud16":"l","about":"gone"}', (("i", "x", "y"),)
    )
    unsigned = build_profile(ALICE.public, ProfileFields(name="New", picture="p"), NOW, before=before)
    assert json.loads(unsigned.content) == {
        "name": "New",
        "display_name": "New",
        "picture": "p",
        "banner": "b",
        "lud16": "l",
    }
    assert unsigned.tags == (("i", "x", "y"),)


@pytest.mark.parametrize("content", ["", "[]", "{", "\x00"])
def test_a_profile_that_cannot_be_read_is_replaced(content: str) -> None:
    unsigned = build_profile(ALICE.public, ProfileFields(name="A"), NOW, before=signed(0, content))
    assert json.loads(unsigned.content) == {"name": "A"}


def test_what_is_empty_is_not_said() -> None:
    assert json.loads(build_profile(ALICE.public, ProfileFields(name="A"), NOW).content) == {"name": "A"}
    assert parse_profile(signed(0, "{}")) == ProfileFields()


def test_a_display_name_stands_in_for_a_missing_name() -> None:
    assert parse_profile(signed(0, '{"display_name":" B "}')).name == "B"
    assert parse_profile(signed(0, '{"name":"A","display_name":"B"}')).name == "A"


def test_fields_of_other_types_are_absent_and_long_ones_cut() -> None:
    content = json.dumps({"name": 5, "about": "x" * 5000, "picture": None, "nip05": ["a"], "display_name": "y" * 300})
    fields = parse_profile(signed(0, content))
    name = "y" * MAX_NAME_CHARS
    assert fields == ProfileFields(name=name, about="x" * MAX_ABOUT_CHARS, display_name=name)


@pytest.mark.parametrize("content", ["", "[]", "null", "x", '{"name":', '{"a":' * 100_00])
def test_what_is_no_object_is_refused(content: str) -> None:
    with pytest.raises(InvalidEventError):
        parse_profile(signed(0, content))


def test_too_much_is_refused() -> None:
    with pytest.raises(InvalidEventError) as caught:
        parse_profile(signed(0, " " * (MAX_CONTENT_BYTES + 1)))
    assert caught.value.code is ErrorCode.TOO_LARGE
