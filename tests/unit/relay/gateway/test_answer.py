"""The words of the OK."""

from marmot_desktop.relay.gateway.answer import describe_claim


def test_the_text_tells_what_was_sent_and_what_is_left() -> None:
    text = describe_claim(delivered=2, preserved=1, remaining=4, slots=2, waits=False, limited=False)
    assert text == "gateway: delivered=2 preserved=1 remaining=4 slots=2"


def test_what_waits_is_pending_and_a_limit_is_named() -> None:
    text = describe_claim(delivered=2, preserved=0, remaining=4, slots=1, waits=True, limited=True)
    assert text == "gateway: pending=2 preserved=0 remaining=4 slots=1 limited=1"
    nothing = describe_claim(delivered=0, preserved=0, remaining=0, slots=0, waits=True, limited=False)
    assert nothing == "gateway: delivered=0 preserved=0 remaining=0 slots=0"
