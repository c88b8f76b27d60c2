"""PySide's hook on the import statement: gone before our own modules are imported."""

import subprocess
import sys

LOOK = """
import builtins, linecache
from marmot_desktop.ui.plain_imports import use_plain_imports
use_plain_imports()
assert "PySide6.QtCore" in __import__("sys").modules
before = len(linecache.cache)
import marmot_desktop.ui.window
print(builtins.__import__ is not builtins.__feature_import__, len(linecache.cache) - before)
"""


def test_no_source_is_read_for_what_is_imported() -> None:
    """A process of its own: this one has imported everything long ago."""
    run = subprocess.run([sys.executable, "-c", LOOK], capture_output=True, text=True, check=True, timeout=60)
    assert run.stdout.split() == ["True", "0"]
