"""Amounts are found with their unit, and with the goods that they are of."""

import pytest

from schemas.article import ArticleRequest
from service.pipeline.article import read_page
from service.pipeline.candidates.amounts import find_amounts
from service.pipeline.linguistics import parse

Found = tuple[str, float | None, str | None, str | None]


def found(text: str, language: str = "en") -> list[Found]:
    """Amount, value, unit and goods of each amount of a text."""
    page = read_page(ArticleRequest(text=text, language=language))
    amounts = find_amounts(page, parse(page))
    goods = [page.text[slice(*a.goods)] if a.goods else None for a in amounts]
    return [
        (page.text[a.start : a.end], a.value, a.unit, of)
        for a, of in zip(amounts, goods, strict=True)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They sent 12 tons of Chinese body armor.",
         ("12 tons", 12, "tons", "Chinese body armor")),
        ("They sent 1,000 CQ-A rifles directly.", ("1,000", 1000, "rifles", "CQ-A rifles")),
        ("It would send four\u00a0MiG-29 fighter jets.",
         ("four", 4, "jets", "MiG-29 fighter jets")),
        ("They seized about 240,000 rounds of 7.62 mm ammunition.",
         ("about 240,000 rounds", 240_000, "rounds", "7.62 mm ammunition")),
        ("Some 190 cubic metres of sawn teak came in.",
         ("Some 190 cubic metres", 190, "cubic metres", "sawn teak")),
        ("It sent fourteen lorryloads of boards.",
         ("fourteen lorryloads", 14, "lorryloads", "boards")),
        ("A further twenty to twenty-five lorryloads went south.",
         ("twenty to twenty-five lorryloads", None, "lorryloads", "lorryloads")),
        ("He imported 1.2 million cigarettes.", ("1.2 million", 1.2e6, "cigarettes", "cigarettes")),
        ("He had two dozen pistols.", ("two dozen", 24, "pistols", "pistols")),
        ("Dozens of rifles were found.", ("Dozens", None, None, "rifles")),
        ("Hundreds of tons of wheat were lost.", ("Hundreds of tons", None, "tons", "wheat")),
        ("A third of the teak was landed first.", ("A third", None, None, "teak")),
        ("He promised a further half-ton to a buyer.", ("half-ton", 0.5, "ton", None)),
        ("The maize, around 1,600 tonnes of it, is to be sent.",
         ("around 1,600 tonnes", 1600, "tonnes", "maize")),
        ("They sent 31 two-stroke engines.", ("31", 31, "engines", "two-stroke engines")),
        ("They delivered 18 Leopard 2 tanks.", ("18", 18, "tanks", "Leopard 2 tanks")),
        ("They hid some $38,000 in cash.", ("some $38,000", 38_000, "$", "cash")),
        ("They sold 20-25 tons of rice.", ("20-25 tons", None, "tons", "rice")),
        ("Between 10 and 20 trucks arrived.", ("Between 10 and 20", None, "trucks", "trucks")),
        ("They shipped 300 crates of soft ewe's cheese.",
         ("300 crates", 300, "crates", "soft ewe's cheese")),
        ("They sent 40 children's bicycles.", ("40", 40, "bicycles", "children's bicycles")),
        ("They seized 90 of the firm's drones.", ("90", 90, None, None)),
        ("They seized 90 of its drones.", ("90", 90, None, "drones")),
        ("They bought 6,000 t of barley.", ("6,000 t", 6000, "t", "barley")),
        ("They shipped 1.2 Mt of soya.", ("1.2 Mt", 1.2, "Mt", "soya")),
        ("They sent 25 lakh needles.", ("25 lakh", 2.5e6, "needles", "needles")),
        ("They stocked the lake with 7,000 trout.", ("7,000", 7000, "trout", "trout")),
        ("They stole 150 mobile phones.", ("150", 150, "phones", "mobile phones")),
        ("They unloaded 66,000 tonnes of corn and soybeans.",
         ("66,000 tonnes", 66_000, "tonnes", "corn and soybeans")),
    ],
)  # fmt: skip
def test_amounts_of_goods(text: str, expected: Found) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Two officers were hurt.", "Two"),
        ("Eleven countries voted.", "Eleven"),
        ("He paid $150,000 for it.", "$150,000"),
        ("He paid up to 20 million euros in bribes.", "up to 20 million euros"),
        ("Hundreds of Chinese nationals fight there.", "Hundreds"),
    ],
)
def test_what_is_no_goods_is_counted_without_goods(text: str, amount: str) -> None:
    assert [(a[0], a[3]) for a in found(text)] == [(amount, None)]


@pytest.mark.parametrize(
    "text",
    [
        "Navid Rahbari, 46, left after nine months on 12 March 2021.",
        "It sailed 300 miles in 12 hours at 5 p.m. and lost 40% of its speed.",
        "See Annex 14 and page 3 of Resolution 1929.",
        "The 34-year-old lives in a two-room flat and has a 70-metre ketch.",
        "The fourth one flew an F-16.",
        "Myanmar after the 2021 coup was quiet.",
    ],
)
def test_times_ages_distances_and_labels_are_no_amounts(text: str) -> None:
    assert found(text) == []


def test_what_is_set_off_by_its_own_amount_is_not_taken_in() -> None:
    text = "Police seized 2 tons of cocaine, 40 kilograms of heroin and a dozen pistols."
    assert [(a[0], a[3]) for a in found(text)] == [
        ("2 tons", "cocaine"), ("40 kilograms", "heroin"), ("a dozen", "pistols"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Der Zoll fand 1.200 Sturmgewehre und 12 Tonnen Munition bei zwei Männern.",
         [("1.200", 1200, "Sturmgewehre", "Sturmgewehre"),
          ("12 Tonnen", 12, "Tonnen", "Munition")]),
        ("fr", "Ils ont saisi environ 5,5 tonnes de munitions et 1 200 fusils d’assaut en 3 jours.",
         [("environ 5,5 tonnes", 5.5, "tonnes", "munitions"),
          ("1 200", 1200, "fusils", "fusils d’assaut")]),
        ("es", "La policía incautó 20 cajas de munición y llevaban 50.000 dólares en efectivo.",
         [("20 cajas", 20, "cajas", "munición"),
          ("50.000 dólares", 50_000, "dólares", "efectivo")]),
        ("ru", "Таможня задержала около 12 тонн боеприпасов за 3 дня.",
         [("около 12 тонн", 12, "тонн", "боеприпасов")]),
    ],
)  # fmt: skip
def test_other_languages_go_by_their_units(language: str, text: str, expected: list[Found]) -> None:
    assert found(text, language) == expected


def test_digits_that_can_be_read_in_two_ways_have_no_value() -> None:
    amounts = found("They sent 1.200 rifles.")
    assert [(a[0], a[1]) for a in amounts] == [("1.200", None)]


def test_offsets_stand_in_the_article() -> None:
    text = "MIAMI — A courier had 31 pounds of gold.\n\nHe “sold” 12 crates of shrimp."
    page = read_page(ArticleRequest(text=text, language="en"))
    for amount in find_amounts(page, parse(page)):
        sentence = page.sentence_at(amount.start)
        assert sentence is not None
        assert amount.end <= sentence.end
        assert amount.goods is not None
        assert amount.goods[1] <= sentence.end
