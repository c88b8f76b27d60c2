"""A report about the program that its user can hand to a stranger: figures and log lines, without names, keys or words.

Whoever reads it must be able to follow one event through it, so that every key and id is replaced by an alias that is
the same throughout one report and another one in the next.

Secrets: this module must let none through.
"""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Final
from urllib.parse import urlsplit

from msgspec import to_builtins

from marmot_desktop.domain.diagnostics import AccountFigures, AccountStanding, RelayHealth
from marmot_desktop.frozen import Frozen

_URL: Final = re.compile(r"\b(?:wss?|https?)://[^\s\"'<>,;)\]}]+", re.IGNORECASE)
_BECH32: Final = re.compile(
    r"\b(npub|nsec|ncryptsec|note|nprofile|nevent|naddr|nrelay|nembed)1[02-9ac-hj-np-z*]+", re.IGNORECASE
)
_HEX: Final = re.compile(r"(?<![0-9A-Za-z])[0-9a-f]{8,}(?![0-9A-Za-z])", re.IGNORECASE)
_MAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PATH: Final = re.compile(r"(?:(?<=[\s\"'(=:])|^)(?:[A-Za-z]:\\|/|~/)[^\s\"':;,()]*[/\\][^\s\"':;,()]*")
_QUOTED: Final = re.compile(r"\"[^\"\n]{1,400}\"|(?<!\w)'[^'\n]{1,400}'(?!\w)")
_MAX_LINE_CHARS: Final = 600


class ReportParts(Frozen, frozen=True):
    """What goes into a report.

    Args:
        versions: of the program and what it stands on, by name.
        figures: of the account; `None` while nobody is signed in.
        relays: how each is doing.
        lines: of the log, oldest first; already redacted as every line is.
        made_at: when, in UTC.
        accounts: all of this machine; without their names in the report.
    """

    versions: Mapping[str, str]
    figures: AccountFigures | None
    relays: Sequence[RelayHealth]
    lines: Sequence[str]
    made_at: str
    accounts: Sequence[AccountStanding] = ()


class Aliases:
    """Gives every key and id a name of its own for one report."""

    def __init__(self) -> None:
        self._given: dict[str, str] = {}

    def of(self, identifier: str) -> str:
        """The alias of an id; whole ids and their first eight digits have the same."""
        return self._given.setdefault(identifier[:8].lower(), f"<id {len(self._given) + 1}>")


def build_report(parts: ReportParts) -> str:
    """The report as JSON with one log line on each line."""
    aliases = Aliases()
    figures = None if parts.figures is None else to_builtins(parts.figures)
    report = {
        "made_at": parts.made_at,
        "versions": dict(parts.versions),
        "account": figures,
        "accounts": [_standing(number, each) for number, each in enumerate(parts.accounts, start=1)],
        "relays": [_relay(each, aliases) for each in parts.relays],
        "log": [scrub(line, aliases) for line in parts.lines],
    }
    return json.dumps(report, indent=1, ensure_ascii=False) + "\n"


def scrub(line: str, aliases: Aliases) -> str:
    """A log line without what tells who, where exactly, or in whose words."""
    text = _URL.sub(lambda found: host_only(found.group()), line)
    text = _BECH32.sub(lambda found: f"<{found.group(1).lower()}>", text)
    text = _MAIL.sub("<address>", text)
    text = _PATH.sub("<path>", text)
    text = _QUOTED.sub("<text>", text)
    text = _HEX.sub(lambda found: aliases.of(found.group()), text)
    return text if len(text) <= _MAX_LINE_CHARS else f"{text[:_MAX_LINE_CHARS]}…"


def host_only(url: str) -> str:
    """An address without user, password, path and query, any of which may hold a token."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return "<address>"
    shown = f"[{host}]" if ":" in host else host
    at = "" if port is None else f":{port}"
    rest = "/…" if parts.path.strip("/") or parts.query or parts.fragment else ""
    return f"{parts.scheme}://{shown}{at}{rest}"


def _standing(number: int, standing: AccountStanding) -> dict[str, object]:
    """A number takes the place of name and key: of either, the other person in a chat knows it."""
    return {
        "account": f"<account {number}>",
        "live": standing.activity is not None,
        "key_in": standing.account.protection.value,
        "has_fallback": standing.account.has_fallback,
        "database_bytes": standing.database_bytes,
        "activity": None if standing.activity is None else to_builtins(standing.activity),
    }


def _relay(health: RelayHealth, aliases: Aliases) -> dict[str, object]:
    status, traffic = health.status, health.traffic
    return {
        "relay": host_only(status.url),
        "state": status.state.value,
        "authenticated": status.authenticated,
        "latency_ms": status.latency_ms,
        "last_error": scrub(status.last_error, aliases),
        "concerns": [concern.value for concern in status.concerns],
        "sent": traffic.sent,
        "received": traffic.received,
        "sent_bytes": traffic.sent_bytes,
        "received_bytes": traffic.received_bytes,
        "connections": traffic.connections,
        "failures": traffic.failures,
    }
