"""Whether somebody can be invited now, test by test, and the one thing to do about it."""

from enum import StrEnum

from marmot_desktop.domain.contact import Reachability
from marmot_desktop.domain.key_package import KeyPackageRecord
from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.types import PubKey, RelayUrl, Timestamp


class CheckSubject(StrEnum):
    """What is looked at, in the order of looking."""

    KEY_PACKAGE_LIST = "key_package_list"
    """Their list of key package relays (kind 10051) was found."""
    KEY_PACKAGE = "key_package"
    """A key package of theirs was found."""
    VALID = "valid"
    """One of them is signed by them and well-formed."""
    FITS = "fits"
    """Their app can take part in Marmot groups: suite, extensions, capabilities."""
    AGE = "age"
    """It has not expired, and is not so old that its owner may be gone."""
    STOCK = "stock"
    """Packages for one use are kept for them by a relay."""
    INBOX_LIST = "inbox_list"
    """Their list of inbox relays (kind 10050) was found."""
    INBOX_ANSWERS = "inbox_answers"
    """One of their inbox relays answers, so that an invitation can arrive."""


class CheckResult(StrEnum):
    """How a test went."""

    PASSED = "passed"
    WARNING = "warning"
    """An invitation will probably arrive, but something is not as it should be."""
    FAILED = "failed"
    """An invitation cannot be sent, or will not arrive."""
    UNKNOWN = "unknown"
    """It could not be looked at: nobody has answered, or an earlier test has failed."""


class NextStep(StrEnum):
    """The one thing to do about it."""

    NOTHING = "nothing"
    CHECK_AGAIN = "check_again"
    """No relay has answered: this computer is offline, or they are."""
    ASK_TO_OPEN_APP = "ask_to_open_app"
    """They have to open a Marmot app, which publishes a key package."""
    ASK_TO_UPDATE_APP = "ask_to_update_app"
    """Their app is too old, or is no Marmot app."""
    ASK_ABOUT_INBOX = "ask_about_inbox"
    """They have to look at their inbox relays."""
    SET_RELAYS = "set_relays"
    """We have to publish our relay lists."""
    PUBLISH_KEY_PACKAGE = "publish_key_package"
    """We have to publish a key package."""
    LOOK_AT_INBOX = "look_at_inbox"
    """We have to choose other inbox relays."""


class ReachabilityCheck(Frozen, frozen=True):
    """One line of the card.

    Args:
        subject: what was looked at.
        result: how it went.
        relays: where it was found, or who has answered.
        asked: how many relays were asked.
        count: packages that are meant; `None` where nothing is counted.
        at: date of the package that is meant.
        problem: the first reason why not, where there is one.
    """

    subject: CheckSubject
    result: CheckResult
    relays: tuple[RelayUrl, ...] = ()
    asked: int = 0
    count: int | None = None
    at: Timestamp | None = None
    problem: ErrorCode | None = None


class ReachabilityReport(Frozen, frozen=True):
    """Everything that was found out about reaching one person.

    Args:
        pubkey: who.
        is_self: it is the account's own.
        checks: one for each subject, in their order.
        packages: what was found, usable ones first; `relays_accepted` names where.
        reachability: the same in a word, as contacts carry it; whether an invitation arrives is not part of it.
        checked_at: when.
    """

    pubkey: PubKey
    is_self: bool
    checks: tuple[ReachabilityCheck, ...]
    packages: tuple[KeyPackageRecord, ...]
    reachability: Reachability
    checked_at: Timestamp

    def result_of(self, subject: CheckSubject) -> CheckResult:
        """How one test went; `unknown` if it was not made."""
        return next((check.result for check in self.checks if check.subject is subject), CheckResult.UNKNOWN)

    @property
    def is_offline(self) -> bool:
        """Nobody has answered anything: nothing can be said."""
        return bool(self.checks) and all(check.result is CheckResult.UNKNOWN for check in self.checks)

    @property
    def can_be_invited(self) -> bool:
        """Whether an invitation can be made and has somewhere to go."""
        return not self.is_offline and not any(check.result is CheckResult.FAILED for check in self.checks)

    @property
    def next_step(self) -> NextStep:
        """The first thing that would help."""
        if self.is_offline:
            return NextStep.CHECK_AGAIN
        failed = {check.subject for check in self.checks if check.result is CheckResult.FAILED}
        if self.is_self:
            return self._own_next_step(failed)
        if self.reachability is Reachability.INCOMPATIBLE:
            return NextStep.ASK_TO_UPDATE_APP
        if failed & {CheckSubject.KEY_PACKAGE, CheckSubject.VALID, CheckSubject.AGE}:
            return NextStep.ASK_TO_OPEN_APP
        if failed & {CheckSubject.INBOX_LIST, CheckSubject.INBOX_ANSWERS}:
            return NextStep.ASK_ABOUT_INBOX
        return NextStep.NOTHING

    def _own_next_step(self, failed: set[CheckSubject]) -> NextStep:
        lists = {CheckSubject.KEY_PACKAGE_LIST, CheckSubject.INBOX_LIST}
        missing = {check.subject for check in self.checks if check.result is not CheckResult.PASSED}
        if missing & lists:
            return NextStep.SET_RELAYS
        if failed & {CheckSubject.KEY_PACKAGE, CheckSubject.VALID, CheckSubject.FITS, CheckSubject.AGE}:
            return NextStep.PUBLISH_KEY_PACKAGE
        if CheckSubject.INBOX_ANSWERS in failed:
            return NextStep.LOOK_AT_INBOX
        return NextStep.NOTHING
