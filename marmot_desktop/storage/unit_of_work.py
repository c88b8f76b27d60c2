"""One transaction, all repositories hang from it."""

from contextlib import AbstractContextManager

import apsw

from marmot_desktop.storage.blocked import BlockedRepository
from marmot_desktop.storage.chat_marks import ChatMarksRepository
from marmot_desktop.storage.commits import CommitsRepository
from marmot_desktop.storage.contacts import ContactsRepository
from marmot_desktop.storage.conversations import ConversationsRepository
from marmot_desktop.storage.cursors import CursorsRepository
from marmot_desktop.storage.follows import FollowsRepository
from marmot_desktop.storage.former_relays import FormerRelaysRepository
from marmot_desktop.storage.gateways import GatewaysRepository
from marmot_desktop.storage.groups import GroupsRepository
from marmot_desktop.storage.identity import IdentityRepository
from marmot_desktop.storage.invites import InvitesRepository
from marmot_desktop.storage.key_packages import KeyPackagesRepository
from marmot_desktop.storage.lost_branches import LostBranchesRepository
from marmot_desktop.storage.messages import MessagesRepository
from marmot_desktop.storage.mls_state import MlsStateRepository
from marmot_desktop.storage.notifications import NotificationsRepository
from marmot_desktop.storage.outbox import OutboxRepository
from marmot_desktop.storage.outbox_figures import OutboxFiguresRepository
from marmot_desktop.storage.people import PeopleRepository
from marmot_desktop.storage.pictures import PicturesRepository
from marmot_desktop.storage.proposals import ProposalsRepository
from marmot_desktop.storage.seen_events import SeenEventsRepository
from marmot_desktop.storage.sent_invites import SentInvitesRepository
from marmot_desktop.storage.settings import SettingsRepository
from marmot_desktop.storage.transaction import Transaction
from marmot_desktop.storage.unread_events import UnreadEventsRepository


class UnitOfWork:
    """The repositories of one open transaction; none of them works after its end.

    Args:
        connection: with a transaction begun on it; whoever began it commits it.
    """

    __slots__ = (
        "_transaction",
        "blocked",
        "chat_marks",
        "commits",
        "contacts",
        "conversations",
        "cursors",
        "follows",
        "former_relays",
        "gateways",
        "groups",
        "identity",
        "invites",
        "key_packages",
        "lost",
        "messages",
        "mls",
        "notifications",
        "outbox",
        "outbox_figures",
        "people",
        "pictures",
        "proposals",
        "seen",
        "sent_invites",
        "settings",
        "unread",
    )

    def __init__(self, connection: apsw.Connection) -> None:
        transaction = Transaction(connection)
        self._transaction = transaction
        self.settings = SettingsRepository(transaction)
        self.identity = IdentityRepository(transaction)
        self.messages = MessagesRepository(transaction)
        self.conversations = ConversationsRepository(transaction)
        self.chat_marks = ChatMarksRepository(transaction)
        self.groups = GroupsRepository(transaction, self.messages)
        self.mls = MlsStateRepository(transaction)
        self.invites = InvitesRepository(transaction)
        self.key_packages = KeyPackagesRepository(transaction)
        self.people = PeopleRepository(transaction)
        self.contacts = ContactsRepository(transaction)
        self.follows = FollowsRepository(transaction)
        self.blocked = BlockedRepository(transaction)
        self.notifications = NotificationsRepository(transaction)
        self.pictures = PicturesRepository(transaction)
        self.seen = SeenEventsRepository(transaction)
        self.unread = UnreadEventsRepository(transaction)
        self.proposals = ProposalsRepository(transaction)
        self.outbox = OutboxRepository(transaction)
        self.outbox_figures = OutboxFiguresRepository(transaction)
        self.commits = CommitsRepository(transaction)
        self.lost = LostBranchesRepository(transaction)
        self.cursors = CursorsRepository(transaction)
        self.former_relays = FormerRelaysRepository(transaction)
        self.gateways = GatewaysRepository(transaction)
        self.sent_invites = SentInvitesRepository(transaction)

    def savepoint(self) -> AbstractContextManager[object]:
        """A part of the transaction that is taken back by itself if the block fails."""
        return self._transaction.savepoint()

    def end(self) -> None:
        """Refuse every further statement."""
        self._transaction.end()
