"""Everything a face may ask of one signed-in account."""

from marmot_desktop.domain.account import Account
from marmot_desktop.frozen import Frozen
from marmot_desktop.services.admin_rights import AdminRightsService
from marmot_desktop.services.blocking import BlockingService
from marmot_desktop.services.changes import ChangeService
from marmot_desktop.services.chat_marks import ChatMarkService
from marmot_desktop.services.contacts import ContactService
from marmot_desktop.services.conversations import ConversationService
from marmot_desktop.services.diagnostics import DiagnosticsService
from marmot_desktop.services.follows import FollowService
from marmot_desktop.services.group_log import GroupLogService
from marmot_desktop.services.group_security import GroupSecurityService
from marmot_desktop.services.group_starting import GroupStartService
from marmot_desktop.services.groups import GroupService
from marmot_desktop.services.handles import HandleService
from marmot_desktop.services.invite_checks import InviteCheckService
from marmot_desktop.services.invites import InviteService
from marmot_desktop.services.key_packages import KeyPackageService
from marmot_desktop.services.messages import MessageService
from marmot_desktop.services.notifications import NotificationService
from marmot_desktop.services.onboarding import OnboardingService
from marmot_desktop.services.package_requests import PackageRequestService
from marmot_desktop.services.package_search import PackageSearchService
from marmot_desktop.services.pictures import PictureService
from marmot_desktop.services.reachability import ReachabilityService
from marmot_desktop.services.relays import RelayService
from marmot_desktop.services.sent_invites import SentInviteService
from marmot_desktop.services.stock import StockService
from marmot_desktop.services.sync import SyncService
from marmot_desktop.services.visibility import VisibilityService


class AccountServices(Frozen, frozen=True):
    """The services of one account, alive from sign-in to sign-out.

    Args:
        account: whose they are.
        groups: create, list, invite.
        starts: make groups and direct chats with their first people.
        invite_checks: whether an invitation would go through.
        sent_invites: what became of invitations sent.
        package_search: somebody's key packages, relay by relay.
        changes: members, admins, name, relays, keys; leave.
        invites: list, accept, archive.
        messages: send, list, mark read.
        conversations: read them, with what was said about each message.
        chat_marks: how the user keeps their chats, and drafts.
        contacts: people and profiles.
        key_packages: own stock, other people's packages.
        package_requests: packages out of a relay's stock.
        stock: what our relays have to hand out of ours.
        relays: own lists and the state of relays.
        log: what became of events.
        security: what keeps a group secret.
        admin_rights: make members admins, and take the right away.
        sync: how far groups are behind.
        onboarding: become reachable.
        reachability: who can be invited, test by test.
        visibility: what strangers find of the account.
        diagnostics: how everything is doing, in figures.
        handles: addresses of people (NIP-05).
        follows: our public list of people.
        blocking: people of whom the user wants nothing.
        pictures: of people.
        notifications: what there is to tell, and what the desktop shows.
    """

    account: Account
    groups: GroupService
    starts: GroupStartService
    invite_checks: InviteCheckService
    sent_invites: SentInviteService
    package_search: PackageSearchService
    changes: ChangeService
    invites: InviteService
    messages: MessageService
    conversations: ConversationService
    chat_marks: ChatMarkService
    contacts: ContactService
    key_packages: KeyPackageService
    package_requests: PackageRequestService
    stock: StockService
    relays: RelayService
    log: GroupLogService
    security: GroupSecurityService
    admin_rights: AdminRightsService
    sync: SyncService
    onboarding: OnboardingService
    reachability: ReachabilityService
    visibility: VisibilityService
    diagnostics: DiagnosticsService
    handles: HandleService
    follows: FollowService
    blocking: BlockingService
    pictures: PictureService
    notifications: NotificationService
