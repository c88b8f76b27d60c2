"""The engine's randomness from a seed, so that a story is the same whenever it is told.

MLS takes its keys from the operating system, and event ids follow from them; of two commits of one second the id decides.
The order of a hash map, in which a commit names several proposals, is drawn there too, once for each thread. The engine
has no door for this, and is to have none. What can be done from outside, and only in a process of tests: it keeps the
address of the system's `getrandom` in a word for each of the two, and these are made to point to a function of ours here.
Where such words cannot be found (another system, another libc) stories are told with the machine's own randomness.
"""

import ctypes
import mmap
import random
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Final, TypeVar

from mls_rs_py import generate_signature_keypair

_MAPS: Final = Path("/proc/self/maps")
_WORD: Final = ctypes.sizeof(ctypes.c_void_p)
_GETRANDOM = ctypes.CFUNCTYPE(ctypes.c_ssize_t, ctypes.c_void_p, ctypes.c_size_t, ctypes.c_uint)
_READ_WRITE: Final = mmap.PROT_READ | mmap.PROT_WRITE

T = TypeVar("T")


def with_seeded_engine(source: random.Random, tell: Callable[[], T]) -> T:
    """Tell something while the engine draws from `source`; in a thread of its own, whose hash maps are new."""
    with _seeded(source), ThreadPoolExecutor(1) as thread:
        return thread.submit(tell).result()


@contextmanager
def _seeded(source: random.Random) -> Iterator[None]:
    def draw(buffer: int, length: int, flags: int) -> int:
        ctypes.memmove(buffer, source.randbytes(length), length)
        return length

    ours = _GETRANDOM(draw)
    words = _find_words()
    before = [word.value for word in words]
    for word in words:
        word.value = ctypes.cast(ours, ctypes.c_void_p).value
    try:
        yield
    finally:
        for word, value in zip(words, before, strict=True):
            word.value = value


@cache
def _find_words() -> tuple[ctypes.c_void_p, ...]:
    """Where the engine keeps the address of `getrandom`; they can be written to from now on."""
    generate_signature_keypair()  # it looks the address up when it first needs it
    try:
        library = ctypes.CDLL(None)
        system = ctypes.cast(library.getrandom, ctypes.c_void_p).value
        areas = list(_areas())
    except (AttributeError, OSError):
        return ()
    words = []
    for start, end in areas:
        values = (ctypes.c_size_t * ((end - start) // _WORD)).from_address(start)
        places = [number for number, value in enumerate(values) if value == system]
        if places:
            library.mprotect(ctypes.c_void_p(start), ctypes.c_size_t(end - start), _READ_WRITE)
        words += [ctypes.c_void_p.from_address(start + place * _WORD) for place in places]
    return tuple(words)


def _areas() -> Iterator[tuple[int, int]]:
    """The engine's data, without its code."""
    for line in _MAPS.read_text().splitlines():
        addresses, access, *rest = line.split()
        if access.startswith("r") and "x" not in access and rest and "_mls_rs_py" in rest[-1]:
            start, end = addresses.split("-")
            yield int(start, 16), int(end, 16)
