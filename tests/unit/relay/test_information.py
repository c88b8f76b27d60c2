"""The relay information document."""

import json

from marmot_desktop import __version__
from marmot_desktop.relay.config import Limits
from marmot_desktop.relay.gateway.rules import GatewayRules
from marmot_desktop.relay.information import build_information
from tests.helpers.relay_events import ALICE


def test_the_document_tells_the_limits_that_hold() -> None:
    limits = Limits(max_subscriptions=7, max_results=9000)
    document = json.loads(build_information(limits, GatewayRules(), ALICE))
    assert __version__ == document["version"]
    assert 7 == document["limitation"]["max_subscriptions"]
    assert 9000 == document["limitation"]["max_limit"]
    assert document["limitation"]["auth_required"] is False


def test_large_welcomes_and_long_answers_fit_by_default() -> None:
    limitation = json.loads(build_information(Limits(), GatewayRules(), ALICE))["limitation"]
    assert limitation["max_message_length"] >= 512 * 1024
    assert limitation["max_limit"] >= 5000


def test_what_is_spoken_is_announced() -> None:
    assert {1, 9, 11, 40, 42, 45, 59, 70} <= set(
        json.loads(build_information(Limits(), GatewayRules(), ALICE))["supported_nips"]
    )


def test_the_gateway_is_announced_with_its_key_unless_it_is_switched_off() -> None:
    document = json.loads(build_information(Limits(), GatewayRules(low_water=2, work_bits=8), ALICE))
    assert ALICE.hex() == document["self"]
    assert document["mls_gateway"] == {
        "version": 1,
        "max_min": 10,
        "delivery_ttl": 300,
        "low_water": 2,
        "target": 10,
        "auth": False,
        "pow": 8,
    }
    assert "mls_gateway" not in json.loads(build_information(Limits(), GatewayRules(intercept=False), ALICE))
