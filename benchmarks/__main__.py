"""Runs the benchmarks and prints a table: `python -m benchmarks [word ...]` runs those whose name contains a word."""

import importlib.util
import json
import platform
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from types import ModuleType
from typing import Final

from benchmarks.figure import Figure

ROOT: Final = Path(__file__).resolve().parent.parent
FOLDERS: Final = (ROOT / "benchmarks", ROOT / "mls-rs-py" / "benchmarks")
REPORT: Final = ROOT / "build" / "bench" / "figures.json"


def find(words: Sequence[str], folders: Sequence[Path] = FOLDERS) -> tuple[Path, ...]:
    """The benchmark files whose name contains one of the words; all of them without words."""
    files = sorted(path for folder in folders if folder.is_dir() for path in folder.glob("bench_*.py"))
    return tuple(path for path in files if not words or any(word in path.stem for word in words))


def load(path: Path) -> ModuleType:
    """The module in a benchmark file, imported under its own name."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise ImportError(str(path))
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module


def row(figure: Figure) -> str:
    """One line of the table."""
    parts = [f"  {figure.name:<44} {_number(figure.value):>12} {figure.unit:<8}"]
    if figure.beside is not None and figure.ratio is not None:
        parts.append(f"{figure.beside_name}: {_number(figure.beside)} ({figure.ratio:.2f}x)")
    if figure.limit is not None:
        word = "at least" if figure.better == "higher" else "at most"
        parts.append(f"{'MISSED' if figure.missed else 'ok'}, {word} {_number(figure.limit)}")
    return "  ".join(parts)


def main(words: Sequence[str]) -> int:
    """Run, print, write the report.

    Returns:
        1 if a limit was missed, else 0.
    """
    files = find(words)
    if not files:
        print(f"There is no benchmark named like: {' '.join(words) or 'bench_*.py'}", file=sys.stderr)
        return 2
    report: dict[str, list[dict[str, object]]] = {}
    missed = 0
    for path in files:
        module = load(path)
        print(f"\n{(module.__doc__ or path.stem).splitlines()[0]}", flush=True)
        measured: Iterable[Figure] = module.figures()
        report[path.stem] = []
        for figure in measured:
            print(row(figure), flush=True)
            report[path.stem].append(asdict(figure))
            missed += figure.missed
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    machine = {"machine": platform.machine(), "system": platform.system(), "python": platform.python_version()}
    REPORT.write_text(json.dumps({**machine, "figures": report}, indent=2) + "\n", encoding="utf-8")
    print(f"\n{sum(map(len, report.values()))} figures, {missed} below their limit; kept in {REPORT.relative_to(ROOT)}")
    return 1 if missed else 0


def _number(value: float) -> str:
    if abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
