"""What everybody is called: names by public key, loaded when first asked for, renewed by facts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from marmot_desktop.ui.actions import UiActions
from marmot_desktop.ui.plain_text import plain_line
from marmot_desktop.ui.tasks import UiTasks

if TYPE_CHECKING:
    from marmot_desktop.domain.account import Account
    from marmot_desktop.domain.contact import Contact


class PeopleBook(QObject):
    """Names of people. A name nobody knows yet is a shortened npub until it is loaded.

    Signals:
        changed: names of some people are other ones now; whoever shows names shows them anew.
        backed_up: the user has a copy of our secret key now.
    """

    changed = Signal()
    backed_up = Signal()

    def __init__(self, actions: UiActions, tasks: UiTasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._scope = tasks.scope(self)
        self._names: dict[bytes, str] = {}
        self._asked: set[bytes] = set()
        self._wanted: set[bytes] = set()
        self._questions = 0
        self._account: Account | None = None
        # One question for all names of a page: it is asked when the page has been built.
        self._ask_soon = QTimer(self)
        self._ask_soon.setSingleShot(True)
        self._ask_soon.setInterval(0)
        self._ask_soon.timeout.connect(self._ask)

    @property
    def account(self) -> Account | None:
        """Whose window this is; `None` while nobody is signed in."""
        return self._account

    @property
    def me(self) -> bytes:
        """Our own public key; empty while nobody is signed in."""
        return self._account.pubkey if self._account is not None else b""

    def set_account(self, account: Account | None) -> None:
        """Begin anew with another account, or nobody."""
        self._account = account
        self._names.clear()
        self._asked.clear()
        self._wanted.clear()

    def note_backed_up(self, account: Account) -> None:
        """The user has a copy of an account's secret key now."""
        from marmot_desktop.frozen import replace

        if self._account is not None and self._account.pubkey == account.pubkey and not self._account.backed_up:
            self._account = replace(self._account, backed_up=True)
            self.backed_up.emit()

    def name_of(self, pubkey: bytes) -> str:
        """What to call a person, on one harmless line; `You` for ourselves."""
        if pubkey == self.me:
            return self.tr("You")
        known = self._names.get(pubkey)
        if known is not None:
            return known
        self.want((pubkey,))
        return _short(pubkey)

    def known(self) -> dict[bytes, str]:
        """Everybody whose name is known, without ourselves."""
        return {pubkey: name for pubkey, name in self._names.items() if pubkey != self.me}

    def own_name(self) -> str:
        """What we call ourselves."""
        if self._account is None:
            return ""
        return plain_line(self._account.name) or _short(self._account.pubkey)

    def want(self, pubkeys: Iterable[bytes]) -> None:
        """Load the names of these people if they are not known."""
        new = {pubkey for pubkey in pubkeys if pubkey not in self._asked and pubkey != self.me}
        if new and self._account is not None:
            self._asked |= new
            self._wanted |= new
            self._ask_soon.start()

    def learn(self, contacts: Iterable[Contact]) -> None:
        """Take names from contacts, without asking."""
        self._take({contact.pubkey: contact.shown_name for contact in contacts})

    def forget(self, pubkeys: Iterable[bytes]) -> None:
        """These people may be called otherwise now; ask again when they are shown."""
        gone = set(pubkeys)
        self._asked -= gone
        for pubkey in gone:
            self._names.pop(pubkey, None)
        self.changed.emit()

    def renew(self, pubkeys: Iterable[bytes]) -> None:
        """Load the names of these people again; until then they are called as before."""
        known = {pubkey for pubkey in pubkeys if pubkey in self._asked}
        self._asked -= known
        self.want(known)

    def _ask(self) -> None:
        wanted, self._wanted = frozenset(self._wanted), set()
        if wanted:
            self._questions += 1
            name = f"names {self._questions}"
            self._scope.start(name, self._actions.name_people(wanted), done=self._take, failed=_ignore)

    def _take(self, names: dict[bytes, str]) -> None:
        shown = {pubkey: plain_line(name) for pubkey, name in names.items()}
        changed = any(self._names.get(pubkey) != name for pubkey, name in shown.items())
        self._names.update(shown)
        self._asked.update(shown)
        if changed:
            self.changed.emit()


@lru_cache(maxsize=4096)
def _short(pubkey: bytes) -> str:
    from marmot_desktop.domain.identifiers import parse_person, short_npub

    return short_npub(parse_person(pubkey.hex()))


def _ignore(_error: object) -> None:
    """A name that cannot be loaded stays a shortened npub."""


NameOf = Callable[[bytes], str]
"""`PeopleBook.name_of`, as models take it."""
