"""The words of lines that this program writes into a conversation: who joined, left, renamed.

The services store what happened as JSON, without words (`services/epochs.py`); here it becomes a sentence in the user's
language, with the names that people have now.
"""

import json
from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from marmot_desktop.domain.chat import Message
from marmot_desktop.ui import locale_text
from marmot_desktop.ui.models.people import NameOf
from marmot_desktop.ui.plain_text import isolated, plain_line

_CONTEXT = "SystemLines"


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate(_CONTEXT, text, None, n)


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
        people = line.get("people")
        self._keys = [bytes.fromhex(key) for key in people if isinstance(key, str)] if isinstance(people, list) else []

    @property
    def people(self) -> str:
        """Everybody concerned."""
        return self._name_all(first=False)

    @property
    def people_first(self) -> str:
        """The same at the beginning of a sentence."""
        return self._name_all(first=True)

    def _name_all(self, *, first: bool) -> str:
        names = [self._call(key, first=first and number == 0) for number, key in enumerate(self._keys)]
        return locale_text.joined(names)

    @property
    def count(self) -> int:
        """How many are concerned."""
        return len(self._keys)

    @property
    def is_about_me(self) -> bool:
        """Whether nobody but us is concerned."""
        return self._keys == [self._me]

    @property
    def is_named(self) -> bool:
        """Whether it is known who did it."""
        return self._line.get("named") is True

    @property
    def deed(self) -> object:
        """What was to be done."""
        return self._line.get("do")

    @property
    def text(self) -> str:
        """The new name or description."""
        return isolated(plain_line(str(self._line.get("text", ""))))

    def _call(self, pubkey: bytes, *, first: bool) -> str:
        if pubkey == self._me:
            return _tr("You") if first else _tr("you")
        return isolated(self._name_of(pubkey))


def _members_added(t: _Teller) -> str:
    said = _tr("You added {people}.") if t.by_me else _tr("{actor} added {people}.")
    return said.format(actor=t.actor, people=t.people)


def _members_removed(t: _Teller) -> str:
    said = _tr("You removed {people}.") if t.by_me else _tr("{actor} removed {people}.")
    return said.format(actor=t.actor, people=t.people)


def _renamed(t: _Teller) -> str:
    said = _tr("You renamed the group to “{text}”.") if t.by_me else _tr("{actor} renamed the group to “{text}”.")
    return said.format(actor=t.actor, text=t.text)


def _described(t: _Teller) -> str:
    said = _tr("You changed the description.") if t.by_me else _tr("{actor} changed the description.")
    return said.format(actor=t.actor)


def _admins_added(t: _Teller) -> str:
    if t.is_about_me:
        said = _tr("{actor} made you admin.")
    else:
        said = _tr("You made {people} admin.") if t.by_me else _tr("{actor} made {people} admin.")
    return said.format(actor=t.actor, people=t.people)


def _admins_removed(t: _Teller) -> str:
    if t.is_about_me:
        said = _tr("You stepped down as admin.") if t.by_me else _tr("{actor} took your admin right.")
    elif t.by_me:
        said = _tr("You took the admin right from {people}.")
    else:
        said = _tr("{actor} took the admin right from {people}.")
    return said.format(actor=t.actor, people=t.people)


def _relays_changed(t: _Teller) -> str:
    said = _tr("You changed the relays of the group.") if t.by_me else _tr("{actor} changed the relays of the group.")
    return said.format(actor=t.actor)


def _image_changed(t: _Teller) -> str:
    said = _tr("You changed the picture of the group.") if t.by_me else _tr("{actor} changed the picture of the group.")
    return said.format(actor=t.actor)


def _image_removed(t: _Teller) -> str:
    said = _tr("You removed the picture of the group.") if t.by_me else _tr("{actor} removed the picture of the group.")
    return said.format(actor=t.actor)


def _device_added(t: _Teller) -> str:
    said = _tr("You added a device.") if t.is_about_me else _tr("{people} added a device.", t.count)
    return said.format(people=t.people_first)


def _split(t: _Teller) -> str:
    if not t.is_named:
        return _tr("An admin's app sent a change that is not valid; the group has split.")
    if t.by_me:
        return _tr("Your app sent a change that is not valid; the group has split.")
    return _tr("{actor}'s app sent a change that is not valid; the group has split.").format(actor=t.actor)


def _not_redone(t: _Teller) -> str:
    match t.deed:
        case "invite":
            said = _tr(
                "Another change won, and {people} could not be invited again. Check their key package and invite them once more."
            )
        case "remove":
            said = _tr(
                "Another change won, and {people} could not be removed again. Look at the members and try once more."
            )
        case _:
            said = _tr(
                "Another change won, and yours could not be made again. Look at the group's details and try once more."
            )
    return said.format(people=t.people)


# Whether it was us or somebody else makes two sentences: other languages than English bend the verb.
_LINES: Mapping[str, Callable[[_Teller], str]] = {
    "members_added": _members_added,
    "members_removed": _members_removed,
    "members_left": lambda t: _tr("{people} left.", t.count).format(people=t.people_first),
    "renamed": _renamed,
    "described": _described,
    "admins_added": _admins_added,
    "admins_removed": _admins_removed,
    "relays_changed": _relays_changed,
    "image_changed": _image_changed,
    "image_removed": _image_removed,
    "device_added": _device_added,
    "joined": lambda t: _tr("You joined. {people} invited you.").format(people=t.people),
    "split": _split,
    "not_redone": _not_redone,
    "removed_self": lambda t: _tr("{actor} removed you from the group.").format(actor=t.actor),
    "left_self": lambda _: _tr("You left the group."),
    "rolled_back": lambda _: _tr("An earlier change by another member won. Some recent changes were taken back."),
    "rolled_back_often": lambda _: _tr(
        "Changes in this group were taken back several times this week. Somebody may be replaying old changes."
    ),
}
