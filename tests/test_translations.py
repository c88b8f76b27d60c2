"""What translators have written is whole, fits its texts, and is compiled; and the window says nothing around it."""

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from scripts import translations
from scripts.translation_texts import WINDOW, all_texts

PLURAL_FORMS = {"de": 2, "es": 2, "ar": 6, "en": 2}
"""es has a third one for millions in CLDR; Qt has two."""

ENDS = {".": ".", "…": "…", "?": "?؟", ":": ":", "!": "!"}
"""A sentence stays a sentence; Arabic has a question mark of its own."""

SAY = {
    "setText": 0,
    "setToolTip": 0,
    "setWindowTitle": 0,
    "setPlaceholderText": 0,
    "setAccessibleName": 0,
    "setAccessibleDescription": 0,
    "setTitle": 0,
    "addAction": 0,
    "addItem": 0,
    "addTab": 1,
    "setTabText": 1,
    "set_text": 0,
    "say": 0,
    "say_loading": 0,
    "tell": 0,
    "allow": 0,
    "show_title": 0,
    "QLabel": 0,
    "QRadioButton": 0,
    "QCheckBox": 0,
    "QPushButton": 0,
    "CheckBox": 0,
    "Button": 0,
    "Chip": 0,
    "label": 0,
    "announce": 1,
}
"""What shows or says a text, and which argument it is."""

NAMES = {"Marmot Desktop", "npub", "nsec"}
"""Proper names and words of the protocol."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One text of one language."""

    language: str
    context: str
    source: str
    forms: tuple[str, ...]
    plural: bool
    unfinished: bool

    @property
    def name(self) -> str:
        return f"{self.language} {self.context}: {self.source}"


@dataclass(frozen=True, slots=True)
class PlaceCheck:
    """Every `{name}` of the source is there once more; a form for one, two or none may do without the number."""

    entry: Entry

    def __call__(self, form: str) -> bool:
        wanted, found = _places(self.entry.source), _places(form)
        if self.entry.plural:
            return found - {"%Ln"} <= wanted and (found == wanted or form != self.entry.forms[-1])
        return wanted == found


def _places(text: str) -> set[str]:
    return set(re.findall(r"\{\w*\}|%L?n|%\d", text))


@cache
def _entries(language: str) -> tuple[Entry, ...]:
    return tuple(_read(language))


def _read(language: str) -> Iterator[Entry]:
    for context in ET.parse(translations.source_of(language)).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            plural = message.get("numerus") == "yes"
            forms = (
                [form.text or "" for form in translation.iter("numerusform")] if plural else [translation.text or ""]
            )
            yield Entry(
                language,
                context.findtext("name") or "",
                message.findtext("source") or "",
                tuple(forms),
                plural,
                translation.get("type") == "unfinished",
            )


ALL = (*translations.LANGUAGES, translations.ENGLISH)


@pytest.mark.parametrize("language", ALL)
def test_nothing_is_left_to_translate(language: str) -> None:
    assert [] == [entry.name for entry in _entries(language) if entry.unfinished or not all(entry.forms)]


@pytest.mark.parametrize("language", ALL)
def test_every_kind_of_number_has_its_form(language: str) -> None:
    wrong = [e.name for e in _entries(language) if e.plural and len(e.forms) != PLURAL_FORMS[language]]
    assert [] == wrong


@pytest.mark.parametrize("language", ALL)
def test_what_is_put_in_later_has_its_place(language: str) -> None:
    assert [] == [entry.name for entry in _entries(language) if not all(map(PlaceCheck(entry), entry.forms))]


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_blanks_and_line_ends_stay(language: str) -> None:
    def edges(text: str) -> tuple[bool, bool, int]:
        return text[:1].isspace(), text[-1:].isspace(), text.count("\n")

    assert [] == [e.name for e in _entries(language) if any(edges(form) != edges(e.source) for form in e.forms)]


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_a_sentence_ends_as_its_source_does(language: str) -> None:
    def ends_well(entry: Entry, form: str) -> bool:
        wanted = ENDS.get(entry.source[-1:])
        return form[-1:] in wanted if wanted else form[-1:] not in ".…"

    # The form for none or one may need no number, and with it no bracket.
    assert [] == [e.name for e in _entries(language) if not ends_well(e, e.forms[-1])]


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_no_translation_makes_a_mnemonic(language: str) -> None:
    """Buttons double each `&`; one that a translator adds would be shown."""
    assert [] == [e.name for e in _entries(language) if any(f.count("&") > e.source.count("&") for f in e.forms)]


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_translators_have_every_text_of_the_window(language: str) -> None:
    """Red means: a text was added or changed; `make translations` takes it in."""
    wanted = {(text.context, text.source) for text in all_texts()}
    have = {(entry.context, entry.source) for entry in _entries(language)}
    assert set() == wanted ^ have


def test_what_the_window_loads_is_what_translators_have_written(tmp_path: Path) -> None:
    """Red means: a translation was changed; `make translations` compiles it."""
    translations.compile_all(translations.FOLDER, tmp_path)
    for language in ALL:
        name = f"marmot_{language}.qm"
        assert (tmp_path / name).read_bytes() == (translations.FOLDER / name).read_bytes(), name


@pytest.mark.parametrize("path", sorted(WINDOW.rglob("*.py")), ids=lambda path: str(path.relative_to(WINDOW)))
def test_what_is_shown_goes_through_tr(path: Path) -> None:
    """A literal with a word in it that a widget is given."""
    found = []
    for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(call, ast.Call):
            continue
        function = call.func
        name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
        at = SAY.get(name)
        if at is not None and len(call.args) > at:
            found += [f"{path.name}:{call.lineno}: {text}" for text in _words_in(call.args[at])]
    assert [] == found


def _words_in(node: ast.expr) -> list[str]:
    """The words that an argument says by itself: a literal, one of two, or what stands around the fields of an f-string."""
    match node:
        case ast.Constant(value=str(text)):
            parts = [text]
        case ast.IfExp(body=body, orelse=orelse):
            return [*_words_in(body), *_words_in(orelse)]
        case ast.JoinedStr(values=values):
            parts = [str(value.value) for value in values if isinstance(value, ast.Constant)]
        case _:
            parts = []
    return [part for part in parts if re.search(r"[^\W\d_]{2,}", part) and part not in NAMES]


def test_a_plural_belongs_to_the_class_that_says_it() -> None:
    """`tr` of PySide looks in the contexts of a class and of those above it, but stops at the first with a number."""
    plural = {text.context for text in all_texts() if text.plural}
    heirs = {
        (node.name, ast.unparse(base).rpartition(".")[2])
        for path in WINDOW.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
        for base in node.bases
    }
    assert set() == {heir for heir, base in heirs if base in plural}
