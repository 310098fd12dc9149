"""`nutgraf brief`: one article in, its brief on the terminal or as JSON."""

import asyncio
import sys
from pathlib import Path
from typing import Annotated, Any, Literal

import typer
from pydantic import ValidationError
from rich.console import Console

from schemas.article import ArticleRequest
from schemas.brief import Brief
from service.commands.faults import Misuse, load_settings
from service.commands.printing import print_json
from service.progress import Report, progress
from service.render import render_brief
from service.settings import Settings

Strategy = Literal["auto", "direct", "guided"]
_CONTENT_TYPES = {".html": "text/html", ".htm": "text/html", ".json": "application/json"}
_REMEDIES = {
    "published_at": "has to be a day such as 2023-03-16",
    "language": "has to be a BCP 47 language tag such as en or pt-BR",
}


def brief(  # noqa: PLR0913 - a command's options are its parameters
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="Article as text, HTML or JSON; - reads stdin.")
    ],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="JSON, also on a terminal.")] = False,
    title: Annotated[str | None, typer.Option(help="The article's headline.")] = None,
    url: Annotated[str | None, typer.Option(help="Where it is published; never fetched.")] = None,
    published_at: Annotated[str | None, typer.Option(help="Day, as 2023-03-16.")] = None,
    language: Annotated[str | None, typer.Option(help="BCP 47 tag, such as en.")] = None,
    model: Annotated[str | None, typer.Option(help="`embedded` or PROVIDER/NAME.")] = None,
    strategy: Annotated[Strategy | None, typer.Option(help="How the model is asked.")] = None,
) -> None:
    """Brief one article: readable on a terminal, JSON elsewhere."""
    settings = load_settings(model=model, strategy=strategy)
    given = {"title": title, "url": url, "published_at": published_at, "language": language}
    request = completed(article_of(file, settings), given)
    with progress(Console(stderr=True), "Loading the model") as report:
        made = asyncio.run(make(request, settings, report))
    if as_json or not sys.stdout.isatty():
        print_json(made)
    else:
        Console().print(render_brief(made))


def article_of(file: str, settings: Settings) -> ArticleRequest:
    """The article in a file, or on standard input for `-`. Raises Misuse if it can't be read."""
    try:
        body = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as fault:
        raise Misuse(f"Can't read {file}: {fault.strerror}.") from fault
    from service.intake import read_article  # noqa: PLC0415

    return read_article(body, content_type(file, body), settings)


def content_type(file: str, body: bytes) -> str:
    """What a file holds, by its name, or by its first bytes where it has none to go by."""
    opening = body[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if file == "-" and opening.startswith((b"<!doctype html", b"<html")):
        return "text/html"
    return _CONTENT_TYPES.get(Path(file).suffix.lower(), "text/plain")


def completed(request: ArticleRequest, given: dict[str, str | None]) -> ArticleRequest:
    """The request with what the command line gave over what the file said."""
    fields: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    try:
        return ArticleRequest.model_validate(request.model_dump() | fields)
    except ValidationError as invalid:
        field = str(invalid.errors()[0]["loc"][0])
        raise Misuse(f"--{field.replace('_', '-')} {_REMEDIES[field]}.") from None


async def make(request: ArticleRequest, settings: Settings, report: Report) -> Brief:
    """The brief of one article, with a model opened for it and closed after it."""
    from service.llm import open_model  # noqa: PLC0415 - slow to import, not needed for --help
    from service.pipeline.brief import make_brief  # noqa: PLC0415

    model = open_model(settings)
    try:
        return await make_brief(request, model, settings, report)
    finally:
        await model.close()
