"""The programs begin here, and the command line pays for no window."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

LIST_AND_LOOK = """
import sys
from marmot_desktop.app import command_main
status = command_main(["account.list", "--json", "--profile", sys.argv[1], "--relay", "ws://127.0.0.1:9"])
print(status, sorted(name for name in sys.modules if name.split(".")[0] in ("PySide6", "qasync", "shiboken6")))
"""


def test_the_command_line_imports_nothing_of_qt(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", LIST_AND_LOOK, str(tmp_path)],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert ["[]", "0 []"] == ended.stdout.splitlines()
