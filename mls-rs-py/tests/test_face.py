"""The Python face shows what the engine has, and nothing else."""

from __future__ import annotations

import mls_rs_py as mls
from mls_rs_py import _mls_rs_py as engine


def test_the_face_exports_everything_of_the_engine() -> None:
    assert sorted(mls.__all__) == sorted(engine.__all__)
    assert all(getattr(mls, name) is getattr(engine, name) for name in mls.__all__)


def test_everything_says_that_it_lives_in_the_package() -> None:
    classes = [one for name in mls.__all__ if isinstance(one := getattr(mls, name), type)]
    assert {one.__module__ for one in classes} == {"mls_rs_py"}
