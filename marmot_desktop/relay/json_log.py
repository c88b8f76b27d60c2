"""Log lines for programs: one JSON object a line, redacted as all our lines are."""

import datetime as dt
import json
import logging

from marmot_desktop.log import LineFormatter, redact


class JsonFormatter(LineFormatter):
    """Time, level, module and message; a traceback as one text."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as JSON."""
        line = {
            "time": dt.datetime.fromtimestamp(record.created, dt.UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "module": record.name,
            "message": redact(record.getMessage()),
        }
        if record.exc_info:
            line["traceback"] = redact(self.formatException(record.exc_info))
        return json.dumps(line, ensure_ascii=False)


def log_as_json() -> None:
    """Let every handler that `set_up_logging` made write JSON."""
    for handler in logging.getLogger().handlers:
        if isinstance(handler.formatter, LineFormatter):
            handler.setFormatter(JsonFormatter())
