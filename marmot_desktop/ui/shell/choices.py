"""Everything the quick switcher can find, gathered from the pages."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from marmot_desktop.domain.chat import Group
from marmot_desktop.domain.identifiers import parse_person, short_npub
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.locale_text import in_order
from marmot_desktop.ui.models.chat_list_model import group_avatar, group_title
from marmot_desktop.ui.models.people import PeopleBook
from marmot_desktop.ui.models.quick_choices import Choice, ChoiceKind
from marmot_desktop.ui.models.roles import AvatarSpec
from marmot_desktop.ui.shell.command_keys import CommandKeys
from marmot_desktop.ui.shell.commands import COMMANDS, group_words


def build_choices(groups: Sequence[Group], context: UiContext, keys: CommandKeys) -> list[Choice]:
    """Chats first, then people, then other accounts, then the commands that can be used now."""
    people = context.people
    chats = [
        Choice(
            ChoiceKind.CHAT,
            str(group.key),
            group_title(group, people),
            _members(group, people),
            avatar=group_avatar(group, people),
            also=" ".join(people.name_of(member.pubkey) for member in group.members[:20]),
        )
        for group in groups
    ]
    persons = [
        Choice(
            ChoiceKind.PERSON,
            pubkey.hex(),
            name,
            short_npub(parse_person(pubkey.hex())),
            avatar=AvatarSpec(name, pubkey),
        )
        for pubkey, name in in_order(people.known().items(), lambda known: known[1])
    ]
    commands = [
        Choice(
            ChoiceKind.COMMAND,
            command.id,
            command.words,
            group_words(command.group),
            trailing=command.key_words[0] if command.keys else "",
            avatar=AvatarSpec(command.words, b"", "chevron-right"),
        )
        for command in COMMANDS
        if command.listed and not keys.why_not(command)
    ]
    accounts = [
        Choice(
            ChoiceKind.ACCOUNT,
            resident.account.pubkey.hex(),
            resident.name,
            _tr("Go to this account"),
            avatar=AvatarSpec(resident.name, resident.account.pubkey),
            also=resident.account.npub,
        )
        for resident in context.roster.residents
        if resident.account.pubkey != people.me
    ]
    return [*chats, *persons, *accounts, *commands]


def _members(group: Group, people: PeopleBook) -> str:
    others = [people.name_of(member.pubkey) for member in group.members if member.pubkey != people.me]
    if group.is_direct:
        return _tr("Direct chat")
    return ", ".join(others[:4]) or _tr("Just you")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Choices", text)
