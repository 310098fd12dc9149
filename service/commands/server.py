"""An app under uvicorn, in this thread or in one of its own."""

import errno
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from service.commands.faults import Failure

_START_SECONDS = 60
_POLL_SECONDS = 0.02
_GRACE_SECONDS = 10  # For requests under way when the server is told to stop.


class HTTPServer:
    """An app on a socket that listens; `log_level` is uvicorn's own."""

    def __init__(self, app: ASGIApp, listening: socket.socket, log_level: str) -> None:
        self._app = Noted(app)
        self._listening = listening
        self.uvicorn = uvicorn.Server(
            uvicorn.Config(
                self._app,
                lifespan="on",
                log_level=log_level,
                access_log=False,  # The app logs each request itself.
                timeout_graceful_shutdown=_GRACE_SECONDS,
            )
        )

    def run(self) -> None:
        """Serve until told to stop. Raises what kept the app from starting."""
        try:
            self.uvicorn.run(sockets=[self._listening])
        except SystemExit:
            raise self.fault from None

    @property
    def fault(self) -> Exception:
        """What kept the app from starting."""
        return self._app.fault or Failure("The server didn't start.")


class Noted:
    """An app whose failure to start is kept for its caller; uvicorn would log a traceback."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self.fault: Exception | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "lifespan":
            await self._app(scope, receive, send)
            return

        async def send_without_traceback(message: Message) -> None:
            await send({"type": message["type"]})

        try:
            await self._app(scope, receive, send_without_traceback)
        except Exception as fault:
            self.fault = fault
            raise


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens, opened before anything slow. Raises Failure if it can't be had."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as fault:
        if fault.errno == errno.EADDRINUSE:
            reason = f"Port {port} on {host} is in use; choose another with --port."
        else:
            reason = f"Can't listen on {host}, port {port}: {fault.strerror}."
        raise Failure(reason) from None


def address_of(listening: socket.socket) -> str:
    """The address of a socket that listens, as a browser takes it."""
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


@contextmanager
def running(app: ASGIApp) -> Iterator[str]:
    """The app on a free loopback port, in a thread of its own; yields its address.

    Raises what kept it from starting. At the end it is stopped.
    """
    with listen("127.0.0.1", 0) as listening:
        server = HTTPServer(app, listening, log_level="critical")
        thread = threading.Thread(target=_run_quietly, args=[server], daemon=True)
        thread.start()
        try:
            _wait_until_started(server, thread)
            yield address_of(listening)
        finally:
            server.uvicorn.should_exit = True
            thread.join(_START_SECONDS)


def _run_quietly(server: HTTPServer) -> None:
    try:
        server.run()
    except Exception:  # The thread that waits for the server tells it.
        return


def _wait_until_started(server: HTTPServer, thread: threading.Thread) -> None:
    give_up = time.monotonic() + _START_SECONDS
    while not server.uvicorn.started:
        if not thread.is_alive() or time.monotonic() > give_up:
            raise server.fault
        time.sleep(_POLL_SECONDS)
