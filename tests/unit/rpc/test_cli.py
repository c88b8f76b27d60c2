"""The program as it is called: one-shot commands, and serving on the real standard streams."""

import json
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from io import StringIO
from pathlib import Path

import pytest

from marmot_desktop.config import Flags
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.rpc.cli import OpenDesk, main
from marmot_desktop.services.desk import Desk
from tests.unit.rpc.fake_desk import ALICE, BOB, GROUP, FakeDesk, account, opened

_SERVE = """
import asyncio, sys
from marmot_desktop.rpc.cli import main
from tests.unit.rpc.fake_desk import FakeDesk, account, opened
def open_desk(flags):
    print("a library that prints")
    return opened(FakeDesk(account()))
sys.exit(main(["rpc"], open_desk))
"""


def opening(desk: FakeDesk) -> OpenDesk:
    return lambda _flags: opened(desk)


def refusing(code: ErrorCode) -> OpenDesk:
    @asynccontextmanager
    async def open_desk(_flags: Flags) -> AsyncIterator[Desk]:
        raise RefusedError(code)
        yield

    return open_desk


@contextmanager
def standard_streams() -> Iterator[tuple[int, int]]:
    """Descriptors 0 and 1 of this process are pipes for a while; gives the far ends."""
    kept = os.dup(0), os.dup(1)
    (near_in, far_in), (far_out, near_out) = os.pipe(), os.pipe()
    os.dup2(near_in, 0)
    os.dup2(near_out, 1)
    try:
        yield far_in, far_out
    finally:
        os.dup2(kept[0], 0)
        os.dup2(kept[1], 1)
        for end in (near_in, far_out, near_out, *kept):
            os.close(end)


def test_a_list_is_printed_as_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["group.list"], opening(FakeDesk(account()))) == 0
    header, _, first, _ = capsys.readouterr().out.splitlines()
    assert header.split()[:2] == ["group", "name"]
    assert first.split()[:2] == [GROUP.hex(), "Garden"]


def test_json_is_printed_where_it_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["group.get", "--group", GROUP.hex(), "--json"], opening(FakeDesk(account()))) == 0
    assert json.loads(capsys.readouterr().out)["name"] == "Garden"


def test_lists_and_numbers_are_understood(capsys: pytest.CaptureFixture[str]) -> None:
    desk = FakeDesk(account())
    people = f"{ALICE.hex()},{BOB.hex()}"
    assert main(["group.create", "--name", "Garden", "--members", people, "--json"], opening(desk)) == 0
    assert desk.services.calls[-1][-1] == (ALICE, BOB)
    assert main(["group.list", "--limit", "1", "--json"], opening(desk)) == 0
    assert len(json.loads(capsys.readouterr().out.splitlines()[1])) == 1


def test_a_secret_is_read_from_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", StringIO("nsec1fine\n"))
    desk = FakeDesk()
    assert main(["account.import", "--secret", "-"], opening(desk)) == 0
    assert desk.accounts.imported == ("nsec1fine", None, "")


def test_an_error_is_a_sentence_with_its_code_and_status_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["group.list"], opening(FakeDesk())) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == "marmot: No account is signed in. [signed_out]\n"


def test_a_bad_parameter_is_named_with_status_two(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["group.get", "--group", "zz"], opening(FakeDesk(account()))) == 2
    assert "`group`" in capsys.readouterr().err


def test_a_profile_in_use_is_told_in_json_with_status_three(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["group.list", "--json"], refusing(ErrorCode.PROFILE_IN_USE)) == 3
    error = json.loads(capsys.readouterr().out)
    assert (error["id"], error["error"]["data"]["code"]) == (None, "profile_in_use")


def test_rpc_on_a_profile_in_use_writes_one_error_line_with_status_three() -> None:
    with standard_streams() as (to_server, from_server):
        assert main(["rpc"], refusing(ErrorCode.PROFILE_IN_USE)) == 3
        os.close(to_server)
        lines = os.read(from_server, 65_536).splitlines()
    assert len(lines) == 1
    error = json.loads(lines[0])
    assert (error["id"], error["error"]["code"], error["error"]["data"]["code"]) == (None, -32000, "profile_in_use")


def test_rpc_serves_on_the_standard_streams_and_ends_with_its_input() -> None:
    desk = FakeDesk(account())
    with standard_streams() as (to_server, from_server):
        os.write(to_server, b'{"jsonrpc":"2.0","id":1,"method":"sync.status"}')
        os.close(to_server)
        assert main(["rpc"], opening(desk)) == 0
        answer = os.read(from_server, 65_536)
    assert json.loads(answer)["id"] == 1
    assert desk.closed


@pytest.mark.parametrize("line", ["group.destroy", "rpc --nonsense x", "account.import --secret nsec1abc"])
def test_what_cannot_be_understood_has_status_two(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(line.split(), opening(FakeDesk())) == 2
    captured = capsys.readouterr()
    assert captured.err.startswith("marmot: ")
    assert "nsec1abc" not in captured.err


def test_help_lists_the_methods(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"], opening(FakeDesk())) == 0
    assert "group.create" in capsys.readouterr().out
    assert main(["group.create", "--help"], opening(FakeDesk())) == 0
    assert "--members" in capsys.readouterr().out


def test_what_a_library_prints_does_not_get_between_the_answers() -> None:
    root = Path(__file__).parents[3]
    request = b'{"jsonrpc":"2.0","id":1,"method":"shutdown"}\n'
    done = subprocess.run(
        [sys.executable, "-c", _SERVE], cwd=root, input=request, capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0
    assert [json.loads(line) for line in done.stdout.splitlines()] == [{"jsonrpc": "2.0", "id": 1, "result": {}}]
    assert b"a library that prints" in done.stderr
