"""Finds every text of the window that is translated, by reading the program and not by running it.

`pyside6-lupdate` sees literals in `tr` alone. This reader follows what the program does besides: the `_tr` of a module
that translates for functions, tables marked by `QT_TRANSLATE_NOOP`, and the sentences of the core, which knows no Qt.

A comment for translators stands above the text and begins with `#:`.
"""

import ast
import io
import tokenize
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from marmot_desktop.error_codes import CODES
from marmot_desktop.ui.shell.commands import Group

ROOT: Final = Path(__file__).resolve().parent.parent
WINDOW: Final = ROOT / "marmot_desktop" / "ui"
CORE_TABLES: Final[Mapping[str, Sequence[str]]] = {
    "ErrorText": tuple(info.sentence for info in CODES.values()),
    "Commands": tuple(group.value for group in Group),
}
"""Texts of the core, by the context that the window translates them in."""

_NOTE: Final = "#:"
_MARKS: Final = ("translate", "QT_TRANSLATE_NOOP")


class UnreadableTextError(Exception):
    """A text is translated that no reader can find, because it is not a literal."""


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """One text to translate.

    Args:
        context: the class or the module it belongs to.
        source: English.
        disambiguation: tells two equal texts apart; empty as a rule.
        plural: it has a form for each kind of number.
        note: for translators; not a part of what is looked up.
    """

    context: str
    source: str
    disambiguation: str = ""
    plural: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Alias:
    context: str
    plural_at: int | None


def all_texts(folder: Path = WINDOW) -> tuple[Text, ...]:
    """Every text of the window, by context, in the order of the source; each once.

    Raises:
        UnreadableTextError: a text is put together before it is translated.
    """
    found: dict[tuple[str, str, str], Text] = {}
    for path in sorted(folder.rglob("*.py")):
        for text in read_texts(path.read_text(encoding="utf-8"), path.name):
            key = (text.context, text.source, text.disambiguation)
            known = found.get(key)
            if known is None or (text.note and not known.note):
                found[key] = text
    for context, sources in CORE_TABLES.items():
        for source in sources:
            found.setdefault((context, source, ""), Text(context, source))
    return tuple(sorted(found.values(), key=lambda text: text.context))


def read_texts(source: str, name: str = "") -> Iterator[Text]:
    """The texts of one module.

    Args:
        source: of the module.
        name: of its file, for what is raised.

    Raises:
        UnreadableTextError: see `all_texts`.
    """
    tree = ast.parse(source)
    yield from _Reader(tree, _notes_of(source), name).texts()


class _Reader:
    """Walks a module and knows in which class it is."""

    def __init__(self, tree: ast.Module, notes: Mapping[int, str], name: str) -> None:
        self._tree = tree
        self._notes = notes
        self._name = name
        self._constants = _constants_of(tree)
        self._aliases = dict(_aliases_of(tree, self._constants))

    def texts(self) -> Iterator[Text]:
        yield from self._walk(self._tree, "", in_alias=False)

    def _walk(self, node: ast.AST, context: str, *, in_alias: bool) -> Iterator[Text]:
        for child in ast.iter_child_nodes(node):
            inner, alias = context, in_alias
            if isinstance(child, ast.ClassDef):
                inner = child.name
            elif isinstance(child, ast.FunctionDef) and child.name in self._aliases:
                alias = True
            elif isinstance(child, ast.Call) and not in_alias:
                yield from self._read_call(child, context)
            yield from self._walk(child, inner, in_alias=alias)

    def _read_call(self, call: ast.Call, context: str) -> Iterator[Text]:
        function, arguments = call.func, call.args
        if isinstance(function, ast.Attribute) and function.attr == "tr":
            if not context or ast.unparse(function.value) != "self":
                raise UnreadableTextError(f"{self._name}:{call.lineno}: `tr` of somebody else; use `_tr` of the module")
            found = self._literal(arguments[0], call)
            comment = self._literal(arguments[1], call) if len(arguments) > 1 else ""
            yield Text(context, found, comment, len(arguments) > 2, self._note_of(call))
        elif isinstance(function, ast.Name) and function.id in self._aliases:
            alias = self._aliases[function.id]
            if self._is_marked(arguments[0]):
                return
            plural = len(arguments) > 1 and alias.plural_at is not None
            yield Text(alias.context, self._literal(arguments[0], call), "", plural, self._note_of(call))
        elif _name_of(function) in _MARKS and len(arguments) > 1 and self._is_table(arguments[0]):
            if not self._is_marked(arguments[1]):
                comment = self._literal(arguments[2], call) if len(arguments) > 2 else ""
                plural = len(arguments) > 3
                named = self._literal(arguments[0], call)
                yield Text(named, self._literal(arguments[1], call), comment, plural, self._note_of(call))

    def _is_table(self, node: ast.expr) -> bool:
        """`str.translate` has the same name and no context."""
        return isinstance(node, ast.Constant) or (isinstance(node, ast.Name) and node.id in self._constants)

    def _is_marked(self, node: ast.expr) -> bool:
        """A text of a table is looked up by an attribute or an item of it; the table itself is marked."""
        if isinstance(node, ast.Attribute | ast.Subscript):
            return True
        return isinstance(node, ast.Name) and node.id.startswith("marked")

    def _literal(self, node: ast.expr, call: ast.Call) -> str:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            return node.value
        if isinstance(node, ast.Constant) and node.value is None:
            return ""
        if isinstance(node, ast.Name) and node.id in self._constants:
            return self._constants[node.id]
        raise UnreadableTextError(f"{self._name}:{call.lineno}: {ast.unparse(call)}")

    def _note_of(self, call: ast.Call) -> str:
        """Right above the text, or above the statement's first line."""
        return self._notes.get(call.lineno, "")


def _constants_of(tree: ast.Module) -> dict[str, str]:
    """The texts that a module gives names."""
    found = {}
    for node in tree.body:
        targets: list[ast.expr] = []
        if isinstance(node, ast.AnnAssign):
            targets = [node.target]
        elif isinstance(node, ast.Assign):
            targets = node.targets
        else:
            continue
        if len(targets) == 1 and isinstance(targets[0], ast.Name) and isinstance(node.value, ast.Constant):
            found[targets[0].id] = str(node.value.value)
    return found


def _aliases_of(tree: ast.Module, constants: Mapping[str, str]) -> Iterator[tuple[str, _Alias]]:
    """The functions of a module that only hand their text on, such as `_tr`, and the context they name."""
    for node in tree.body:
        if not isinstance(node, ast.FunctionDef) or not node.args.args:
            continue
        first = node.args.args[0].arg
        for call in ast.walk(node):
            if not isinstance(call, ast.Call) or _name_of(call.func) not in _MARKS or len(call.args) < 2:
                continue
            context, text = call.args[0], call.args[1]
            if not (isinstance(text, ast.Name) and text.id == first):
                continue
            if isinstance(context, ast.Name):
                yield node.name, _Alias(constants[context.id], 1 if len(node.args.args) > 1 else None)
            elif isinstance(context, ast.Constant):
                yield node.name, _Alias(str(context.value), 1 if len(node.args.args) > 1 else None)


def _name_of(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _notes_of(source: str) -> dict[int, str]:
    """What is said to translators, by the line of the text below it."""
    notes: dict[int, str] = {}
    pending: list[str] = []
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT and token.string.startswith(_NOTE):
            pending.append(token.string.removeprefix(_NOTE).strip())
        elif pending and token.type not in (tokenize.NL, tokenize.NEWLINE, tokenize.COMMENT, tokenize.INDENT):
            notes[token.start[0]] = " ".join(pending)
            pending = []
    return notes
