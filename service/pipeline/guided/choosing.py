"""The closed questions that the model answers: it weighs options that stand on the page."""

import math
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from service.llm import LanguageModel, Meter, ModelFault
from service.llm.faults import BadModelSettings
from service.pipeline.candidates.found import Name, Quotation
from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.speakers import Attribution
from service.pipeline.prompts import load

MODEL_WEIGHT = 0.1
"""How much the model's probabilities count beside the grammar's; set on development articles."""
LEAST_CERTAIN = 0.5
"""Below this probability the answer is left open rather than guessed."""
_SURE = 0.99  # Grammar as sure as this is not asked about.
_BEFORE, _AFTER, _QUOTED = 450, 120, 240  # Code points of the passage: a second's reading or so.
_MOST_OPTIONS = 6
_MOST_QUESTIONS = 6  # A fixed number, so that a slow machine gives the same brief as a fast one.


async def choose_speakers(
    reading: Reading,
    attributions: dict[int, Attribution],
    model: LanguageModel,
    meter: Meter,
    prompts: Path | None = None,
) -> tuple[dict[int, Attribution], ModelFault | None]:
    """The attributions, with the model's choice where the grammar alone isn't sure.

    The least certain are asked about. The fault, if any, that stopped the asking early; what was
    answered by then stands. Raises BadModelSettings.
    """
    unsure = sorted(
        (q for q in _quoted(reading, attributions) if attributions[q.number].confidence < _SURE),
        key=lambda q: attributions[q.number].confidence,
    )
    answered = dict(attributions)
    for quotation in unsure[:_MOST_QUESTIONS]:
        shown = attributions[quotation.number]
        options = _options(reading, quotation, shown.speaker)
        if len(options) < 2:
            continue
        try:
            names = [f" {_plain(n)}" for n in options]
            chances = await model.weigh(_question(reading, quotation, prompts), names, meter)
        except BadModelSettings:
            raise
        except ModelFault as fault:
            return answered, fault
        answered[quotation.number] = decide(shown, options, chances)
    return answered, None


def _quoted(reading: Reading, attributions: dict[int, Attribution]) -> list[Quotation]:
    return [q for q in reading.candidates.quotations if q.number in attributions]


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
        if n.kind not in {None, "country"} and not n.described and n != shown and _plain(n)
    ]
    near = sorted((n for n in able if distance(n) < 2 * _BEFORE), key=distance)
    if shown is not None and not _plain(shown):
        return []
    return [*([shown] if shown is not None else []), *near][:_MOST_OPTIONS]


def _plain(name: Name) -> str:
    """The name in ASCII for weighing, since its tokens may split a character; may be empty."""
    return unicodedata.normalize("NFKD", name.name).encode("ascii", "ignore").decode().strip()


def _question(reading: Reading, quotation: Quotation, prompts: Path | None = None) -> str:
    """The text around the quotation, with the quotation in double square brackets."""
    page = reading.page
    first, last = quotation.parts[0][0], quotation.parts[-1][1]
    sentences = [s.start for s in page.body if first - _BEFORE <= s.start <= first]
    start = min(sentences, default=max(0, first - _BEFORE))
    quoted = page.text[first : min(last, first + _QUOTED)]
    passage = f"{page.text[start:first]}[[{quoted}]]{page.text[last : last + _AFTER]}"
    return load("speaker", prompts).fill("user", passage=passage)
