"""The words of a search for key packages: what relays have said, what was found, why nothing is usable."""

from PySide6.QtCore import QCoreApplication

from marmot_desktop.domain.key_package import KeyPackageRecord
from marmot_desktop.domain.package_search import PackageSearch, RelayAnswer
from marmot_desktop.ui import error_text, time_text
from marmot_desktop.ui.plain_text import isolated, plain_line

MAX_RELAYS = 6
_SIGNS = {RelayAnswer.WAITING: "…", RelayAnswer.ANSWERED: "✓", RelayAnswer.SILENT: "✗"}


def relay_answers(search: PackageSearch) -> str:
    """Each relay with a tick, a cross, or dots while it is waited for."""
    shown = [f"{_SIGNS[relay.answer]}\u00a0{host_of(relay.url)}" for relay in search.relays[:MAX_RELAYS]]
    more = len(search.relays) - MAX_RELAYS
    if more > 0:
        shown.append(_tr("and %Ln more", more))
    return "   ".join(shown)


def summary_of(record: KeyPackageRecord, now: int) -> str:
    """A package in one line: the app, its age, how many relays have it."""
    client = isolated(record.client[:40]) if plain_line(record.client) else _tr("Unknown app")
    parts = [_tr("Key package of {client}").format(client=client), time_text.age(record.created_at, now)]
    count = len(record.relays_accepted)
    if count:
        parts.append(_tr("%Ln relay(s)", count))
    return " · ".join(parts)


def why_none(search: PackageSearch, name: str) -> str:
    """Why a person cannot be invited, and that nothing was sent.

    Args:
        search: that has ended.
        name: of the person, fit to stand in a sentence.
    """
    if search.packages:
        problem = search.packages[0].problem
        reason = error_text.sentence_of(problem) if problem is not None else ""
        return _tr("{name} cannot be invited with what was found. {reason} Nothing was sent.").format(
            name=name, reason=reason
        )
    if search.is_unanswered:
        return _tr("Nothing can be said about {name}: no relay answered in time. Nothing was sent. Look again.").format(
            name=name
        )
    return _tr("No key package. {name} must open a Marmot app once. Nothing was sent.").format(name=name)


def host_of(url: str) -> str:
    """A relay as people call it: without its scheme."""
    return plain_line(url.partition("://")[2].rstrip("/") or url, 60)


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("PackageSearchText", text, None, n)
