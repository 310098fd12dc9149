from datetime import date

import pytest

from schemas.brief import Span
from service.pipeline.candidates.found import DateMention
from service.pipeline.quantities import article_date, quantity


@pytest.mark.parametrize(
    ("text", "language", "value", "unit"),
    [
        ("12 tons", "en", 12, "tons"),
        ("12 tons of", "en", 12, "tons"),
        ("12 metric tons of body armor", "en", 12, "metric tons"),
        ("two dozen rifles", "en", 24, "rifles"),
        ("a dozen", "en", 12, None),
        ("1.5 million rounds", "en", 1_500_000, "rounds"),
        ("four MiG-29 fighter jets", "en", 4, "MiG-29 fighter jets"),
        ("20,000 155mm shells", "en", 20000, "155mm shells"),
        ("about 40kg", "en", 40, "kg"),
        ("$5 million", "en", 5_000_000, "$"),
        ("5%", "en", 5, "%"),
        ("1,000", "en", 1000, None),
        ("1.200 Tonnen", "de", 1200, "Tonnen"),
        ("1.200 tons", "en", None, "tons"),
        ("1.200 t", None, None, "t"),
        ("between 10 and 20 trucks", "en", None, None),
        ("10–20 trucks", "en", None, None),
        ("10-20 trucks", "en", None, None),
        ("a shipment of", "en", None, None),
        ("dozens", "en", None, None),
        ("共12吨", "zh", 12, "吨"),
    ],
)
def test_an_amount_has_a_value_where_its_words_give_one(
    text: str, language: str | None, value: float | None, unit: str | None
) -> None:
    found = quantity(text, language)
    assert (found.value, found.unit, found.text) == (value, unit, text)


def test_a_date_takes_its_days_only_from_a_reading_of_the_same_words() -> None:
    text = "In late 2022"
    mention = DateMention(3, 12, date(2022, 10, 1), date(2022, 12, 31))

    def on(start: int, end: int) -> date | None:
        span = Span(start=start, end=end, text=text[start:end])
        return article_date(span, (mention,)).earliest

    assert on(3, 12) == date(2022, 10, 1)
    assert on(0, 12) == date(2022, 10, 1)
    assert on(8, 12) is None
    since = Span(start=0, end=10, text="since 2022")
    year = DateMention(6, 10, date(2022, 1, 1), date(2022, 12, 31))
    assert article_date(since, (year,)).earliest is None
