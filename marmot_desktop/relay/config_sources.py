"""Where the knobs come from: defaults, then the file, then the environment, then the command line; the later one wins.

Every knob has one name in three spellings: `low_water` in the section `[gateway]` of the file, `MARMOT_RELAY_GATEWAY_LOW_WATER`
in the environment, `--gateway-low-water` on the command line. Knobs of the relay itself stand outside the sections and have
no prefix.
"""

import argparse
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Final

import msgspec

from marmot_desktop.error_codes import ErrorCode
from marmot_desktop.relay.config import (
    ConnectionLimits,
    Durability,
    Limits,
    LogFormat,
    RelayConfig,
    check_config,
    parse_listen_address,
    parse_public_url,
)
from marmot_desktop.relay.errors import InvalidConfigError
from marmot_desktop.relay.gateway.rules import GatewayRules

ENVIRONMENT_PREFIX: Final = "MARMOT_RELAY_"
_SECTIONS: Final[Mapping[str, type]] = {"limits": Limits, "connections": ConnectionLimits, "gateway": GatewayRules}
_HELP: Final = re.compile(r"^        (\w+): (.+(?:\n {12,}.+)*)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class GeneralKnobs:
    """The knobs of the relay itself.

    Args:
        listen: address to listen on, as HOST:PORT; port 0 chooses a free one, which the ready line tells.
        database: SQLite file, created where it is missing, or a postgresql:// address.
        public_url: addresses by which clients know this relay; may be given several times, in the
            environment with commas between them.
        durability: full: an OK survives the loss of power; normal: it survives the end of the process.
        log_format: text, or json: one object a line.
        verifier_threads: threads that check signatures.
        query_threads: threads that read the database.
        sweep_interval_s: seconds between removals of expired events.
        stop_with_stdin: stop when standard input ends.
    """

    listen: str = "127.0.0.1:7447"
    database: str = ""
    public_url: tuple[str, ...] = ()
    durability: Durability = Durability.FULL
    log_format: LogFormat = LogFormat.TEXT
    verifier_threads: int = 2
    query_threads: int = 2
    sweep_interval_s: float = 60
    stop_with_stdin: bool = False


@dataclass(frozen=True, slots=True)
class Knob:
    """One setting.

    Args:
        section: of the file; empty for the relay itself.
        name: within the section.
        default: what holds without it.
        help: one sentence.
    """

    section: str
    name: str
    default: object
    help: str

    @property
    def key(self) -> str:
        """Its name on the command line and in the environment, with underscores."""
        return f"{self.section}_{self.name}" if self.section else self.name


@dataclass(slots=True)
class Call:
    """What a command line asks for.

    Args:
        config: how to serve.
        check_only: say whether the configuration is usable, and end.
    """

    config: RelayConfig
    check_only: bool = field(default=False)


def list_knobs() -> Iterator[Knob]:
    """Every setting, in the order of the documentation."""
    for section, owner in {"": GeneralKnobs, **_SECTIONS}.items():
        texts = {name: " ".join(text.split()) for name, text in _HELP.findall(owner.__doc__ or "")}
        for each in fields(owner):
            default = each.default
            yield Knob(section, each.name, getattr(default, "value", default), texts[each.name])


def read_call(arguments: Sequence[str], environment: Mapping[str, str]) -> Call:
    """What to do.

    Args:
        arguments: without the program's name.
        environment: of the process.

    Raises:
        InvalidConfigError: A knob has no usable value, or a file or a name is unknown; the detail says which.
        SystemExit: The arguments are not ours (the usage was printed), or help was asked for.
    """
    options = vars(_build_parser().parse_args(arguments))
    path = options.pop("config") or environment.get(f"{ENVIRONMENT_PREFIX}CONFIG")
    check_only = options.pop("check_config")
    values = _read_file(Path(path)) if path else {}
    for knob in list_knobs():
        for source in (environment.get(ENVIRONMENT_PREFIX + knob.key.upper()), options[knob.key]):
            if source is not None:
                values.setdefault(knob.section, {})[knob.name] = _split(knob, source)
    return Call(_build_config(values), check_only)


def _build_config(values: Mapping[str, Mapping[str, object]]) -> RelayConfig:
    general: GeneralKnobs = _convert(values.get("", {}), GeneralKnobs, "")
    if not general.database:
        raise InvalidConfigError(
            ErrorCode.INVALID_REFERENCE, "database is missing: name a file or a postgresql:// address"
        )
    host, port = parse_listen_address(general.listen)
    config = RelayConfig(
        host=host,
        port=port,
        database=general.database,
        public_urls=tuple(parse_public_url(text) for text in general.public_url),
        limits=_convert(values.get("limits", {}), Limits, "limits"),
        connections=_convert(values.get("connections", {}), ConnectionLimits, "connections"),
        gateway=_convert(values.get("gateway", {}), GatewayRules, "gateway"),
        durability=general.durability,
        log_format=general.log_format,
        verifier_threads=general.verifier_threads,
        query_threads=general.query_threads,
        sweep_interval_s=general.sweep_interval_s,
        stop_with_stdin=general.stop_with_stdin,
    )
    check_config(config)
    return config


def _convert(values: Mapping[str, object], owner: type[Any], section: str) -> Any:  # noqa: ANN401 - of the owner's type
    unknown = set(values) - {each.name for each in fields(owner)}
    where = f"[{section}]: " if section else ""
    if unknown:
        raise InvalidConfigError(ErrorCode.INVALID_REFERENCE, f"{where}unknown knob {min(unknown)}")
    try:
        # Not strict: the environment and the command line have texts only.
        return msgspec.convert(values, owner, strict=False)
    except msgspec.ValidationError as error:
        raise InvalidConfigError(ErrorCode.INVALID_REFERENCE, f"{where}{error}".replace("`", "")) from error


def _read_file(path: Path) -> dict[str, dict[str, object]]:
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InvalidConfigError(ErrorCode.INVALID_REFERENCE, f"{path} cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InvalidConfigError(ErrorCode.INVALID_REFERENCE, f"{path} is not TOML: {error}") from error
    values: dict[str, dict[str, object]] = {"": {}}
    for name, value in document.items():
        if not isinstance(value, dict):
            values[""][name] = value
        elif name in _SECTIONS:
            values[name] = value
        else:
            raise InvalidConfigError(ErrorCode.INVALID_REFERENCE, f"unknown section [{name}]")
    return values


def _split(knob: Knob, source: object) -> object:
    if not isinstance(knob.default, tuple):
        return source
    texts = source if isinstance(source, list) else [source]
    return [part.strip() for text in texts for part in str(text).split(",") if part.strip()]


def _build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="marmot-relay",
        description="A Nostr relay that hands out MLS key packages while their owners sleep.",
        epilog="Commands beside serving: marmot-relay stock PERSON, marmot-relay backup FILE. Every knob can also stand in "
        f"the file of --config, or in the environment as {ENVIRONMENT_PREFIX}NAME.",
    )
    parser.add_argument("--config", metavar="FILE", help="TOML file with any of the knobs below")
    parser.add_argument("--check-config", action="store_true", help="say whether the configuration is usable, and end")
    for section in ("", *_SECTIONS):
        group = parser.add_argument_group(section or "relay")
        for knob in list_knobs():
            if knob.section == section:
                _add_flag(group, knob)
    return parser


def _add_flag(group: "argparse._ArgumentGroup", knob: Knob) -> None:
    flag = f"--{knob.key.replace('_', '-')}"
    shown = knob.help.replace("%", "%%")
    if isinstance(knob.default, bool):
        group.add_argument(flag, dest=knob.key, action=argparse.BooleanOptionalAction, default=None, help=shown)
        return
    if isinstance(knob.default, tuple):
        group.add_argument(flag, dest=knob.key, action="append", metavar="URL", help=shown)
        return
    default = "" if knob.default in ("", ()) else f" (default {knob.default})"
    group.add_argument(flag, dest=knob.key, metavar=_name_value(knob), help=shown + default)


def _name_value(knob: Knob) -> str:
    return "N" if isinstance(knob.default, int | float) else knob.name.rpartition("_")[2].upper()
