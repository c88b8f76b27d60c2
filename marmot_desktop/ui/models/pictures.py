"""Brings pictures of people from the core to the shelf from which they are painted."""

from collections.abc import Iterable

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from marmot_desktop.ui.actions import UiActions
from marmot_desktop.ui.picture_shelf import EDGE_PX, PictureShelf, use_shelf
from marmot_desktop.ui.tasks import UiTasks


class PictureBringer(QObject):
    """Fills a shelf with what is looked for in it.

    Args:
        actions: the door out.
        tasks: run the questions.
    """

    def __init__(self, actions: UiActions, tasks: UiTasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._scope = tasks.scope(self)
        self._questions = 0
        self._shelf = PictureShelf(self)
        self._shelf.wanted.connect(self._on_shelf_wanted)

    def use(self) -> None:
        """Its account is shown: what is painted now is looked for here."""
        use_shelf(self._shelf)

    def renew(self, people: Iterable[bytes | None]) -> None:
        """These people may have other pictures now; everybody, where one of them is `None`."""
        changed = tuple(people)
        if None in changed:
            self.clear()
        else:
            self._shelf.forget(person for person in changed if person is not None)

    def clear(self, *_anything: object) -> None:
        """Another account, or nobody's: forget all of them."""
        self._shelf.forget()

    def _on_shelf_wanted(self, people: frozenset[bytes]) -> None:
        self._questions += 1
        work = self._bring(people)
        self._scope.start(f"pictures {self._questions}", work, done=self._shelf.put, failed=_without)

    async def _bring(self, people: frozenset[bytes]) -> dict[bytes, QImage]:
        from marmot_desktop.ui.picture_decoder import read_small_picture

        found = await self._actions.people.pictures(people)
        # They are ours, small and encoded by us: a thousandth of a second for each.
        shown = {person: read_small_picture(data, EDGE_PX) for person, data in found.items()}
        return {person: picture for person, picture in shown.items() if not picture.isNull()}


def _without(_error: object) -> None:
    """Without pictures initials are shown."""
