"""The way of an article: page, candidates, extraction, grounding, assembly, audit."""

import asyncio
import hashlib
import uuid
from datetime import UTC, datetime
from typing import Literal

from schemas.article import ArticleRequest
from schemas.brief import Audit, Brief, PromptVersion, Provenance, Refusal, Round
from service import __version__
from service.llm import LanguageModel, Meter
from service.llm.adapter import adapter_digest
from service.pipeline import direct, guided
from service.pipeline.article import read_page
from service.pipeline.assembly import Sections
from service.pipeline.audit import coverage, expected, uncovered
from service.pipeline.candidates.reading import Reading, read
from service.pipeline.checking import check
from service.pipeline.extracted import Extracted
from service.pipeline.instructions import article_warnings
from service.pipeline.prompts import load
from service.pipeline.rounds import Report, ask_for_missed, ask_for_refused
from service.settings import Settings

_PROMPTS: dict[str, tuple[str, ...]] = {
    "direct": ("brief", "again", "missed"),
    "guided": ("speaker",),
}


def _silent(_: str) -> None:
    """Report to nobody."""


async def make_brief(
    request: ArticleRequest,
    model: LanguageModel,
    settings: Settings,
    report: Report = _silent,
    meter: Meter | None = None,
) -> Brief:
    """The brief of one article; `meter`, its own if none is given, counts the model's calls.

    Raises ModelFault where the model gave nothing that could be used.
    """
    meter = meter or Meter(settings)
    report("Reading the article")
    reading = await asyncio.to_thread(lambda: read(read_page(request)))
    report(f"Asking {model.name}")
    extract = guided.extract if model.guided else direct.extract
    extracted = await extract(reading, model, settings, meter)
    report("Checking every word against the article")
    checked = await asyncio.to_thread(check, reading, extracted)
    rounds: list[Round] = []
    if not model.guided:
        for ask in (ask_for_refused, ask_for_missed):
            checked, more = await ask(reading, checked, model, settings, meter, report)
            rounds += more
    provenance = _provenance(model, settings, meter, rounds)
    return _brief(reading, checked.extracted, checked.sections, provenance)


def prompt_fingerprint(model: LanguageModel, settings: Settings) -> str:
    """Changes with whatever a brief depends on beside article and settings.

    That is prompts, the embedded model's adapter and code.
    """
    prompts = "".join(p.sha256 for p in _prompts(model, settings))
    parts = f"{__version__} {_strategy(model)} {adapter_digest(settings)} {prompts}"
    return hashlib.sha256(parts.encode()).hexdigest()


def _brief(
    reading: Reading, extracted: Extracted, sections: Sections, provenance: Provenance
) -> Brief:
    page, candidates = reading.page, reading.candidates
    wanted = expected(page, candidates)
    left_out = uncovered(sections, wanted, page, candidates)
    return Brief(
        id=uuid.uuid4().hex,
        article=page.article,
        **{
            name: getattr(sections, name)
            for name in Sections.model_fields
            if name in Brief.model_fields
        },
        audit=Audit(
            dropped=_readable(sections.dropped),
            uncovered=left_out,
            coverage=coverage(wanted, left_out),
            verdicts=sections.verdicts,
            warnings=article_warnings(page),
            missing=extracted.missing,
        ),
        provenance=provenance,
    )


def _readable(refusals: list[Refusal]) -> list[Refusal]:
    """The refusals, what loses an item before what loses a field."""
    order = {"item_dropped": 0, "replaced": 1, "field_cleared": 2}
    return sorted(refusals, key=lambda r: order[r.effect])


def _strategy(model: LanguageModel) -> Literal["direct", "guided"]:
    return "guided" if model.guided else "direct"


def _prompts(model: LanguageModel, settings: Settings) -> list[PromptVersion]:
    return [load(name, settings.prompts).version_record for name in _PROMPTS[_strategy(model)]]


def _provenance(
    model: LanguageModel, settings: Settings, meter: Meter, rounds: list[Round]
) -> Provenance:
    prompts = _prompts(model, settings)
    return Provenance(
        model=model.name,
        adapter=adapter_digest(settings),
        strategy=_strategy(model),
        prompt_version=f"{prompts[0].name} {prompts[0].version}",
        prompts=prompts,
        usage=meter.usage(),
        rounds=rounds,
        service_version=__version__,
        created_at=datetime.now(UTC),
    )
