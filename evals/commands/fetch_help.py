"""`evals fetch-help`: where to get the public data sets."""

from typing import Annotated

import typer

from evals.commands.options import explained
from evals.importers.registry import SETS, fetch_help, public_set


def say_where_to_get(
    name: Annotated[str | None, typer.Argument(help="A public set; all, if none is named.")] = None,
) -> None:
    """Say where to get a public data set, its licence and form, and what it can judge."""
    with explained():
        chosen = list(SETS.values()) if name is None else [public_set(name)]
    typer.echo("\n\n".join(fetch_help(public) for public in chosen))
