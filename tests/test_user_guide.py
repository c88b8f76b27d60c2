"""The user guide tells of the program that is there: its shortcuts, its pictures."""

import re
from pathlib import Path

from tests.gallery.guide import PICTURES, shortcut_table

DOCS = Path(__file__).resolve().parent.parent / "docs"
GUIDE = (DOCS / "user-guide.md").read_text(encoding="utf-8")
MOST_BYTES = 120_000


def test_its_table_of_shortcuts_is_the_programs() -> None:
    """`python -m tests.gallery.guide` prints it anew."""
    assert shortcut_table() in GUIDE


def test_every_picture_is_there_and_small() -> None:
    named = set(re.findall(r"\(images/([\w.-]+)\)", GUIDE))
    assert named == {f"{name}.webp" for name in PICTURES}
    too_large = [name for name in named if (DOCS / "images" / name).stat().st_size > MOST_BYTES]
    assert too_large == []


def test_every_picture_says_what_it_shows() -> None:
    assert all(re.findall(r"!\[([^\]]*)\]\(images/", GUIDE))
