"""What was found about reaching somebody, judged test by test. Pure: no relay is asked here.

Source: MIP-00, MIP-02 (where Welcomes go), NIP-17.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from marmot_desktop.domain.key_package import GatewayStock
from marmot_desktop.domain.reachability import CheckResult, CheckSubject, ReachabilityCheck
from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr import kinds
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.types import RelayUrl, Timestamp
from marmot_desktop.services.contacts import INCOMPATIBLE
from marmot_desktop.services.lookup import FoundKeyPackage
from marmot_desktop.storage.people import PersonRow

OLD_AFTER_S: Final = 90 * 86_400
"""A package that nobody has renewed for so long may have no owner any more."""


class Findings(Frozen, frozen=True):
    """What asking has brought.

    Args:
        person: as known after asking.
        is_self: the account itself.
        now: when it was asked.
        lists: profile and lists, by the relays that have answered.
        packages: judged, usable ones first.
        packages_on: key packages and deletions, by the relays that have answered.
        inbox_relays: where an invitation would go.
        inbox_answered: those of them that have answered.
        stocked: their key package relays that keep a stock.
        reserved: a package out of a stock was handed out to us and is unused.
        own_stock: of the account itself.
    """

    person: PersonRow
    is_self: bool
    now: Timestamp
    lists: Mapping[RelayUrl, Sequence[Event]]
    packages: tuple[FoundKeyPackage, ...]
    packages_on: Mapping[RelayUrl, Sequence[Event]]
    inbox_relays: tuple[RelayUrl, ...]
    inbox_answered: tuple[RelayUrl, ...]
    stocked: tuple[RelayUrl, ...] = ()
    reserved: bool = False
    own_stock: tuple[GatewayStock, ...] = ()


def judge(found: Findings) -> tuple[ReachabilityCheck, ...]:
    """One line for each test, in their order; that of the stock only where a relay keeps one."""
    if not found.lists and not found.packages_on and not found.inbox_answered:
        subjects = [subject for subject in CheckSubject if subject is not CheckSubject.STOCK]
        return tuple(ReachabilityCheck(subject, CheckResult.UNKNOWN) for subject in subjects)
    return (
        _key_package_list(found),
        _key_package(found),
        _valid(found),
        _fits(found),
        _age(found),
        *_stock(found),
        _inbox_list(found),
        _inbox_answers(found),
    )


def _key_package_list(found: Findings) -> ReachabilityCheck:
    subject = CheckSubject.KEY_PACKAGE_LIST
    relays = _having(found.lists, kinds.KEY_PACKAGE_RELAYS)
    if relays:
        return ReachabilityCheck(subject, CheckResult.PASSED, relays, asked=len(found.lists))
    # Packages are looked for on the relays they write to as well.
    result = CheckResult.WARNING if found.lists else CheckResult.UNKNOWN
    return ReachabilityCheck(subject, result, asked=len(found.lists))


def _key_package(found: Findings) -> ReachabilityCheck:
    subject = CheckSubject.KEY_PACKAGE
    asked = len(found.packages_on)
    if found.packages:
        ids = {each.event.id for each in found.packages}
        relays = tuple(relay for relay, events in found.packages_on.items() if any(event.id in ids for event in events))
        return ReachabilityCheck(subject, CheckResult.PASSED, relays, asked, len(found.packages))
    return ReachabilityCheck(subject, CheckResult.FAILED if asked else CheckResult.UNKNOWN, asked=asked)


def _valid(found: Findings) -> ReachabilityCheck:
    sound = [each for each in found.packages if each.problem in _SOUND]
    if sound:
        return ReachabilityCheck(CheckSubject.VALID, CheckResult.PASSED, count=len(sound))
    return _failed(CheckSubject.VALID, found.packages)


def _fits(found: Findings) -> ReachabilityCheck:
    subject = CheckSubject.FITS
    sound = [each for each in found.packages if each.problem in _SOUND]
    fitting = [each for each in sound if each.problem not in INCOMPATIBLE]
    if fitting:
        return ReachabilityCheck(subject, CheckResult.PASSED, count=len(fitting))
    return _failed(subject, sound)


def _age(found: Findings) -> ReachabilityCheck:
    subject = CheckSubject.AGE
    best = next((each for each in found.packages if each.valid is not None), None)
    if best is None:
        return _failed(subject, [each for each in found.packages if each.problem is ErrorCode.KP_EXPIRED])
    made_at = best.event.created_at
    result = CheckResult.WARNING if found.now - made_at > OLD_AFTER_S else CheckResult.PASSED
    return ReachabilityCheck(subject, result, at=made_at)


def _stock(found: Findings) -> tuple[ReachabilityCheck, ...]:
    subject = CheckSubject.STOCK
    if found.own_stock:
        available = sum(each.available for each in found.own_stock)
        result = CheckResult.PASSED if available else CheckResult.WARNING
        relays = tuple(each.relay for each in found.own_stock)
        return (ReachabilityCheck(subject, result, relays, len(relays), available),)
    if found.stocked or found.reserved:
        count = 1 if found.reserved else None
        return (ReachabilityCheck(subject, CheckResult.PASSED, found.stocked, len(found.stocked), count),)
    return ()


def _inbox_list(found: Findings) -> ReachabilityCheck:
    subject = CheckSubject.INBOX_LIST
    relays, asked = _having(found.lists, kinds.INBOX_RELAYS), len(found.lists)
    if relays:
        return ReachabilityCheck(subject, CheckResult.PASSED, relays, asked, len(found.person.inbox_relays))
    if not asked:
        return ReachabilityCheck(subject, CheckResult.UNKNOWN)
    # Invitations go to the relays they read from then.
    result = CheckResult.WARNING if found.inbox_relays else CheckResult.FAILED
    return ReachabilityCheck(subject, result, asked=asked)


def _inbox_answers(found: Findings) -> ReachabilityCheck:
    subject, asked = CheckSubject.INBOX_ANSWERS, len(found.inbox_relays)
    if not asked:
        return ReachabilityCheck(subject, CheckResult.UNKNOWN)
    result = CheckResult.PASSED if found.inbox_answered else CheckResult.FAILED
    return ReachabilityCheck(subject, result, found.inbox_answered, asked)


_SOUND: Final = frozenset(
    {
        None,
        ErrorCode.KP_EXPIRED,
        ErrorCode.KP_UNSUPPORTED_SUITE,
        ErrorCode.KP_MISSING_CAPABILITY,
        ErrorCode.INVITEE_MISSING_CAPABILITY,
    }
)
"""Problems of a package that is signed by its owner and well-formed."""


def _having(lists: Mapping[RelayUrl, Sequence[Event]], kind: int) -> tuple[RelayUrl, ...]:
    return tuple(relay for relay, events in lists.items() if any(event.kind == kind for event in events))


def _failed(subject: CheckSubject, packages: Sequence[FoundKeyPackage]) -> ReachabilityCheck:
    """What failed first; unknown where there was nothing to look at."""
    if not packages:
        return ReachabilityCheck(subject, CheckResult.UNKNOWN)
    return ReachabilityCheck(subject, CheckResult.FAILED, problem=packages[0].problem)
