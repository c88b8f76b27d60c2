"""The first thing a new user sees."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel

from marmot_desktop.ui.colors import LIGHT
from marmot_desktop.ui.icons import pixmap
from marmot_desktop.ui.onboarding.step import Step
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.labels import label

PICTURE_PX = 72


class WelcomeStep(Step):
    """Two ways to begin.

    Signals:
        create_requested, import_requested: which one.
    """

    create_requested = Signal()
    import_requested = Signal()

    def __init__(self) -> None:
        super().__init__("", "", "welcomeStep", back=False)
        picture = QLabel()
        picture.setPixmap(pixmap("marmot", LIGHT.accent, PICTURE_PX))
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        heading = label(QCoreApplication.translate("WelcomeStep", "Marmot Desktop"), "display")
        words = label(
            self.tr("Private group chat. Encrypted from end to end, carried by relays that you choose."),
            "muted",
            wrap=True,
        )
        self.setAccessibleName(heading.text())
        for each in (heading, words):
            each.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._create = Button(self.tr("Create a new account"), "welcomeCreateButton", look="primary", icon_name="plus")
        self._import = Button(self.tr("I have a key"), "welcomeImportButton", icon_name="key")
        self._create.clicked.connect(self.create_requested)
        self._import.clicked.connect(self.import_requested)
        for widget in (picture, heading, words):
            self.body.addWidget(widget)
        self.body.addSpacing(Space.M)
        for button in (self._create, self._import):
            button.setMinimumHeight(44)
            self.body.addWidget(button)

    def show_back(self, shown: bool) -> None:
        """Whether there is an account to go back to."""
        self.back.setVisible(shown)

    def begin(self) -> None:
        """See Step."""
        self._create.setFocus()
