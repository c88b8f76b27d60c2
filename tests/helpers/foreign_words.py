"""What a text of the window is called in every language there is, so that a scene finds its rows in each."""

import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Set as AbstractSet
from functools import cache

from scripts.translations import LANGUAGES, source_of
from tests.helpers.pseudo_language import CLOSE, OPEN


def words_for(text: str) -> AbstractSet[str]:
    """The text itself, in brackets as the pseudo language has it, and translated."""
    return {text, f"{OPEN}{text}{CLOSE}", *_translations().get(text, ())}


@cache
def _translations() -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for language in LANGUAGES:
        for message in ET.parse(source_of(language)).getroot().iter("message"):
            translation = message.findtext("translation")
            if translation:
                found[message.findtext("source") or ""].add(translation)
    return found
