"""What can be done with a member: look at the contact, make or unmade an admin, remove; each confirmed in plain words."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from marmot_desktop.domain.chat import Group, Member
from marmot_desktop.domain.identifiers import npub
from marmot_desktop.ui.confirm_sheet import ConfirmSheet
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.models.group_rights import why_not_change, why_not_withdraw
from marmot_desktop.ui.plain_text import isolated
from marmot_desktop.ui.widgets.fields import copy_text


def open_member_menu(
    context: UiContext,
    group: Group,
    member: Member,
    owner: QWidget,
    at: QPoint,
    *,
    open_contact: Callable[[], object],
    send_message: Callable[[], object],
) -> QMenu:
    """Show the menu of a member.

    Args:
        context: of the window.
        group: as it is now; rights are checked again by the core when something is chosen.
        member: whose menu.
        owner: a widget of the window.
        at: where, on the screen.
        open_contact: shows the person's page.
        send_message: opens the direct chat with the person, or makes one.
    """
    menu = QMenu(owner)
    menu.setObjectName("memberMenu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setToolTipsVisible(True)
    me = context.people.me
    name = isolated(context.people.name_of(member.pubkey))
    if member.pubkey != me:
        _add(menu, "memberOpenContact", _tr("Open contact"), open_contact)
        reason = _tr("This is the chat with them") if group.is_direct else ""
        _add(menu, "memberSendMessage", _tr("Message directly"), send_message, reason)
    _add(menu, "memberCopyNpub", _tr("Copy public key"), lambda: _copy(context, member))
    menu.addSeparator()
    if member.admin:
        text = _tr("Step down as admin") if member.pubkey == me else _tr("Take admin right away")
        _add(
            menu,
            "memberWithdrawAdmin",
            text,
            lambda: _ask_withdraw(context, group, member, owner, name),
            why_not_withdraw(group, me),
        )
    else:
        _add(
            menu,
            "memberMakeAdmin",
            _tr("Make admin"),
            lambda: _ask_make_admin(context, group, member, owner, name),
            why_not_change(group, me),
        )
    if member.pubkey != me:
        _add(
            menu,
            "memberRemove",
            _tr("Remove from group…"),
            lambda: _ask_remove(context, group, member, owner, name),
            why_not_change(group, me),
        )
    menu.popup(at)
    return menu


def _ask_make_admin(context: UiContext, group: Group, member: Member, owner: QWidget, name: str) -> None:
    ConfirmSheet(
        context,
        owner,
        "makeAdminSheet",
        title=_tr("Make {name} an admin?").format(name=name),
        text=_tr(
            "Admins can invite and remove people, and change the group's name and relays. An admin can also take your own"
            " admin right away."
        ),
        confirm=_tr("Make admin"),
        busy=_tr("The change is being sent…"),
        work=lambda: context.actions.group_info.make_admin(group, member),
        done=_tr("{name} is an admin now").format(name=name),
        dangerous=False,
    ).open()


def _ask_withdraw(context: UiContext, group: Group, member: Member, owner: QWidget, name: str) -> None:
    mine = member.pubkey == context.people.me
    title = _tr("Take the admin right of {name} away?").format(name=name)
    ConfirmSheet(
        context,
        owner,
        "withdrawAdminSheet",
        title=_tr("Step down as admin?") if mine else title,
        text=_tr("You stay a member. To become an admin again you need another admin.")
        if mine
        else _tr("They stay a member, and can no longer invite, remove or change anything."),
        confirm=_tr("Step down") if mine else _tr("Take it away"),
        busy=_tr("The change is being sent…"),
        work=lambda: context.actions.group_info.withdraw_admin(group, member),
        done=_tr("You are no admin any more") if mine else _tr("{name} is no admin any more").format(name=name),
    ).open()


def _ask_remove(context: UiContext, group: Group, member: Member, owner: QWidget, name: str) -> None:
    text = _tr(
        "They cannot read what is written from now on. What they have received before stays with them. Everybody in the"
        " group sees that they were removed."
    )
    if member.leaves > 1:
        devices = _tr("All %Ln of their devices are removed.", member.leaves)
        text = f"{text} {devices}"
    ConfirmSheet(
        context,
        owner,
        "removeMemberSheet",
        title=_tr("Remove {name} from the group?").format(name=name),
        text=text,
        confirm=_tr("Remove"),
        busy=_tr("The change is being sent…"),
        work=lambda: context.actions.group_info.remove_member(group, member),
        done=_tr("{name} was removed").format(name=name),
    ).open()


def _add(menu: QMenu, name: str, text: str, do: Callable[[], object], reason: str = "") -> QAction:
    action = menu.addAction(text.replace("&", "&&"))
    action.setObjectName(name)
    action.setEnabled(not reason)
    action.setToolTip(reason)
    action.triggered.connect(lambda _checked=False: do())
    return action


def _copy(context: UiContext, member: Member) -> None:
    copy_text(npub(member.pubkey))
    context.notices.tell(_tr("Public key copied"))


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("MemberMenu", text, None, n)
