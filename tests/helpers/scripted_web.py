"""A web in memory: what lies where, and what was asked for."""

from dataclasses import dataclass, field

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.nostr.errors import WireError


@dataclass
class ScriptedWeb:
    """See `WebSource`.

    Args:
        files: by address; nothing else is there.
        asked: every address that was asked for, in order.
    """

    files: dict[str, bytes] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    async def get(self, url: str, *, max_bytes: int, timeout_s: float, follow: bool = False) -> bytes:
        self.asked.append(url)
        if url not in self.files:
            raise EnvironmentFaultError(ErrorCode.WEB_UNREACHABLE)
        if len(self.files[url]) > max_bytes:
            raise WireError("a file is too large")
        return self.files[url]
