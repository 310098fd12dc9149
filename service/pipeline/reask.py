"""Ask a model once more, for the fields that grounding refused and for nothing else."""

import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError

from schemas.brief import Refusal, SectionName
from schemas.extraction import Extraction, Part
from service.llm import LanguageModel, Message, Meter, ModelFault
from service.pipeline.candidates.found import Candidates
from service.pipeline.candidates.reading import Reading
from service.pipeline.direct import WINDOW, windows
from service.pipeline.page import Page, Sentence
from service.pipeline.presentation import fence, names, numbered, numbers_of, one_line, readable
from service.pipeline.prompts import load

logger = logging.getLogger(__name__)

_FIELD = re.compile(r"(?P<name>\w+)(?:\[(?P<place>\d+)\])?(?:\.(?:text|name))?")
# A number that points at nothing is not asked again: a guess would hit upon something else.
_POINTERS = {"quotation", "route"}
_EVIDENCE = {"sentences", "headline_sentences"}
_LABELS = ("name", "goods", "quotation", "headline", "text")
_LONGEST_LABEL = 80


class Correction(Part):
    """One field put right."""

    number: int = Field(description="Number of the problem that this solves.")
    value: str | None = Field(description="What the field should hold; null if nothing can.")
    sentences: list[int] = Field(description="Numbers of the sentences that bear the value out.")


class Corrections(Part):
    """The answer to a list of problems."""

    corrections: list[Correction]


@dataclass(frozen=True, slots=True)
class Problem:
    """A refused field of an extraction: `item` is None for the summary's headline.

    `place` is the place in a list of copied words, as in `aliases`; `sentences` are those that
    the model should look at.
    """

    section: SectionName
    item: int | None
    field: str
    place: int | None
    label: str
    detail: str
    sentences: tuple[int, ...]


async def ask_again(
    reading: Reading,
    extraction: Extraction,
    refusals: Sequence[Refusal],
    model: LanguageModel,
    meter: Meter,
    prompts: Path | None = None,
) -> Extraction:
    """The extraction with the refused fields as the model corrects them, all else as it was.

    A fault of the model leaves it as it was too: what stands already is not lost for it.
    """
    problems = find_problems(reading.page, reading.candidates, extraction, refusals)
    if not problems:
        return extraction
    try:
        answer = await model.ask(messages(reading, problems, prompts), Corrections, meter)
    except ModelFault as fault:
        logger.warning("Asking again for %d fields failed: %s", len(problems), fault.detail)
        return extraction
    return corrected(extraction, problems, answer.corrections)


def find_problems(
    page: Page, candidates: Candidates, extraction: Extraction, refusals: Iterable[Refusal]
) -> list[Problem]:
    """What can be asked again of the refusals, each field once, in their order."""
    sentences = readable(page)
    found: dict[tuple[object, ...], Problem] = {}
    for refusal in refusals:
        item = _item(extraction, refusal.section, refusal.item)
        if item is None:
            continue
        for field, place in _fields(refusal, item):
            problem = Problem(
                section=refusal.section,
                item=refusal.item,
                field=field,
                place=place,
                label=_label(item),
                detail=one_line(refusal.detail),
                sentences=tuple(_look_at(refusal, item, candidates, sentences)),
            )
            found.setdefault((refusal.section, refusal.item, field, place), problem)
    return list(found.values())


def messages(
    reading: Reading, problems: Sequence[Problem], prompts: Path | None = None
) -> list[Message]:
    """The conversation that asks for corrections, with the sentences that they need."""
    prompt = load("again", prompts)
    sentences = readable(reading.page)
    wanted = {number for problem in problems for number in problem.sentences}
    if not all(problem.sentences for problem in problems):
        # Nothing was pointed at, so any sentence may be the one, within what a model can hold.
        opening = windows(reading.page, sentences, WINDOW)[:1]
        wanted |= {sentence.number for window in opening for sentence in window}
    passage = numbered(reading.page, [s for s in sentences if s.number in wanted])
    known = names(reading.candidates, sentences)
    listed = "\n".join(f"{n}. {_told(problem)}" for n, problem in enumerate(problems, 1))
    mark = fence(passage, known, listed)
    user = prompt.fill("user", fence=mark, passage=passage, names=known, problems=listed)
    return [
        {"role": "system", "content": prompt.fill("system", fence=mark)},
        {"role": "user", "content": user},
    ]


