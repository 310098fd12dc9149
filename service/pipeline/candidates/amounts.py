"""Amounts in running text: a number, its unit, and the goods that it counts."""

from bisect import bisect_left
from collections.abc import Sequence

from spacy.tokens import Doc

from service.pipeline.candidates import counted, plain_counts
from service.pipeline.candidates.dates import find_dates
from service.pipeline.candidates.figures import Figure, find_figures
from service.pipeline.candidates.found import Amount
from service.pipeline.candidates.prose import Prose
from service.pipeline.page import Page


def find_amounts(page: Page, docs: Sequence[Doc]) -> tuple[Amount, ...]:
    """Amounts of the article's prose, in order.

    `goods` is None where something else is counted (people, countries, money as a price) or the
    sentence doesn't say what. Dates, times, ages, distances, shares in per cent and labels
    (“Annex 14”) are no amounts. Without `docs`, the grammar of an English article or one of a
    few other languages' unit words decides.
    """
    dates, proses = find_dates(page), [Prose.of(doc) for doc in docs if len(doc)]
    starts, found = [date.start for date in dates], list[Amount]()
    for sentence in page.body:
        for figure in find_figures(page.text, sentence.start, sentence.end, page.article.language):
            later = bisect_left(starts, figure.end)
            in_date = later > 0 and figure.number < dates[later - 1].end
            in_goods = any(a.goods and figure.number < a.goods[1] and a.goods[0] <= figure.number
                           for a in found[-2:])  # fmt: skip
            if in_date or in_goods:
                continue
            stop = min([sentence.end, *starts[later : later + 1]])
            amount = _count(page, proses, figure, stop)
            if amount is not None:
                found.append(amount)
    return tuple(found)


def _count(page: Page, proses: Sequence[Prose], figure: Figure, stop: int) -> Amount | None:
    if not proses:
        language = (page.article.language or "").split("-")[0].lower()
        return plain_counts.count(page.text, figure, stop, language)
    prose = next((p for p in proses if p.start <= figure.number < p.end), None)
    return counted.count(prose, figure, stop) if prose is not None else None
