from schemas.brief import FieldVerdict, MissingSection
from service.settings import Settings
from service.thresholds import Shortfall, shortfalls
from tests.service.sample import sample_brief

SETTINGS = Settings.model_construct(min_grounding=0.9, min_coverage=0.5)


def figures(**audit: object) -> list[Shortfall]:
    brief = sample_brief()
    found = brief.audit.model_copy(update={"dropped": [], **audit})
    return shortfalls(brief.model_copy(update={"audit": found}), SETTINGS)


def test_a_brief_without_refusals_passes() -> None:
    assert figures() == []


def test_a_section_that_is_missing_falls_below_once() -> None:
    lost = [MissingSection(section="quotes", reason=reason) for reason in ("Cut off.", "No.")]
    assert figures(missing=lost) == [{"figure": "section.quotes", "share": 0.0, "least": 1.0}]


def test_written_strings_that_stand_count_beside_copied_ones() -> None:
    refusal = sample_brief().audit.dropped[0]
    verdict = FieldVerdict(item="actor-1", field="name", verdict="exact")
    # Headline, point, role and claim stand too.
    assert figures(dropped=[refusal], verdicts=[verdict]) == [
        {"figure": "grounding", "share": round(5 / 6, 4), "least": 0.9}
    ]


def test_a_replaced_string_does_not_stand() -> None:
    replaced = sample_brief().audit.dropped[0].model_copy(update={"effect": "replaced"})
    assert figures(dropped=[replaced] * 2) == [{"figure": "grounding", "share": 0.5, "least": 0.9}]
