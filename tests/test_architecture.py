"""The shape of the program holds: who may import whom, how large things may be, and that everything has its test."""

import ast
import configparser
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parent.parent
PACKAGE: Final = ROOT / "marmot_desktop"
OURS: Final = (PACKAGE, ROOT / "mls-rs-py" / "python", ROOT / "mls-rs-py" / "build_backend", ROOT / "scripts")
MODULES: Final = sorted(PACKAGE.rglob("*.py"))
EVERY_FILE: Final = sorted(
    {path for folder in (*OURS, ROOT / "tests", ROOT / "benchmarks") for path in folder.rglob("*.py")}
)
RUST_FILES: Final = sorted((ROOT / "mls-rs-py" / "src").rglob("*.rs"))

MAX_LINES: Final = 400
MAX_FUNCTION_LINES: Final = 60

# Owners of tasks and of the process, which report what they did not foresee; and threads that carry whatever was
# raised back to who waits.
MAY_CATCH_EVERYTHING: Final = (
    "app.py",
    "background/supervisor.py",
    "core_thread.py",
    "rpc/tasks.py",
    "services/secrets.py",
    "ui/tasks.py",
)

# The roots from which whole programs start; scenarios run them.
WITHOUT_OWN_TEST: Final = {"__main__.py"}


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _contracts() -> configparser.ConfigParser:
    parser = configparser.ConfigParser()
    parser.read(ROOT / ".importlinter", encoding="utf-8")
    return parser


def test_the_import_contracts_hold() -> None:
    answer = subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command; lint_imports_command()",
            "--no-cache",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert answer.returncode == 0, answer.stdout + answer.stderr


@pytest.mark.parametrize("path", EVERY_FILE + RUST_FILES, ids=_name)
def test_a_file_is_short(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").count("\n")
    assert lines <= MAX_LINES


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_a_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(_tree(path)), "the module has no docstring"


@pytest.mark.parametrize("path", EVERY_FILE, ids=_name)
def test_a_function_is_short(path: Path) -> None:
    long = {
        node.name: node.end_lineno - node.lineno + 1
        for node in _functions(_tree(path))
        if node.end_lineno is not None and node.end_lineno - node.lineno + 1 > MAX_FUNCTION_LINES
    }
    assert long == {}


@pytest.mark.parametrize("path", [path for path in MODULES if path.name == "__init__.py"], ids=_name)
def test_a_package_file_holds_a_doc_page_and_nothing_else(path: Path) -> None:
    body = _tree(path).body
    rest = [ast.unparse(node) for node in body[1:]]
    if path == PACKAGE / "__init__.py":
        rest = [line for line in rest if not line.startswith("__version__")]
    assert rest == []


def test_every_folder_with_modules_is_a_package() -> None:
    folders = {path.parent for path in MODULES}
    assert sorted(_name(folder) for folder in folders if not (folder / "__init__.py").is_file()) == []


def _has_own_code(path: Path) -> bool:
    """Whether a module does anything; words alone (values, errors, protocols) are tested where they are used."""
    tree = _tree(path)
    protocols = {
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and any("Protocol" in ast.unparse(base) for base in node.bases)
    }
    inside_protocols = {function for protocol in protocols for function in _functions(protocol)}
    doing = [function for function in _functions(tree) if function not in inside_protocols]
    return any(not function.name.startswith("__") for function in doing)


def _test_files(path: Path) -> tuple[Path, ...]:
    inside = path.relative_to(PACKAGE)
    name = f"test_{inside.name}"
    unit = ROOT / "tests" / "unit" / inside.parent / name
    return (unit, ROOT / "tests" / inside.parent / name) if inside.parts[0] == "ui" else (unit,)


@pytest.mark.parametrize(
    "path",
    [path for path in MODULES if path.name not in WITHOUT_OWN_TEST | {"__init__.py"} and _has_own_code(path)],
    ids=_name,
)
def test_a_module_has_its_own_test_file(path: Path) -> None:
    wanted = _test_files(path)
    assert any(file.is_file() for file in wanted), f"missing: {' or '.join(map(_name, wanted))}"


def test_every_unit_test_file_belongs_to_a_module() -> None:
    unit = ROOT / "tests" / "unit"
    strays = []
    for file in sorted(unit.rglob("test_*.py")):
        inside = file.relative_to(unit)
        if inside.parts[0] in {"helpers", "scripts", "benchmarks"}:
            continue
        module = PACKAGE / inside.parent / inside.name.removeprefix("test_")
        topic = module.parent.is_dir() and any(
            module.stem.startswith(f"{other.stem}_") for other in module.parent.glob("*.py")
        )
        if not module.is_file() and not topic:
            strays.append(_name(file))
    assert strays == [], "a unit test is named test_<module>.py, or test_<module>_<topic>.py"


def test_every_package_of_the_window_stands_in_the_two_doors_contract() -> None:
    listed = set(_contracts()["importlinter:contract:two-doors"]["source_modules"].split())
    packages = {f"marmot_desktop.ui.{path.parent.name}" for path in (PACKAGE / "ui").glob("*/__init__.py")}
    assert packages - listed == {"marmot_desktop.ui.doors"}, "which is the way out itself"


def test_every_manager_stands_in_the_siblings_contract() -> None:
    listed = set(_contracts()["importlinter:contract:managers-independent"]["modules"].split())
    known = {"__init__", "runtime", "supervisor"}
    managers = {f"marmot_desktop.background.{path.stem}" for path in (PACKAGE / "background").glob("*.py")}
    assert managers - listed - {f"marmot_desktop.background.{name}" for name in known} == set()


def _catches_everything(handler: ast.ExceptHandler) -> bool:
    names = (
        {node.id for node in ast.walk(handler.type) if isinstance(node, ast.Name)} if handler.type else {"Exception"}
    )
    return bool({"Exception", "BaseException"} & names) and not any(
        isinstance(node, ast.Raise) for node in ast.walk(handler)
    )


def test_only_few_places_catch_everything() -> None:
    allowed = {PACKAGE / name for name in MAY_CATCH_EVERYTHING}
    broad = {
        _name(path)
        for path in MODULES
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.ExceptHandler) and _catches_everything(node) and path not in allowed
    }
    assert broad == set()


def test_the_text_of_the_program_carries_no_todo() -> None:
    marks = ("TO" + "DO", "FIX" + "ME", "XX" + "X")
    files = [path for path in EVERY_FILE + RUST_FILES if path != Path(__file__)]
    found = {_name(path) for path in files if any(mark in path.read_text(encoding="utf-8") for mark in marks)}
    assert found == set()
