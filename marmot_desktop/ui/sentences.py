"""Parts of what is read aloud, put one after the other: each is a sentence that was translated as a whole."""

from collections.abc import Iterable
from typing import Final

_ENDS: Final = tuple(".!?…。！？؟:;")


def join_sentences(parts: Iterable[str]) -> str:
    """Sentences one after the other; one without an end gets one, and empty ones are left out."""
    whole = [part.strip() for part in parts if part.strip()]
    return " ".join(part if part.endswith(_ENDS) else f"{part}." for part in whole)
