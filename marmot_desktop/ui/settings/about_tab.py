"""What this program is, which versions run, and whose work it is made of."""

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from marmot_desktop.ui import versions
from marmot_desktop.ui.colors import LIGHT
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.icons import pixmap
from marmot_desktop.ui.settings.section import Section
from marmot_desktop.ui.theme import Space, px
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.fact_list import FactList
from marmot_desktop.ui.widgets.fields import copy_text
from marmot_desktop.ui.widgets.labels import label

PICTURE_PX: Final = 56


class AboutTab(Section):
    """Versions and licences."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__("aboutTab", parent)
        self._context = context
        self._add_head()
        facts = FactList("aboutVersions")
        facts.show_facts(versions.facts())
        copy = Button(self.tr("Copy versions"), "copyVersionsButton", icon_name="copy")
        copy.clicked.connect(self._on_copy_clicked)
        self.column.addSpacing(Space.S)
        self.column.addWidget(label(self.tr("Versions"), "subtitle"))
        self.column.addWidget(facts)
        row = QHBoxLayout()
        row.addWidget(copy)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addSpacing(Space.S)
        self.column.addWidget(label(self.tr("Made of"), "subtitle"))
        text = self.tr(
            "Marmot Desktop is free software under the MIT licence. It uses Qt under the LGPL, version 3, linked"
            " dynamically: you may replace Qt by a version of your own. These are its parts:"
        )
        self.column.addWidget(label(text, "muted", wrap=True))
        self._add_parts()
        self.finish()

    def _add_head(self) -> None:
        picture = QLabel()
        picture.setPixmap(pixmap("marmot", LIGHT.accent, px(PICTURE_PX)))
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        words.addWidget(label("Marmot Desktop", "title"))
        version = self.tr("Version {version}").format(version=versions.program_version())
        words.addWidget(label(version, "muted", name="aboutVersion", selectable=True))
        row = QHBoxLayout()
        row.setSpacing(Space.L)
        row.addWidget(picture)
        row.addLayout(words, 1)
        self.column.addLayout(row)
        text = self.tr(
            "Private group chat that no company runs: encrypted from end to end by MLS, carried by Nostr relays."
        )
        self.column.addWidget(label(text, wrap=True))

    def _add_parts(self) -> None:
        parts = FactList("aboutParts")
        parts.show_facts(
            [(f"{name} {versions.version_of(package)}".strip(), licence) for name, package, licence in versions.PARTS]
        )
        self.column.addWidget(parts)

    def _on_copy_clicked(self) -> None:
        copy_text(versions.as_text())
        self._context.notices.tell(self.tr("Versions copied"))
