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


def why_not_person(group: Group, person: bytes, me: bytes) -> str:
    """Why a person cannot be invited to a group; empty where they can."""
    if person == me:
        return _tr("This is you")
    if any(member.pubkey == person for member in group.members):
        return _tr("Already a member")
    return ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("GroupRights", text)
