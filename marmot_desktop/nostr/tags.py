"""Reading tags: tuples of strings, the first of which is the name (NIP-01)."""

from collections.abc import Iterable, Iterator

Tags = tuple[tuple[str, ...], ...]


def first(tags: Tags, name: str) -> str | None:
    """The value of the first tag with this name; `None` if there is none, `""` if it has no value."""
    for tag in tags:
        if tag and tag[0] == name:
            return tag[1] if len(tag) > 1 else ""
    return None


def all_values(tags: Tags, name: str) -> tuple[str, ...]:
    """The first value of every tag with this name, in order."""
    return tuple(tag[1] for tag in tags if len(tag) > 1 and tag[0] == name)


def named(tags: Tags, name: str) -> Iterator[tuple[str, ...]]:
    """Every tag with this name, whole."""
    return (tag for tag in tags if tag and tag[0] == name)


def build(*tags: Iterable[str]) -> Tags:
    """Tags from any sequences of strings."""
    return tuple(tuple(tag) for tag in tags)


def expiration(tags: Tags) -> int | None:
    """When relays drop the event and nobody looks at it any more; `None` if never, or if it is not a number (NIP-40)."""
    text = first(tags, "expiration") or ""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 16 else None


def is_expired(tags: Tags, now: int) -> bool:
    """Whether that time has come."""
    expires = expiration(tags)
    return expires is not None and expires <= now
