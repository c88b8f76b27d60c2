"""Asks before a key package is taken back, and says what follows from it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from marmot_desktop.domain.key_package import KeyPackageRecord
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.sheet import Sheet


class DeleteKeyPackageSheet(Sheet):
    """One question.

    Args:
        context: of the window.
        record: to be taken back.
        is_last: nothing else of ours can be used to invite us.
        over: the page it covers.
    """

    def __init__(self, context: UiContext, record: KeyPackageRecord, *, is_last: bool, over: QWidget) -> None:
        title = QCoreApplication.translate("DeleteKeyPackageSheet", "Take this key package back?")
        super().__init__(title, "deleteKeyPackageSheet", over, scrolls=True)
        self._context = context
        self._record = record
        self._scope = context.tasks.scope(self)
        text = self.tr(
            "Its relays are asked to delete it, and nobody can use it for a new invitation. Invitations that were made"
            " with it already can still be opened here."
        )
        self.body.addWidget(label(text, "muted", wrap=True))
        self._warning = Banner("deleteKeyPackageWarning")
        if is_last:
            words = self.tr("It is your last one: nobody can invite you until another is published.")
            self._warning.say(words, "warning")
        self.body.addWidget(self._warning)
        self._keep = Button(self.tr("Keep it"), "keepKeyPackageButton")
        self._delete = Button(self.tr("Take it back"), "confirmDeleteKeyPackageButton", look="danger")
        self._keep.clicked.connect(self.dismiss)
        self._delete.clicked.connect(self._on_delete_clicked)
        self.buttons.addWidget(self._keep)
        self.buttons.addWidget(self._delete)

    def _on_delete_clicked(self) -> None:
        busy = self.tr("It is being taken back")
        for button in (self._keep, self._delete):
            button.allow(busy)
        self.set_busy(busy)
        self._scope.start(
            "delete",
            self._context.actions.reach.delete_key_package(self._record),
            done=self._on_deleted,
            failed=self._on_failed,
        )

    def _on_deleted(self, _result: None) -> None:
        self._context.notices.tell(self.tr("Taken back. Its relays are told as soon as they can be reached."))
        self.close_now()

    def _on_failed(self, error: MarmotDesktopError) -> None:
        self.set_busy()
        for button in (self._keep, self._delete):
            button.allow()
        self._warning.say(error_text.sentence(error), "danger")
