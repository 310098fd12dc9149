"""The guided strategy as a whole: an extraction whose words all stand in the article."""

from collections.abc import Iterator, Sequence

import pytest

from schemas.extraction import Extraction
from service.llm import LanguageModel, Meter, ModelFault
from service.llm.faults import BadModelSettings, ModelUnreachable
from service.pipeline.extracted import Extracted
from service.pipeline.guided import extract
from service.settings import Settings
from tests.service.pipeline.candidates.texts import reading_of

TEXT = """\
Brazil sells rifles to Kenya

By Esi Addo

Brazil sold 40 rifles to Kenya in June 2022, according to the Daily Graphic.

“We saw nothing unusual,” said Ama Mensah, a spokeswoman for Volta Pumps Ltd. “Nobody did.”

“The ship was empty.”

Volta Pumps Ltd allegedly shipped 12 tons of cement from Tema to Lagos by sea. The claim could
not be verified.
"""


class NoModel(LanguageModel):
    """Weighs all options alike, or fails."""

    def __init__(self, fault: ModelFault | None = None) -> None:
        self.fault = fault

    async def weigh(self, prompt: str, options: Sequence[str], meter: Meter) -> list[float]:
        if self.fault is not None:
            raise self.fault
        return [1 / len(options) for _ in options]


async def extracted(text: str, language: str = "en", fault: ModelFault | None = None) -> Extracted:
    """What the strategy makes of a text."""
    settings = Settings()
    return await extract(reading_of(text, language), NoModel(fault), settings, Meter(settings))


def copied(extraction: Extraction) -> Iterator[str | None]:
    """Every string that has to stand in the article."""
    for actor in extraction.actors:
        yield from (actor.name, *actor.aliases)
    for shipment in extraction.shipments:
        yield from (shipment.goods, shipment.quantity, shipment.date)
    for route in extraction.routes:
        yield from (route.origin, *route.transit, route.destination)
    yield from (claim.cue for claim in extraction.unverified_claims)


async def test_an_article() -> None:
    found = (await extracted(TEXT)).extraction
    assert found.summary.headline == "Brazil sells rifles to Kenya"
    assert {"Brazil", "Ama Mensah"} <= {a.name for a in found.actors}
    assert {s.goods for s in found.shipments} == {"rifles", "cement"}
    assert {q.speaker for q in found.quotes} == {"Ama Mensah"}
    assert "stated_unverified" in {c.basis for c in found.unverified_claims}


async def test_every_copied_string_stands_in_the_article() -> None:
    strings = [s for s in copied((await extracted(TEXT)).extraction) if s is not None]
    assert len(strings) > 10
    assert [s for s in strings if s not in TEXT] == []


async def test_every_reference_is_to_something() -> None:
    found = (await extracted(TEXT)).extraction
    names = {a.name for a in found.actors} | {None}
    assert {x for s in found.shipments for x in (s.sender, s.recipient)} <= names
    assert {x for q in found.quotes for x in (q.speaker, q.reported_by)} <= names
    assert {c.claimant for c in found.unverified_claims} <= names
    assert {a.affiliation for a in found.actors} <= names
    numbers = {s.route for s in found.shipments} - {None}
    assert numbers <= set(range(1, len(found.routes) + 1))
    sentences = {s.number for s in reading_of(TEXT).page.sentences}
    for items in (found.actors, found.shipments, found.routes, found.unverified_claims):
        assert all(item.sentences and set(item.sentences) <= sentences for item in items)


async def test_each_direct_quotation_is_a_quote_once() -> None:
    found = (await extracted(TEXT)).extraction
    assert [q.quotation for q in found.quotes] == [1, 2]


async def test_without_the_model_the_grammar_stands_and_the_brief_says_so() -> None:
    # A quotation that nobody says, and two who could have.
    text = f"{TEXT}\nKofi Osei, a sailor, left.\n\nIt rained.\n\n“We know nothing at all of it.”\n"
    result = await extracted(text, fault=ModelUnreachable("Is it running?", transient=True))
    assert {"Ama Mensah"} <= {q.speaker for q in result.extraction.quotes}
    assert [m.section for m in result.missing] == ["quotes"]


async def test_wrong_settings_are_raised() -> None:
    with pytest.raises(BadModelSettings):
        await extracted(f"{TEXT}\n“We know nothing.”", fault=BadModelSettings("No such model."))


@pytest.mark.parametrize("text", ["", "***", "Ama.", "“", "他走了。", "a " * 200, "\n\n\n"])
@pytest.mark.parametrize("language", ["en", "zh"])
async def test_anything_can_be_extracted_from(text: str, language: str) -> None:
    found = (await extracted(text, language)).extraction
    assert (found.shipments, found.routes) == ([], [])


async def test_what_needs_no_parser_works_in_any_language() -> None:
    text = "Le navire est parti. « Nous ne savons rien de tout cela », a déclaré Awa Diop à Lomé."
    found = (await extracted(text, "fr")).extraction
    assert [q.quotation for q in found.quotes] == [1]
