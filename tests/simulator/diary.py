"""What happened in a story: sentences for people, and a trace of every event in which two runs can be compared."""

from collections.abc import Mapping

from marmot_desktop.nostr.types import PubKey
from tests.simulator.virtual_time import VirtualLoop


class Diary:
    """Written while a story goes on.

    Args:
        loop: whose time it is dated by.
    """

    def __init__(self, loop: VirtualLoop) -> None:
        self._loop = loop
        self.story: list[str] = []
        self.trace: list[str] = []

    def tell(self, sentence: str) -> None:
        """A sentence for people."""
        line = f"{self._when()}  {sentence}"
        self.story.append(line)
        self.trace.append(line)

    def note(self, *words: object) -> None:
        """A line for the comparison of runs only."""
        self.trace.append(f"{self._loop.time():.6f} {' '.join(map(str, words))}")

    def _when(self) -> str:
        seconds = self._loop.time() + self._loop.asleep_s
        days, rest = divmod(int(seconds), 86_400)
        return f"{f'day {days} ' if days else ''}{rest // 3600:02}:{rest // 60 % 60:02}:{rest % 60:02}"


class Names:
    """Who has which key."""

    def __init__(self) -> None:
        self._names: dict[PubKey, str] = {}

    def add(self, pubkey: PubKey, name: str) -> None:
        """Somebody new."""
        self._names[pubkey] = name

    def of(self, pubkey: PubKey) -> str:
        """The name of a person."""
        return self._names.get(pubkey, pubkey.hex()[:8])

    def all(self) -> Mapping[PubKey, str]:
        """Everybody."""
        return self._names
