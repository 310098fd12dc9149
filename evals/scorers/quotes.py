"""Quotes, matched by their exact text."""

from evals.datasets import Gold
from evals.gold import GoldQuote
from evals.locate import CLOSING, OPENING
from evals.scorers.identity import match_actors
from evals.scorers.match import Matcher, Verdict
from evals.scorers.score import SectionScore
from schemas.brief import Brief, Quote

SPEAKER = 0.1
"""Weight of the speaker: it decides between quotes in the same words, and nothing else."""
_MARKS = OPENING.rstrip("—–-") + CLOSING + " "


def bare(text: str) -> str:
    """The text with outer quotation marks and spare whitespace taken off, otherwise untouched."""
    return " ".join(text.split()).strip(_MARKS)


def score_quotes(gold: Gold, brief: Brief) -> SectionScore:
    """A pair is accepted where the bare texts are equal. Fields: speaker, reported_by.

    Of quotes in the same words, the speaker says which is which.
    """
    actors = match_actors(gold, brief)

    def speaker(item: GoldQuote, predicted: Quote) -> Verdict | None:
        return actors.check(item, "speaker", predicted.speaker)

    def similarity(item: GoldQuote, predicted: Quote) -> float:
        said = bare(predicted.text)
        if not any(text is not None and bare(text) == said for text in item.accepted("text")):
            return 0.0
        verdict = speaker(item, predicted)
        return 1 + SPEAKER * (verdict is None or verdict.right)

    return Matcher[GoldQuote, Quote](
        section="quotes",
        similarity=similarity,
        gold_label=lambda quote: quote.text,
        predicted_label=lambda quote: quote.text,
        checks={
            "speaker": speaker,
            "reported_by": lambda g, p: actors.check(g, "reported_by", p.reported_by),
        },
    ).score(gold.case.quotes, brief.quotes)
