"""Recall and precision of candidates, kind by kind."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from evals.candidates.found import Found
from evals.candidates.labelled import Kind, Labelled, Mark
from evals.fold import contains
from evals.locate import Offsets
from service.pipeline.page import Page

Finder = Callable[[Page, Iterable[Kind]], dict[Kind, list[Found]]]
Miss = tuple[str, Kind, str]
"""The article's name, the kind, the words that were not found."""
MIN_COVER = 0.5
"""Least share of each of two names or dates that lies inside the other."""


@dataclass(slots=True)
class Tally:
    """Counts of one kind, or of one group of it.

    `right` of `told`: found marks whose candidate also says the right thing of them. `fitting` of
    `offered`: candidates that some mark bears out, where everything is marked.
    """

    marks: int = 0
    found: int = 0
    told: int = 0
    right: int = 0
    offered: int = 0
    fitting: int = 0


@dataclass(slots=True)
class Measured:
    """Tallies by kind and group (`""`: the whole kind), over the articles that were read."""

    articles: int = 0
    tallies: dict[tuple[Kind, str], Tally] = field(default_factory=dict)
    misses: list[Miss] = field(default_factory=list)

    def tally(self, kind: Kind, group: str = "") -> Tally:
        """The tally of a kind's group, new if there is none."""
        return self.tallies.setdefault((kind, group), Tally())


def measure(articles: Sequence[Labelled], find: Finder) -> Measured:
    """Compares what is marked with what is found.

    An article that the service would change (one with control characters) is left out: offsets
    would not fit.
    """
    measured = Measured()
    for article, page in _pages(articles):
        measured.articles += 1
        found = find(page, article.marks)
        for kind, marks in article.marks.items():
            candidates = found[kind]
            if kind == "uncertain sentences":
                candidates = _sentences_of(candidates, article, page)
            _count(measured, article, kind, marks, candidates)
    return measured


def _pages(articles: Sequence[Labelled]) -> Iterator[tuple[Labelled, Page]]:
    from service.pipeline.article import read_page  # noqa: PLC0415 - scoring does without it

    for article in articles:
        page = read_page(article.request)
        if page.text == article.text:
            yield article, page


def _count(
    measured: Measured,
    article: Labelled,
    kind: Kind,
    marks: Sequence[Mark],
    candidates: Sequence[Found],
) -> None:
    whole = measured.tally(kind)
    for mark in marks:
        if not mark.required:
            continue
        fitting = [one for one in candidates if _fits(kind, mark, one)]
        groups = {"": whole, mark.group: measured.tally(kind, mark.group)}
        for tally in groups.values():
            tally.marks += 1
            tally.found += bool(fitting)
            tally.told += bool(fitting and mark.answers)
            tally.right += any(_right(kind, mark, one) for one in fitting)
        if not fitting:
            words = article.text[slice(*mark.places[0])]
            measured.misses.append((article.name, kind, " ".join(words.split())))
    if kind in article.complete:
        offered = [one for one in candidates if one.offered]
        whole.offered += len(offered)
        whole.fitting += sum(any(_fits(kind, mark, one) for mark in marks) for one in offered)


def _sentences_of(cues: Sequence[Found], article: Labelled, page: Page) -> list[Found]:
    """The sentences that hold a candidate."""
    sentences = article.sentences or tuple((s.start, s.end) for s in page.sentences)
    places = [place for cue in cues for place in cue.places]
    return [
        Found((sentence,)) for sentence in sentences if any(_shared(sentence, p) for p in places)
    ]


def _fits(kind: Kind, mark: Mark, candidate: Found) -> bool:
    fit = _FITS.get(kind, _overlap)
    return any(fit(one, other) for one in mark.places for other in candidate.places)


def _right(kind: Kind, mark: Mark, candidate: Found) -> bool:
    if candidate.answer is None:
        return False
    if kind == "amounts":
        answer = candidate.answer
        return any(contains(answer, one) or contains(one, answer) for one in mark.answers)
    return candidate.answer in mark.answers


def _shared(one: Offsets, other: Offsets) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def _overlap(one: Offsets, other: Offsets) -> bool:
    return _shared(one, other) > 0


def _same(one: Offsets, other: Offsets) -> bool:
    return one == other


def _alike(one: Offsets, other: Offsets) -> bool:
    longer = max(one[1] - one[0], other[1] - other[0])
    return _shared(one, other) >= MIN_COVER * longer > 0


_FITS: dict[Kind, Callable[[Offsets, Offsets], bool]] = {
    "quotations": _same,
    "names": _alike,
    "places": _alike,
    "dates": _alike,
}
"""How a mark and a candidate of a kind have to lie to each other; any overlap if not given."""
