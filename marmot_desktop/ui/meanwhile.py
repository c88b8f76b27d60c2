"""What happens while a page is being loaded: the answer may be older than what was told meanwhile, and must not undo it."""

from collections.abc import Callable


class Meanwhile:
    """Keeps what was told between a question and its answer, to be told again on top of the answer.

    Telling the same thing twice, in the order in which it happened, must lead to what the last of it says.
    """

    def __init__(self) -> None:
        self._told: list[Callable[[], object]] | None = None

    def begin(self) -> None:
        """A question was asked."""
        self._told = []

    def note(self, tell: Callable[[], object]) -> None:
        """Something was told; it is forgotten unless a question is open."""
        if self._told is not None:
            self._told.append(tell)

    def tell_again(self) -> None:
        """The answer is shown."""
        told, self._told = self._told or [], None
        for tell in told:
            tell()

    def drop(self) -> None:
        """There is no answer."""
        self._told = None
