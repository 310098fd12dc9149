"""The closed questions that the model answers: it weighs options that stand on the page."""

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

ASKED_BELOW = 0.75
"""A speaker that the grammar shows less surely than this is asked about."""
CERTAIN = 0.8
"""From this probability on the model's choice stands in the grammar's place.

Both are set on development articles. Where the grammar shows nobody, a choice as certain as this
is wrong more often than right, so that the speaker is left open and the model not asked.
"""
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
    """The attributions, with the model's choice where the grammar isn't sure and the model is.

    The least certain are asked about. The fault, if any, that stopped the asking early; what was
    answered by then stands. Raises BadModelSettings.
    """
    unsure = sorted(
        (
            q
            for q in _quoted(reading, attributions)
            if is_asked(attributions[q.number].speaker, attributions[q.number].confidence)
        ),
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


def is_asked(shown: object | None, confidence: float) -> bool:
    """Whether the model is asked: the grammar shows somebody, and isn't sure."""
    return shown is not None and confidence < ASKED_BELOW


def certain_choice(chances: Sequence[float]) -> int | None:
    """The place of the option that the model is certain of; None if there is none."""
    best = max(range(len(chances)), key=chances.__getitem__)
    return best if chances[best] >= CERTAIN else None


def decide(shown: Attribution, options: Sequence[Name], chances: Sequence[float]) -> Attribution:
    """The model's choice where it is certain, else what the grammar shows."""
    choice = certain_choice(chances)
    if choice is None:
        return shown
    return replace(shown, speaker=options[choice], confidence=chances[choice])


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
