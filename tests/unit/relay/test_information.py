"""The relay information document."""

import json

from marmot_desktop import __version__
from marmot_desktop.relay.config import Limits
from marmot_desktop.relay.information import build_information


def test_the_document_tells_the_limits_that_hold() -> None:
    limits = Limits(max_subscriptions=7, max_results=9000)
    document = json.loads(build_information(limits))
    assert __version__ == document["version"]
    assert 7 == document["limitation"]["max_subscriptions"]
    assert 9000 == document["limitation"]["max_limit"]
    assert document["limitation"]["auth_required"] is False


def test_large_welcomes_and_long_answers_fit_by_default() -> None:
    limitation = json.loads(build_information(Limits()))["limitation"]
    assert limitation["max_message_length"] >= 512 * 1024
    assert limitation["max_limit"] >= 5000


def test_what_is_spoken_is_announced() -> None:
    assert {1, 9, 11, 40, 42, 45, 59, 70} <= set(json.loads(build_information(Limits()))["supported_nips"])
