"""The engine's randomness from a seed, so that a story is the same whenever it is told.

MLS takes its keys from the operating system, and event ids follow from them; of two commits of one second the id decides.
The engine has no door for this, and is to have none. What can be done from outside, and only in a process of tests: it
keeps the address of the system's `getrandom` in one writable word, which is made to point to a function of ours here.
Where that word cannot be found (another system, another libc) stories are told with the machine's own randomness.
"""

import ctypes
import random
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Final

from mls_rs_py import generate_signature_keypair

_MAPS: Final = Path("/proc/self/maps")
_WORD: Final = ctypes.sizeof(ctypes.c_void_p)
_GETRANDOM = ctypes.CFUNCTYPE(ctypes.c_ssize_t, ctypes.c_void_p, ctypes.c_size_t, ctypes.c_uint)


@contextmanager
def seeded_engine(source: random.Random) -> Iterator[bool]:
    """Let the engine draw from `source` inside the block.

    Returns:
        Whether it does.
    """
    word = _find_word()
    if word is None:
        yield False
        return

    def draw(buffer: int, length: int, flags: int) -> int:
        ctypes.memmove(buffer, source.randbytes(length), length)
        return length

    ours = _GETRANDOM(draw)
    before = word.value
    word.value = ctypes.cast(ours, ctypes.c_void_p).value
    try:
        yield True
    finally:
        word.value = before


@cache
def _find_word() -> ctypes.c_void_p | None:
    """Where the engine keeps the address of `getrandom`; only if there is exactly one such place."""
    generate_signature_keypair()  # it looks the address up when it first needs it
    try:
        system = ctypes.cast(ctypes.CDLL(None).getrandom, ctypes.c_void_p).value
        areas = list(_writable_areas())
    except (AttributeError, OSError):
        return None
    found = [
        start + offset * _WORD
        for start, end in areas
        for offset, value in enumerate((ctypes.c_size_t * ((end - start) // _WORD)).from_address(start))
        if value == system
    ]
    return ctypes.c_void_p.from_address(found[0]) if len(found) == 1 else None


def _writable_areas() -> Iterator[tuple[int, int]]:
    for line in _MAPS.read_text().splitlines():
        addresses, access, *rest = line.split()
        if access.startswith("rw") and rest and "_mls_rs_py" in rest[-1]:
            start, end = addresses.split("-")
            yield int(start, 16), int(end, 16)
