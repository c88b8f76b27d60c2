"""What the quick switcher finds: chats, people and commands, the best match first, what was used last before all."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QObject

from marmot_desktop.ui.models.roles import AvatarSpec, Role
from marmot_desktop.ui.models.value_list_model import ValueListModel

LEAST_SCORE: Final = 62.0
"""Of 100; below it a match is none."""
RECENT_BONUS: Final = 6.0
MOST_SHOWN: Final = 40


class ChoiceKind(StrEnum):
    """What is gone to."""

    CHAT = "chat"
    PERSON = "person"
    ACCOUNT = "account"
    COMMAND = "command"


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be gone to.

    Args:
        kind: what it is.
        key: of the chat, person, account or command, as text.
        title: what it is called.
        below: a second line.
        trailing: keys of a command.
        avatar: its picture.
        also: other words it is found by.
    """

    kind: ChoiceKind
    key: str
    title: str
    below: str = ""
    trailing: str = ""
    avatar: AvatarSpec | None = None
    also: str = ""


class QuickChoices:
    """Ranks choices.

    Args:
        choices: in the order in which they are shown to somebody who has typed nothing.
        recent: keys of what was gone to before, the last first.
    """

    def __init__(self, choices: Sequence[Choice], recent: Iterable[str] = ()) -> None:
        self._choices = choices
        self._place = {key: number for number, key in enumerate(recent)}

    def find(self, text: str) -> list[Choice]:
        """The best matches, best first; without a text what was gone to last, then chats."""
        wanted = " ".join(text.casefold().split())
        if not wanted:
            known = sorted(self._choices, key=self._age)
            return known[:MOST_SHOWN]
        scored = [(self._score(wanted, choice), number, choice) for number, choice in enumerate(self._choices)]
        good = sorted((-score, number) for score, number, _choice in scored if score >= LEAST_SCORE)
        return [self._choices[number] for _score, number in good[:MOST_SHOWN]]

    def _age(self, choice: Choice) -> int:
        return self._place.get(choice.key, len(self._place))

    def _score(self, wanted: str, choice: Choice) -> float:
        # Imported when something is first looked for: it costs tens of milliseconds.
        from rapidfuzz import fuzz

        title = choice.title.casefold()
        score = fuzz.WRatio(wanted, title)
        if len(wanted) <= 2:
            # Two letters are like anything: they have to be there.
            score = 90.0 if wanted in title else 0.0
        elif wanted in title:
            score = max(score, 92.0)
        if title.startswith(wanted):
            score += 12.0
        elif any(word.startswith(wanted) for word in title.split()):
            score += 8.0
        elif wanted in choice.also.casefold():
            score = max(score, 80.0)
        if choice.key in self._place:
            score += RECENT_BONUS
        return score


class QuickChoiceModel(ValueListModel[tuple[int, Choice], str]):
    """Choices as rows, in the order they were given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda value: f"{value[1].kind.value} {value[1].key}", lambda value: value[0], parent)

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Show exactly these."""
        self.set_values(tuple(enumerate(choices)))

    def show(self, value: tuple[int, Choice], role: Role) -> object:
        """See ValueListModel."""
        choice = value[1]
        match role:
            case Role.TITLE:
                return choice.title
            case Role.SUBTITLE:
                return choice.below
            case Role.TRAILING:
                return choice.trailing
            case Role.AVATAR:
                return choice.avatar
            case _:
                return None
