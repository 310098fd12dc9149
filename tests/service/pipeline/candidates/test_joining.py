"""Descriptions that are another actor's under other words."""

from tests.service.pipeline.candidates.texts import name, reading_of


def described(text: str) -> list[str]:
    """The actors without a name that do something."""
    names = reading_of(text).candidates.names
    return [n.name for n in names if n.described and n.active]


def test_bare_officers_are_the_body_told_before() -> None:
    text = "The Lagos State Police stopped a van. Police said that it held yams."
    reading = reading_of(text)
    police = name(reading, "Lagos State Police")
    assert described(text) == []
    assert "Police" in {reading.page.text[a:b] for a, b in police.references}


def test_bare_officers_stand_for_themselves_where_no_such_body_is_told() -> None:
    assert described("The Volta Rail Agency said no. Police said yes.") == ["Police"]


def test_a_lead_figure_is_whoever_is_named_next() -> None:
    text = "A Lagos baker sold old bread on Monday. Kofi Boateng, 51, denied it."
    assert described(text) == []
    assert name(reading_of(text), "Kofi Boateng").references


def test_a_lead_figure_stays_where_nobody_is_named_or_the_named_is_another() -> None:
    assert described("A Lagos baker sold old bread on Monday. He denied it.") == ["Lagos baker"]
    text = "A Lagos baker sold old bread on Monday. The mayor, Kofi Boateng, denied it."
    assert described(text) == ["Lagos baker"]


def test_a_source_stays_without_a_name() -> None:
    text = "A Ghanaian official in Accra said no on Monday. Kofi Boateng, 51, denied it."
    assert described(text) == ["Ghanaian official"]
