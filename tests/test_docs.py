"""The documentation speaks of what is there."""

import re
from pathlib import Path
from typing import Final

import pytest

from marmot_desktop.relay.config_sources import list_knobs, read_call

ROOT: Final = Path(__file__).resolve().parent.parent
PAGES: Final = sorted(
    [
        *ROOT.glob("*.md"),
        *(ROOT / "docs").rglob("*.md"),
        ROOT / "benchmarks" / "README.md",
        ROOT / "mls-rs-py" / "README.md",
    ]
)
_LINK: Final = re.compile(r"\[[^\]]*\]\(([^)#\s]+)[^)]*\)")
_FILE: Final = re.compile(
    r"`((?:unit|security|nostr|marmot|domain|storage|services|background|relay|rpc|ui)/[\w/]+\.py|log\.py)`"
)
_ADR: Final = re.compile(r"\d{4}-[a-z0-9-]+\.md\Z")


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_every_link_to_a_file_leads_somewhere(page: Path) -> None:
    links = [link for link in _LINK.findall(page.read_text(encoding="utf-8")) if "://" not in link]
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_module_and_test_of_the_protocol_map_is_there() -> None:
    names = _FILE.findall((ROOT / "docs" / "protocol-map.md").read_text(encoding="utf-8"))
    assert len(names) > 50
    roots = {
        name: ROOT / ("tests" if name.startswith(("unit/", "security/")) else "marmot_desktop") / name for name in names
    }
    assert sorted(name for name, path in roots.items() if not path.is_file()) == []


def test_every_decision_is_listed_and_says_the_four_things() -> None:
    index = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    decisions = sorted((ROOT / "docs" / "adr").glob("*.md"))
    assert decisions
    for number, page in enumerate(decisions, start=1):
        assert _ADR.match(page.name)
        assert page.name.startswith(f"{number:04}-")
        assert f"adr/{page.name}" in index
        text = page.read_text(encoding="utf-8")
        assert [head for head in ("Context", "Choice", "Price", "Look again") if f"\n## {head}\n" not in text] == []


def test_the_changelog_has_a_place_for_what_is_not_yet_released() -> None:
    assert "\n## [Unreleased]\n" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("target", ["run", "demo", "relay", "test", "check", "bench", "clean", "help"])
def test_make_lists_what_it_can_do(target: str) -> None:
    assert re.search(rf"^{target}:.* ## \S", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


def test_every_knob_of_the_relay_is_told_with_its_default() -> None:
    page = (ROOT / "docs" / "relay.md").read_text(encoding="utf-8")
    for knob in list_knobs():
        name = f"{knob.section}.{knob.name}" if knob.section else knob.name
        if isinstance(knob.default, bool):
            default = str(knob.default).lower()
        elif isinstance(knob.default, int):
            default = f"{knob.default:,}"
        else:
            default = "" if knob.default in ("", ()) else str(knob.default)
        assert f"| `{name}` | {default} | {knob.help} |" in page, name


def test_every_test_that_the_gateway_page_names_is_there() -> None:
    page = (ROOT / "docs" / "gateway.md").read_text(encoding="utf-8")
    tests = ROOT / "tests"
    folder = tests / "unit" / "relay"
    named = re.findall(r"`([\w/]+\.py)`(?: `(test_\w+)`)?", page)
    assert len(named) > 40
    for file, test in named:
        path = folder / file if (folder / file).is_file() else tests / file
        text = path.read_text(encoding="utf-8")
        assert not test or f"def {test}(" in text, test
    numbers = re.findall(r"^\| (\d+)(?: to (\d+))? \|", page, re.MULTILINE)
    covered = {number for first, last in numbers for number in range(int(first), int(last or first) + 1)}
    assert covered == set(range(1, 48))


def test_the_example_of_a_configuration_is_usable() -> None:
    assert read_call(["--config", str(ROOT / "packaging" / "relay" / "relay.toml")], {}).config.public_urls


def test_every_mark_of_the_checklist_has_a_demonstration() -> None:
    texts = "".join(page.read_text(encoding="utf-8") for page in (ROOT / "tests" / "security").glob("test_*.py"))
    shown = {int(mark) for names in re.findall(r"def (test_m\w+)", texts) for mark in re.findall(r"m(\d\d)_", names)}
    assert shown == set(range(1, 34))
