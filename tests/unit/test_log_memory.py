"""The last lines of the log, as they stand in the log."""

import io
import logging
from collections.abc import Iterator

import pytest

from marmot_desktop.log import set_up_logging
from marmot_desktop.log_memory import LogMemory

log = logging.getLogger("marmot_desktop.services.unit")


@pytest.fixture
def memory() -> Iterator[LogMemory]:
    made = LogMemory(kept=3)
    set_up_logging(logging.DEBUG, stream=io.StringIO(), memory=made)
    yield made
    set_up_logging(logging.DEBUG, stream=io.StringIO())


def test_a_line_is_kept_with_its_level_and_area_and_redacted(memory: LogMemory) -> None:
    log.warning("key %s", "ab" * 32)
    (line,) = memory.lines()
    assert (line.number, line.level, line.area) == (1, logging.WARNING, "services")
    assert line.text.endswith("WARNING marmot_desktop.services.unit: key <hex>")


def test_only_the_newest_are_kept_and_can_be_read_from_a_number_on(memory: LogMemory) -> None:
    for number in range(5):
        log.info("line %d", number)
    assert [line.number for line in memory.lines()] == [3, 4, 5]
    assert [line.number for line in memory.lines(after=4)] == [5]


def test_a_listener_hears_of_every_line_until_it_ends(memory: LogMemory) -> None:
    heard: list[int] = []
    end = memory.listen(lambda: heard.append(1))
    log.info("one")
    end()
    log.info("two")
    assert heard == [1]


def test_the_area_of_a_line_is_its_package_or_the_librarys_name(memory: LogMemory) -> None:
    for name in ("marmot_desktop.nostr.transport.pool", "marmot_desktop.window", "websockets"):
        logging.getLogger(name).error("x")
    assert [line.area for line in memory.lines()] == ["nostr.transport", "window", "websockets"]


def test_words_that_do_not_fit_their_arguments_harm_nobody(
    memory: LogMemory, capsys: pytest.CaptureFixture[str]
) -> None:
    memory.handle(log.makeRecord(log.name, logging.INFO, "unit", 1, "%d things", ("many",), None))
    assert memory.lines() == ()
    assert "many" in capsys.readouterr().err
