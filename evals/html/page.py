"""The page: what its template is filled with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from evals.datasets import Gold
from evals.html.fields import SHOWN
from evals.html.highlight import KINDS, Piece, cut
from evals.html.rows import CaseRows, case_rows
from evals.metrics import CaseScore, counts_by_case, f1, precision, recall, sections_of, total
from evals.report import figure
from evals.run_folder import Manifest, Prediction
from evals.scorers.score import Counts

FOLDER = files("evals.html")
EXPLAINED = {
    "failed": "no brief came back",
    "broken": "a string, a link or a contrast pair that does not hold",
    "sprung": "a trap was walked into",
    "missing": "in the gold, not in the brief",
    "spurious": "in the brief, not in the gold",
    "wrong": "found, with a wrong field",
    "unscored": "optional in the gold, or a point of the brief's summary",
    "right": "found, every field right",
}


@dataclass(frozen=True, slots=True)
class Shown:
    """One case on the page. `about` says what it tests, if anything special."""

    id: str
    name: str
    about: str
    error: str | None
    items: CaseRows
    gold: list[Piece]
    predicted: list[Piece]


def page(
    manifest: Manifest,
    cases: Sequence[Gold],
    predictions: Mapping[str, Prediction],
    scores: Sequence[CaseScore],
) -> str:
    """The whole page. Every string is escaped."""
    gold = {case.case.id: case for case in cases}
    shown = [
        _shown(f"c{number}", gold[score.case], predictions[score.label], score)
        for number, score in enumerate(scores, start=1)
    ]
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    template = environment.from_string((FOLDER / "page.html.j2").read_text(encoding="utf-8"))
    return template.render(
        manifest=manifest,
        cases=shown,
        kinds=[(kind, EXPLAINED[kind]) for kind in KINDS],
        sections=_sections(shown),
        figures=list(_figures(scores)),
        style=_own("page.css"),
        script=_own("page.js"),
    )


def _own(name: str) -> Markup:
    """A file of this package as it is: it is part of the page, not of what the page shows."""
    return Markup((FOLDER / name).read_text(encoding="utf-8"))  # noqa: S704


def _shown(id_: str, gold: Gold, prediction: Prediction, score: CaseScore) -> Shown:
    brief = prediction.brief
    found = case_rows(gold, brief, score, id_)
    case = gold.case
    change = f"{case.contrast.change} (against {case.contrast.of})" if case.contrast else None
    return Shown(
        id=id_,
        name=score.label,
        about=" · ".join(filter(None, [case.ability, change])),
        error=score.error,
        items=found,
        gold=cut(gold.text, found.gold),
        predicted=cut(brief.article.text, found.predicted) if brief else [],
    )


def _sections(shown: Sequence[Shown]) -> list[str]:
    """Every section that a row is of, those of the contract first."""
    found = {row.section for case in shown for row in case.items.rows}
    return [*(name for name in SHOWN if name in found), *sorted(found - SHOWN.keys())]


def _figures(scores: Sequence[CaseScore]) -> list[tuple[str, ...]]:
    """Section, precision, recall, F1 and the number of required items, in words."""
    found: list[tuple[str, ...]] = []
    for section in sections_of(scores):
        summed: Counts = total(counts_by_case(scores, section).values())
        values = [figure(value(summed)) for value in (precision, recall, f1)]
        required = summed.true_positives + summed.false_negatives
        found.append((section, *values, str(required)))
    return found
