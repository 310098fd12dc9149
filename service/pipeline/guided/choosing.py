"""The closed questions that the model answers: it weighs options that stand on the page."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from service.llm import LanguageModel, Meter, ModelFault
from service.llm.faults import BadModelSettings
from service.pipeline.candidates.found import Name, Quotation
from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.passages import MOST_OPTIONS, named_near, passage, plain
from service.pipeline.guided.speakers import Attribution
from service.pipeline.prompts import load

ASKED_BELOW = 0.75
"""A speaker that the grammar shows less surely than this is asked about."""
CERTAIN = 0.95
"""From this probability on the model's choice stands in the grammar's place.

Both are set on development articles. Where the grammar shows nobody, a choice as certain as this
is wrong more often than right, so that the speaker is left open and the model not asked.
"""
_BEFORE, _AFTER, _QUOTED = 450, 120, 240  # Code points of the passage: a second's reading or so.
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
        offered = options(reading, quotation, shown.speaker)
        if len(offered) < 2:
            continue
        try:
            names = [f" {plain(n)}" for n in offered]
            chances = await model.weigh(question(reading, quotation, prompts), names, meter)
        except BadModelSettings:
            raise
        except ModelFault as fault:
            return answered, fault
        answered[quotation.number] = decide(shown, offered, chances)
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


def decide(shown: Attribution, offered: Sequence[Name], chances: Sequence[float]) -> Attribution:
    """The model's choice where it is certain, else what the grammar shows."""
    choice = certain_choice(chances)
    if choice is None:
        return shown
    return replace(shown, speaker=offered[choice], confidence=chances[choice])


def options(reading: Reading, quotation: Quotation, shown: Name | None) -> list[Name]:
    """Those who could have said it: what the grammar shows, then whoever is named nearest."""
    if shown is not None and not plain(shown):
        return []
    near = [name for name in named_near(reading, quotation.outer[0]) if name != shown]
    return [*([shown] if shown is not None else []), *near][:MOST_OPTIONS]


def question(reading: Reading, quotation: Quotation, prompts: Path | None = None) -> str:
    """The prompt, with the quotation in double square brackets."""
    words = quotation.parts[0][0], quotation.parts[-1][1]
    shown = passage(reading, words, _BEFORE, _AFTER, _QUOTED)
    return load("speaker", prompts).fill("user", passage=shown)
