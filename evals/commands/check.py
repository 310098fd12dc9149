"""`evals check`: are gold cases well formed and true to their articles?"""

from pathlib import Path
from typing import Annotated

import typer

from evals import datasets
from evals.commands.options import explained
from evals.contrasts import verify_contrast
from evals.verify import verify


def check(
    dataset: Annotated[list[str] | None, typer.Argument(help="All, if none is named.")] = None,
) -> None:
    """Check that gold cases are well formed and true to their articles; code 1 if not."""
    faults = 0
    with explained():
        files = [file for name in dataset or datasets.names() for file in datasets.case_files(name)]
    for file in files:
        messages = _faults(file)
        faults += len(messages)
        for message in messages:
            typer.echo(message)
    typer.echo(f"{len(files)} cases, {faults} faults")
    raise typer.Exit(1 if faults else 0)


def _faults(file: Path) -> list[str]:
    try:
        gold = datasets.read_case(file)
        own = datasets.own_id(file)
        wrong_id = [f"id “{gold.case.id}” should be “{own}”"] if gold.case.id != own else []
        base = datasets.read_contrasted(file, gold)
        pair = verify_contrast(gold, base) if base else []
    except datasets.DatasetError as error:
        return str(error).splitlines()
    return [f"{file}: {message}" for message in [*wrong_id, *verify(gold), *pair]]
