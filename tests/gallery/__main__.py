"""Takes a picture of every page and state of the window, in both themes, into a folder.

QT_QPA_PLATFORM=offscreen .venv/bin/python -m tests.gallery build/screenshots --only chats --language ar
"""

import argparse
from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

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


async def take_all(folder: Path, areas: Sequence[str], language: Language = Language.SYSTEM) -> None:
    """Every scene of some areas in both themes."""
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        for area in areas:
            for scene in AREAS[area]:
                await scene(Gallery(folder, appearance, language))


def main() -> None:
    """Take the pictures that the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m tests.gallery")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", nargs="+", choices=tuple(AREAS), default=tuple(AREAS), metavar="AREA")
    parser.add_argument("--language", type=Language, default=Language.SYSTEM, metavar="de", help="de, es, ar or en")
    wanted = parser.parse_args()
    application = create_application(["gallery"])
    with create_loop(application) as loop:  # type: ignore[attr-defined]
        loop.run_until_complete(take_all(wanted.folder, wanted.only, wanted.language))


if __name__ == "__main__":
    main()
