import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
import pytest
from fastapi import FastAPI

from service.commands.faults import Failure
from service.commands.server import HTTPServer, address_of, listen, running
from service.errors import StoreUnavailable


def test_a_taken_port_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(Failure, match=f"Port {port} on 127.0.0.1 is in use; choose another"):
            listen("127.0.0.1", port)


def test_an_address_of_another_machine_is_told() -> None:
    with pytest.raises(Failure, match=r"Can't listen on 192\.0\.2\.1, port 0"):
        listen("192.0.2.1", 0)


def test_running_starts_and_stops() -> None:
    stopped: list[bool] = []

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        yield
        stopped.append(True)

    with running(FastAPI(lifespan=lifespan)) as address:
        assert httpx.get(f"{address}/openapi.json").status_code == 200
        assert stopped == []
    assert stopped == [True]


@asynccontextmanager
async def broken(app: FastAPI) -> AsyncIterator[None]:
    raise StoreUnavailable("The folder can't be written.")
    yield


def test_what_kept_the_app_from_starting_is_raised() -> None:
    with (
        pytest.raises(StoreUnavailable, match="can't be written"),
        running(FastAPI(lifespan=broken)),
    ):
        pass


def test_a_failed_start_shows_no_traceback(capfd: pytest.CaptureFixture[str]) -> None:
    with listen("127.0.0.1", 0) as listening:
        server = HTTPServer(FastAPI(lifespan=broken), listening, "error")
        with pytest.raises(StoreUnavailable):
            server.run()
    assert "Traceback" not in capfd.readouterr().err


def test_the_address_is_one_that_a_browser_takes() -> None:
    with listen("127.0.0.1", 0) as listening:
        port = listening.getsockname()[1]
        assert address_of(listening) == f"http://127.0.0.1:{port}"
