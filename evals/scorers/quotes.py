"""Quotes, matched by their exact text."""

from evals.datasets import Gold
from evals.gold import GoldQuote
from evals.locate import CLOSING, OPENING
from evals.scorers.actors import gold_names
from evals.scorers.fields import reference
from evals.scorers.match import Matcher, Verdict
from evals.scorers.names import predicted_names
from evals.scorers.score import SectionScore
from schemas.brief import Brief, Quote

_MARKS = OPENING.rstrip("—–-") + CLOSING + " "


def bare(text: str) -> str:
    """The text with outer quotation marks and spare whitespace taken off, otherwise untouched."""
    return " ".join(text.split()).strip(_MARKS)


def score_quotes(gold: Gold, brief: Brief) -> SectionScore:
    """A pair is accepted where the bare texts are equal. Fields: speaker, reported_by."""
    names = predicted_names(brief)

    def similarity(item: GoldQuote, predicted: Quote) -> float:
        said = bare(predicted.text)
        return float(any(text is not None and bare(text) == said for text in item.accepted("text")))

    def actor(item: GoldQuote, field: str, said: str | None) -> Verdict | None:
        return reference(item, field, names.get(said or ""), lambda name: gold_names(gold, name))

    return Matcher[GoldQuote, Quote](
        section="quotes",
        similarity=similarity,
        gold_label=lambda quote: quote.text,
        predicted_label=lambda quote: quote.text,
        checks={
            "speaker": lambda g, p: actor(g, "speaker", p.speaker),
            "reported_by": lambda g, p: actor(g, "reported_by", p.reported_by),
        },
    ).score(gold.case.quotes, brief.quotes)
