"""Brings the translations up to date: `make translations`.

Every text of the window goes into `resources/translations/marmot_<language>.ts`, for translators; what they have written
is compiled into the `.qm` beside it, which the window loads. Both are kept in the repository, so that a fresh clone and
an installed package find them without Qt's tools.
"""

import argparse
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape

from scripts.translation_texts import ROOT, Text, all_texts

FOLDER: Final = ROOT / "resources" / "translations"
LANGUAGES: Final = ("de", "es", "ar")
ENGLISH: Final = "en"
"""Has plural forms alone: everything else stands in the program."""

_UNFINISHED: Final = '<translation type="unfinished">'


def write_companion(texts: Sequence[Text], file: Path) -> None:
    """Write what `lupdate` reads: one marked text after the other, in C++."""
    lines = ["static const char *texts[] = {"]
    for text in texts:
        if text.note:
            lines.append(f"//: {text.note}")
        macro = "QT_TRANSLATE_N_NOOP3" if text.plural else "QT_TRANSLATE_NOOP3"
        parts = ", ".join(_quoted(part) for part in (text.context, text.source, text.disambiguation))
        lines.append(f"{macro}({parts}),")
    lines.append("};")
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def extract(texts: Sequence[Text], folder: Path = FOLDER) -> None:
    """Write the texts into the file of each language, keep what is translated, and drop what is gone."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        companion = Path(place) / "texts.cpp"
        write_companion(texts, companion)
        for language in (*LANGUAGES, ENGLISH):
            only = ("-pluralonly",) if language == ENGLISH else ()
            options = ("-silent", "-locations", "none", "-no-obsolete", *only, "-source-language", "en")
            names = ("-target-language", language, str(companion), "-ts", str(source_of(language, folder)))
            _run("pyside6-lupdate", *options, *names)
    fill_english(source_of(ENGLISH, folder))


def fill_english(file: Path) -> None:
    """Give each new English text its two forms by rule; one that reads badly is put right by hand and stays so."""
    text = file.read_text(encoding="utf-8")
    for message in ET.fromstring(text).iter("message"):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        if translation is None or translation.get("type") != "unfinished":
            continue
        one = source.replace("person(s)", "person").replace("(s)", "")
        many = source.replace("person(s)", "people").replace("(s)", "s")
        forms = "".join(f"\n            <numerusform>{_escaped(form)}</numerusform>" for form in (one, many))
        start = text.index(f"<source>{_escaped(source)}</source>")
        while not text[text.index("<translation", start) :].startswith(_UNFINISHED):
            start = text.index(f"<source>{_escaped(source)}</source>", start + 1)
        begin = text.index(_UNFINISHED, start)
        end = text.index("</translation>", begin)
        text = f"{text[:begin]}<translation>{forms}\n        {text[end:]}"
    file.write_text(text, encoding="utf-8")


def _escaped(text: str) -> str:
    """As `lupdate` writes it."""
    return escape(text, {'"': "&quot;", "'": "&apos;"})


def compile_all(folder: Path = FOLDER, to: Path | None = None) -> None:
    """Compile every file of translations.

    Args:
        folder: of the sources.
        to: where the compiled ones go; beside the sources if `None`.
    """
    for language in (*LANGUAGES, ENGLISH):
        target = (to or folder) / f"marmot_{language}.qm"
        _run("pyside6-lrelease", "-silent", str(source_of(language, folder)), "-qm", str(target))


def source_of(language: str, folder: Path = FOLDER) -> Path:
    """The file that translators of a language work on."""
    return folder / f"marmot_{language}.ts"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _run(*command: str) -> None:
    tool = Path(sys.executable).with_name(command[0])
    subprocess.run([str(tool), *command[1:]], check=True, timeout=120)


def main() -> None:
    """Extract and compile; with `--compile` only the second."""
    parser = argparse.ArgumentParser(prog="python -m scripts.translations", description=__doc__)
    parser.add_argument("--compile", action="store_true", help="only compile what translators have written")
    if not parser.parse_args().compile:
        extract(all_texts())
    compile_all()


if __name__ == "__main__":
    main()
