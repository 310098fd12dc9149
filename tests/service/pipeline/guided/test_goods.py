"""What is shipped, how it is called and how much it is."""

import pytest
from spacy.tokens import Token

from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.goods import amount_of, goods_heads, goods_span, is_goods
from tests.service.pipeline.candidates.texts import reading_of


def sold(text: str) -> tuple[Reading, list[Token]]:
    """The reading of “They sold ...” and the heads of the goods that were sold."""
    reading = reading_of(f"They sold {text} on Monday.")
    verb = next(t for doc in reading.docs for t in doc if t.text == "sold")
    thing = next(c for c in verb.children if c.dep_ == "dobj")
    return reading, goods_heads(thing)


@pytest.mark.parametrize(
    ("text", "goods", "amounts"),
    [
        ("40 rifles", ["rifles"], ["40"]),
        ("the 40 new hunting rifles", ["hunting rifles"], ["40"]),
        ("12 tons of body armor", ["body armor"], ["12 tons"]),
        ("dozens of drones", ["drones"], ["dozens"]),
        ("40 tractors and 12 ploughs", ["tractors", "ploughs"], ["40", "12"]),
        ("rifles, boots and tents", ["rifles", "boots", "tents"], [None, None, None]),
        ("a shipment of water pumps", ["water pumps"], [None]),
        ("Turkish drone parts", ["drone parts"], [None]),
        ("three crates of cough medicine", ["cough medicine"], ["three crates"]),
    ],
)
def test_goods_and_amounts(text: str, goods: list[str], amounts: list[str | None]) -> None:
    reading, heads = sold(text)
    words = reading.page.text
    assert [words[slice(*goods_span(h))] for h in heads] == goods
    found = [amount_of(reading, h) for h in heads]
    assert [words[a.start : a.end] if a else None for a in found] == amounts


@pytest.mark.parametrize("text", ["the idea", "a contract", "two soldiers", "advice"])
def test_what_is_no_goods(text: str) -> None:
    reading, heads = sold(text)
    assert not any(is_goods(reading, head, amount_of(reading, head)) for head in heads)


def test_vehicles_are_goods_where_they_are_counted() -> None:
    reading, (trucks,) = sold("40 trucks")
    assert is_goods(reading, trucks, amount_of(reading, trucks))
    assert not is_goods(reading, trucks, None)


def test_a_word_for_goods_is_never_a_name() -> None:
    reading = reading_of("Customs men have seized 70 kilos of marijuana and six tonnes of tea.")
    (drug,) = (t for doc in reading.docs for t in doc if t.text == "marijuana")
    drug.ent_type_ = "PERSON"  # As what the parser takes it for.
    assert is_goods(reading, drug, amount_of(reading, drug))
    (tea,) = (t for doc in reading.docs for t in doc if t.text == "tea")
    tea.ent_type_ = "DATE"
    assert is_goods(reading, tea, None)
