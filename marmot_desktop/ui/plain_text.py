"""Text of strangers, made harmless to show: always plain, never able to turn the text around it.

Bidirectional overrides and isolates can make a name read as another one or swallow what follows; control characters
can break a line apart. Both go. Joiners stay: emoji families and several scripts need them.

Source: Unicode Technical Report 36, section 2.9 (bidirectional text spoofing).
"""

from typing import Final

MAX_NAME_CHARS: Final = 80

_BIDI: Final = (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x061C, 0x200E, 0x200F)
_CONTROLS: Final = (*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0), 0xFFF9, 0xFFFA, 0xFFFB)
_INVISIBLE: Final = (0x200B, 0x2060, 0xFEFF, 0x00AD, *range(0xE0000, 0xE0080))
_FORBIDDEN: Final = dict.fromkeys((*_BIDI, *_CONTROLS, *_INVISIBLE))
_FIRST_STRONG_ISOLATE: Final = "\u2068"
_POP_ISOLATE: Final = "\u2069"


def plain_text(text: str) -> str:
    """A message's text as it may be shown: its lines stay, what could disturb others goes."""
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_FORBIDDEN).replace("\u2028", "\n").strip("\n")


def plain_line(text: str, max_chars: int = MAX_NAME_CHARS) -> str:
    """A name or a preview on one line, shortened with an ellipsis."""
    line = " ".join(plain_text(text).split())
    return line if len(line) <= max_chars else f"{line[: max_chars - 1].rstrip()}…"


def isolated(name: str) -> str:
    """A name of any writing direction, fit to stand inside a sentence of another one."""
    return f"{_FIRST_STRONG_ISOLATE}{plain_line(name)}{_POP_ISOLATE}"
