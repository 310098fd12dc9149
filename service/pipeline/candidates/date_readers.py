"""How each printed form of a date is read as calendar days.

A reader gets the match of its form in `date_forms`; None means that the words give no days, or
that only the day of publication could tell and it isn't known.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from service.pipeline.candidates.calendar_spans import (
    Stretch,
    Which,
    day_of,
    months_of,
    part_of,
    pick,
    season_of,
    unit_at,
    weekly,
    yearly,
)
from service.pipeline.wording.numerals import UNITS

SHIFTS = {"last": -1, "past": -1, "next": 1, "coming": 1}
_OF_THE_STORY = ("previous", "following", "next day")  # Counted from another day than publication.
ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4,
            "4th": 4, "final": 4, "last": 4}  # fmt: skip
COUNTS = UNITS | {"a": 1, "an": 1, "a couple of": 2}
_NAMED_DAYS = {"yesterday": -1, "tomorrow": 1}


@dataclass(frozen=True, slots=True)
class Clock:
    """When the words were printed, and whether they speak of what is still to come."""

    published: date | None
    ahead: bool = False

    def which(self, word: str | None) -> Which:
        """Which of several recurring stretches is meant, going by “last” or “next” if it's said."""
        shift = SHIFTS.get((word or "").lower(), 0)
        if shift:
            return "next" if shift > 0 else "last"
        return "coming" if self.ahead else "latest"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The names of months, weekdays, seasons and parts, and their numbers."""

    months: dict[str, int]
    weekdays: dict[str, int]
    seasons: dict[str, int]
    parts: dict[str, int]


Reader = Callable[[Vocabulary, re.Match[str], Clock], Stretch | None]


def read_iso(_: Vocabulary, match: re.Match[str], __: Clock) -> Stretch | None:
    """Read “2021-03-12”."""
    return day_of(int(match["year"]), int(match["number"]), int(match["day"]))


def read_numeric(_: Vocabulary, match: re.Match[str], __: Clock) -> Stretch | None:
    """Read “03/04/2021”, which is in March or in April, and “03.04.2021”, which is in April."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    readings = [day_of(year, second, first)]
    if "/" in match.group():
        readings.append(day_of(year, first, second))
    possible = sorted(reading for reading in readings if reading)
    return (possible[0][0], possible[-1][1]) if possible else None


def read_day(vocabulary: Vocabulary, match: re.Match[str], clock: Clock) -> Stretch | None:
    """Read “12 March 2021”, “March 12”, “March 3–7, 2021”."""
    month, day = number(match["month"], vocabulary.months), int(match["day"])
    last_day = int(match.groupdict().get("last_day") or day)

    def build(year: int) -> Stretch | None:
        first, last = day_of(year, month, day), day_of(year, month, last_day)
        return (first[0], last[1]) if first and last and first <= last else None

    return _in_year(build, match["year"], clock)


def read_month(vocabulary: Vocabulary, match: re.Match[str], clock: Clock) -> Stretch | None:
    """Read “June 2022”, “June” and “last June”."""
    month, groups = number(match["month"], vocabulary.months), match.groupdict()

    def build(year: int) -> Stretch:
        return months_of(year, month, month)

    return _in_year(build, groups.get("year"), clock, groups.get("which"))


def read_season(vocabulary: Vocabulary, match: re.Match[str], clock: Clock) -> Stretch | None:
    """Read “the spring of 2022” and “last summer”."""
    season, groups = number(match["season"], vocabulary.seasons), match.groupdict()
    if year := groups.get("year"):
        return season_of(int(year), season)
    first, last = (12, 2) if season == 4 else (3 * season, 3 * season + 2)
    return _in_year(lambda y: months_of(y, first, last), None, clock, groups.get("which"))


