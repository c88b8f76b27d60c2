import pytest

from marmot_desktop.errors import ErrorCode
from marmot_desktop.marmot.capabilities import (
    EXTENSION_GROUP_DATA,
    EXTENSION_REQUIRED_CAPABILITIES,
    RequiredCapabilities,
    encode_required_capabilities,
    find_required_capabilities,
)
from marmot_desktop.marmot.errors import GroupDataLimitError, InvalidGroupDataError, MlsCodecError
from marmot_desktop.marmot.group_context import (
    find_group_data,
    first_extensions,
    replace_group_data,
    require_self_remove,
)
from marmot_desktop.marmot.group_data import encode_group_data
from tests.unit.marmot.builders import group_data

DATA = group_data()
RENAMED = group_data(name="Long walks")
BODY = encode_group_data(DATA)
REQUIRED = encode_required_capabilities(RequiredCapabilities((EXTENSION_GROUP_DATA,), (0x000A,)))


def test_the_data_are_found_among_other_extensions() -> None:
    assert DATA == find_group_data([(0xABCD, b"x"), (EXTENSION_GROUP_DATA, BODY)])


def test_a_context_without_the_data_says_so() -> None:
    with pytest.raises(InvalidGroupDataError) as caught:
        find_group_data([(0xABCD, b"x")])
    assert ErrorCode.GD_MISSING == caught.value.code


def test_a_new_group_begins_with_its_data_alone() -> None:
    assert ((EXTENSION_GROUP_DATA, BODY),) == first_extensions(DATA)


def test_a_change_keeps_order_requirements_and_what_it_does_not_know() -> None:
    before = [(EXTENSION_REQUIRED_CAPABILITIES, REQUIRED), (0xABCD, b"x"), (EXTENSION_GROUP_DATA, BODY)]
    after = replace_group_data(before, RENAMED)
    assert [EXTENSION_REQUIRED_CAPABILITIES, 0xABCD, EXTENSION_GROUP_DATA] == [kind for kind, _ in after]
    assert REQUIRED == after[0][1]
    assert RENAMED == find_group_data(after)


def test_a_change_adds_the_requirement_that_openmls_demands() -> None:
    after = replace_group_data([(EXTENSION_GROUP_DATA, BODY)], RENAMED)
    assert RequiredCapabilities((EXTENSION_GROUP_DATA,)) == find_required_capabilities(after)
    other = encode_required_capabilities(RequiredCapabilities((0xABCD,), (0x000A,)))
    after = replace_group_data([(EXTENSION_GROUP_DATA, BODY), (EXTENSION_REQUIRED_CAPABILITIES, other)], RENAMED)
    assert RequiredCapabilities((0xABCD, EXTENSION_GROUP_DATA), (0x000A,)) == find_required_capabilities(after)


def test_data_of_a_newer_version_are_not_rewritten() -> None:
    with pytest.raises(GroupDataLimitError):
        replace_group_data([(EXTENSION_GROUP_DATA, BODY)], group_data(version=4))


def test_damaged_requirements_are_refused() -> None:
    with pytest.raises(MlsCodecError):
        replace_group_data([(EXTENSION_REQUIRED_CAPABILITIES, b"\x05")], RENAMED)


def test_self_remove_is_required_once() -> None:
    with_data = [(EXTENSION_GROUP_DATA, BODY)]
    widened = require_self_remove(with_data)
    assert RequiredCapabilities((EXTENSION_GROUP_DATA,), (0x000A,)) == find_required_capabilities(widened)
    assert widened == require_self_remove(widened)
    assert DATA == find_group_data(widened)
