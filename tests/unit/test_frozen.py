"""Frozen values: they read like frozen dataclasses, and tell a log nothing that is hidden."""

import ast
from pathlib import Path

import pytest

import marmot_desktop
from marmot_desktop.frozen import Frozen, Hidden, field, replace

PROGRAM = Path(marmot_desktop.__file__).parent


class Letter(Frozen, frozen=True):
    """Something to be passed around."""

    to: str
    text: Hidden[str]
    stamps: tuple[str, ...] = ()
    marks: dict[str, int] = field(default_factory=dict)


class SealedLetter(Letter, frozen=True):
    """The same, and more to hide."""

    seal: Hidden[bytes] = b""


def test_equal_content_is_an_equal_value_with_an_equal_hash() -> None:
    assert Letter("Ada", "hello") == Letter("Ada", "hello")
    assert Letter("Ada", "hello") != Letter("Ada", "good bye")
    assert hash(SealedKey(b"a")) == hash(SealedKey(b"a"))


class SealedKey(Frozen, frozen=True):
    """Hashable content only."""

    key: Hidden[bytes]


def test_nothing_of_it_changes_and_nothing_is_added() -> None:
    letter = Letter("Ada", "hello")
    with pytest.raises(AttributeError):
        letter.to = "Bob"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        letter.colour = "red"  # type: ignore[attr-defined]


def test_a_changed_copy_leaves_the_first_as_it_was() -> None:
    letter = Letter("Ada", "hello")
    assert replace(letter, to="Bob") == Letter("Bob", "hello")
    assert letter.to == "Ada"


def test_each_value_gets_a_fresh_default() -> None:
    assert Letter("Ada", "").marks is not Letter("Ada", "").marks


def test_what_is_hidden_is_not_in_its_text_also_where_it_is_inherited() -> None:
    assert repr(Letter("Ada", "hello")) == "Letter(to='Ada', stamps=(), marks={})"
    assert repr(SealedLetter("Ada", "hello", seal=b"secret")) == "SealedLetter(to='Ada', stamps=(), marks={})"


def test_a_core_value_is_never_copied_by_dataclasses() -> None:
    """It would fail when it runs, and no type checker sees it."""
    found = []
    for path in PROGRAM.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = {
            alias.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module == "dataclasses"
            for alias in node.names
        }  # fmt: skip
        if "replace" in names and "ui" not in path.parts:
            found.append(path.name)
    assert found == []
