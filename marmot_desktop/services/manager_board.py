"""Where the managers of an account say how they are doing, and diagnostics read it."""

from marmot_desktop.domain.diagnostics import ManagerHealth, ManagerState
from marmot_desktop.frozen import replace


class ManagerBoard:
    """Written by whoever runs managers, on the core loop; it forgets nothing before sign-out."""

    def __init__(self) -> None:
        self._health: dict[str, ManagerHealth] = {}

    def note(self, name: str, state: ManagerState) -> None:
        """A manager is in this state from now on; one that is started again has failed once more."""
        known = self._health.get(name, ManagerHealth(name, state))
        failed = state is ManagerState.RESTARTING
        self._health[name] = replace(known, state=state, failures=known.failures + failed)

    def all(self) -> tuple[ManagerHealth, ...]:
        """Every manager, in the order in which they were started."""
        return tuple(self._health.values())
