"""The extensions of a group context: read the Marmot data out of them, build the list of a new epoch.

A GroupContextExtensions proposal replaces the whole list, so a change starts from the current one and keeps what it does
not know.

Source: MIP-01, Required MLS Extensions and Updating; RFC 9420 section 12.1.7.
"""

from collections.abc import Iterable, Sequence

from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import replace
from marmot_desktop.marmot.capabilities import (
    EXTENSION_GROUP_DATA,
    EXTENSION_REQUIRED_CAPABILITIES,
    PROPOSAL_SELF_REMOVE,
    RequiredCapabilities,
    encode_required_capabilities,
    find_required_capabilities,
)
from marmot_desktop.marmot.errors import InvalidGroupDataError
from marmot_desktop.marmot.group_data import GroupData, encode_group_data, parse_group_data
from marmot_desktop.marmot.mls_values import Extension


def find_group_data(extensions: Iterable[Extension]) -> GroupData:
    """The Marmot data in a list of context extensions.

    Raises:
        InvalidGroupDataError: `GD_MISSING`, or as `parse_group_data`.
    """
    for kind, body in extensions:
        if kind == EXTENSION_GROUP_DATA:
            return parse_group_data(body)
    raise InvalidGroupDataError(ErrorCode.GD_MISSING, "no extension 0xF2EE")


def first_extensions(data: GroupData) -> tuple[Extension, ...]:
    """The extensions of a new group; the engine adds required_capabilities.

    Raises:
        GroupDataLimitError: data that must not be written.
    """
    return ((EXTENSION_GROUP_DATA, encode_group_data(data)),)


def replace_group_data(extensions: Sequence[Extension], data: GroupData) -> tuple[Extension, ...]:
    """The current list with other Marmot data.

    required_capabilities always names 0xF2EE afterwards: OpenMLS refuses the commit otherwise, and groups made by
    marmot-ts come without it.

    Raises:
        GroupDataLimitError: data that must not be written.
        MlsCodecError: required_capabilities is damaged.
    """
    required = find_required_capabilities(extensions) or RequiredCapabilities()
    if EXTENSION_GROUP_DATA not in required.extensions:
        required = replace(required, extensions=(*required.extensions, EXTENSION_GROUP_DATA))
    with_data = _put(extensions, EXTENSION_GROUP_DATA, encode_group_data(data))
    return _put(with_data, EXTENSION_REQUIRED_CAPABILITIES, encode_required_capabilities(required))


def require_self_remove(extensions: Sequence[Extension]) -> tuple[Extension, ...]:
    """The current list with SelfRemove among the required proposals, for when every member understands it.

    Raises:
        MlsCodecError: required_capabilities is damaged.
    """
    required = find_required_capabilities(extensions) or RequiredCapabilities(extensions=(EXTENSION_GROUP_DATA,))
    if PROPOSAL_SELF_REMOVE not in required.proposals:
        required = replace(required, proposals=(*required.proposals, PROPOSAL_SELF_REMOVE))
    return _put(extensions, EXTENSION_REQUIRED_CAPABILITIES, encode_required_capabilities(required))


def _put(extensions: Sequence[Extension], kind: int, body: bytes) -> tuple[Extension, ...]:
    """Replace in place, or append."""
    if any(each == kind for each, _ in extensions):
        return tuple((each, body if each == kind else old) for each, old in extensions)
    return (*extensions, (kind, body))
