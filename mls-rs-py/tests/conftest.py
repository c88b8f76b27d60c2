"""Fixtures: people who make key packages, and groups that are already filled."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import mls_rs_py as mls

# Test modules are imported by path, not as a package; what they share lies beside them.
sys.path.append(str(Path(__file__).parent))

from engine_people import Person, invite, new_group, person


@pytest.fixture
def alice() -> Person:
    """The one who creates groups."""
    return person("alice")


@pytest.fixture
def bob() -> Person:
    """A member."""
    return person("bob")


@pytest.fixture
def carol() -> Person:
    """Another member."""
    return person("carol")


@pytest.fixture
def pair(alice: Person, bob: Person) -> tuple[mls.Group, mls.Group]:
    """Alice's and Bob's group of two."""
    group = new_group(alice)
    return group, invite(group, (), bob)[0]


@pytest.fixture
def trio(alice: Person, bob: Person, carol: Person) -> tuple[mls.Group, mls.Group, mls.Group]:
    """Alice's, Bob's and Carol's group of three."""
    group = new_group(alice)
    bobs, carols = invite(group, (), bob, carol)
    return group, bobs, carols
