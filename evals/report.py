"""Tables and lists for the terminal."""

from collections.abc import Mapping, Sequence

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from evals.datasets import SECTIONS
from evals.gate import Verdict
from evals.metrics import (
    CaseScore,
    counts_by_case,
    f1,
    f1_interval,
    precision,
    recall,
    sections_of,
    shares,
    total,
)
from evals.run_folder import Manifest
from evals.scorers.score import Finding, Share
from evals.significance import Interval
from service.render import safe

_COLOURS = {
    "missing": "red",
    "spurious": "yellow",
    "wrong": "cyan",
    "sprung": "magenta",
    "broken": "magenta",
}


def figure(value: float | None, sign: bool = False) -> str:
    """A figure with three decimals, or a dash where there is none. Nothing has no sign."""
    if value is None:
        return "–"
    if not round(value, 3):
        return "0.000"
    return f"{value:+.3f}" if sign else f"{value:.3f}"


def bounds(interval: Interval | None, sign: bool = False) -> str:
    """An interval in brackets, or nothing where there is none."""
    return f"[{figure(interval[0], sign)}, {figure(interval[1], sign)}]" if interval else ""


def figures_table(title: str, first: str, *columns: str) -> Table:
    """A table of names and figures that fits 80 columns; no name is cut."""
    table = Table(title=f"\n{title}", title_justify="left", title_style="bold")
    table.box, table.show_edge, table.pad_edge = box.SIMPLE_HEAD, False, False
    table.add_column(first, no_wrap=True)
    for column in columns:
        table.add_column(column, justify="right")
    return table


def heading(manifest: Manifest, changed: bool) -> Text:
    """What a table's figures are figures of."""
    prompts = ", ".join(f"{p.name} {p.version}" for p in manifest.prompts) or "none"
    repeats = f" × {manifest.repeats} repeats" if manifest.repeats > 1 else ""
    lines = [
        f"model {manifest.model} ({manifest.strategy}), prompts {prompts}",
        f"data set {manifest.dataset}, {len(manifest.cases)} cases{repeats}, gold {manifest.gold}",
        f"{manifest.started_at:%Y-%m-%d %H:%M} UTC, Nutgraf {manifest.service_version}, "
        f"code {manifest.code_digest}",
    ]
    if changed:
        lines.append(
            "The cases have changed since the run; these figures are against the new ones."
        )
    return Text("\n".join(lines))


def summary(scores: Sequence[CaseScore]) -> RenderableType:
    """Precision, recall and F1 by section, every share, and contrast pairs by ability."""
    abilities, others = {}, {}
    for name, share in shares(scores).items():
        ability = name.removeprefix("contrast.")
        if ability in {name, "consistent", *SECTIONS}:
            others[name] = share
        else:
            abilities[ability] = share
    tables = [_shares("Fields of matched items, and shares", "share", others)]
    if sections_of(scores):
        tables.insert(0, _sections(scores))
    return Group(*tables, *([_abilities(abilities)] if abilities else []))


def _abilities(found: Mapping[str, Share]) -> RenderableType:
    """The abilities of which a contrast pair failed; there are too many to list them all."""
    failed = {name: share for name, share in found.items() if share.right < share.of}
    rest = len(found) - len(failed)
    if not failed:
        return Text(f"All contrast pairs are right on both sides ({rest} abilities).")
    table = _shares("Contrast pairs right on both sides", "ability", failed)
    return Group(table, Text(f"Of {rest} other abilities all pairs are right.")) if rest else table


def _sections(scores: Sequence[CaseScore]) -> Table:
    columns = ("precision", "recall", "F1", "95% interval", "n", "cases")
    table = figures_table("Items, micro over all cases", "section", *columns)
    for section in sections_of(scores):
        counts = list(counts_by_case(scores, section).values())
        summed = total(counts)
        table.add_row(
            section,
            figure(precision(summed)),
            figure(recall(summed)),
            figure(f1(summed)),
            bounds(f1_interval(counts)),
            str(summed.true_positives + summed.false_negatives),
            str(len(counts)),
        )
    return table


def _shares(title: str, first: str, found: Mapping[str, Share]) -> Table:
    table = figures_table(title, first, "right", "of", "share")
    for name, (right, of) in found.items():
        table.add_row(name, str(right), str(of), figure(right / of if of else None))
    return table


def case_report(score: CaseScore) -> Text:
    """What is wrong with one case's brief, section by section."""
    counts = {s.section: s.counts for s in score.sections if s.counts}
    text = Text.assemble((f"{score.label}\n", "bold"))
    sections = dict.fromkeys([*counts, *(finding.section for finding in score.findings)])
    for section in sections:
        found = [finding for finding in score.findings if finding.section == section]
        text.append(f"  {section}", style="bold")
        if tally := counts.get(section):
            text.append(
                f"  {tally.true_positives} found, {tally.false_negatives} missing, "
                f"{tally.false_positives} spurious",
                style="dim",
            )
        text.append("\n")
        for finding in found:
            text.append_text(line(finding, "    "))
    return text


def line(finding: Finding, indent: str) -> Text:
    """One finding on a line of its own, in the colour of its kind."""
    style = _COLOURS.get(finding.kind, "red")
    return Text(f"{indent}{safe(str(finding))}\n", style=style)


def verdicts(judged: Sequence[Verdict]) -> Table:
    """Every threshold and whether it holds."""
    table = figures_table("Thresholds", "figure", "value", "least", "")
    for verdict in judged:
        word = Text("pass", "green") if verdict.passed else Text("below", "bold red")
        table.add_row(verdict.name, figure(verdict.value), figure(verdict.least), word)
    return table
