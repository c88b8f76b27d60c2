"""Tests of `scripts.translation_texts`."""

import pytest

from marmot_desktop.error_codes import CODES
from scripts.translation_texts import Text, UnreadableTextError, all_texts, read_texts

_ALIAS = """
def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("Words", text, None, n)
"""


def _read(source: str) -> list[Text]:
    return list(read_texts(source))


def test_a_text_belongs_to_its_class() -> None:
    source = (
        'class Page(QWidget):\n    def f(self):\n        self.tr("Hello" " there")\n        self.tr("Open", "verb")\n'
    )
    assert _read(source) == [Text("Page", "Hello there"), Text("Page", "Open", "verb")]


def test_a_plural_has_a_number() -> None:
    source = 'class Page:\n    def f(self, n):\n        self.tr("%Ln cat(s)", "", n)\n'
    assert _read(source) == [Text("Page", "%Ln cat(s)", plural=True)]


def test_functions_translate_in_the_context_of_their_module() -> None:
    assert _read(f'{_ALIAS}\ndef f(n):\n    return _tr("One") + _tr("%Ln two", n)\n') == [
        Text("Words", "One"),
        Text("Words", "%Ln two", plural=True),
    ]


def test_a_table_is_found_by_its_mark_and_not_where_it_is_looked_up() -> None:
    source = (
        f"{_ALIAS}\ndef _(text):\n    return str(QT_TRANSLATE_NOOP('Words', text))\n"
        "T = {1: _('One')}\ndef f():\n    return _tr(T[1])\n"
    )
    assert _read(source) == [Text("Words", "One")]


def test_a_constant_is_read_where_it_is_used() -> None:
    source = '_C = "Words"\n_T: Final = "Maybe."\ndef f():\n    return QCoreApplication.translate(_C, _T)\n'
    assert _read(source) == [Text("Words", "Maybe.")]


def test_a_note_for_translators_stands_above_the_text() -> None:
    source = (
        'class Page:\n    def f(self):\n        #: The verb,\n        #: not the adjective.\n        self.tr("Open")\n'
    )
    assert _read(source) == [Text("Page", "Open", note="The verb, not the adjective.")]


@pytest.mark.parametrize(
    "source",
    [
        "class Page:\n    def f(self, x):\n        self.tr(x)\n",
        'class Page:\n    def f(self, x):\n        self.tr(f"Hi {x}")\n',
        f"{_ALIAS}\ndef f(x):\n    return _tr(x)\n",
        'class Page:\n    def f(self, over):\n        over.tr("Hi")\n',
        'def f(owner):\n    owner.tr("Hi")\n',
    ],
)
def test_a_text_that_no_reader_finds_is_refused(source: str) -> None:
    with pytest.raises(UnreadableTextError):
        _read(source)


def test_the_translate_of_a_string_is_none_of_ours() -> None:
    assert _read("def f(text):\n    return text.translate(TABLE)\n") == []


def test_the_window_is_read_whole() -> None:
    texts = all_texts()
    assert len(texts) == len({(text.context, text.source, text.disambiguation) for text in texts})
    found = {text.source for text in texts if text.context == "ErrorText"}
    assert {info.sentence for info in CODES.values()} < found
    assert all(text.context for text in texts)
