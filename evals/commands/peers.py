"""`evals peers`: other libraries on the same cases, with the same model and the same scorers."""

import asyncio
from collections.abc import Collection
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from evals.commands.options import Dataset, Limit, SetPath, Split, explained
from evals.plan import Plan, run_dataset
from evals.run_folder import FOLDER
from service.commands.faults import Misuse, load_settings
from service.settings import Settings

OWN = "nutgraf"
NAMES = (OWN, "langextract", "instructor")


def peers(  # noqa: PLR0913 - a command's options are its parameters
    dataset: Dataset,
    *,
    model: Annotated[str | None, typer.Option(help="`embedded` or openai/NAME.")] = None,
    base_url: Annotated[
        str | None, typer.Option(help="The endpoint; its key is NUTGRAF_API_KEY.")
    ] = None,
    limit: Limit = None,
    out: Annotated[
        Path | None, typer.Option(help="Folder of the runs; one that exists goes on.")
    ] = None,
    only: Annotated[
        list[str] | None,
        typer.Option(help=f"Run this one alone; may be repeated. One of {', '.join(NAMES)}."),
    ] = None,
    table_only: Annotated[
        bool, typer.Option("--table", help="Only compare the runs in --out; asks no model.")
    ] = False,
    path: SetPath = None,
    split: Split = None,
) -> None:
    """Compare Nutgraf with langextract and instructor, one article at a time."""
    from evals.peers.table import comparison, read_rows  # noqa: PLC0415 - for this command alone

    folder = out or FOLDER / f"peers-{datetime.now(UTC):%Y%m%d-%H%M%S}"
    plan = Plan(dataset, path, split, limit, concurrency=1, out=folder / OWN)
    wanted = only or NAMES
    if unknown := set(wanted) - set(NAMES):
        raise Misuse(f"There is no {', '.join(sorted(unknown))}: name {', '.join(NAMES)}.")
    with explained():
        if not table_only:
            _run(plan, folder, load_settings(model=model, base_url=base_url), wanted)
        there = {name: folder / name for name in NAMES if (folder / name).exists()}
        if not there:
            raise Misuse(f"{folder} holds no run of a peer: give --out the folder of one.")
        rows = read_rows(there)
    Console().print(comparison(rows))
    typer.echo(f"Kept in {folder}; `score`, `show` and `diff` take each run there.", err=True)


def _run(plan: Plan, folder: Path, settings: Settings, wanted: Collection[str]) -> None:
    from evals.peers.run import installed, run_peers  # noqa: PLC0415 - heavy

    try:
        others = [peer for peer in installed() if peer.name in wanted]
    except ImportError as missing:
        raise Misuse(
            f"There is no {missing.name}. Take an environment of its own: `make peers` makes one, "
            "or pip install 'nutgraf[peers]'."
        ) from None
    if OWN in wanted and run_dataset(plan, settings).interrupted:
        raise KeyboardInterrupt
    if others:
        asyncio.run(run_peers(plan, settings, others, folder))
