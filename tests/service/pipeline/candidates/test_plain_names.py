"""Names by their capitals, where no parser helps."""

import pytest

from service.pipeline.candidates.plain_names import find_plain_names
from tests.service.pipeline.candidates.texts import page_of


def kinds(text: str, language: str) -> dict[str, str | None]:
    """The names of a text, each with its kind."""
    return {n.name: n.kind for n in find_plain_names(page_of(text, language))}


@pytest.mark.parametrize(
    ("language", "text", "name", "kind"),
    [
        ("fr", "Selon Awa Diop, le navire est parti.", "Awa Diop", "person"),
        ("es", "El barco salió de Perú con Ana de la Cruz.", "Ana de la Cruz", "person"),
        ("es", "El barco salió de Guatemala ayer.", "Guatemala", "country"),
        ("de", "Am Montag hat die Weber Pumpen GmbH geliefert.", "Weber Pumpen GmbH", "company"),
        ("es", "La Paz quedó vacía, dijo la policía de la ciudad.", "La Paz", None),
        ("ru", "Как сообщила Анна Орлова, груз ушёл.", "Анна Орлова", "person"),
    ],
)
def test_names(language: str, text: str, name: str, kind: str | None) -> None:
    assert kinds(text, language)[name] == kind


def test_a_word_that_begins_a_sentence_is_no_name() -> None:
    assert kinds("Selon elle, il part. Demain il revient.", "fr") == {}


def test_german_nouns_are_no_names() -> None:
    assert kinds("Gestern fuhr das Schiff mit der Ware in den Hafen.", "de") == {}


def test_mentions_are_gathered_and_stand_on_the_page() -> None:
    page = page_of("Hier, Awa Diop est partie. Ensuite, Awa Diop est revenue.", "fr")
    (name,) = find_plain_names(page)
    assert [page.text[a:b] for a, b in name.mentions] == ["Awa Diop", "Awa Diop"]
