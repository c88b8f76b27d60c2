"""What the user guide takes from the program: its pictures, made small, and the table of shortcuts.

python -m tests.gallery.guide build/screenshots docs/images: writes the pictures of the guide.
python -m tests.gallery.guide: prints the table.
"""

import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QImageWriter

from marmot_desktop.ui.shell.commands import COMMANDS, Group

WIDTH: Final = 960
QUALITY: Final = 82
PICTURES: Final = {
    "guide-welcome": "01-welcome-light",
    "guide-chats": "21-conversation-light",
    "guide-dark": "21-conversation-dark",
    "guide-details": "group-info-light",
    "guide-new-group": "25-new-group-light",
    "guide-invites": "41-invite-light",
    "guide-contact": "31-contact-light",
    "guide-keys": "56-keys-light",
    "guide-relays": "50-settings-relays-light",
    "guide-appearance": "50-settings-appearance-light",
    "guide-shortcuts": "90-shortcuts-light",
    "guide-switcher": "91-switcher-found-light",
}
"""Their names in the guide, and in the gallery."""


def write_pictures(source: Path, target: Path) -> None:
    """Write the pictures of the guide, smaller and as WebP."""
    for name, origin in PICTURES.items():
        picture = QImage(str(source / f"{origin}.png"))
        if picture.isNull():
            raise FileNotFoundError(source / f"{origin}.png")
        small = picture.scaledToWidth(min(WIDTH, picture.width()), Qt.TransformationMode.SmoothTransformation)
        writer = QImageWriter(str(target / f"{name}.webp"), b"webp")
        writer.setQuality(QUALITY)
        if not writer.write(small):
            raise RuntimeError(writer.errorString())


def shortcut_table() -> str:
    """All commands that have keys, group by group, in Markdown."""
    lines = []
    for group in Group:
        lines += [f"**{group.value}**", "", "| Keys | What they do |", "| --- | --- |"]
        for command in COMMANDS:
            if command.group is group and command.keys:
                joint = " … " if command.shown_keys and len(command.keys) > 2 else " or "
                keys = joint.join(f"`{keys}`" for keys in command.shown_keys or command.keys)
                lines.append(f"| {keys} | {command.text} |")
        lines.append("")
    return "\n".join(lines).rstrip()


if __name__ == "__main__":
    if len(sys.argv) == 3:
        write_pictures(Path(sys.argv[1]), Path(sys.argv[2]))
    else:
        print(shortcut_table())
