"""Dates are found in their longest form and read as the days that they can mean."""

import time
from datetime import date

import pytest

from schemas.article import ArticleRequest
from service.pipeline.article import read_page
from service.pipeline.candidates.dates import find_dates, resolve

PUBLISHED = date(2023, 3, 16)  # A Thursday.


def found(text: str, language: str = "en") -> list[str]:
    """The dates of a text, as printed."""
    request = ArticleRequest(text=text, published_at=PUBLISHED, language=language)
    page = read_page(request)
    return [page.text[d.start : d.end] for d in find_dates(page)]


def days(earliest: str | None, latest: str | None) -> tuple[date | None, date | None]:
    """Two ISO dates, of which either can be missing."""
    first, last = (date.fromisoformat(day) if day else None for day in (earliest, latest))
    return first, last


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("12 March 2021", "2021-03-12", "2021-03-12"),
        ("March 12, 2021", "2021-03-12", "2021-03-12"),
        ("Nov. 30, 2020", "2020-11-30", "2020-11-30"),
        ("2021-03-12", "2021-03-12", "2021-03-12"),
        ("03.04.2021", "2021-04-03", "2021-04-03"),
        ("03/04/2021", "2021-03-04", "2021-04-03"),
        ("In March 2019", "2019-03-01", "2019-03-31"),
        ("late 2022", "2022-10-01", "2022-12-31"),
        ("early 2019", "2019-01-01", "2019-03-31"),
        ("mid-2020", "2020-05-01", "2020-08-31"),
        ("late September 2021", "2021-09-21", "2021-09-30"),
        ("in the fall of 2021", "2021-09-01", "2021-11-30"),
        ("winter 2021", "2021-01-01", "2022-02-28"),
        ("first half of 2020", "2020-01-01", "2020-06-30"),
        ("the third quarter of 2021", "2021-07-01", "2021-09-30"),
        ("Q3 2021", "2021-07-01", "2021-09-30"),
        ("the 1990s", "1990-01-01", "1999-12-31"),
        ("since 2016", "2016-01-01", None),
        ("until 2019", None, "2019-12-31"),
        ("before May 2020", None, "2020-04-30"),
        ("between March and May 2021", "2021-03-01", "2021-05-31"),
        ("June and December 2022", "2022-06-01", "2022-12-31"),
        ("March 2021 and November 2022", "2021-03-01", "2022-11-30"),
        ("between November and February 2021", "2020-11-01", "2021-02-28"),
        ("from 3 to 7 May 2020", "2020-05-03", "2020-05-07"),
        ("March 3–7, 2020", "2020-03-03", "2020-03-07"),
        ("2018–2020", "2018-01-01", "2020-12-31"),
        ("12. März 2021", "2021-03-12", "2021-03-12"),
        ("le 1er mars 2021", "2021-03-01", "2021-03-01"),
        ("12 de marzo de 2021", "2021-03-12", "2021-03-12"),
        ("12 de março de 2021", "2021-03-12", "2021-03-12"),
        ("12 marzo 2021", "2021-03-12", "2021-03-12"),
        ("eind 2022", "2022-10-01", "2022-12-31"),
        ("в марте 2021 года", "2021-03-01", "2021-03-31"),
        ("5 травня 2022", "2022-05-05", "2022-05-05"),
        ("29 Feb 2021", None, None),
        ("12 tons", None, None),
        ("", None, None),
    ],
)
def test_dates_with_a_year_need_no_publication(
    text: str, earliest: str | None, latest: str | None
) -> None:
    assert resolve(text, None) == days(earliest, latest)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("last month", "2023-02-01", "2023-02-28"),
        ("this week", "2023-03-13", "2023-03-19"),
        ("yesterday", "2023-03-15", "2023-03-15"),
        ("on Tuesday", "2023-03-14", "2023-03-14"),
        ("Thursday", "2023-03-16", "2023-03-16"),
        ("last Thursday", "2023-03-09", "2023-03-09"),
        ("On Tuesday last week", "2023-03-07", "2023-03-07"),
        ("late Saturday", "2023-03-11", "2023-03-11"),
        ("last year", "2022-01-01", "2022-12-31"),
        ("late last year", "2022-10-01", "2022-12-31"),
        ("two weeks ago", "2023-02-27", "2023-03-05"),
        ("the past three months", "2022-12-01", "2023-03-16"),
        ("in January", "2023-01-01", "2023-01-31"),
        ("in April", "2022-04-01", "2022-04-30"),
        ("Oct. 12", "2022-10-12", "2022-10-12"),
        ("between 3 and 11 February", "2023-02-03", "2023-02-11"),
        ("earlier this month", "2023-03-01", "2023-03-16"),
        ("later this year", "2023-03-16", "2023-12-31"),
        ("next month", "2023-04-01", "2023-04-30"),
        ("by June", None, "2023-06-30"),
        ("le mois dernier", "2023-02-01", "2023-02-28"),
        ("im vergangenen Jahr", "2022-01-01", "2022-12-31"),
    ],
)
def test_relative_dates_need_publication(
    text: str, earliest: str | None, latest: str | None
) -> None:
    assert resolve(text, PUBLISHED) == days(earliest, latest)
    assert resolve(text, None) == (None, None)


@pytest.mark.parametrize("text", ["the next day", "the following week", "999 decades ago"])
def test_what_cannot_be_known_is_left_open(text: str) -> None:
    assert resolve(text, PUBLISHED) == (None, None)


def test_the_longest_reading_is_found_without_its_preposition() -> None:
    text = (
        "They moved between June and December 2022, not in March 2021. On Nov. 30, 2020 and since "
        "2016 more came; the rest came in 2019, in the fall of 2021 and last month."
    )
    assert found(text) == [
        "between June and December 2022", "March 2021", "Nov. 30, 2020", "since 2016", "2019",
        "fall of 2021", "last month",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "They may march on a second front with 1,000 men.",
        "May said so, and April Jones agreed.",
        "The Boeing 2020 flew again.",
        "The trial is expected to last three weeks.",
        "They took stock from 2000 rifles, said the Sunday Times.",
        "It was the first shipment after the 2021 coup.",
    ],
)
def test_false_friends_are_no_dates(text: str) -> None:
    assert found(text) == []


def test_two_years_are_not_a_range() -> None:
    assert found("It happened in 2019 and in 2021.") == ["2019", "2021"]


def test_months_in_the_language_of_the_article() -> None:
    text = "Im Mai 2022 und Ende April kam mehr, seit 2016 und am Dienstag auch."
    assert found(text, "de") == ["Mai 2022", "Ende April", "seit 2016", "Dienstag"]
    assert found("The planet mars is red, so is octobre.") == []


def test_the_next_month_is_meant_where_the_sentence_looks_ahead() -> None:
    text = "The load will be picked up in September. The last one left in October."
    page = read_page(ArticleRequest(text=text, published_at=PUBLISHED, language="en"))
    assert [d.earliest for d in find_dates(page)] == [date(2023, 9, 1), date(2022, 10, 1)]


def test_a_long_article_is_read_in_linear_time() -> None:
    text = "On Tuesday it may carry 12 tons from the south and 3 to 4 more, he said in late 2022. "
    page = read_page(ArticleRequest(text=text * 300, language="en"))
    start = time.perf_counter()
    assert len(find_dates(page)) == 600
    assert time.perf_counter() - start < 5
