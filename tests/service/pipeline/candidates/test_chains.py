"""Surnames that belong to somebody named in full, whatever the parser took either for."""

import pytest

from tests.service.pipeline.candidates.texts import reading_of


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("The firm’s spokesperson, Juliet Okafor, came. “Go home,” Okafor said.", "Juliet Okafor"),
        ("The firm’s agent, Akarsana Pratama, came. “Go home,” Pratama said.", "Akarsana Pratama"),
        ("“Go home,” said Tiit Vähi. The port shut. Vähi said the ship was late.", "Tiit Vähi"),
        ("The firm’s spokesperson, Nino Venturi, came. “Go,” Venturi said.", "Nino Venturi"),
        ("“We left,” Ana Petrova, whose brother drowned, said. Petrova wept.", "Ana Petrova"),
        ("“We left,” Natalia Turati, the harbour master, said.", "Natalia Turati"),
        ("“We left,” Fitriani Dabukke, the harbour master, said.", "Fitriani Dabukke"),
    ],
)
def test_a_person_that_the_parser_took_for_a_place_or_a_people(text: str, form: str) -> None:
    people = [n.name for n in reading_of(text).candidates.names if n.kind and not n.described]
    assert people == [form]


def test_a_firm_goes_by_a_name_that_is_a_towns() -> None:
    text = "Meridian Gulf Trading sold the oil. Meridian disputed the findings."
    (firm,) = [n for n in reading_of(text).candidates.names if n.kind]
    assert firm.forms == ("Meridian Gulf Trading", "Meridian")


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Lake Kivu rose. The Kivu Union said farms had flooded.", "Kivu Union"),
        ("A ship left Port Elva. Elva Shipping said it was late.", "Elva Shipping"),
    ],
)
def test_a_body_with_the_last_word_of_a_place_is_another(text: str, form: str) -> None:
    names = {n.name: n.kind for n in reading_of(text).candidates.names}
    assert names[form] is not None
    assert "person" not in names.values()
