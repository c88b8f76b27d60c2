"""What the relay answers to plain HTTP."""

from http import HTTPStatus

import pytest

from marmot_desktop.error_codes import ErrorCode
from marmot_desktop.relay.errors import StoreError
from marmot_desktop.relay.http_api import HttpApi, Routes
from marmot_desktop.relay.listener import HttpRequest, HttpResponse
from marmot_desktop.relay.transport import Peer


async def page(request: HttpRequest) -> HttpResponse:
    return HttpResponse(HTTPStatus.OK, request.method.encode())


async def item(request: HttpRequest, name: str) -> HttpResponse:
    return HttpResponse(HTTPStatus.OK, name.encode())


async def broken(request: HttpRequest) -> HttpResponse:
    raise StoreError(ErrorCode.STORAGE_ERROR)


ROUTES = Routes(
    pages={
        ("GET", "/"): page,
        ("GET", "/page"): page,
        ("POST", "/page"): page,
        ("POST", "/box"): page,
        ("GET", "/broken"): broken,
    },
    items={("GET", "/page"): item},
)


async def ask(method: str, target: str = "/", **headers: str) -> HttpResponse:
    return await HttpApi(b"{}", ROUTES).answer(
        HttpRequest(method, target, headers, b"", Peer("127.0.0.1", is_loopback=True))
    )


@pytest.mark.parametrize("accept", ["application/nostr+json", "text/html, application/nostr+json;q=0.9"])
@pytest.mark.parametrize("target", ["/", "/?x=1"])
async def test_who_accepts_it_gets_the_information_document(accept: str, target: str) -> None:
    answer = await ask("GET", target, accept=accept)
    assert (200, b"{}", "application/nostr+json") == (answer.status, answer.body, answer.content_type)


async def test_a_browser_gets_the_page() -> None:
    answer = await ask("GET", accept="text/html,application/xhtml+xml")
    assert (200, b"GET") == (answer.status, answer.body)


async def test_who_is_no_browser_and_no_app_is_told_what_this_is() -> None:
    answer = await ask("GET")
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


@pytest.mark.parametrize(
    ("method", "target", "status", "body"),
    [
        ("GET", "/page", 200, b"GET"),
        ("HEAD", "/page?x=/y", 200, b"HEAD"),
        ("POST", "/page", 200, b"POST"),
        ("GET", "/page/ab", 200, b"ab"),
        ("GET", "/page/a/b", 404, None),
        ("GET", "/page/", 404, None),
        ("POST", "/page/ab", 405, None),
        ("GET", "/box", 405, None),
        ("DELETE", "/page", 405, None),
        ("OPTIONS", "/page/ab", 204, b""),
        ("GET", "/broken", 503, None),
    ],
)
async def test_a_path_is_answered_by_its_route(method: str, target: str, status: int, body: bytes | None) -> None:
    answer = await ask(method, target)
    assert status == answer.status
    assert body is None or body == answer.body


async def test_who_asks_in_the_wrong_way_is_told_the_right_one() -> None:
    assert "POST, OPTIONS" == (await ask("GET", "/box")).headers["allow"]
