"""A clock that stands still until the test moves it."""

from dataclasses import dataclass


@dataclass
class FakeClock:
    """Stands for `marmot_desktop.clock.Clock`.

    Args:
        wall: unix seconds; may be set back, as a user can set back a real clock.
        elapsed: what `monotonic` says.
    """

    wall: int = 1_800_000_000
    elapsed: float = 0.0

    def now(self) -> int:
        """Wall time in unix seconds."""
        return self.wall

    def monotonic(self) -> float:
        """Seconds that only grow."""
        return self.elapsed

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self.wall += round(seconds)
        self.elapsed += seconds
