"""`nutgraf audit`: hold a brief that was made elsewhere against its article."""

import sys
from pathlib import Path
from typing import Annotated

import typer
from pydantic import TypeAdapter, ValidationError
from rich.console import Console

from schemas.article import ArticleRequest
from schemas.audit import ForeignAudit
from service.commands.brief import article_of
from service.commands.faults import Misuse, load_settings
from service.commands.printing import print_json
from service.progress import progress
from service.render.foreign import render_audit

_Brief = dict[str, object]


def audit(
    article: Annotated[
        str, typer.Argument(metavar="ARTICLE", help="Article as text, HTML or JSON; - reads stdin.")
    ],
    brief: Annotated[
        str, typer.Argument(metavar="BRIEF", help="Brief as JSON, from anywhere; - reads stdin.")
    ],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="JSON, also on a terminal.")] = False,
) -> None:
    """Check anyone's brief against its article; code 0 if all of it stands, 1 if not."""
    if article == brief == "-":
        raise Misuse("Only one of ARTICLE and BRIEF can come from standard input.")
    request, given = article_of(article, load_settings()), brief_of(brief)
    with progress(Console(stderr=True), "Checking every word against the article"):
        made = check(request, given)
    if as_json or not sys.stdout.isatty():
        print_json(made)
    else:
        Console().print(render_audit(made))
    raise typer.Exit(int(bool(made.dropped or made.dangling)))


def brief_of(file: str) -> _Brief:
    """The brief in a file, or on standard input for `-`. Raises Misuse if it is no JSON object."""
    try:
        body = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        return TypeAdapter(_Brief).validate_json(body.removeprefix(b"\xef\xbb\xbf"))
    except OSError as fault:
        raise Misuse(f"Can't read {file}: {fault.strerror}.") from fault
    except ValidationError:
        raise Misuse(f"{file} is not a brief: it has to hold one JSON object.") from None


def check(request: ArticleRequest, given: _Brief) -> ForeignAudit:
    """The audit of a brief, made without any model."""
    from service.pipeline.article import read_page  # noqa: PLC0415 - slow to import
    from service.pipeline.audits import audit_foreign_brief  # noqa: PLC0415
    from service.pipeline.candidates.reading import read  # noqa: PLC0415

    reading = read(read_page(request))
    return audit_foreign_brief(reading.page, reading.candidates, given)
