"""What the words of a name tell of its kind."""

import pytest

from schemas.brief import ActorKind
from service.pipeline.candidates.kind_words import kind_by_words
from tests.service.pipeline.candidates.texts import name, reading_of


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Weber Pumpen GmbH", "company"), ("Volta Pumps Ltd.", "company"),
        ("Meridian Aero Fuels", "company"), ("Togolese Armed Forces", "armed_force"),
        ("Ministry of Foreign Affairs", "government"), ("Lagos State Police", "government"),
        ("University of Ghana", "organisation"), ("NATO", "organisation"),
        ("Border Force", "government"), ("Minera Alta Vista", "company"),
        ("Coast Rifles", "armed_force"), ("Shelter Cluster", "organisation"),
        ("Frutas Tolvan", "company"), ("Tolvan Frères", "company"),
        ("Fondation Tolvan", "organisation"), ("Tolvan & Quern", "company"),
        ("Ama Mensah", None), ("Lomé", None), ("", None),
    ],
)  # fmt: skip
def test_words_that_tell(name: str, kind: ActorKind | None) -> None:
    assert kind_by_words(name) == kind


@pytest.mark.parametrize(
    ("text", "form", "kind"),
    [
        ("Volta Ltd bought trucks from Hokuto Heavy of Japan.", "Hokuto Heavy", "company"),
        ("They were put on a truck to Tangi. At Tangi the truck was kept.", "Tangi", None),
        ("The trading house, Anka Selim, denied it.", "Anka Selim", "company"),
        ("They bought it from a bottler in Wexby, Fen Water.", "Fen Water", "company"),
        ("Selim Anka said it had been cheated by its agent.", "Selim Anka", "organisation"),
        ("Its export manager, Selim Anka, denied it.", "Selim Anka", "person"),
        ("The owner, Piraeus-based Kallia Dry, denied it.", "Kallia Dry", "company"),
        ("The wildlife monitor Headland reckons that it rose.", "Headland", "organisation"),
        ("“No,” said Headland’s director, Ama Mensah.", "Headland", "organisation"),
        ("The detectives of the TROD, who searched the firm, left.", "TROD", "organisation"),
        ("At the flat, Karim Sobhan, a retired botanist, said no.", "Karim Sobhan", "person"),
        ("“No,” noted Ritika Sen of Volta Securities, who sold.", "Ritika Sen", "person"),
        (
            "Carla Sanchez ran. Sanchez left. The film shows a defiant Sanchez.",
            "Carla Sanchez",
            "person",
        ),
        ("They met a man they knew only as “El Rojo” in Lima.", "El Rojo", "person"),
        (
            "The Far Dell Local Health District said no.",
            "Far Dell Local Health District",
            "organisation",
        ),
        ("The head of the National Rail Board, Budi Santoso, said no.", "Budi Santoso", "person"),
        ("Quern & Daughter will bottle it.", "Quern & Daughter", "company"),
    ],
)
def test_words_beside_that_tell(text: str, form: str, kind: ActorKind | None) -> None:
    assert name(reading_of(text), form).kind == kind
