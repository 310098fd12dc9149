"""Words that say a way, with the place after them."""

import pytest

from service.pipeline.candidates.route_words import find_route_mentions
from tests.service.pipeline.candidates.texts import SECONDS, page_of, printed, seconds


def ways(text: str, language: str = "en") -> list[str]:
    """The stretches that say a way."""
    page = page_of(text, language)
    return printed(page, find_route_mentions(page))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It went via Lomé.", ["via Lomé"]),
        ("It went by way of Port Sudan.", ["by way of Port Sudan"]),
        ("It was transshipped at Jebel Ali.", ["transshipped at Jebel Ali"]),
        ("A truck bound for Mali left.", ["bound for Mali"]),
        ("The ship, en route to Tema, sank.", ["en route to Tema"]),
        ("Goods were smuggled through the port of Beira.", ["smuggled through the port of Beira"]),
        ("He left via the back door.", []),
        ("He said so via Telegram.", []),
        ("Talks went on through Friday and through March.", []),
        ("He saw it through his window.", []),
    ],
)
def test_ways(text: str, expected: list[str]) -> None:
    assert ways(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Die Ware kam über Hamburg.", "über Hamburg"),
        ("fr", "Un convoi à destination de Gao.", "à destination de Gao"),
        ("es", "Un barco con destino a Lima.", "con destino a Lima"),
        ("ru", "Груз шёл через Одессу.", "через Одессу"),
    ],
)
def test_ways_in_other_languages(language: str, text: str, expected: str) -> None:
    assert ways(text, language) == [expected]


@pytest.mark.parametrize("unit", ["via ", "via the a b ", "sent from the A ", "Aaa "])
def test_a_long_line_takes_no_more_than_linear_time(unit: str) -> None:
    page = page_of("The ship left. " + unit * (60_000 // len(unit)) + "x.")
    assert seconds(lambda: find_route_mentions(page)) < SECONDS
