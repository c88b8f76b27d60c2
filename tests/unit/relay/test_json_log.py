"""Log lines for programs."""

import json
import logging

from marmot_desktop.log import LineFormatter
from marmot_desktop.relay.json_log import JsonFormatter, log_as_json


def make_record(message: str, *arguments: object) -> logging.LogRecord:
    return logging.LogRecord("marmot_desktop.relay", logging.INFO, "", 0, message, arguments, None)


def test_a_line_is_an_object_without_secrets() -> None:
    line = json.loads(JsonFormatter().format(make_record("kept %s\nnsec1%s", "x" * 3, "q" * 58)))
    assert ("info", "marmot_desktop.relay") == (line["level"], line["module"])
    assert line["message"].startswith("kept xxx\n")
    assert "q" * 58 not in line["message"]


def test_a_traceback_is_one_text() -> None:
    record = make_record("failed")
    try:
        raise ValueError("why")
    except ValueError as error:
        record.exc_info = (ValueError, error, error.__traceback__)
    assert "ValueError: why" in json.loads(JsonFormatter().format(record))["traceback"]


def test_only_our_handlers_change() -> None:
    ours, other = logging.NullHandler(), logging.NullHandler()
    ours.setFormatter(LineFormatter())
    other.setFormatter(plain := logging.Formatter())
    root = logging.getLogger()
    for handler in (ours, other):
        root.addHandler(handler)
    try:
        log_as_json()
        assert isinstance(ours.formatter, JsonFormatter)
        assert other.formatter is plain
    finally:
        for handler in (ours, other):
            root.removeHandler(handler)
