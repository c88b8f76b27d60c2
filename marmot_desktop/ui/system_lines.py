"""The words of lines that this program writes into a conversation: who joined, left, renamed.

The services store what happened as JSON, without words (`services/epochs.py`); here it becomes a sentence in the user's
language, with the names that people have now.
"""

import json
from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from marmot_desktop.domain.chat import Message
from marmot_desktop.ui.models.people import NameOf
from marmot_desktop.ui.plain_text import isolated, plain_line

_CONTEXT = "SystemLines"


def _tr(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)


def line_text(message: Message, name_of: NameOf, me: bytes) -> str:
    """What a line of our own making says.

    Args:
        message: of kind `SYSTEM_LINE_KIND`.
        name_of: what people are called.
        me: our public key; we are addressed as "you".
    """
    try:
        line = json.loads(message.text)
    except ValueError:
        return plain_line(message.text)
    if not isinstance(line, dict):
        return plain_line(message.text)
    say = _LINES.get(str(line.get("line")))
    if say is None:
        return _tr("The group has changed.")
    return say(_Teller(message, line, name_of, me))


class _Teller:
    """The parts of a sentence."""

    def __init__(self, message: Message, line: Mapping[str, object], name_of: NameOf, me: bytes) -> None:
        self._line = line
        self._name_of = name_of
        self._me = me
        self.actor = self._call(message.author, first=True)
        self.by_me = message.author == me

    @property
    def people(self) -> str:
        """Everybody concerned."""
        return self._name_all(first=False)

    @property
    def people_first(self) -> str:
        """The same at the beginning of a sentence."""
        return self._name_all(first=True)

    def _name_all(self, *, first: bool) -> str:
        people = self._line.get("people")
        keys = [bytes.fromhex(key) for key in people if isinstance(key, str)] if isinstance(people, list) else []
        return ", ".join(self._call(key, first=first and number == 0) for number, key in enumerate(keys))

    @property
    def is_named(self) -> bool:
        """Whether it is known who did it."""
        return self._line.get("named") is True

    @property
    def text(self) -> str:
        """The new name or description."""
        return isolated(plain_line(str(self._line.get("text", ""))))

    def _call(self, pubkey: bytes, *, first: bool) -> str:
        if pubkey == self._me:
            return _tr("You") if first else _tr("you")
        return isolated(self._name_of(pubkey))


_LINES: Mapping[str, Callable[[_Teller], str]] = {
    "members_added": lambda t: _tr("{actor} added {people}.").format(actor=t.actor, people=t.people),
    "members_removed": lambda t: _tr("{actor} removed {people}.").format(actor=t.actor, people=t.people),
    "members_left": lambda t: _tr("{people} left.").format(people=t.people_first),
    "renamed": lambda t: _tr("{actor} renamed the group to “{text}”.").format(actor=t.actor, text=t.text),
    "described": lambda t: _tr("{actor} changed the description.").format(actor=t.actor),
    "admins_added": lambda t: _tr("{actor} made {people} admin.").format(actor=t.actor, people=t.people),
    "admins_removed": lambda t: _tr("{actor} took the admin right from {people}.").format(
        actor=t.actor, people=t.people
    ),
    "relays_changed": lambda t: _tr("{actor} changed the relays of the group.").format(actor=t.actor),
    "image_changed": lambda t: _tr("{actor} changed the picture of the group.").format(actor=t.actor),
    "image_removed": lambda t: _tr("{actor} removed the picture of the group.").format(actor=t.actor),
    "device_added": lambda t: _tr("{people} added a device.").format(people=t.people),
    "joined": lambda t: _tr("You joined. {people} invited you.").format(people=t.people),
    "split": lambda t: (
        _tr("{actor}'s app sent a change that is not valid; the group has split.").format(actor=t.actor)
        if t.is_named
        else _tr("An admin's app sent a change that is not valid; the group has split.")
    ),
    "removed_self": lambda t: _tr("{actor} removed you from the group.").format(actor=t.actor),
    "left_self": lambda _: _tr("You left the group."),
    "rolled_back": lambda _: _tr("An earlier change by another member won. Some recent changes were taken back."),
    "rolled_back_often": lambda _: _tr(
        "Changes in this group were taken back several times this week. Somebody may be replaying old changes."
    ),
}
