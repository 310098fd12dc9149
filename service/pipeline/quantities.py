"""Amounts and dates in normal form: what the printed words come to, where that is certain."""

import re

from schemas.brief import ArticleDate, Quantity, Span
from service.pipeline.candidates.found import DateMention
from service.pipeline.wording.numerals import Number, find_numbers

_CURRENCY = re.compile(r"([$€£¥₽₴₹₺₩₪]|\b[A-Z]{2,3}[$£]|\b[A-Z]{3})\s?\Z")
_UNIT = re.compile(r"\s*-?\s*(?:of\s+)?(?P<unit>[^,;:()]*)")
_OF = re.compile(r"\s+(?:of|worth)\b.*", re.DOTALL)
_BEFORE_DATE = re.compile(r"\s*(?:(?:in|on|during|the|im|am|en|le|el|il)\s+)*", re.IGNORECASE)
_NO_UNIT = frozenset({"", "or", "and", "to", "of", "more", "or so"})


def quantity(text: str, language: str | None) -> Quantity:
    """Return an amount in normal form.

    `value` is the number as printed (“up to 40” gives 40), and None where the words give none
    (“dozens of”), more than one (“10 to 20”) or one that can be read in two ways (“1.200”).
    """
    numbers = [number for number in find_numbers(text, language) if not number.is_label]
    if len(numbers) != 1:
        return Quantity(value=None, unit=None, text=text)
    return Quantity(value=numbers[0].value, unit=_unit(text, numbers[0]), text=text)


def article_date(span: Span, mentions: tuple[DateMention, ...]) -> ArticleDate:
    """Return a date with its calendar days, where the page's reading of just these words has them.

    The words may have a preposition before the date (“in late 2022”); any other word could
    change which days are meant.
    """
    for mention in mentions:
        inside = span.start <= mention.start and mention.end == span.end
        if inside and _BEFORE_DATE.fullmatch(span.text, 0, mention.start - span.start):
            return ArticleDate(text=span.text, earliest=mention.earliest, latest=mention.latest)
    return ArticleDate(text=span.text, earliest=None, latest=None)


def _unit(text: str, number: Number) -> str | None:
    if currency := _CURRENCY.search(text, 0, number.start):
        return currency[1]
    following = _UNIT.match(text, number.end)
    unit = _OF.sub("", following["unit"]).strip(" -.") if following else ""
    return None if unit.casefold() in _NO_UNIT else unit
