"""Things with names of their own are no actors."""

import pytest

from tests.service.pipeline.candidates.texts import name, reading_of


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("The tanker Sea Walker left Lagos and said it would wait.", "Sea Walker"),
        ("The Sea Walker sailed from Lagos on Monday.", "Sea Walker"),
        ("The Sea Walker tied up here on Wednesday with 40 crates.", "Sea Walker"),
        ("The Sea Walker is due to discharge at Lagos in June.", "Sea Walker"),
        ("The skipper of the Sea Walker was fined.", "Sea Walker"),
        ("The Sea Walker, a rusting coastal freighter, ran out of fuel.", "Sea Walker"),
        ("A police dog named Simba found it. Simba barked.", "Simba"),
        ("Cyclone Lena hit the coast. Lena destroyed forty homes.", "Lena"),
        ("A sniffer dog called Sergeant Simba gave her away.", "Sergeant Simba"),
        ("She wheeled her tabby, Diego Costa, off the ferry.", "Diego Costa"),
        ("The BRP Lolita Cruz stopped a motorboat off the island.", "Lolita Cruz"),
        ("The Panama-flagged Sea Walker arrived late on Tuesday.", "Sea Walker"),
        ("One of its ships, the Sea Walker, was held in Mombasa.", "Sea Walker"),
        ("The KM Dewi Bahari left with 300 people aboard.", "KM Dewi Bahari"),
        ("The operation, code-named Red Ana, began in May.", "Red Ana"),
        ("Cyclone Lena hit the coast.", "Cyclone Lena"),
        ("They broke the Arms Control Act, prosecutors said.", "Arms Control Act"),
        ("Officers stopped a red Volta Transit on the bridge.", "Volta Transit"),
        ("A chartered Antonov stood on the apron. The Antonov left at two.", "Antonov"),
        ("Latvia signed for 18 Vasaras in November.", "Vasaras"),
        ("The lorry was seen on the A12 near Wexby.", "A12"),
        ("He sent her the papers on WhatsApp.", "WhatsApp"),
    ],
)
def test_things(text: str, form: str) -> None:
    assert not [
        n for n in reading_of(text).candidates.names if form in n.forms and n.kind is not None
    ]


@pytest.mark.parametrize(
    "told",
    ["the captain of the tug", "a deckhand on the ferry", "an engineer aboard the ship",
     "a fisherman whose boat sank", "a boat builder"],
)  # fmt: skip
def test_whoever_works_on_a_ship_is_no_ship(told: str) -> None:
    reading = reading_of(f"“No,” said Ama Mensah, {told}.")
    assert name(reading, "Ama Mensah").kind == "person"


def test_a_captain_is_a_person() -> None:
    reading = reading_of("The captain of the Sea Walker, Ama Mensah, paid. Mensah left.")
    assert name(reading, "Ama Mensah").kind == "person"
