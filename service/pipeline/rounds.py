"""Ask a model again: for what was refused, then for what was missed. Taken only if better."""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from schemas.brief import Refusal, Round, RoundKind
from schemas.extraction import Extraction, Part
from service.llm import LanguageModel, Meter
from service.pipeline.additions import ask_missed
from service.pipeline.candidates.found import Expected
from service.pipeline.candidates.reading import Reading
from service.pipeline.checking import Checked, check
from service.pipeline.extracted import Extracted, merge
from service.pipeline.missed import find_missed, still_missed
from service.pipeline.reask import ask_again, find_problems
from service.settings import Settings

Report = Callable[[str], None]
"""Told in a few words what is being done, for whoever waits."""


async def ask_for_refused(
    reading: Reading,
    checked: Checked,
    model: LanguageModel,
    settings: Settings,
    meter: Meter,
    report: Report,
) -> tuple[Checked, list[Round]]:
    """What stands once the model was asked again for refused fields, and what each time gained."""
    rounds: list[Round] = []
    for _ in range(settings.refusal_rounds):
        before, refused = checked.extracted, checked.sections.dropped
        asked = len(find_problems(reading.page, reading.candidates, before.extraction, refused))
        if not asked:
            break
        report(f"Asking again for {asked} refused fields")
        with meter.part() as part:
            answer = await ask_again(
                reading, before.extraction, refused, model, part, settings.prompts
            )
        mended = await asyncio.to_thread(check, reading, Extracted(answer, before.missing))
        gained = max(0, len(refused) - len(mended.sections.dropped))
        checked = mended if gained else checked
        rounds.append(_round("refused", asked, gained, part))
    return checked, rounds


async def ask_for_missed(
    reading: Reading,
    checked: Checked,
    model: LanguageModel,
    settings: Settings,
    meter: Meter,
    report: Report,
) -> tuple[Checked, list[Round]]:
    """What stands once the model was asked for what no item covers, and what each time gained.

    A time that gained nothing is the last: the same question would follow.
    """
    rounds: list[Round] = []
    for _ in range(settings.missed_rounds):
        missed = await asyncio.to_thread(find_missed, reading, checked.sections)
        if not missed:
            break
        report(f"Asking for {len(missed)} stretches that no item covers")
        with meter.part() as part:
            added = await ask_missed(
                reading, checked.sections, missed, model, part, settings.prompts
            )
        gained = 0
        if added is not None:
            checked, gained = await asyncio.to_thread(extended, reading, checked, missed, added)
        rounds.append(_round("missed", len(missed), gained, part))
        if not gained:
            break
    return checked, rounds


def extended(
    reading: Reading, before: Checked, missed: Sequence[Expected], added: Extracted
) -> tuple[Checked, int]:
    """What stood with the additions, and how much more it covers; as it was if that is nothing.

    Also as it was if anything that stood is refused now, as a name that has come to mean two.
    """
    after = check(reading, merge([before.extracted, added]))
    gained = len(missed) - len(still_missed(reading, after.sections, missed))
    answer = before.extracted.extraction
    newly = _of(answer, after.sections.dropped) - _of(answer, before.sections.dropped)
    return (before, 0) if newly or gained <= 0 else (after, gained)


def _of(answer: Extraction, refusals: Iterable[Refusal]) -> Counter[tuple[object, ...]]:
    """The refused fields of an answer's own items, which come before any addition."""

    def own(refusal: Refusal) -> bool:
        if refusal.section == "summary" or refusal.item is None:
            return True
        items: Sequence[Part] = getattr(answer, refusal.section)
        return refusal.item < len(items)

    return Counter((r.section, r.item, r.field, r.effect) for r in refusals if own(r))


def _round(kind: RoundKind, asked: int, gained: int, meter: Meter) -> Round:
    usage = meter.usage()
    return Round(
        kind=kind,
        asked=asked,
        gained=gained,
        input_tokens=usage.input_tokens,
        output_tokens=usage.output_tokens,
    )
