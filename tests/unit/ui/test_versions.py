"""Tests of `marmot_desktop.ui.versions`."""

import tomllib
from pathlib import Path

import marmot_desktop
from marmot_desktop.ui import versions


def test_every_part_that_we_ship_is_named() -> None:
    project = tomllib.loads((Path(marmot_desktop.__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))
    named = {package.casefold() for _name, package, _licence in versions.PARTS if package}
    needed = {line.split(">")[0].split(";")[0].strip().casefold() for line in project["project"]["dependencies"]}
    # The relay counts with it; the window ships without.
    assert needed - named == {"prometheus-client"}


def test_versions_are_those_that_run() -> None:
    found = dict(versions.facts())
    assert found["Marmot Desktop"] == marmot_desktop.__version__
    assert all(found.values())
    assert f"Qt: {found['Qt']}" in versions.as_text()


def test_a_part_without_a_version_is_no_error() -> None:
    assert versions.version_of("") == versions.version_of("no-such-package") == ""
