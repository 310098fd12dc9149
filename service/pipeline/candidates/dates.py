"""Dates in running text, by their typography, and the calendar days that they mean."""

import re
from datetime import date, timedelta

from service.pipeline.candidates import calendar_words as words
from service.pipeline.candidates.calendar_spans import Stretch
from service.pipeline.candidates.date_forms import Grammar, grammar
from service.pipeline.candidates.date_readers import Clock
from service.pipeline.candidates.found import DateMention, Offsets
from service.pipeline.page import Page

Days = tuple[date | None, date | None]

_YEAR = re.compile(r"(?:19|20)\d\d")
_LAST_WORD = re.compile(r"([^\W\d_]+)[\s\u00a0(]*(?:the\s+year\s+)?\Z")
# “Sunday Times”, “in May Day rallies”, “from 2000 tons”: a date's words, but no date.
_NO_DATE_AFTER = re.compile(
    r"\s+(?:Times|Telegraph|Mirror|Express|Mail|Post|Tribune|Independent|Agreement|Accords?|Day)\b"
    r"|\s+(?:tons?|tonnes|kg|kilos|kilograms|lit(?:re|er)s|barrels|rounds|rifles|boxes|crates|"
    r"containers|pounds|metres|meters|miles|people|men|women|Tonnen|Stück|tonnes|toneladas)\b"
)
_AHEAD = re.compile(
    r"\b(?:(?:will|shall|(?:is|are)\s+(?:due|expected|scheduled|planned|going|set|likely|to\s+be)|"
    r"(?:plan|hope|intend|want|expect)s?\s+to)\b[^.;]*|(?:by|until)\s+(?:the\s+)?)\Z"
)
_VERB_BEFORE = re.compile(r"\b(?:to|will|would|may|might|could|can)\s+\Z")  # “to last two weeks”


def find_dates(page: Page) -> tuple[DateMention, ...]:
    """Dates of the article's prose in order, the longest reading of each.

    “Between” and “since” belong to a date's words, for they change its meaning; “in” and “on”
    don't. Where nothing but the day of publication tells which “June” is meant, it is the latest,
    or the next where the sentence speaks of what is to come.
    """
    known = _grammar(page.article.language)
    found: list[DateMention] = []
    for sentence in page.body:
        for start, end in _find(known, page.text, sentence.start, sentence.end):
            ahead = bool(_AHEAD.search(page.text, max(sentence.start, start - 80), start))
            clock = Clock(page.article.published_at, ahead)
            found.append(DateMention(start, end, *_resolve(known, page.text[start:end], clock)))
    return tuple(found)


def resolve(text: str, published_at: date | None) -> Days:
    """First and last day that a date can mean; None for an end that is open or unknown.

    `text` is a date as printed, with or without its preposition, in any language that
    `calendar_words` has. Words that are no date give (None, None).
    """
    known, clock, text = _grammar(None), Clock(published_at), text.strip(' \t\n\u00a0,.()“”"')
    days = _resolve(known, text, clock)
    while days == (None, None) and (lead := words.LEAD_IN.match(text)):
        text = text[lead.end() :].lstrip()
        days = _resolve(known, text, clock)
    return days


def _grammar(language: str | None) -> Grammar:
    base = (language or "").split("-")[0].lower()
    if not base:
        return grammar(words.LANGUAGES)
    return grammar(("en", base) if base in words.LANGUAGES and base != "en" else ("en",))


def _find(known: Grammar, text: str, start: int, end: int) -> list[Offsets]:
    """The longest of the dates that begin at the same place, and none that overlaps another."""
    matches = [m for p in (known.halved, known.ranged, known.parted, known.simple)
               for m in p.finditer(text, start, end)]  # fmt: skip
    found: list[Offsets] = []
    for match in sorted(matches, key=lambda m: (m.start(), -m.end())):
        taken = bool(found) and match.start() < found[-1][1]
        if not taken and _is_date(match, text, start):
            found.append(match.span())
    return found


def _is_date(match: re.Match[str], text: str, sentence: int) -> bool:
    words_here, groups = match.group(), match.groupdict()
    reach = max(sentence, match.start() - 40)
    if _NO_DATE_AFTER.match(text, match.end()):
        return False
    if groups.get("by"):
        return False  # “By” is left to the words around: it is also who did it.
    if words_here.startswith("last") and _VERB_BEFORE.search(text, reach, match.start()):
        return False
    if groups.get("second"):
        return _is_range(match)
    if words_here.isdigit() or words_here.rstrip(".").lower() in words.AMBIGUOUS_MONTHS:
        before = _LAST_WORD.search(text, reach, match.start())
        return bool(before and before[1].lower() in words.PREPOSITIONS)
    return True


def _is_range(match: re.Match[str]) -> bool:
    first, second = match["first"], match["second"]
    if len(first) <= 2:
        return not second.isdigit()
    # “March and May 2022” share a year; “2019 and 2021” or “Monday and Friday” are two dates.
    if match["word"] in ("and", "und", "et", "y", "e", "en", "и", "й", "та", "і"):
        shares_year = bool(_YEAR.search(second)) and not _YEAR.search(first)
        return bool(match["opener"]) or (shares_year and not second.isdigit())
    return _YEAR.search(first) is None or _YEAR.search(second) is not None or bool(match["opener"])


def _resolve(known: Grammar, text: str, clock: Clock) -> Days:
    try:
        if half := known.halved.fullmatch(text):
            return _half_open(known, half, clock)
        if ends := known.ranged.fullmatch(text):
            return _range(known, ends["first"], ends["second"], clock) or (None, None)
        return known.read(text, clock) or (None, None)
    except (ValueError, OverflowError):  # “3,000 years ago” is before the calendar begins.
        return None, None


def _half_open(known: Grammar, match: re.Match[str], clock: Clock) -> Days:
    deadline = bool(match["by"] or match["until"])
    whole = known.read(match["whole"], Clock(clock.published, clock.ahead or deadline))
    if whole is None:
        return None, None
    if match["since"]:
        is_past = clock.published is not None and whole[0] <= clock.published
        return whole[0], clock.published if is_past else None
    if match["after"]:
        return whole[1] + timedelta(1), None
    return None, whole[0] - timedelta(1) if match["before"] else whole[1]


def _range(known: Grammar, first: str, second: str, clock: Clock) -> Stretch | None:
    """From the first date to the second, which lends the first the month or year it lacks."""
    last = known.read(second, clock)
    year = _YEAR.search(second)
    if last is None:
        return None
    if len(first) <= 2:
        opening = known.read(re.sub(r"^\D*\d{1,2}", first, second), clock)
    elif year and not _YEAR.search(first):
        opening = known.read(f"{first} {year.group()}", clock)
        if opening and opening[0] > last[1]:
            opening = known.read(f"{first} {int(year.group()) - 1}", clock)
        opening = opening or known.read(first, clock)
    else:
        opening = known.read(first, clock)
        if opening and opening[0] > last[1]:
            last = known.read(second, Clock(opening[1], ahead=True))
    return (opening[0], last[1]) if opening and last and opening[0] <= last[1] else None
