"""What the user may do in a group, as a reason why not; the core checks again."""

from PySide6.QtCore import QCoreApplication

from marmot_desktop.domain.chat import Group, GroupState


def why_not_invite(group: Group, me: bytes) -> str:
    """Why the user cannot invite somebody to a group; empty where they can."""
    if group.state is not GroupState.ACTIVE:
        return _tr("You are no longer in this group")
    if not any(member.admin and member.pubkey == me for member in group.members):
        return _tr("Only group admins can invite members")
    return ""


def why_not_change(group: Group, me: bytes) -> str:
    """Why the user cannot change a group's name, members, admins or relays; empty where they can."""
    out = why_not_take_part(group)
    if out:
        return out
    if not any(member.admin and member.pubkey == me for member in group.members):
        return _tr("Only group admins can change this")
    return ""


def why_not_take_part(group: Group) -> str:
    """Why the user cannot do anything in a group; empty where they can."""
    if group.state is GroupState.LEAVING:
        return _tr("You are leaving this group")
    if not group.state.may_write:
        return _tr("You are no longer in this group")
    return ""


def why_not_withdraw(group: Group, me: bytes) -> str:
    """Why the user cannot take an admin's right away; empty where they can."""
    if sum(member.admin for member in group.members) < 2:
        return _tr("A group needs at least one admin")
    return why_not_change(group, me)


def needs_heir(group: Group, me: bytes) -> bool:
    """Whether the user cannot leave before somebody else is an admin."""
    others = [member for member in group.members if member.pubkey != me]
    mine = any(member.admin and member.pubkey == me for member in group.members)
    return mine and bool(others) and not any(member.admin for member in others)


def why_not_person(group: Group, person: bytes, me: bytes) -> str:
    """Why a person cannot be invited to a group; empty where they can."""
    if person == me:
        return _tr("This is you")
    if any(member.pubkey == person for member in group.members):
        return _tr("Already a member")
    return ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("GroupRights", text)
