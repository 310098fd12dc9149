"""`nutgraf serve`: the HTTP service."""

from typing import Annotated

import typer

from service.commands.faults import load_settings


def serve(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes a free one.")] = 8000,
) -> None:
    """Answer requests over HTTP until Ctrl-C."""
    settings = load_settings()
    from service.commands.server import HTTPServer, address_of, listen  # noqa: PLC0415 - slow to import

    with listen(host, port) as listening:
        from service.app import create_app  # noqa: PLC0415 - slower still

        app = create_app(settings)
        typer.echo(f"Nutgraf is at {address_of(listening)}; Ctrl-C stops it.", err=True)
        HTTPServer(app, listening, settings.log_level).run()