def corrected(
    extraction: Extraction, problems: Sequence[Problem], corrections: Iterable[Correction]
) -> Extraction:
    """A copy of the extraction with the values of the corrections, in the problems' fields alone.

    A correction without a value changes nothing, so that what was refused stays on record; a
    value of the wrong form counts as none.
    """
    answer = extraction.model_copy(deep=True)
    for correction in corrections:
        if 1 <= correction.number <= len(problems):
            problem = problems[correction.number - 1]
            item = _item(answer, problem.section, problem.item)
            assert item is not None
            _correct(item, problem, correction)
    return answer


def _correct(item: Part, problem: Problem, correction: Correction) -> None:
    changed: dict[str, Any] = {}
    if problem.field not in _EVIDENCE:
        value = (correction.value or "").strip()
        if not value:
            return
        if problem.place is not None:
            changed[problem.field] = [*getattr(item, problem.field)]
            changed[problem.field][problem.place] = value
        else:
            changed[problem.field] = value
    evidence = _evidence(item)
    if evidence is not None:
        changed[evidence] = sorted({*getattr(item, evidence), *correction.sentences})
    try:
        valid = type(item).model_validate(item.model_dump() | changed)
    except ValidationError:
        return
    for field in changed:
        setattr(item, field, getattr(valid, field))


def _item(extraction: Extraction, section: SectionName, item: int | None) -> Part | None:
    """The part of the extraction that a refusal speaks of, if there is such a part."""
    if section == "summary" and item is None:
        return extraction.summary
    items: Sequence[Part] = (
        extraction.summary.points if section == "summary" else getattr(extraction, section)
    )
    return items[item] if item is not None and item < len(items) else None


def _fields(refusal: Refusal, item: Part) -> Iterator[tuple[str, int | None]]:
    """The fields of the item that can mend a refusal, and the place in a list of them."""
    if refusal.field == "places":
        yield from ((end, None) for end in ("origin", "destination") if not getattr(item, end))
        return
    match = _FIELD.fullmatch(refusal.field)
    field = match["name"] if match else ""
    if match is None or field in _POINTERS or field not in type(item).model_fields:
        return
    place = int(match["place"]) if match["place"] else None
    holds = getattr(item, field)
    if field in _EVIDENCE or not isinstance(holds, list):
        yield field, None
    elif place is not None and place < len(holds):
        yield field, place


def _look_at(
    refusal: Refusal, item: Part, candidates: Candidates, sentences: Sequence[Sentence]
) -> list[int]:
    """Numbers of the item's sentences, of those beside them and of the nearest words' one."""
    evidence = _evidence(item)
    own = set(getattr(item, evidence)) if evidence else set()
    if refusal.section == "quotes":
        pointed = getattr(item, "quotation", None)
        parts = [part for q in candidates.quotations if q.number == pointed for part in q.parts]
        own |= set(numbers_of(parts, sentences))
    if refusal.nearest is not None:
        own |= set(numbers_of([(refusal.nearest.start, refusal.nearest.end)], sentences))
    near = {number + step for number in own for step in (-1, 0, 1)}
    return [sentence.number for sentence in sentences if sentence.number in near]


def _evidence(item: Part) -> str | None:
    return next((field for field in type(item).model_fields if field in _EVIDENCE), None)


def _label(item: Part) -> str:
    """What the item is called: its name, goods, text or number."""
    label = next((str(getattr(item, field)) for field in _LABELS if hasattr(item, field)), "")
    if not label:
        places = (getattr(item, "origin", None), getattr(item, "destination", None))
        label = " – ".join(place for place in places if place)
    label = one_line(label)
    return label if len(label) <= _LONGEST_LABEL else f"{label[: _LONGEST_LABEL - 1]}…"


def _told(problem: Problem) -> str:
    number = "" if problem.item is None else f"[{problem.item + 1}]"
    return f"{problem.section}{number} «{problem.label}», {problem.field}: {problem.detail}"
