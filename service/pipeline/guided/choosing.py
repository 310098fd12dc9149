"""The closed questions that the model answers: it weighs options that stand on the page."""

import math
from collections.abc import Sequence
from dataclasses import replace

from service.llm import LanguageModel, Meter
from service.pipeline.candidates.found import Name, Quotation
from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.speakers import Attribution
from service.pipeline.prompts import load

MODEL_WEIGHT = 0.3
"""How much the model's probabilities count beside the grammar's; set on development articles."""
LEAST_CERTAIN = 0.35
"""Below this probability the answer is left open rather than guessed."""
_SURE = 0.99  # Grammar as sure as this is not asked about.
_WINDOW = 700
_MOST_OPTIONS = 8
_MOST_QUESTIONS = 12


async def choose_speakers(
    reading: Reading,
    attributions: dict[int, Attribution],
    model: LanguageModel,
    meter: Meter,
) -> dict[int, Attribution]:
    """The attributions, with the model's choice where the grammar alone isn't sure."""
    unsure = [
        q for q in reading.candidates.quotations
        if q.number in attributions and attributions[q.number].confidence < _SURE
    ]  # fmt: skip
    answered = dict(attributions)
    for quotation in unsure[:_MOST_QUESTIONS]:
        options = _options(reading, quotation, attributions[quotation.number].speaker)
        if len(options) < 2:
            continue
        chances = await model.weigh(
            _question(reading, quotation), [f" {n.name}" for n in options], meter
        )
        answered[quotation.number] = decide(attributions[quotation.number], options, chances)
    return answered


def decide(shown: Attribution, options: Sequence[Name], chances: Sequence[float]) -> Attribution:
    """The grammar's attribution and the model's probabilities made one.

    A log-linear mixture: the grammar spreads what it isn't sure of over the other options.
    """
    rest = (1 - shown.confidence) / max(1, len(options) - (shown.speaker in options))
    scores = []
    for name, chance in zip(options, chances, strict=True):
        prior = shown.confidence if name == shown.speaker else rest
        scores.append(max(prior, 1e-6) * math.pow(max(chance, 1e-6), MODEL_WEIGHT))
    best = max(range(len(options)), key=scores.__getitem__)
    probability = scores[best] / sum(scores)
    if probability < LEAST_CERTAIN:
        return replace(shown, speaker=None, confidence=probability)
    return replace(shown, speaker=options[best], confidence=probability)


def _options(reading: Reading, quotation: Quotation, shown: Name | None) -> list[Name]:
    """Those who could have said it: what the grammar shows, then whoever is named nearest."""

    def distance(name: Name) -> int:
        return min(abs(a - quotation.outer[0]) for a, _ in (*name.mentions, *name.references))

    able = [
        n
        for n in reading.candidates.names
        if n.kind is not None and n.kind != "country" and not n.described
    ]
    near = sorted((n for n in able if distance(n) < _WINDOW), key=distance)[:_MOST_OPTIONS]
    return near if shown is None or shown in near else [shown, *near[: _MOST_OPTIONS - 1]]


def _question(reading: Reading, quotation: Quotation) -> str:
    """The text around the quotation, with the quotation in double square brackets."""
    page = reading.page
    start = max(
        (s.start for s in page.sentences if s.start <= max(0, quotation.outer[0] - _WINDOW // 2)),
        default=0,
    )
    first, last = quotation.parts[0][0], quotation.parts[-1][1]
    after = page.text[last : last + _WINDOW // 3]
    quoted = page.text[first : min(last, first + _WINDOW)]
    passage = f"{page.text[start:first]}[[{quoted}]]{after}"
    return load("speaker").fill("user", passage=passage)
