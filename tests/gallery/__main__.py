"""Takes a picture of every page and state of the window, in both themes, into a folder.

QT_QPA_PLATFORM=offscreen .venv/bin/python -m tests.gallery build/screenshots --only chats --language ar
"""

import argparse
from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize

from marmot_desktop.ui.application import create_application, create_loop
from marmot_desktop.ui.theme import Appearance
from marmot_desktop.ui.translations import Language
from tests.gallery import access, accounts, chats, group_info, invitations, notify, people, reach, shell
from tests.gallery.camera import Gallery

Scene = Callable[[Gallery], Awaitable[None]]

AREAS: Final[Mapping[str, Sequence[Scene]]] = {
    "access": access.SCENES,
    "accounts": accounts.SCENES,
    "reach": reach.SCENES,
    "chats": chats.SCENES,
    "group_info": group_info.SCENES,
    "invitations": invitations.SCENES,
    "notify": notify.SCENES,
    "people": people.SCENES,
    "shell": shell.SCENES,
}


NARROWEST: Final = QSize(360, 640)
"""The smallest window there is, in pixels."""


async def take_all(wanted: argparse.Namespace) -> None:
    """Every scene that is wanted, in the themes that are."""
    for appearance in wanted.theme:
        for area in wanted.only:
            for scene in AREAS[area]:
                size = NARROWEST if wanted.narrow else None
                await scene(Gallery(wanted.folder, appearance, wanted.language, size, measures=wanted.measure))


def main() -> None:
    """Take the pictures that the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m tests.gallery")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", nargs="+", choices=tuple(AREAS), default=tuple(AREAS), metavar="AREA")
    parser.add_argument("--language", type=Language, default=Language.SYSTEM, metavar="de", help="de, es, ar or en")
    parser.add_argument("--narrow", action="store_true", help="every picture in the narrowest window")
    parser.add_argument("--measure", action="store_true", help="print what is cut off in a picture")
    themes = (Appearance.LIGHT, Appearance.DARK)
    parser.add_argument("--theme", nargs="+", type=Appearance, default=themes, metavar="light")
    wanted = parser.parse_args()
    application = create_application(["gallery"])
    with create_loop(application) as loop:  # type: ignore[attr-defined]
        loop.run_until_complete(take_all(wanted))


if __name__ == "__main__":
    main()