def read_division(_: Vocabulary, match: re.Match[str], clock: Clock) -> Stretch | None:
    """Read “Q3 2021”, “the first half of 2020”, “the third quarter of last year”."""
    groups = match.groupdict()
    months = 6 if match["division"].lower() in ("half", "h") else 3
    ordinal = groups.get("ordinal") or match["number"]
    last = min(ORDINALS.get(ordinal.lower()) or int(ordinal), 12 // months) * months
    year = groups.get("year")
    if not year and clock.published:
        year = str(clock.published.year + SHIFTS.get((groups.get("which") or "").lower(), 0))
    return _in_year(lambda y: months_of(y, last - months + 1, last), year, clock)


def read_decade(_: Vocabulary, match: re.Match[str], __: Clock) -> Stretch | None:
    """Read “the 1990s”."""
    year = int(match["year"])
    return date(year, 1, 1), date(year + 9, 12, 31)


def read_year(_: Vocabulary, match: re.Match[str], __: Clock) -> Stretch | None:
    """Read “2021”."""
    return months_of(int(match["year"]), 1, 12)


def read_weekday(vocabulary: Vocabulary, match: re.Match[str], clock: Clock) -> Stretch | None:
    """Read “Tuesday”, “next Tuesday”, “Tuesday last week”."""
    if clock.published is None:
        return None
    weekday, groups = number(match["weekday"], vocabulary.weekdays), match.groupdict()
    week, which = groups.get("week"), groups.get("which")
    if week or (which or "").lower() == "this":
        monday = unit_at("week", clock.published, SHIFTS.get((week or "").lower(), 0))[0]
        return unit_at("day", monday, weekday - 1)
    return pick(weekly(weekday, clock.published), clock.published, clock.which(which))


def read_unit(_: Vocabulary, match: re.Match[str], clock: Clock) -> Stretch | None:
    """Read “last month”, and “the month”, which is the one that is running."""
    if clock.published is None or match.group().lower().startswith(_OF_THE_STORY):
        return None
    shift = SHIFTS.get((match.groupdict().get("which") or "").lower(), 0)
    return unit_at(match["unit"].lower(), clock.published, shift)


def read_named_day(_: Vocabulary, match: re.Match[str], clock: Clock) -> Stretch | None:
    """Read “yesterday”."""
    shift = _NAMED_DAYS.get(match.group().lower(), 0)
    return unit_at("day", clock.published, shift) if clock.published else None


def read_ago(_: Vocabulary, match: re.Match[str], clock: Clock) -> Stretch | None:
    """Read “two weeks ago” as the whole week, for it is seldom meant to the day."""
    count = _count(match["count"])
    if clock.published is None or count is None:
        return None
    return unit_at(match["unit"].lower(), clock.published, -count)


def read_several(_: Vocabulary, match: re.Match[str], clock: Clock) -> Stretch | None:
    """Read “the past two weeks”, up to publication, and “the next two weeks”, from then on."""
    count, which = _count(match["count"]), match["which"].lower()
    if clock.published is None or count is None or which in _OF_THE_STORY:
        return None
    if SHIFTS.get(which, -1) > 0:
        return clock.published, unit_at(match["unit"].lower(), clock.published, count)[1]
    return unit_at(match["unit"].lower(), clock.published, -count)[0], clock.published


def read_nothing(_: Vocabulary, __: re.Match[str], ___: Clock) -> Stretch | None:
    """Read “recent weeks”, which has no days."""
    return None


def shifted(unit: str, shift: int) -> Reader:
    """A reader for a phrase that always lies so many units from publication."""

    def read(_: Vocabulary, __: re.Match[str], clock: Clock) -> Stretch | None:
        return unit_at(unit, clock.published, shift) if clock.published else None

    return read


def narrow(stretch: Stretch, part: int, word: str, clock: Clock) -> Stretch:
    """What “early”, “late” or another word of that part leaves of a stretch.

    “Earlier this month” is up to today, “later this year” from today on.
    """
    first, last = stretch
    if clock.published and first <= clock.published <= last:
        if word.lower() == "earlier":
            return first, clock.published
        if word.lower() == "later":
            return clock.published, last
    return part_of(stretch, part)


def number(word: str, numbers: dict[str, int]) -> int:
    """The number of a word of the vocabulary, with or without an abbreviation's full stop."""
    word = word.rstrip(".")
    return numbers.get(word) or numbers[word.lower()]


def _in_year(
    build: Callable[[int], Stretch | None], year: str | None, clock: Clock, word: str | None = None
) -> Stretch | None:
    """What comes back every year: in the year given, or the one that is meant at publication."""
    if year:
        return build(int(year))
    if clock.published is None:
        return None
    if (word or "").lower() == "this":
        return build(clock.published.year)
    return pick(yearly(build, clock.published), clock.published, clock.which(word))


def _count(words: str) -> int | None:
    words = " ".join(words.lower().split())
    return int(words) if words.isdigit() else COUNTS.get(words)
