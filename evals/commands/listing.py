"""`evals list`: the data sets that there are."""

import typer

from evals import datasets


def list_datasets() -> None:
    """List the data sets that come with Nutgraf."""
    for name in datasets.names():
        count = len(list((datasets.FOLDER / name).glob("*.yaml")))
        typer.echo(f"{name}  {count} cases")
    typer.echo("polnear  read from --path")
