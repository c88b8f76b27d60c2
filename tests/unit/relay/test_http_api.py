"""What the relay answers to plain HTTP."""

import pytest

from marmot_desktop.relay.http_api import HttpApi
from marmot_desktop.relay.listener import HttpRequest, HttpResponse
from marmot_desktop.relay.transport import Peer


async def ask(method: str, target: str = "/", **headers: str) -> HttpResponse:
    return await HttpApi(b"{}").answer(HttpRequest(method, target, headers, b"", Peer("127.0.0.1", is_loopback=True)))


@pytest.mark.parametrize("accept", ["application/nostr+json", "text/html, application/nostr+json;q=0.9"])
@pytest.mark.parametrize("target", ["/", "/?x=1"])
async def test_who_accepts_it_gets_the_information_document(accept: str, target: str) -> None:
    answer = await ask("GET", target, accept=accept)
    assert (200, b"{}", "application/nostr+json") == (answer.status, answer.body, answer.content_type)


async def test_a_browser_is_told_what_this_is() -> None:
    answer = await ask("GET", accept="text/html")
    assert 426 == answer.status
    assert "websocket" == answer.headers["upgrade"]
    assert b"Nostr relay" in answer.body


async def test_a_page_of_another_site_may_ask() -> None:
    answer = await ask("OPTIONS")
    assert (204, b"") == (answer.status, answer.body)
    assert "*" == answer.headers["access-control-allow-headers"]


@pytest.mark.parametrize(("method", "target", "status"), [("POST", "/", 405), ("DELETE", "/", 405), ("GET", "/x", 404)])
async def test_everything_else_is_refused(method: str, target: str, status: int) -> None:
    assert status == (await ask(method, target)).status


@pytest.mark.parametrize(("method", "target"), [("GET", "/"), ("OPTIONS", "/"), ("POST", "/"), ("GET", "/x")])
async def test_every_answer_may_be_read_by_other_sites(method: str, target: str) -> None:
    assert "*" == (await ask(method, target)).headers["access-control-allow-origin"]
