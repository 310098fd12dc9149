"""What the audit finds in the article and in no item, and how a model is asked for it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from schemas.brief import UncoveredKind
from service.llm import Message
from service.pipeline.assembly import Sections
from service.pipeline.audit import expected, uncovered
from service.pipeline.candidates.found import Candidates, Expected
from service.pipeline.candidates.reading import Reading
from service.pipeline.page import Page, Sentence
from service.pipeline.presentation import checklist, fence, numbered, numbers_of, readable
from service.pipeline.prompts import Prompt
from service.pipeline.standing import standing

_ASKED: set[UncoveredKind] = {"quotation", "cue", "amount", "route"}


def find_missed(reading: Reading, sections: Sections) -> list[Expected]:
    """What can be asked for of all that no item covers, weightiest first.

    Actors aren't: those that count come with the items that name them.
    """
    page, candidates = reading.page, reading.candidates
    wanted = [item for item in expected(page, candidates) if item.kind in _ASKED]
    return still_missed(reading, sections, wanted)


def still_missed(
    reading: Reading, sections: Sections, missed: Sequence[Expected]
) -> list[Expected]:
    """Which of the stretches no item of the sections covers."""
    left = uncovered(sections, missed, reading.page, reading.candidates)
    return [Expected(u.kind, u.start, u.end, u.weight) for u in left]


def around(page: Page, missed: Iterable[Expected]) -> list[Sentence]:
    """The sentences of what was missed, and those beside them."""
    sentences = readable(page)
    own = set(numbers_of([(item.start, item.end) for item in missed], sentences))
    near = {number + step for number in own for step in (-1, 0, 1)}
    return [sentence for sentence in sentences if sentence.number in near]


def messages(
    reading: Reading,
    sections: Sections,
    missed: Sequence[Expected],
    passage: Sequence[Sentence],
    prompt: Prompt,
) -> list[Message]:
    """The conversation that asks for what a passage's items miss."""
    shown = numbered(reading.page, passage)
    known = standing(sections, passage)
    wanted = checklist(reading.page, _only(reading.candidates, missed), passage)
    mark = fence(shown, known, wanted)
    user = prompt.fill("user", fence=mark, passage=shown, standing=known, checklist=wanted)
    return [
        {"role": "system", "content": prompt.fill("system", fence=mark)},
        {"role": "user", "content": user},
    ]


def _only(candidates: Candidates, missed: Sequence[Expected]) -> Candidates:
    """The candidates that were missed, with all names and dates to copy from."""
    places = {(item.kind, item.start, item.end) for item in missed}
    return replace(
        candidates,
        quotations=tuple(
            q
            for q in candidates.quotations
            if ("quotation", q.parts[0][0], q.parts[-1][1]) in places
        ),
        amounts=tuple(a for a in candidates.amounts if ("amount", a.start, a.end) in places),
        cues=tuple(c for c in candidates.cues if ("cue", c.start, c.end) in places),
        routes=tuple(r for r in candidates.routes if ("route", r.start, r.end) in places),
    )
