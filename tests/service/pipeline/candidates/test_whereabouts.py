"""Names that only tell where things are stand for nobody."""

import pytest

from tests.service.pipeline.candidates.texts import name, reading_of


def kind(text: str, form: str) -> str | None:
    """The kind of the name of that form; “gone” where no name is left."""
    found = [n for n in reading_of(text).candidates.names if form in n.forms]
    return found[0].kind if found else "gone"


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("They stood on the terrace with a view of the Zambra.", "Zambra"),
        ("Ama Mensah, of Tolvan Close, Wexby, denied it.", "Tolvan Close"),
        ("The lorry left Korba Sheva on Monday.", "Korba Sheva"),
        ("The road bypasses Bekko Minor.", "Bekko Minor"),
        ("Residents of Haralpara said the lorries came by night.", "Haralpara"),
        ("The bill was tabled by Ama Mensah, the MP for Wexby Vale.", "Wexby Vale"),
        ("They rebuilt homes in the Tokel region last year.", "Tokel"),
        ("The boat was bound for the island of Zamui on Monday.", "Zamui"),
        ("It went to a warehouse in Radna Dolny and on from there.", "Radna Dolny"),
        ("The tanker took on fuel at Korba Sheva by night.", "Korba Sheva"),
        ("The sacks were carried to the shore at Radno.", "Radno"),
        ("Mules brought it down to Radno. The barge went on down the Zambra.", "Radno"),
        ("A barge went down the Zambra to the sea.", "Zambra"),
        ("The machine got only as far as Radno.", "Radno"),
        ("They carried it to Radno, in Peru, by night.", "Radno"),
        ("The diesel was trucked to Radno by night.", "Radno"),
        ("40 doses are to be sent on to Radno by boat.", "Radno"),
        ("He must own land in Mekani or Osokoro.", "Osokoro"),
        ("The lorries stood at Kasso. Kasso is in the north. They left by the Kasso road.",
         "Kasso"),
    ],
)  # fmt: skip
def test_places_that_act_nowhere(text: str, form: str) -> None:
    assert kind(text, form) in {None, "gone"}


@pytest.mark.parametrize(
    "text",
    [
        "The trial of Kofi Boateng began on Monday.",
        "A lawyer for Kofi Boateng denied it.",
        "The voters had faith in Kofi Boateng.",
        "The mayor closed the meeting with a letter from Kofi Boateng.",
        "He met a trader in Nairobi, Kofi Boateng.",
        "A spokesman in Accra, Kofi Boateng, denied it.",
        "The police arrested Kofi Boateng on Monday.",
        "The man was identified as Kofi Boateng.",
        "The money came from Esi Osei, and the boat was owned by Kofi Boateng.",
    ],
)
def test_people_who_do_nothing_themselves(text: str) -> None:
    assert name(reading_of(text), "Kofi Boateng").kind == "person"
