"""One table of several runs over the same cases: what came out, and what it took."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.table import Table

from evals.metrics import CaseScore, counts_by_case, f1, sections_of, shares, total
from evals.report import figure, figures_table
from evals.run_folder import Manifest, RunError, read_manifest
from evals.score import scores_of
from evals.scorers.score import Share
from schemas.brief import Usage


@dataclass(frozen=True, slots=True)
class Row:
    """A run with its scores."""

    manifest: Manifest
    scores: Sequence[CaseScore]

    @property
    def made(self) -> int:
        """How many cases have a brief."""
        return sum(score.error is None for score in self.scores)

    @property
    def usage(self) -> Usage:
        """What it took, failed cases included."""
        return self.manifest.totals.usage


def read_rows(folders: Mapping[str, Path]) -> dict[str, Row]:
    """The runs by name. Raises RunError where they aren't of the same cases."""
    rows = {name: Row(read_manifest(path), scores_of(path)) for name, path in folders.items()}
    if len({(row.manifest.gold, tuple(row.manifest.cases)) for row in rows.values()}) > 1:
        raise RunError("These runs are not of the same cases: give all of them the same --limit.")
    if any(len(row.scores) < len(row.manifest.cases) for row in rows.values()):
        raise RunError("A run is not finished: give the same command again, with the same --out.")
    return rows


def comparison(rows: Mapping[str, Row]) -> Table:
    """F1 by section, invented strings, calls, tokens and seconds; a column a run."""
    some = next(iter(rows.values()))
    title = f"{some.manifest.dataset}, {len(some.scores)} cases, model {some.manifest.model}"
    table = figures_table(title, "", *rows)
    sections = dict.fromkeys(
        section for row in rows.values() for section in sections_of(row.scores)
    )
    for section in sections:
        table.add_row(f"{section}, F1", *(_f1(row, section) for row in rows.values()))
    for label, cell in CELLS.items():
        table.add_row(label, *(cell(row) for row in rows.values()))
    return table


def _f1(row: Row, section: str) -> str:
    return figure(f1(total(counts_by_case(row.scores, section).values())))


def _share(name: str) -> Callable[[Row], str]:
    def cell(row: Row) -> str:
        right, of = shares(row.scores).get(name, Share())
        return f"{right} of {of}" if of else figure(None)

    return cell


def _broken(name: str) -> Callable[[Row], str]:
    def cell(row: Row) -> str:
        right, of = shares(row.scores).get(name, Share())
        return f"{of - right} of {of} ({(of - right) / of:.0%})" if of else figure(None)

    return cell


CELLS: dict[str, Callable[[Row], str]] = {
    "points told": _share("summary.told"),
    "speaker right": _share("quotes.speaker"),
    "traps avoided": _share("traps.avoided"),
    "strings invented": _broken("grounding.strings"),
    "evidence invented": _broken("grounding.spans"),
    "briefs made": lambda row: f"{row.made} of {len(row.scores)}",
    "calls": lambda row: f"{row.usage.calls:,}",
    "calls without answer": lambda row: f"{row.usage.failed_calls:,}",
    "tokens read": lambda row: f"{row.usage.input_tokens:,}",
    "tokens written": lambda row: f"{row.usage.output_tokens:,}",
    "seconds": lambda row: f"{row.manifest.totals.wall_seconds:,.0f}",
}
