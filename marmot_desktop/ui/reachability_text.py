"""What the tests of reachability have found, in words: a line for each, a heading, and one thing to do about it."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from marmot_desktop.domain.reachability import (
    CheckResult,
    CheckSubject,
    NextStep,
    ReachabilityCheck,
    ReachabilityReport,
)
from marmot_desktop.ui import error_text, locale_text, time_text
from marmot_desktop.ui.plain_text import isolated, plain_line


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("ReachabilityText", text, None, n)


@dataclass(frozen=True, slots=True)
class CheckWords:
    """One line of the card.

    Args:
        title: what was found.
        detail: where, how many, how old; may be empty.
    """

    title: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class StepWords:
    """One thing to do.

    Args:
        text: a sentence.
        button: its words; empty where there is nothing to press.
        message: a text to send to the person; empty where none would help.
    """

    text: str
    button: str = ""
    message: str = ""


def heading(report: ReachabilityReport) -> str:
    """The conclusion."""
    if report.is_offline:
        return _tr("No relay has answered")
    if report.is_self:
        return _tr("You can be invited now") if report.can_be_invited else _tr("You cannot be invited now")
    return _tr("Can be invited now") if report.can_be_invited else _tr("Cannot be invited now")


def line(check: ReachabilityCheck, now: int) -> CheckWords:
    """One test in words.

    Args:
        check: how it went.
        now: wall time.
    """
    return CheckWords(_tr(_TITLES[check.subject, check.result]), _detail(check, now))


def next_step(report: ReachabilityReport, name: str) -> StepWords | None:
    """What would help; `None` where nothing needs to.

    Args:
        report: what was found.
        name: of the person.
    """
    shown = isolated(name)
    match report.next_step:
        case NextStep.NOTHING:
            return None
        case NextStep.CHECK_AGAIN:
            return StepWords(_tr("Look at your connection and your relays, then check again."), _tr("Check again"))
        case NextStep.ASK_TO_OPEN_APP:
            text = _tr("{name} must open a Marmot app once: that publishes a key package.").format(name=shown)
            ask = _tr("Hi! Please open your Marmot app once and stay online for a minute, so that I can invite you.")
            return StepWords(text, _tr("Copy a message to send"), ask)
        case NextStep.ASK_TO_UPDATE_APP:
            text = _tr("The app of {name} cannot take part in Marmot groups. A newer one can.").format(name=shown)
            ask = _tr("Hi! I would like to invite you to a group, but your app is too old. Please update it.")
            return StepWords(text, _tr("Copy a message to send"), ask)
        case NextStep.ASK_ABOUT_INBOX:
            text = _tr("An invitation would not arrive: no inbox relay of {name} answers.").format(name=shown)
            ask = _tr("Hi! I cannot reach your inbox relays. Please look at the relay settings of your app.")
            return StepWords(text, _tr("Copy a message to send"), ask)
        case NextStep.SET_RELAYS:
            return StepWords(_tr("Publish your relay lists, so that others find you."), _tr("Open relay settings"))
        case NextStep.PUBLISH_KEY_PACKAGE:
            text = _tr("Publish a key package: without one nobody can invite you.")
            return StepWords(text, _tr("Publish a key package"))
        case NextStep.LOOK_AT_INBOX:
            return StepWords(_tr("Choose inbox relays that answer."), _tr("Open relay settings"))


def _detail(check: ReachabilityCheck, now: int) -> str:
    if check.problem is not None:
        return error_text.sentence_of(check.problem)
    if check.result is CheckResult.UNKNOWN:
        return ""
    match check.subject:
        case CheckSubject.AGE if check.at is not None:
            return _tr("Published {age}").format(age=time_text.age(check.at, now))
        case CheckSubject.INBOX_ANSWERS:
            return _tr("{count} of %Ln answer", check.asked).format(count=locale_text.number(len(check.relays)))
        case CheckSubject.STOCK if check.count is not None:
            return _tr("%Ln left, on {where}", check.count).format(where=_places(check))
        case CheckSubject.KEY_PACKAGE_LIST | CheckSubject.INBOX_LIST | CheckSubject.STOCK | CheckSubject.KEY_PACKAGE:
            found = check.result is CheckResult.PASSED and check.relays
            return _tr("On {where}").format(where=_places(check)) if found else ""
        case _:
            return ""


def _places(check: ReachabilityCheck) -> str:
    if not check.relays:
        return _tr("your relays")
    first = plain_line(urlsplit(check.relays[0]).netloc or check.relays[0], 40)
    more = len(check.relays) - 1
    return first if not more else _tr("{relay} and %Ln more", more).format(relay=isolated(first))


def _(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("ReachabilityText", text))


_P, _W, _F, _U = CheckResult.PASSED, CheckResult.WARNING, CheckResult.FAILED, CheckResult.UNKNOWN
_S = CheckSubject

_TITLES = {
    (_S.KEY_PACKAGE_LIST, _P): _("List of key package relays found"),
    (_S.KEY_PACKAGE_LIST, _W): _("No list of key package relays; other relays were asked"),
    (_S.KEY_PACKAGE_LIST, _F): _("No list of key package relays"),
    (_S.KEY_PACKAGE_LIST, _U): _("List of key package relays: nobody has answered"),
    (_S.KEY_PACKAGE, _P): _("Key package found"),
    (_S.KEY_PACKAGE, _W): _("Key package found"),
    (_S.KEY_PACKAGE, _F): _("No key package on any relay"),
    (_S.KEY_PACKAGE, _U): _("Key package: nobody has answered"),
    (_S.VALID, _P): _("Signed by its owner and well-formed"),
    (_S.VALID, _W): _("Signed by its owner and well-formed"),
    (_S.VALID, _F): _("The key package is not valid"),
    (_S.VALID, _U): _("Validity: no key package to look at"),
    (_S.FITS, _P): _("The app fits Marmot groups"),
    (_S.FITS, _W): _("The app fits Marmot groups"),
    (_S.FITS, _F): _("The app does not fit Marmot groups"),
    (_S.FITS, _U): _("App: no key package to look at"),
    (_S.AGE, _P): _("The key package is fresh"),
    (_S.AGE, _W): _("The key package is old: its owner may be gone"),
    (_S.AGE, _F): _("The key package has expired"),
    (_S.AGE, _U): _("Age: no key package to look at"),
    (_S.STOCK, _P): _("Single-use key packages are kept by a relay"),
    (_S.STOCK, _W): _("The stock of single-use key packages is empty"),
    (_S.STOCK, _F): _("The stock of single-use key packages is empty"),
    (_S.STOCK, _U): _("Stock: nobody has answered"),
    (_S.INBOX_LIST, _P): _("List of inbox relays found"),
    (_S.INBOX_LIST, _W): _("No list of inbox relays; other relays are used"),
    (_S.INBOX_LIST, _F): _("No inbox relays are known"),
    (_S.INBOX_LIST, _U): _("List of inbox relays: nobody has answered"),
    (_S.INBOX_ANSWERS, _P): _("Inbox relays answer"),
    (_S.INBOX_ANSWERS, _W): _("Not every inbox relay answers"),
    (_S.INBOX_ANSWERS, _F): _("No inbox relay answers"),
    (_S.INBOX_ANSWERS, _U): _("Inbox relays could not be asked"),
}
