"""`evals run`: briefs every case of a data set, and scores the briefs."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from evals.budget import Budget
from evals.commands.options import Dataset, Limit, SetPath, Split, explained
from evals.commands.score import print_scores
from evals.plan import Outcome, Plan, Tape, run_dataset
from service.commands.faults import Misuse, load_settings

INTERRUPTED = 130


def run(  # noqa: PLR0913 - a command's options are its parameters
    dataset: Dataset,
    *,
    model: Annotated[str | None, typer.Option(help="`embedded` or PROVIDER/NAME.")] = None,
    strategy: Annotated[
        Literal["auto", "direct", "guided"] | None, typer.Option(help="How the model is asked.")
    ] = None,
    prompts: Annotated[
        Path | None, typer.Option(help="Templates that replace those of the same name.")
    ] = None,
    limit: Limit = None,
    repeats: Annotated[int, typer.Option(min=1, help="Briefs of each case.")] = 1,
    concurrency: Annotated[int, typer.Option(min=1, help="Articles at one time.")] = 2,
    max_cost: Annotated[
        float | None, typer.Option(min=0, help="Begin no case once so much is spent.")
    ] = None,
    max_minutes: Annotated[
        float | None, typer.Option(min=0, help="Begin no case after so many minutes.")
    ] = None,
    out: Annotated[Path | None, typer.Option(help="Run folder; one that exists goes on.")] = None,
    record: Annotated[
        Path | None, typer.Option(help="Take answers from this file, and add those it lacks.")
    ] = None,
    replay: Annotated[
        Path | None, typer.Option(help="Take answers from this file alone; asks no model.")
    ] = None,
    drop_unused: Annotated[
        bool,
        typer.Option("--drop-unused", help="With --record: keep only what this run asked for."),
    ] = False,
    path: SetPath = None,
    split: Split = None,
) -> None:
    """Brief every case of a data set and score the briefs; code 1 if a brief could not be made."""
    if record is not None and replay is not None:
        raise Misuse("--record and --replay exclude each other.")
    tape = Tape(record, drop_unused=drop_unused) if record else None
    tape = Tape(replay, replay=True) if replay else tape
    settings = load_settings(model=model, strategy=strategy, prompts=prompts)
    with explained():
        plan = Plan(
            dataset=dataset,
            path=path,
            split=split,
            limit=limit,
            concurrency=concurrency,
            out=out,
            repeats=repeats,
            budget=Budget(max_cost, max_minutes),
            tape=tape,
        )
        outcome = run_dataset(plan, settings)
    _tell(outcome, tape)
    failed = print_scores(outcome.folder)
    raise typer.Exit(1 if failed else 0)


def _tell(outcome: Outcome, tape: Tape | None) -> None:
    """Says where the run is kept, and how it goes on if it isn't done.

    Raises Misuse where the tape lacks answers, and ends the command where it was interrupted.
    """
    typer.echo(f"Kept in {outcome.folder}", err=True)
    if outcome.left:
        why = "interrupted" if outcome.interrupted else outcome.stopped
        typer.echo(
            f"Stopped, {why}; briefs still to be made: {outcome.left}. To go on, give the same "
            f"command with --out {outcome.folder}",
            err=True,
        )
    if outcome.unrecorded and tape is not None:
        raise Misuse(
            f"{tape.path} lacks an answer for {', '.join(outcome.unrecorded)}. What the model is "
            "asked has changed since it was recorded: an article, a prompt, a rule or a setting. "
            "Record anew with --record; `make record` does so for the recordings in evals/."
        )
    if outcome.interrupted:
        raise typer.Exit(INTERRUPTED)
