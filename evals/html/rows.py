"""The items of one case, gold and predicted side by side."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pydantic import BaseModel

from evals.contrasts import items
from evals.datasets import Gold
from evals.gold import Case, Part
from evals.html.fields import NOTHING, SHOWN, Field, gold_fields, predicted_fields
from evals.html.highlight import Highlight, gold_places, predicted_places
from evals.locate import Offsets
from evals.metrics import CaseScore
from evals.scorers.score import Pair, SectionScore
from schemas.brief import Brief

ITEM_KINDS = frozenset({"missing", "spurious", "wrong"})
"""Kinds of findings that the rows of items show already."""
CALM = frozenset({"right", "unscored"})


@dataclass(frozen=True, slots=True)
class Row:
    """A gold item and the predicted one matched with it; either side may be empty.

    A finding that is about no single item has `note` alone.
    """

    id: str
    section: str
    kind: str
    gold: tuple[Field, ...] = ()
    predicted: tuple[Field, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class CaseRows:
    """The rows of a case, and what they highlight on either side."""

    rows: tuple[Row, ...]
    gold: tuple[Highlight, ...]
    predicted: tuple[Highlight, ...]

    @property
    def counts(self) -> Counter[str]:
        """How many rows of each kind there are."""
        return Counter(row.kind for row in self.rows)


@dataclass(frozen=True, slots=True)
class Match:
    """Two items that belong together, either of which may be none."""

    kind: str
    gold: Part | None = None
    predicted: BaseModel | None = None
    wrong: tuple[str, ...] = ()


def case_rows(gold: Gold, brief: Brief | None, score: CaseScore, prefix: str) -> CaseRows:
    """Every item and finding of a case, what is wrong first.

    `prefix` makes the ids of its rows unique on a page.
    """
    text = brief.article.text if brief else gold.text
    rows, left, right = list(_notes(score, prefix)), list[Highlight](), list[Highlight]()
    for section in (name for name in SHOWN if name in gold.sections):
        scored = next(s for s in score.sections if s.section == section)
        for number, match in enumerate(matches(gold, brief, scored)):
            row = _row(f"{prefix}-{section}-{number}", section, match, gold.case, brief)
            rows.append(row)
            if match.gold is not None:
                left += _highlights(row, gold_places(match.gold, text))
            if match.predicted is not None:
                right += _highlights(row, predicted_places(match.predicted, text))
    rows.sort(key=lambda row: row.kind in CALM)
    return CaseRows(tuple(rows), tuple(left), tuple(right))


def matches(gold: Gold, brief: Brief | None, scored: SectionScore) -> Iterator[Match]:
    """The gold items of a section with what was matched with them, then what is left over."""
    predicted = _predicted(brief, scored.section)
    pairs = {pair.gold: pair for pair in scored.pairs}
    missing = {finding.item for finding in scored.findings if finding.kind == "missing"}
    for place, item in enumerate(items(gold.case, scored.section)):
        pair = pairs.get(place)
        untold = pair is None and (scored.counts is not None or _evidence(item) in missing)
        kind = _kind(item, pair, untold)
        partner = predicted[pair.predicted] if pair else None
        yield Match(kind, item, partner, tuple(pair.wrong if pair else ()))
    taken = {pair.predicted for pair in scored.pairs}
    left_over = "unscored" if scored.counts is None else "spurious"
    for place, one in enumerate(predicted):
        if place not in taken:
            yield Match(left_over, predicted=one)


def _kind(item: Part, pair: Pair | None, untold: bool) -> str:
    if not getattr(item, "required", True):
        return "unscored"
    if untold:
        return "missing"
    return "wrong" if pair and pair.wrong else "right"


def _predicted(brief: Brief | None, section: str) -> Sequence[BaseModel]:
    if brief is None:
        return []
    if section == "summary":
        return brief.summary.points
    found: Sequence[BaseModel] = getattr(brief, section)
    return found


def _row(id_: str, section: str, match: Match, case: Case, brief: Brief | None) -> Row:
    wrong = list(match.wrong)
    gold = gold_fields(match.gold, section, case, wrong) if match.gold else []
    said = match.predicted
    predicted = predicted_fields(said, section, brief, gold, wrong) if said and brief else []
    told = {field.name for field in [*gold, *predicted] if field.value != NOTHING or field.wrong}
    left, right = ([f for f in side if f.name in told] for side in (gold, predicted))
    return Row(id_, section, match.kind, tuple(left), tuple(right))


def _notes(score: CaseScore, prefix: str) -> Iterator[Row]:
    others = (finding for finding in score.findings if finding.kind not in ITEM_KINDS)
    for number, finding in enumerate(others):
        note = str(finding).removeprefix(finding.kind).lstrip(": ")
        yield Row(f"{prefix}-note-{number}", finding.section, finding.kind, note=note)


def _highlights(row: Row, places: Iterable[Offsets]) -> Iterator[Highlight]:
    title = (row.gold or row.predicted)[0].value
    label = f"{row.kind}: {row.section}, {title}"
    return (Highlight(start, end, row.id, row.kind, label) for start, end in places)


def _evidence(item: Part) -> str | None:
    return getattr(item, "evidence", None)
