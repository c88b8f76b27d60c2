"""Kind 0: what people say of themselves.

Source: NIP-01, NIP-24; size limits of our own. Every field is untrusted text.
"""

import json
from typing import Final

import msgspec

from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.errors import InvalidEventError
from marmot_desktop.nostr.event import Event, UnsignedEvent
from marmot_desktop.nostr.kinds import PROFILE
from marmot_desktop.nostr.types import PubKey, Timestamp

MAX_CONTENT_BYTES: Final = 64 * 1024
MAX_NAME_CHARS: Final = 200
MAX_ABOUT_CHARS: Final = 4000
MAX_URL_CHARS: Final = 2000


class ProfileFields(Frozen, frozen=True):
    """The fields we use; empty where nothing was said."""

    name: str = ""
    about: str = ""
    picture: str = ""
    nip05: str = ""
    display_name: str = ""
    website: str = ""


def build_profile(
    owner: PubKey, fields: ProfileFields, created_at: Timestamp, *, before: Event | None = None
) -> UnsignedEvent:
    """A kind 0 event; empty fields are left out.

    Args:
        owner: whose.
        fields: what we know to say.
        created_at: later than that of the event it replaces.
        before: the event it replaces: fields and tags that we do not know go on as they are.
    """
    content: dict[str, object] = {} if before is None else _content_of(before)
    said = {
        "name": fields.name,
        "about": fields.about,
        "picture": fields.picture,
        "nip05": fields.nip05,
        "website": fields.website,
    }
    if fields.display_name:
        said["display_name"] = fields.display_name
    elif content.get("display_name") and fields.name:
        # Many apps show it rather than the name: it must not stay behind.
        said["display_name"] = fields.name
    for key, value in said.items():
        if value:
            content[key] = value
        else:
            content.pop(key, None)
    tags = () if before is None else before.tags
    return UnsignedEvent(owner, created_at, PROFILE, tags, json.dumps(content, ensure_ascii=False))


def _content_of(event: Event) -> dict[str, object]:
    try:
        return msgspec.json.decode(event.content, type=dict[str, object])
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return {}


def parse_profile(event: Event) -> ProfileFields:
    """The fields of a kind 0; `display_name` stands in for a missing name as well.

    Raises:
        InvalidEventError: too large, or not a JSON object.
    """
    if len(event.content) > MAX_CONTENT_BYTES:
        raise InvalidEventError(ErrorCode.TOO_LARGE, "profile")
    try:
        value = msgspec.json.decode(event.content, type=dict[str, object])
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as err:
        raise InvalidEventError(detail="a profile is a JSON object") from err
    return ProfileFields(
        name=_text(value, "name", MAX_NAME_CHARS) or _text(value, "display_name", MAX_NAME_CHARS),
        about=_text(value, "about", MAX_ABOUT_CHARS),
        picture=_text(value, "picture", MAX_URL_CHARS),
        nip05=_text(value, "nip05", MAX_NAME_CHARS),
        display_name=_text(value, "display_name", MAX_NAME_CHARS),
        website=_text(value, "website", MAX_URL_CHARS),
    )


def _text(value: dict[str, object], name: str, max_chars: int) -> str:
    text = value.get(name)
    return text.strip()[:max_chars] if isinstance(text, str) else ""
