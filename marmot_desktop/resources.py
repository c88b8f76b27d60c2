"""Files that come with the program: icons, translations, its own picture."""

from pathlib import Path
from typing import Final

_SANDBOX: Final = Path("/.flatpak-info")


def resource_folder() -> Path:
    """Where `resources/` lies: inside the installed package, or beside it in a source tree."""
    installed = Path(__file__).parent / "_resources"
    return installed if installed.is_dir() else installed.parent.parent / "resources"


def program_picture() -> str:
    """The program's own picture as desktops take it: the address of a file, or a name of their theme.

    Whoever draws it is another program: from inside a sandbox it gets the name, as our files are not there for it.

    Source: Desktop Notifications Specification 1.2, Icons and Images.
    """
    file = resource_folder() / "marmot-desktop.png"
    return file.absolute().as_uri() if file.is_file() and not _SANDBOX.exists() else "marmot-desktop"
