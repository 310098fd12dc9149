"""Actors without a name of their own, and how far the words reach that tell who they are."""

import pytest

from schemas.brief import ActorKind
from tests.service.pipeline.candidates.texts import name, reading_of


@pytest.mark.parametrize(
    ("text", "form", "kind"),
    [
        ("Togo’s customs service opened the crates.", "Togo’s customs service", "government"),
        ("Villagers fled, the governor’s office said.", "governor’s office", "government"),
        ("Dutch gaugers said the tanks were dry.", "Dutch gaugers", "group"),
        ("A parcel came. The Lomé hospital paid for it.", "Lomé hospital", "organisation"),
        ("The boat was old. The Navy is verifying the tip.", "Navy", "armed_force"),
        ("Gendarmes found the crates.", "Gendarmes", "government"),
        ("The embassy in Paris called the claims false.", "embassy in Paris", "government"),
        ("A neighbour who asked not to be named said no.", "neighbour", "person"),
        ("A local councillor said the bridge was old.", "local councillor", "person"),
        ("The tyres burst. The driver told officers that he was lost.", "driver", "person"),
        ("It was closed. The court said the ship had sunk.", "court", "government"),
        ("The mayor of Lagos called it a gift.", "mayor of Lagos", "person"),
        ("A tug sank. Its cook said it had been old.", "cook", "person"),
        ("The shop closed. Bakers say the flour is gone.", "Bakers", "group"),
        (
            "In May customs officers in Lagos stopped two boats.",
            "customs officers",
            "group",
        ),
        ("Ghana denied it. Its embassy said the boat was old.", "embassy", "government"),
        ("In Geneva, a spokesman for Volta Pumps said no.", "spokesman for Volta Pumps", "person"),
        ("Outside, a baker who lives there said no.", "baker", "person"),
        ("The Thai forest department paid for the tickets.", "Thai forest department",
         "government"),
        ("One of them, a former bookkeeper, said no.", "former bookkeeper", "person"),
        ("The army-backed Sudanese government accused them.", "army-backed Sudanese government",
         "government"),
        ("Customs officers stopped the lorry.", "Customs officers", "group"),
        ("A forensic examiner concluded that it was saved twice.", "forensic examiner",
         "person"),
        ("A billing supervisor told her boss that it was wrong.", "billing supervisor",
         "person"),
        ("A Kenya Bureau of Standards officer said no.", "Kenya Bureau of Standards officer",
         "person"),
        ("Two people aware of the matter said no.", "people aware of the matter", "group"),
        ("Residents of Haralpara said the lorries came by night.", "Residents", "group"),
    ],
)  # fmt: skip
def test_who_is_told_apart_and_acts(text: str, form: str, kind: ActorKind) -> None:
    found = name(reading_of(text), form)
    assert (found.kind, found.described, found.active) == (kind, True, True)


@pytest.mark.parametrize(
    "text",
    [
        "In old films people say such things.",
        "Neither shopkeeper would say why.",
        "The flour came from mills whose owners say so.",
        "They waited. The officer said no.",
        "Kofi Boateng, 38, a fishery worker from Accra, was held.",
        "The deputy minister, Kofi Boateng, paid. The deputy minister said no.",
        "Volta Pumps Ltd paid. The Lagos-based company said no.",
        "The rumour emptied the town’s pharmacies.",
    ],
)
def test_whoever_may_be_anybody_is_no_actor(text: str) -> None:
    assert not [n for n in reading_of(text).candidates.names if n.described and n.active]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("The driver, known only as Kofi Boateng, left on Monday.", "driver"),
        ("The head of the Harbour Board, Ama Mensah, said it was old.", "head"),
        ("A lawyer for Mr Osei, Ama Mensah, said he was ill.", "lawyer"),
        ("They paid a Lagos importer, Volta Pumps Ltd, in cash.", "Lagos importer"),
        ("She was paid by a Dutchman called Wim outside.", "Dutchman"),
    ],
)
def test_whoever_is_named_beside_is_no_actor_twice(text: str, form: str) -> None:
    assert form not in {n.name for n in reading_of(text).candidates.names}
