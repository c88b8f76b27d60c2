"""Tests of `scripts.translations`."""

from pathlib import Path

from scripts import translations
from scripts.translation_texts import Text

TEXTS = (
    Text("Page", 'Say “yes”,\nor "no" \\ maybe', note="A question – für alle."),
    Text("Page", "Open", "verb"),
    Text("Page", "%Ln person(s), %Ln cat(s)", plural=True),
)


def test_every_language_gets_every_text_and_english_its_plurals(tmp_path: Path) -> None:
    translations.extract(TEXTS, tmp_path)
    german = translations.source_of("de", tmp_path).read_text(encoding="utf-8")
    assert "Say “yes”,\nor &quot;no&quot; \\ maybe" in german
    assert "<extracomment>A question – für alle.</extracomment>" in german
    assert "<comment>verb</comment>" in german
    arabic = translations.source_of("ar", tmp_path).read_text(encoding="utf-8")
    assert arabic.count("<numerusform>") == 6
    english = translations.source_of("en", tmp_path).read_text(encoding="utf-8")
    assert "<numerusform>%Ln person, %Ln cat</numerusform>" in english
    assert "<numerusform>%Ln people, %Ln cats</numerusform>" in english
    assert "Open" not in english


def test_what_is_translated_stays_and_what_is_gone_goes(tmp_path: Path) -> None:
    translations.extract(TEXTS, tmp_path)
    file = translations.source_of("de", tmp_path)
    done = file.read_text(encoding="utf-8").replace(
        '<comment>verb</comment>\n        <translation type="unfinished"></translation>',
        "<comment>verb</comment>\n        <translation>Öffnen</translation>",
    )
    file.write_text(done, encoding="utf-8")
    translations.extract(TEXTS[1:], tmp_path)
    after = file.read_text(encoding="utf-8")
    assert "<translation>Öffnen</translation>" in after
    assert "maybe" not in after
    translations.extract(TEXTS[1:], tmp_path)
    assert after == file.read_text(encoding="utf-8")


def test_an_english_plural_that_was_put_right_by_hand_stays(tmp_path: Path) -> None:
    translations.extract(TEXTS, tmp_path)
    file = translations.source_of("en", tmp_path)
    mended = file.read_text(encoding="utf-8").replace("%Ln person, %Ln cat<", "A person, a cat<")
    file.write_text(mended, encoding="utf-8")
    translations.extract(TEXTS, tmp_path)
    assert mended == file.read_text(encoding="utf-8")


def test_compiled_files_lie_beside_or_where_they_are_wanted(tmp_path: Path) -> None:
    translations.extract(TEXTS, tmp_path)
    translations.compile_all(tmp_path)
    (tmp_path / "out").mkdir()
    translations.compile_all(tmp_path, tmp_path / "out")
    for language in ("de", "es", "ar", "en"):
        name = f"marmot_{language}.qm"
        assert (tmp_path / name).read_bytes() == (tmp_path / "out" / name).read_bytes()
