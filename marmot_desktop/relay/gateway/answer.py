"""The words of the OK to a request: keys and values for programs, ignored where unknown.

Source: protocol of the key package gateway, Request.
"""


def describe_claim(*, delivered: int, preserved: int, remaining: int, slots: int, waits: bool, limited: bool) -> str:
    """The text of an OK.

    Args:
        delivered: packages sent or reserved, the preserved ones included.
        preserved: those of them that stay in stock.
        remaining: packages available afterwards.
        slots: of the owner that hold anything.
        waits: they wait for a subscription.
        limited: the requester is over a limit.
    """
    head = f"pending={delivered}" if waits and delivered else f"delivered={delivered}"
    tail = " limited=1" if limited else ""
    return f"gateway: {head} preserved={preserved} remaining={remaining} slots={slots}{tail}"


SERVED_ELSEWHERE = "duplicate: already served"
STILL_WAITING = "rate-limited: fetch what your earlier request reserved first"
FAILED = "error: the request could not be served"
NOT_A_GATEWAY = "restricted: this relay hands out no key packages on request"
