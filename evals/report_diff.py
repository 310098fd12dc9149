"""Two runs side by side, for the terminal."""

from collections.abc import Callable, Iterator, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from evals.compare import Change, Comparison, verdict
from evals.report import bounds, figure, figures_table, line
from evals.run_folder import Manifest
from evals.spending import Spending

NOTE = (
    "p: paired randomisation test over documents, by Holm's method corrected for the figures of "
    "one table that differ on any document. n: documents on which the two runs differ."
)


def comparison(difference: Comparison, spent: tuple[Spending, Spending]) -> RenderableType:
    """The verdict, F1 by section, the shares that differ, what it took, and every flip."""
    differing = [change for change in difference.shares if change.difference != 0]
    same = [change.name for change in difference.shares if change.difference == 0]
    parts: list[RenderableType] = [Text(verdict(difference), "bold")]
    if difference.documents:
        parts += [
            _changes("F1", difference.sections),
            *([_changes("Fields of matched items, and shares", differing)] if differing else []),
            Text(f"No difference: {', '.join(same) or 'none'}.", "dim"),
            Text(NOTE, "dim"),
            _spending(*spent),
        ]
    return Group(*parts, *_flips(difference))


def sides(a: Manifest, b: Manifest) -> Text:
    """Which run is A and which is B."""
    return Text("\n".join(f"{name}: {_run(run)}" for name, run in (("A", a), ("B", b))))


def _run(manifest: Manifest) -> str:
    prompts = ", ".join(f"{p.name} {p.version}" for p in manifest.prompts) or "none"
    return (
        f"model {manifest.model} ({manifest.strategy}), prompts {prompts}, "
        f"{manifest.started_at:%Y-%m-%d %H:%M} UTC, code {manifest.code_digest}"
    )


def _changes(title: str, changes: Sequence[Change]) -> Table:
    columns = ("A", "B", "B - A", "95% interval", "p", "n")
    table = figures_table(title, "figure", *columns)
    for change in changes:
        table.add_row(
            change.name,
            figure(change.a),
            figure(change.b),
            figure(change.difference, sign=True),
            bounds(change.interval, sign=True),
            figure(change.p),
            str(change.differing),
            style="bold" if change.significant else None,
        )
    return table


def _spending(a: Spending, b: Spending) -> Table:
    table = figures_table("What it took, over the shared cases", "", "A", "B", "B / A")
    whole: Callable[[float], str] = "{:,.0f}".format
    rows: tuple[tuple[str, float | None, float | None, Callable[[float], str]], ...] = (
        ("briefs", a.briefs, b.briefs, whole),
        ("calls of the model", a.calls, b.calls, whole),
        ("tokens read", a.input_tokens, b.input_tokens, whole),
        ("tokens written", a.output_tokens, b.output_tokens, whole),
        ("seconds of the model", a.model_seconds, b.model_seconds, "{:,.1f}".format),
        ("seconds", a.seconds, b.seconds, "{:,.1f}".format),
        ("cost", a.cost, b.cost, "{:,.4f}".format),
    )
    for name, first, second, form in rows:
        said = ["–" if value is None else form(value) for value in (first, second)]
        factor = f"{second / first:.2f}" if first and second is not None else "–"
        table.add_row(name, *said, factor)
    return table


def _flips(difference: Comparison) -> Iterator[Text]:
    flipped = len(difference.cases)
    yield (
        Text(f"Flipped: {flipped} of {difference.documents} cases.", "bold")
        if flipped
        else Text("No case has flipped.")
    )
    for change in difference.cases:
        text = Text.assemble((f"{change.case}\n", "bold"))
        for finding in change.new:
            text.append_text(line(finding, f"  now    {finding.section} "))
        for finding in change.mended:
            text.append_text(line(finding, f"  mended {finding.section} "))
        yield text
    for name, cases in (("A", difference.only_a), ("B", difference.only_b)):
        if cases:
            yield Text(f"Only in {name}, and left aside: {', '.join(cases)}")
