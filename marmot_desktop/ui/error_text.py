"""The sentence of an error for a person: what happened, whether anything was sent, and one next action.

The English sentences are those of `errors.CODES`; they are looked up in the translation file under the context
`ErrorText`. Technical words are for the log and never shown.
"""

from typing import Final

from PySide6.QtCore import QCoreApplication

from marmot_desktop.errors import CODES, ErrorCode, MarmotDesktopError, Sent

_CONTEXT: Final = "ErrorText"
_UNSURE: Final = "It may have been sent all the same."


def sentence_of(code: ErrorCode) -> str:
    """The sentence of a code in the user's language."""
    return QCoreApplication.translate(_CONTEXT, CODES[code].sentence)


def sentence(error: MarmotDesktopError) -> str:
    """The sentence of an error, with what may have left this machine where the sentence does not say."""
    text = sentence_of(error.code)
    if error.sent is Sent.MAYBE:
        return f"{text} {QCoreApplication.translate(_CONTEXT, _UNSURE)}"
    return text
