"""The accounts of the profile as rows: who, how they do, what waits there."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from marmot_desktop.ui import error_text
from marmot_desktop.ui.models.roles import AvatarSpec, Chip, ChipTone, Role
from marmot_desktop.ui.models.roster import AccountState, Resident, Roster, short_npub
from marmot_desktop.ui.models.value_list_model import ValueListModel


class AccountListModel(ValueListModel[Resident, bytes]):
    """Follows the roster, in its order.

    Args:
        roster: of the profile.
        find_shown: the public key of the account whose pages this is.
    """

    def __init__(self, roster: Roster, find_shown: Callable[[], bytes], parent: QObject | None = None) -> None:
        super().__init__(
            lambda each: each.account.pubkey, lambda each: (each.name.casefold(), each.account.pubkey), parent
        )
        self._roster = roster
        self._find_shown = find_shown
        roster.changed.connect(self._on_roster_changed)
        self._on_roster_changed()

    def show(self, value: Resident, role: Role) -> object:
        """See ValueListModel."""
        match role:
            case Role.TITLE:
                return value.name
            case Role.SUBTITLE:
                return f"{short_npub(value.account)} · {self.state_words(value)}"
            case Role.BADGE:
                return value.messages + value.invites
            case Role.AVATAR:
                return AvatarSpec(value.name, value.account.pubkey)
            case Role.CHIPS:
                return self._chips(value)
            case _:
                return None

    def say(self, value: Resident) -> str:
        """See ValueListModel."""
        words = [
            value.name,
            self.tr("shown now") if self._is_shown(value) else "",
            self.tr("%Ln unread message(s)", "", value.messages) if value.messages else "",
            self.tr("%Ln invite(s)", "", value.invites) if value.invites else "",
            self.state_words(value),
            error_text.sentence(value.error) if value.error is not None else "",
            short_npub(value.account),
        ]
        return ", ".join(word for word in words if word)

    def state_words(self, value: Resident) -> str:
        """How it does, in a few words."""
        match value.state:
            case AccountState.LIVE:
                return self.tr("live") if value.online else self.tr("offline")
            case AccountState.OPENING:
                return self.tr("opening…")
            case AccountState.CLOSED | AccountState.SIGNED_OUT:
                return self.tr("signed out")
            case AccountState.LOCKED:
                return self.tr("locked")
            case AccountState.BROKEN:
                return self.tr("cannot be opened")

    def _chips(self, value: Resident) -> tuple[Chip, ...]:
        if self._is_shown(value):
            return (Chip(self.tr("Shown"), ChipTone.ACCENT),)
        match value.state:
            case AccountState.LOCKED:
                return (Chip(self.tr("Unlock"), ChipTone.WARNING),)
            case AccountState.BROKEN:
                return (Chip(self.tr("Problem"), ChipTone.DANGER),)
            case _:
                return ()

    def _is_shown(self, value: Resident) -> bool:
        return value.account.pubkey == self._find_shown()

    def _on_roster_changed(self) -> None:
        self.set_values(self._roster.residents)
