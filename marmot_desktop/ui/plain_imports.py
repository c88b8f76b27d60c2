"""Takes PySide's hook off the import statement.

So that `from __feature__ import snake_case` can work, PySide6 replaces `builtins.__import__` and from then on reads the
source of every module that is imported, ours and those of all libraries, and keeps it in memory. Nobody here uses those
features: without the hook a start is 40 ms shorter, and imports inside functions cost what they cost elsewhere.
"""

import builtins


def use_plain_imports() -> None:
    """Import without reading sources from now on; harmless without a hook. Call it before our own modules are imported."""
    import PySide6.QtCore  # noqa: F401 - it sets the hook

    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain
