"""Every account of this machine and how it is doing, as a table."""

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from marmot_desktop.domain.account import Account, SecretProtection
from marmot_desktop.domain.diagnostics import AccountActivity, AccountStanding, ManagerHealth, ManagerState
from marmot_desktop.ui import locale_text, time_text
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.plain_text import plain_line

_Index = QModelIndex | QPersistentModelIndex
_NONE: Final = QModelIndex()
UNKNOWN: Final = "–"
"""An account that is signed out: its database is closed."""


class Column(IntEnum):
    """What is told of each account."""

    NAME = 0
    NPUB = 1
    STATE = 2
    GROUPS = 3
    UNREAD = 4
    MANAGERS = 5
    RELAYS = 6
    LAST_EVENT = 7
    DATABASE = 8
    KEY = 9


class AccountTableModel(QAbstractTableModel):
    """One row for each account.

    Args:
        now: wall time, for how long ago something was.
    """

    def __init__(self, now: Callable[[], int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._standings: tuple[AccountStanding, ...] = ()

    @property
    def standings(self) -> tuple[AccountStanding, ...]:
        """By row."""
        return self._standings

    def show(self, standings: Sequence[AccountStanding]) -> None:
        """Show exactly these; the rows stay as they are where the accounts are the same."""
        same = [each.account.pubkey for each in self._standings] == [each.account.pubkey for each in standings]
        if not same:
            self.beginResetModel()
        self._standings = tuple(standings)
        if not same:
            self.endResetModel()
        elif standings:
            self.dataChanged.emit(self.index(0, 0), self.index(len(standings) - 1, len(Column) - 1))

    def to_text(self) -> str:
        """All of it for the clipboard: a line for each account, columns set apart by tabs."""
        rows = [[self._heading(column) for column in Column]]
        rows += [[self._text(each, column) for column in Column] for each in self._standings]
        return "".join("\t".join(row) + "\n" for row in rows)

    def rowCount(self, parent: _Index = _NONE) -> int:
        """See QAbstractItemModel."""
        return 0 if parent.isValid() else len(self._standings)

    def columnCount(self, parent: _Index = _NONE) -> int:
        """See QAbstractItemModel."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """See QAbstractItemModel."""
        if not index.isValid():
            return None
        standing, column = self._standings[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(standing, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._heading(column)}: {self._text(standing, column)}"
            case Qt.ItemDataRole.ToolTipRole:
                return self._hint(standing, column)
            case Role.VALUE:
                return standing
            case _:
                return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """See QAbstractItemModel."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return self._heading(Column(section)) if role == Qt.ItemDataRole.DisplayRole else None

    def _heading(self, column: Column) -> str:
        return {
            Column.NAME: self.tr("Account"),
            Column.NPUB: self.tr("Public key"),
            Column.STATE: self.tr("State"),
            Column.GROUPS: self.tr("Groups"),
            Column.UNREAD: self.tr("Unread"),
            Column.MANAGERS: self.tr("Background work"),
            Column.RELAYS: self.tr("Relays"),
            Column.LAST_EVENT: self.tr("Last event"),
            Column.DATABASE: self.tr("Database"),
            Column.KEY: self.tr("Opened by"),
        }[column]

    def _text(self, standing: AccountStanding, column: Column) -> str:
        account, activity = standing.account, standing.activity
        match column:
            case Column.NAME:
                return plain_line(account.name) or self.tr("no name")
            case Column.NPUB:
                return f"{account.npub[:12]}…{account.npub[-4:]}"
            case Column.STATE:
                return self.tr("Signed out") if activity is None else self.tr("Live")
            case Column.DATABASE:
                size = standing.database_bytes
                return UNKNOWN if size is None else locale_text.size(size)
            case Column.KEY:
                return self._key_place(account)
            case _:
                return UNKNOWN if activity is None else self._activity(activity, column)

    def _activity(self, activity: AccountActivity, column: Column) -> str:
        number = locale_text.number
        match column:
            case Column.GROUPS:
                return number(activity.groups)
            case Column.UNREAD:
                return number(activity.unread)
            case Column.MANAGERS:
                return self._managers(activity)
            case Column.RELAYS:
                text = self.tr("{connected} of {all}")
                return text.format(connected=number(activity.connected), all=number(activity.relays))
            case _:
                if activity.last_event is None:
                    return self.tr("none yet")
                return time_text.age(activity.last_event, self._now())

    def _managers(self, activity: AccountActivity) -> str:
        """Those that have done all there is to do count as well as those that run."""
        well = (ManagerState.RUNNING, ManagerState.ENDED)
        troubled = [each for each in activity.managers if each.state not in well]
        failures = sum(each.failures for each in activity.managers)
        if troubled:
            text = self.tr("{well} of {all} run")
            count = len(activity.managers)
            said = text.format(well=locale_text.number(count - len(troubled)), all=locale_text.number(count))
        else:
            said = self.tr("all %Ln run", "", len(activity.managers))
        return f"{said} · " + self.tr("%Ln failure(s)", "", failures) if failures else said

    def _manager(self, manager: ManagerHealth) -> str:
        """Its name is the one in the log, in every language."""
        words = {
            ManagerState.WAITING: self.tr("waits for the start"),
            ManagerState.RUNNING: self.tr("runs"),
            ManagerState.RESTARTING: self.tr("starts again in a moment"),
            ManagerState.ENDED: self.tr("has nothing to do"),
        }
        failures = self.tr("%Ln failure(s)", "", manager.failures) if manager.failures else ""
        return " · ".join(part for part in (manager.name, words[manager.state], failures) if part)

    def _key_place(self, account: Account) -> str:
        if account.protection is SecretProtection.KEY_FILE:
            return self.tr("Passphrase")
        return self.tr("Keyring or passphrase") if account.has_fallback else self.tr("Keyring")

    def _hint(self, standing: AccountStanding, column: Column) -> str:
        match column:
            case Column.NPUB:
                return standing.account.npub
            case Column.RELAYS if standing.activity is not None:
                return self.tr("Connected relays, of all that are in use")
            case Column.LAST_EVENT if standing.activity is not None and standing.activity.last_event is not None:
                return time_text.exact(standing.activity.last_event)
            case Column.MANAGERS if standing.activity is not None:
                return "\n".join(self._manager(each) for each in standing.activity.managers)
            case _ if self._text(standing, column) == UNKNOWN and standing.activity is None:
                return self.tr("Not known while the account is signed out: its database is closed and encrypted.")
            case _:
                return self._text(standing, column)
