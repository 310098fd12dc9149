"""Settings that owe nothing to the environment, and the service with a stand-in for the model.

What is slow to import is imported by the fixtures that need it; most tests need none.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from service.settings import Settings

if TYPE_CHECKING:
    from fastapi import FastAPI
    from starlette.testclient import TestClient

    from tests.service.fakes import FakeMaker, FakeModel


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith("NUTGRAF_"):
            monkeypatch.delenv(name)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Default settings with a data folder of the test's own."""
    return Settings(data_dir=tmp_path / "data")


@pytest.fixture
def model() -> "FakeModel":
    from tests.service.fakes import FakeModel  # noqa: PLC0415

    return FakeModel()


@pytest.fixture
def maker() -> "FakeMaker":
    from tests.service.fakes import FakeMaker  # noqa: PLC0415

    return FakeMaker()


@pytest.fixture
def app(settings: Settings, model: "FakeModel", maker: "FakeMaker") -> "FastAPI":
    from service.app import create_app  # noqa: PLC0415

    return create_app(settings, model=model, make=maker)


@pytest.fixture
def client(app: "FastAPI") -> Iterator["TestClient"]:
    """A client of the running service."""
    from starlette.testclient import TestClient  # noqa: PLC0415

    with TestClient(app) as running:
        yield running
