"""One person: who they are, whether they can be invited, what we have in common, and what they are to us."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from marmot_desktop.domain.chat import Group
from marmot_desktop.domain.contact import Contact, FollowList
from marmot_desktop.domain.facts import BlockingChanged, GroupJoined
from marmot_desktop.domain.identifiers import profile_link
from marmot_desktop.domain.reachability import NextStep, ReachabilityReport
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.frozen import replace
from marmot_desktop.ui import error_text
from marmot_desktop.ui.contacts.contact_head import ContactHead
from marmot_desktop.ui.contacts.contact_relation import ContactRelation
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.lists import fit_height, row_list
from marmot_desktop.ui.models.common_group_model import CommonGroupModel
from marmot_desktop.ui.models.key_package_list_model import KeyPackageListModel
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.plain_text import isolated, plain_line
from marmot_desktop.ui.reachability_card import ReachabilityCard
from marmot_desktop.ui.theme import Space, px
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.fields import copy_text
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.page_header import PageHeader

SHOWN_ROWS = 4
WIDTH = 560
NARROW_PX = 340


class ContactDetailPage(QWidget):
    """Shows one person at a time, a contact or not.

    Signals:
        back_requested: to the list, where only one of them fits.
        invite_requested: this `Contact` shall be invited to a group.
    """

    back_requested = Signal()
    invite_requested = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("contactDetailPage")
        self._context = context
        self._scope = context.tasks.scope(self)
        self._contact: Contact | None = None
        self._is_contact = True
        self._packages = KeyPackageListModel(context.clock, parent=self)
        self._groups = CommonGroupModel(context.people, self)
        self._build()
        context.bridge.contacts_changed.connect(self._on_bridge_contacts_changed)
        context.bridge.blocking_changed.connect(self._on_bridge_blocking_changed)
        context.bridge.follows_changed.connect(self._on_bridge_follows_changed)
        context.bridge.groups_joined.connect(self._on_bridge_groups_joined)
        context.bridge.groups_changed.connect(self._on_bridge_groups_changed)

    @property
    def contact(self) -> Contact | None:
        """Who is shown."""
        return self._contact

    def show_contact(self, contact: Contact, *, is_contact: bool = True) -> None:
        """Show somebody and ask relays about them."""
        other = self._contact is None or contact.pubkey != self._contact.pubkey
        self._contact, self._is_contact = contact, is_contact
        self._show()
        if other:
            self._problem.say("")
            self._on_groups_found(())
            self.check()
            self._check_handle(again=False)
        self._look_for_groups()

    def show_back(self, shown: bool) -> None:
        """Whether there is a way back to the list."""
        self._header.back.setVisible(shown)

    def check(self) -> None:
        """Ask relays about this person now."""
        contact = self._contact
        if contact is None:
            return
        self._packages.set_records(())
        self._show_packages()
        self._card.say_busy(self.tr("Asking relays…"))
        work = self._context.actions.people.check_reachability(contact.pubkey)
        self._scope.start("check", work, done=self._on_checked, failed=self._on_check_failed, replace=True)

    def _build(self) -> None:
        self._header = PageHeader("contactHeader")
        self._header.back_clicked.connect(self.back_requested)
        self._header.show_title(self.tr("Contact"))
        code = Button(self.tr("Show as QR code"), "contactCodeButton", look="icon", icon_name="qr")
        code.clicked.connect(self._on_code_clicked)
        self._remove = Button(self.tr("Remove contact"), "removeContactButton", look="icon", icon_name="trash")
        self._remove.clicked.connect(self._on_remove_clicked)
        self._header.add_button(code)
        self._header.add_button(self._remove)
        self._stranger = Banner("contactStranger")
        self._stranger.button_clicked.connect(self._on_add_clicked)
        self._blocked = Banner("contactBlocked")
        self._blocked.button_clicked.connect(self._on_unblock_clicked)
        self._problem = Banner("contactProblem")
        self._head = ContactHead()
        self._head.message_requested.connect(self._on_message_clicked)
        self._head.invite_requested.connect(self._on_invite_clicked)
        self._head.handle_check_requested.connect(lambda: self._check_handle(again=True))
        self._card = ReachabilityCard("contactReachability")
        self._card.check_requested.connect(self.check)
        self._card.step_requested.connect(self._on_card_step_requested)
        self._card.message_requested.connect(self._on_card_message_requested)
        self._packages_title = label(self.tr("Key packages"), "strong")
        self._list = row_list(self._packages, "contactKeyPackageList", self.tr("Key packages"), framed=True)
        self._groups_title = label(self.tr("Groups in common"), "strong")
        self._group_list = row_list(self._groups, "contactGroupList", self.tr("Groups in common"), framed=True)
        self._group_list.clicked.connect(self._on_group_chosen)
        self._group_list.activated.connect(self._on_group_chosen)
        self._relation = ContactRelation(self._context)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        for banner in (self._stranger, self._blocked, self._problem):
            column.addWidget(banner)
        column.addWidget(self._head)
        column.addWidget(self._card)
        for title, view in ((self._groups_title, self._group_list), (self._packages_title, self._list)):
            part = QVBoxLayout()
            part.setSpacing(Space.S)
            part.addWidget(title)
            part.addWidget(view)
            column.addLayout(part)
        column.addWidget(self._relation)
        column.addStretch(1)
        inside = QWidget()
        inside.setMaximumWidth(px(WIDTH))
        inside.setLayout(column)
        holder = QWidget()
        holder.setProperty("scroll", "true")
        self._margins = row = QHBoxLayout(holder)
        row.addWidget(inside, 1)
        row.addStretch(0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(holder)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._header)
        outer.addWidget(area, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See QWidget; a narrow pane has narrow margins."""
        super().resizeEvent(event)
        side = Space.XL if self.width() > px(NARROW_PX) else Space.M
        self._margins.setContentsMargins(side, Space.XL, side, Space.XL)

    def _show(self) -> None:
        contact = self._contact
        if contact is None:
            return
        name = isolated(contact.shown_name)
        self._head.show_contact(contact)
        self._relation.show_contact(contact, is_contact=self._is_contact)
        self._remove.setVisible(self._is_contact)
        self._header.show_title(self.tr("Contact") if self._is_contact else self.tr("Person"))
        stranger = "" if self._is_contact else self.tr("{name} is not in your contacts.").format(name=name)
        self._stranger.say(stranger, button=self.tr("Add contact"))
        blocked = self.tr("You have blocked {name}.").format(name=name) if contact.blocked else ""
        self._blocked.say(blocked, "warning", self.tr("Unblock"))
        reason = self.tr("You have blocked this person") if contact.blocked else ""
        self._head.invite.allow(reason)
        opening = self._scope.is_running("message")
        self._head.message.allow(reason or (self.tr("The chat is being opened") if opening else ""))

    def _show_packages(self) -> None:
        shown = bool(self._packages.rowCount())
        self._packages_title.setVisible(shown)
        self._list.setVisible(shown)
        fit_height(self._list, SHOWN_ROWS)

    def _look_for_groups(self) -> None:
        contact = self._contact
        if contact is not None:
            work = self._context.actions.people.list_groups_with(contact.pubkey)
            self._scope.start("groups", work, done=self._on_groups_found, failed=_say_nothing, replace=True)

    def _on_bridge_groups_joined(self, facts: tuple[GroupJoined, ...]) -> None:
        self._on_bridge_groups_changed(tuple(fact.group for fact in facts))

    def _on_bridge_groups_changed(self, groups: tuple[Group, ...]) -> None:
        """Every message that arrives changes its group: nothing is asked for that, and few rows change."""
        contact = self._contact
        if contact is None:
            return
        shared = [group for group in groups if any(member.pubkey == contact.pubkey for member in group.members)]
        keys = {group.key for group in shared}
        gone = [group.key for group in groups if group.key not in keys and self._groups.row_of(group.key) is not None]
        if shared or gone:
            self._groups.remove_values(gone)
            self._groups.put_values(shared)
            self._show_groups()

    def _on_groups_found(self, groups: tuple[Group, ...]) -> None:
        self._groups.set_values(groups)
        self._show_groups()

    def _show_groups(self) -> None:
        shown = bool(self._groups.rowCount())
        self._groups_title.setVisible(shown)
        self._group_list.setVisible(shown)
        fit_height(self._group_list, SHOWN_ROWS)

    def _on_group_chosen(self, index: QModelIndex) -> None:
        group = index.data(Role.VALUE)
        if isinstance(group, Group):
            self._context.navigator.open_chat(group.key)

    def _check_handle(self, *, again: bool) -> None:
        contact = self._contact
        if contact is not None:
            work = self._context.actions.people.check_handle(contact.pubkey, again=again)
            self._scope.start("handle", work, failed=_say_nothing, replace=True)

    def _on_checked(self, report: ReachabilityReport) -> None:
        contact = self._contact
        if contact is None or report.pubkey != contact.pubkey:
            return
        self._card.show_report(report, contact.shown_name, self._context.clock.now())
        self._packages.set_records(report.packages)
        self._show_packages()
        if not self._is_contact:
            work = self._context.actions.people.look_up(contact.npub)
            self._scope.start("stranger", work, done=self._on_stranger_found, failed=_say_nothing, replace=True)

    def _on_stranger_found(self, person: Contact) -> None:
        if self._contact is not None and person.pubkey == self._contact.pubkey and not self._is_contact:
            self._contact = person
            self._show()

    def _on_check_failed(self, error: MarmotDesktopError) -> None:
        self._card.say_failed(error_text.sentence(error))

    def _on_card_step_requested(self, step: NextStep) -> None:
        if step is NextStep.CHECK_AGAIN:
            self.check()

    def _on_card_message_requested(self, text: str) -> None:
        copy_text(text)
        self._context.notices.tell(self.tr("Message copied: paste it where you can reach them"))

    def _on_bridge_contacts_changed(self, contacts: tuple[Contact, ...]) -> None:
        for contact in contacts:
            if self._contact is not None and contact.pubkey == self._contact.pubkey:
                address_changed = contact.profile.nip05 != self._contact.profile.nip05
                self._contact, self._is_contact = contact, True
                self._show()
                if address_changed:
                    self._check_handle(again=False)

    def _on_bridge_blocking_changed(self, changes: tuple[BlockingChanged, ...]) -> None:
        for change in changes:
            if self._contact is not None and change.pubkey == self._contact.pubkey:
                self._contact = replace(self._contact, blocked=change.blocked)
                self._show()

    def _on_bridge_follows_changed(self, follows: FollowList) -> None:
        if self._contact is not None:
            self._contact = replace(self._contact, followed=self._contact.pubkey in follows.people)
            self._show()

    def _on_message_clicked(self) -> None:
        contact = self._contact
        if contact is None:
            return
        self._problem.say("")
        work = self._context.actions.people.open_direct_chat(contact.pubkey)
        self._scope.start("message", work, done=self._on_chat_opened, failed=self._on_failed, ended=self._show)
        self._show()

    def _on_chat_opened(self, group: Group) -> None:
        self._context.navigator.open_chat(group.key)

    def _on_failed(self, error: MarmotDesktopError) -> None:
        self._problem.say(error_text.sentence(error), "danger")

    def _on_invite_clicked(self) -> None:
        if self._contact is not None:
            self.invite_requested.emit(self._contact)

    def _on_code_clicked(self) -> None:
        contact = self._contact
        if contact is not None:
            from marmot_desktop.ui.show_code_dialog import ShowCodeDialog

            link = profile_link(contact.pubkey, contact.key_package_relays)
            title = self.tr("QR code of {name}").format(name=plain_line(contact.shown_name, 40))
            ShowCodeDialog(title, link, self).open()

    def _on_add_clicked(self) -> None:
        if self._contact is not None:
            work = self._context.actions.people.add(self._contact.npub)
            self._scope.start("add", work, failed=self._on_failed)

    def _on_unblock_clicked(self) -> None:
        contact = self._contact
        if contact is not None:
            work = self._context.actions.people.unblock(contact.pubkey)
            self._scope.start("unblock", work, failed=self._on_failed)

    def _on_remove_clicked(self) -> None:
        contact = self._contact
        if contact is not None:
            self._scope.start("remove", self._context.actions.remove_contact(contact), done=self._on_removed)

    def _on_removed(self, _nothing: None) -> None:
        contact = self._contact
        if contact is None:
            return
        text = self.tr("Contact removed")
        if contact.followed:
            text = self.tr("Contact removed. You still follow them in public")
        self._context.notices.tell(text, action=self.tr("Undo"), on_action=lambda: self._undo_removal(contact))

    def _undo_removal(self, contact: Contact) -> None:
        self._scope.start("undo", self._bring_back(contact))

    async def _bring_back(self, contact: Contact) -> None:
        people = self._context.actions.people
        await people.add(contact.npub)
        if contact.nickname:
            await people.set_nickname(contact.pubkey, contact.nickname)


def _say_nothing(_error: object) -> None:
    """What is shown stays; the card says what is wrong with relays."""
