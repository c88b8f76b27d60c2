"""Bad parameters are named."""

import pytest

from marmot_desktop.domain.identifiers import parse_group, parse_person
from marmot_desktop.errors import ErrorCode
from marmot_desktop.rpc.parameters import (
    BadParameterError,
    Limit,
    Parameters,
    parse_id_of,
    parse_ids_of,
    parse_parameters,
)
from tests.unit.rpc.fake_desk import ALICE, BOB


class Example(Parameters, frozen=True):
    group: str
    limit: Limit = 50
    strict: bool = False
    names: tuple[str, ...] = ()


@pytest.mark.parametrize(
    ("given", "parameter"),
    [
        ({}, "group"),
        ({"group": 1}, "group"),
        ({"group": None}, "group"),
        ({"group": "a", "limit": "3"}, "limit"),
        ({"group": "a", "limit": 0}, "limit"),
        ({"group": "a", "limit": True}, "limit"),
        ({"group": "a", "limit": 1.5}, "limit"),
        ({"group": "a", "names": ["x", 3]}, "names"),
        ({"group": "a", "names": "x"}, "names"),
        ({"group": "a", "surprise": 1}, "surprise"),
    ],
)
def test_a_bad_parameter_is_named(given: dict[str, object], parameter: str) -> None:
    with pytest.raises(BadParameterError) as caught:
        parse_parameters(given, Example)
    assert caught.value.parameter == parameter


def test_text_from_a_command_line_becomes_numbers_and_truth_values() -> None:
    parsed = parse_parameters({"group": "a", "limit": "3", "strict": "true"}, Example, from_text=True)
    assert parsed == Example(group="a", limit=3, strict=True)


def test_a_person_may_be_given_as_npub_or_hex_in_any_case() -> None:
    from marmot_desktop.domain.identifiers import npub

    for text in (npub(ALICE), ALICE.hex(), ALICE.hex().upper()):
        assert parse_id_of("pubkey", text, parse_person) == ALICE


def test_a_bad_id_is_named_with_the_code_that_says_the_same() -> None:
    with pytest.raises(BadParameterError) as caught:
        parse_id_of("group", "zz", parse_group)
    assert (caught.value.parameter, caught.value.known_code) == ("group", ErrorCode.INVALID_GROUP_ID)


def test_people_named_twice_are_taken_once_and_in_order() -> None:
    assert parse_ids_of("members", [BOB.hex(), ALICE.hex(), BOB.hex()], parse_person) == (BOB, ALICE)
