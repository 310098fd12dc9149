"""What was measured of candidates, as a table and as flat figures."""

from collections.abc import Iterator

from rich.table import Table

from evals.candidates.labelled import Kind
from evals.candidates.measure import Measured, Tally
from evals.report import figure

_SAID: dict[Kind, str] = {
    "quotations": "direct speech",
    "names": "kind",
    "places": "country",
    "amounts": "goods",
    "dates": "days",
    "cues": "basis",
    "cues and sayings": "basis",
}
"""What a candidate says of itself besides where it stands."""


def table(measured: Measured) -> Table:
    """One row a kind, and below it one a group."""
    shown = Table(title=f"{measured.articles} articles, no model asked", title_justify="left")
    shown.add_column("kind")
    for column in ("found", "of", "recall", "precision"):
        shown.add_column(column, justify="right")
    shown.add_column("right besides")
    for kind, group, tally in _rows(measured):
        shown.add_row(
            f"  {group}" if group else kind,
            str(tally.found),
            str(tally.marks),
            figure(_share(tally.found, tally.marks)),
            figure(_share(tally.fitting, tally.offered)),
            _besides(kind, tally),
        )
    return shown


def figures(measured: Measured) -> dict[str, int | float | None]:
    """Counts and shares by name, for programs: `names.person.recall`."""
    flat: dict[str, int | float | None] = {"articles": measured.articles}
    for kind, group, tally in _rows(measured):
        name = ".".join(filter(None, (kind.replace(" ", "_"), group)))
        flat |= {
            f"{name}.n": tally.marks,
            f"{name}.recall": _share(tally.found, tally.marks),
            f"{name}.precision": _share(tally.fitting, tally.offered),
            f"{name}.right": _share(tally.right, tally.told),
        }
    return flat


def _rows(measured: Measured) -> Iterator[tuple[Kind, str, Tally]]:
    """Every kind, its groups behind it in the order of their names."""
    kinds = list(dict.fromkeys(kind for kind, _ in measured.tallies))
    for kind in kinds:
        groups = sorted(group for other, group in measured.tallies if other == kind)
        for group in groups:
            yield kind, group, measured.tallies[kind, group]


def _besides(kind: Kind, tally: Tally) -> str:
    return f"{_SAID[kind]} {tally.right} of {tally.told}" if tally.told else ""


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
