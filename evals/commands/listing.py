"""`evals list`: the data sets that there are."""

import typer

from evals import datasets
from evals.importers.registry import SETS


def list_datasets() -> None:
    """List the data sets that come with Nutgraf, and those that it can read from a folder."""
    for name in datasets.names():
        count = len(list((datasets.FOLDER / name).glob("*.yaml")))
        typer.echo(f"{name}  {count} cases")
    for public in SETS.values():
        typer.echo(f"{public.name}  read from --path: {public.title}")
