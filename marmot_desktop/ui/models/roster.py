"""The accounts of the profile as the window knows them: which are open, how they do, and what waits in each.

```
CLOSED  -> OPENING            it is opened at the start, or the user wants it
OPENING -> LIVE | LOCKED | BROKEN
LIVE    -> SIGNED_OUT         the user closed it
SIGNED_OUT | LOCKED | BROKEN -> OPENING
```
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from marmot_desktop.errors import ErrorCode, MarmotDesktopError
from marmot_desktop.ui.plain_text import plain_line

if TYPE_CHECKING:
    from marmot_desktop.domain.account import Account
    from marmot_desktop.domain.facts import UnreadCounted

_NEEDS_THE_USER: Final = (ErrorCode.WRONG_PASSPHRASE, ErrorCode.KEYRING_UNAVAILABLE)


class AccountState(Enum):
    """Where an account stands; the moves are in the module's page."""

    CLOSED = auto()
    OPENING = auto()
    LIVE = auto()
    SIGNED_OUT = auto()
    LOCKED = auto()
    BROKEN = auto()


@dataclass(frozen=True, slots=True)
class Resident:
    """One account.

    Args:
        account: as it was listed or opened last.
        state: see `AccountState`.
        online: a relay of it is connected, or nothing is known of its relays yet.
        messages: unread ones that may disturb.
        invites: that wait for an answer.
        error: why it could not be opened.
    """

    account: Account
    state: AccountState = AccountState.CLOSED
    online: bool = True
    messages: int = 0
    invites: int = 0
    error: MarmotDesktopError | None = None

    @property
    def name(self) -> str:
        """What the user calls it, on one harmless line; a shortened npub where it has no name."""
        return plain_line(self.account.name) or short_npub(self.account)


class Roster(QObject):
    """Knows every account; told by whoever opens and closes them, asked by anyone, obeyed by the shell.

    Signals:
        changed: something about some account.
        stirred: something has happened in some account, which only who looks at all of them wants to know.
        show_requested: the account of this public key shall be shown; it is opened first where it is not.
        add_requested: there shall be another account.
        sign_out_requested: this `Account` shall be closed, after a question.
        remove_requested: this `Account` shall be deleted from this device, after a question.
    """

    changed = Signal()
    stirred = Signal()
    show_requested = Signal(object)
    add_requested = Signal()
    sign_out_requested = Signal(object)
    remove_requested = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._residents: dict[bytes, Resident] = {}

    @property
    def residents(self) -> tuple[Resident, ...]:
        """All of them by name: the order in which they are shown and numbered."""
        return tuple(sorted(self._residents.values(), key=lambda each: (each.name.casefold(), each.account.pubkey)))

    @property
    def has_live(self) -> bool:
        """Whether any account is open."""
        return any(each.state is AccountState.LIVE for each in self._residents.values())

    @property
    def accounts(self) -> tuple[Account, ...]:
        """Their accounts, as they were listed: the one used last in front."""
        return tuple(each.account for each in self._residents.values())

    def find(self, pubkey: bytes) -> Resident | None:
        """One of them."""
        return self._residents.get(pubkey)

    def unread_beside(self, pubkey: bytes) -> int:
        """What waits in all accounts but one, messages and invites."""
        others = (each for key, each in self._residents.items() if key != pubkey)
        return sum(each.messages + each.invites for each in others)

    def set_accounts(self, accounts: Iterable[Account]) -> None:
        """These are the accounts of the profile now; what is known of them is kept."""
        before = self._residents
        self._residents = {
            each.pubkey: replace(before.get(each.pubkey) or Resident(each), account=each) for each in accounts
        }
        self.changed.emit()

    def note_opening(self, account: Account) -> None:
        """It is being opened."""
        self._put(account, state=AccountState.OPENING, error=None)

    def note_live(self, account: Account) -> None:
        """It is open."""
        self._put(account, state=AccountState.LIVE, error=None)

    def note_refused(self, account: Account, error: MarmotDesktopError) -> None:
        """It could not be opened."""
        state = AccountState.LOCKED if error.code in _NEEDS_THE_USER else AccountState.BROKEN
        self._put(account, state=state, error=error)

    def note_closed(self, pubkey: bytes) -> None:
        """It was open and is no longer."""
        known = self._residents.get(pubkey)
        if known is not None:
            self._put(known.account, state=AccountState.SIGNED_OUT, online=True, messages=0, invites=0)

    def note_online(self, pubkey: bytes, *, online: bool) -> None:
        """Its relays come or go."""
        known = self._residents.get(pubkey)
        if known is not None and known.online is not online:
            self._put(known.account, online=online)

    def note_unread(self, counts: Iterable[UnreadCounted]) -> None:
        """What waits in some of them."""
        for count in counts:
            known = self._residents.get(count.account)
            if known is not None:
                self._put(known.account, messages=count.messages, invites=count.invites)

    def _put(self, account: Account, **changes: object) -> None:
        known = self._residents.get(account.pubkey) or Resident(account)
        now = replace(known, account=account, **changes)  # type: ignore[arg-type]  # names and types of `Resident`
        if now != known or account.pubkey not in self._residents:
            self._residents[account.pubkey] = now
            self.changed.emit()


def short_npub(account: Account) -> str:
    """A public key for people, shortened."""
    return f"{account.npub[:12]}…{account.npub[-4:]}"
