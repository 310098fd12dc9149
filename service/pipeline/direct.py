"""The strategy for big models: one request with the whole article and a checklist."""

import asyncio
from collections.abc import Sequence
from itertools import groupby

from schemas.brief import MissingSection
from schemas.extraction import Extraction
from service.llm import LanguageModel, Message, Meter, ModelFault
from service.llm.faults import ContextTooLong, ModelAnswerUnusable
from service.pipeline.candidates.reading import Reading
from service.pipeline.extracted import SECTIONS, Extracted, merge, salvage
from service.pipeline.page import Page, Sentence
from service.pipeline.presentation import checklist, fence, numbered, readable
from service.pipeline.prompts import Prompt, load
from service.settings import Settings

WINDOW = 60_000
"""Bytes of an article's UTF-8 that one request may hold, some 15,000 tokens in most scripts."""
LEAST_WINDOW = 4_000
"""An article that a model can't hold is not cut into smaller stretches than this."""

Window = tuple[Sentence, ...]


async def extract(
    reading: Reading, model: LanguageModel, settings: Settings, meter: Meter, window: int = WINDOW
) -> Extracted:
    """What the model says of an article; `window` is the most bytes of it for one request.

    Where an answer, or one of a long article's stretches, can't be used as a whole, the rest is
    kept and `missing` says what lacks.

    Raises:
        ModelFault: nothing came that could be used.
    """
    parts = windows(reading.page, readable(reading.page), window)
    return await _extract(reading, parts, load("brief", settings.prompts), model, meter)


def windows(page: Page, sentences: Sequence[Sentence], limit: int) -> list[Window]:
    """The sentences in stretches of whole paragraphs, each of `limit` bytes at the most.

    Only a paragraph that is longer is cut, between sentences; a sentence never is.
    """
    pieces: list[Window] = []
    for _, group in groupby(sentences, key=lambda s: s.paragraph):
        paragraph = tuple(group)
        fits = _size(page, paragraph) <= limit
        pieces += [paragraph] if fits else [(sentence,) for sentence in paragraph]
    packed: list[Window] = []
    room = 0
    for piece in pieces:
        size = _size(page, piece)
        if packed and size <= room:
            packed[-1] += piece
        else:
            packed.append(piece)
            room = limit
        room -= size
    return packed


def messages(reading: Reading, window: Window, prompt: Prompt) -> list[Message]:
    """The conversation that asks for a window's extraction."""
    article = numbered(reading.page, window)
    shown = checklist(reading.page, reading.candidates, window)
    mark = fence(article, shown)
    user = prompt.fill("user", fence=mark, article=article, checklist=shown)
    return [
        {"role": "system", "content": prompt.fill("system", fence=mark)},
        {"role": "user", "content": user},
    ]


async def _extract(
    reading: Reading, parts: Sequence[Window], prompt: Prompt, model: LanguageModel, meter: Meter
) -> Extracted:
    outcomes = await asyncio.gather(
        *(_attempt(reading, part, prompt, model, meter) for part in parts)
    )
    faults = [outcome for outcome in outcomes if isinstance(outcome, ModelFault)]
    if faults and len(faults) == len(parts):
        raise faults[0]
    return merge(
        [
            _unread(part, outcome) if isinstance(outcome, ModelFault) else outcome
            for part, outcome in zip(parts, outcomes, strict=True)
        ]
    )


async def _attempt(
    reading: Reading, part: Window, prompt: Prompt, model: LanguageModel, meter: Meter
) -> Extracted | ModelFault:
    try:
        return await _ask(reading, part, prompt, model, meter)
    except ModelFault as fault:
        return fault


async def _ask(
    reading: Reading, part: Window, prompt: Prompt, model: LanguageModel, meter: Meter
) -> Extracted:
    try:
        return Extracted(await model.ask(messages(reading, part, prompt), Extraction, meter))
    except ContextTooLong:
        size = _size(reading.page, part)
        halves = windows(reading.page, part, size // 2 + 1)
        if size < 2 * LEAST_WINDOW or len(halves) == 1:
            raise
        return await _extract(reading, halves, prompt, model, meter)
    except ModelAnswerUnusable as fault:
        saved = salvage(fault.partial, fault.detail)
        if saved is None:
            raise
        return saved


def _unread(part: Window, fault: ModelFault) -> Extracted:
    """No extraction of a window, and every section reported for it."""
    which = f"Sentences {part[0].number} to {part[-1].number} could not be read. {fault.detail}"
    missing = [MissingSection(section=section, reason=which) for section in SECTIONS]
    return Extracted(merge([]).extraction, missing)


def _size(page: Page, sentences: Sequence[Sentence]) -> int:
    return sum(len(page.text[s.start : s.end].encode()) for s in sentences)
