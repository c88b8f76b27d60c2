"""The public follow list: read with care, and written so that nothing of other apps is lost."""

from marmot_desktop.nostr import follows
from marmot_desktop.nostr.follows import build_follows, parse_follows
from marmot_desktop.nostr.kinds import FOLLOWS
from marmot_desktop.nostr.types import RelayUrl
from tests.unit.nostr.people import ALICE, BOB, NOW, secret_of, signed

CAROL, DAN = secret_of(3).public, secret_of(4).public
B = BOB.public
TAGS = (
    ("p", B.hex(), "wss://bob.test", "bobby"),
    ("t", "gardening"),
    ("p", "not a key"),
    ("p",),
    ("p", CAROL.hex()),
    ("p", B.hex()),
)


def test_each_person_is_read_once_and_what_is_none_is_skipped() -> None:
    assert parse_follows(signed(FOLLOWS, "{}", TAGS)) == (B, CAROL)


def test_long_lists_are_read_whole() -> None:
    many = tuple(("p", bytes([number]).rjust(32, b"\x01").hex()) for number in range(200))
    event = signed(FOLLOWS, "", many)
    assert len(parse_follows(event)) == 200
    assert follows.MAX_PEOPLE >= 5_000


def test_adding_leaves_everything_else_as_it_was() -> None:
    before = signed(FOLLOWS, '{"wss://r.test":{}}', TAGS)
    made = build_follows(
        ALICE.public, NOW, before=before, add=[(B, None), (DAN, RelayUrl("wss://dan.test")), (DAN, None)]
    )
    assert made.tags == (*TAGS, ("p", DAN.hex(), "wss://dan.test"))
    assert (made.content, made.kind) == ('{"wss://r.test":{}}', FOLLOWS)


def test_removing_takes_every_mention_of_a_person_and_nothing_more() -> None:
    made = build_follows(ALICE.public, NOW, before=signed(FOLLOWS, "", TAGS), remove=[B])
    assert made.tags == TAGS[1:5]


def test_a_first_list_has_those_who_are_added() -> None:
    made = build_follows(ALICE.public, NOW, before=None, add=[(B, None)])
    assert (made.tags, made.content) == ((("p", B.hex()),), "")
