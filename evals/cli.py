"""The command line of the evals: `python -m evals`, and `nutgraf evals`."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Literal

import typer
from rich.console import Console

from evals import commands, datasets, report
from evals.compare import compare_runs
from evals.gate import GateError, judge, read_thresholds
from evals.gold import json_schema
from evals.html import page
from evals.importers.polnear import read_documents
from evals.metrics import CaseScore, metrics
from evals.run_folder import RunError
from evals.score import gold_changed, load_run, score_cases
from evals.verify import verify
from service.commands.faults import Misuse, load_settings

app = typer.Typer(
    help="Score briefs against gold ones.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
INTERRUPTED = 130
SCHEMA = datasets.FOLDER / "case.schema.json"

Dataset = Annotated[str, typer.Option(help="`seeds`, `desk`, `polnear`, or a folder of cases.")]
RunFolder = Annotated[Path, typer.Argument(metavar="RUN", help="A run's folder.")]
SetPath = Annotated[str | None, typer.Option(help="Folder of an imported data set.")]
Split = Annotated[str, typer.Option(help="Split of an imported data set.")]
Limit = Annotated[int | None, typer.Option(min=1, help="The first so many cases only.")]


@contextmanager
def _explained() -> Iterator[None]:
    """What can't be read or does not fit is bad use: one sentence and code 2."""
    try:
        yield
    except (datasets.DatasetError, RunError, GateError) as error:
        raise Misuse(str(error)) from error


def _scores(folder: Path) -> list[CaseScore]:
    _, cases, predictions = load_run(folder)
    return score_cases(cases, predictions)


@app.command("list")
def list_datasets() -> None:
    """List the data sets that come with Nutgraf."""
    for name in datasets.names():
        count = len(list((datasets.FOLDER / name).glob("*.yaml")))
        typer.echo(f"{name}  {count} cases")
    typer.echo("polnear  read from --path")


@app.command()
def check(
    dataset: Annotated[list[str] | None, typer.Argument(help="All, if none is named.")] = None,
) -> None:
    """Check that gold cases are well formed and true to their articles; code 1 if not."""
    faults = 0
    with _explained():
        files = [file for name in dataset or datasets.names() for file in datasets.case_files(name)]
    for file in files:
        try:
            gold = datasets.read_case(file)
            own = datasets.own_id(file)
            wrong_id = [f"id “{gold.case.id}” should be “{own}”"] if gold.case.id != own else []
            messages = [f"{file}: {message}" for message in [*wrong_id, *verify(gold)]]
        except datasets.DatasetError as error:
            messages = str(error).splitlines()
        faults += len(messages)
        for message in messages:
            typer.echo(message)
    typer.echo(f"{len(files)} cases, {faults} faults")
    raise typer.Exit(1 if faults else 0)


@app.command()
def run(  # noqa: PLR0913 - a command's options are its parameters
    dataset: Dataset,
    *,
    model: Annotated[str | None, typer.Option(help="`embedded` or PROVIDER/NAME.")] = None,
    strategy: Annotated[
        Literal["auto", "direct", "guided"] | None, typer.Option(help="How the model is asked.")
    ] = None,
    limit: Limit = None,
    concurrency: Annotated[int, typer.Option(min=1, help="Articles at one time.")] = 2,
    out: Annotated[Path | None, typer.Option(help="Run folder; one that exists goes on.")] = None,
    path: SetPath = None,
    split: Split = "dev",
) -> None:
    """Brief every case of a data set and score the briefs; code 1 if a brief could not be made."""
    settings = load_settings(model=model, strategy=strategy)
    imported = split if dataset == "polnear" else None
    with _explained():
        plan = commands.Plan(dataset, path, imported, limit, concurrency, out)
        folder = commands.run_dataset(plan, settings)
    failed = _print_scores(folder)
    typer.echo(f"Kept in {folder}", err=True)
    raise typer.Exit(1 if failed else 0)


@app.command()
def score(
    folder: RunFolder,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Flat figures by name.")] = False,
) -> None:
    """Score a run again, against the gold as it is now. Needs no model."""
    if as_json:
        with _explained():
            typer.echo(json.dumps(metrics(_scores(folder)), indent=2))
    else:
        _print_scores(folder)


def _print_scores(folder: Path) -> int:
    """Prints heading and tables; returns how many cases have no brief."""
    with _explained():
        manifest, cases, predictions = load_run(folder)
    scores = score_cases(cases, predictions)
    console = Console()
    console.print(report.heading(manifest, gold_changed(manifest, cases)))
    console.print(report.summary(scores))
    return sum(case.error is not None for case in scores)


@app.command()
def show(
    folder: RunFolder,
    *,
    case: Annotated[str | None, typer.Option(help="Id of the one case to show.")] = None,
    html: Annotated[Path | None, typer.Option(help="Write one HTML file instead.")] = None,
) -> None:
    """Show what is missing, spurious or wrong, case by case."""
    with _explained():
        manifest, cases, predictions = load_run(folder)
    scores = [s for s in score_cases(cases, predictions) if case in (None, s.case)]
    if case is not None and not scores:
        raise Misuse(f"{folder} holds no case “{case}”.")
    if html is not None:
        html.write_text(page(manifest, cases, predictions, scores), encoding="utf-8")
        return
    for one in scores:
        Console().print(report.case_report(one))


@app.command()
def diff(
    a: Annotated[Path, typer.Argument(metavar="A")], b: Annotated[Path, typer.Argument(metavar="B")]
) -> None:
    """Compare two runs over the cases that both hold: figures, and cases that flipped."""
    with _explained():
        difference = compare_runs(_scores(a), _scores(b))
    Console().print(report.comparison(difference))


@app.command()
def gate(
    folder: RunFolder,
    thresholds: Annotated[Path, typer.Option(help="YAML: figure and the least that passes.")],
) -> None:
    """Code 0 if every threshold holds, 1 if one does not, 2 if that can't be told."""
    with _explained():
        judged = judge(metrics(_scores(folder)), read_thresholds(thresholds))
    Console().print(report.verdicts(judged))
    raise typer.Exit(0 if all(verdict.passed for verdict in judged) else 1)


@app.command()
def quotations(
    path: Annotated[str, typer.Option(help="PolNeAR's folder, which holds data/.")],
    *,
    split: Split = "dev",
    limit: Limit = None,
    misses: Annotated[bool, typer.Option("--misses", help="List what was not found.")] = False,
    speakers: Annotated[bool, typer.Option("--speakers", help="Names too; slower.")] = False,
) -> None:
    """Measure on PolNeAR what the service reads without a model."""
    with _explained():
        documents = read_documents(path, split)[:limit]
    commands.print_quotations(Console(), documents, misses)
    if speakers:
        commands.print_speakers(Console(), documents)


@app.command()
def schema(
    *, check_only: Annotated[bool, typer.Option("--check", help="Code 1 if stale.")] = False
) -> None:
    """Write the JSON Schema of gold cases anew."""
    fresh = json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"
    if check_only:
        stale = not SCHEMA.exists() or SCHEMA.read_text(encoding="utf-8") != fresh
        raise typer.Exit(1 if stale else 0)
    SCHEMA.write_text(fresh, encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command and returns its code. 0: all is well; 1: failure; 2: bad use."""
    try:
        code = app(arguments, prog_name="python -m evals", standalone_mode=False)
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except typer.TyperException as fault:
        typer.echo(f"evals: {fault.format_message()}", err=True)
        return fault.exit_code
    return code if isinstance(code, int) else 0
