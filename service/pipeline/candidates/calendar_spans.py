"""Stretches of calendar days: months, seasons, halves, and what “last” or “late” makes of them.

A stretch is its first and last day. Seasons are those of the northern hemisphere.
"""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal

Stretch = tuple[date, date]
Which = Literal["latest", "last", "next", "coming"]
"""`latest`: begun by the day of publication; `coming`: not over yet; the others as one says."""


def day_of(year: int, month: int, day: int) -> Stretch | None:
    """One day, or None where the calendar has no such day."""
    if not (1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day), date(year, month, day)


def months_of(year: int, first: int, last: int) -> Stretch:
    """From one month to another; a last month before the first lies in the next year."""
    end = year + 1 if last < first else year
    return date(year, first, 1), date(end, last, monthrange(end, last)[1])


def season_of(year: int, season: int) -> Stretch:
    """Spring (1) to winter (4). A winter can begin in the year it is named after, or end in it."""
    if season == 4:
        return date(year, 1, 1), date(year + 1, 2, monthrange(year + 1, 2)[1])
    return months_of(year, 3 * season, 3 * season + 2)


def part_of(stretch: Stretch, part: int) -> Stretch:
    """The early (1), middle (2) or late (3) part of a stretch.

    Of a year these are January to March, May to August and October to December; of a decade its
    years 0 to 3, 4 to 6 and 7 to 9; of anything else, its thirds.
    """
    first, last = stretch
    days = (last - first).days + 1
    if days in (365, 366) and (first.month, first.day) == (1, 1):
        return months_of(first.year, *((1, 3), (5, 8), (10, 12))[part - 1])
    if days > 3650:
        years = ((0, 3), (4, 6), (7, 9))[part - 1]
        return date(first.year + years[0], 1, 1), date(first.year + years[1], 12, 31)
    third = days // 3
    edges = (0, third, 2 * third, days)
    if third == 0:
        return stretch
    return first + timedelta(edges[part - 1]), first + timedelta(edges[part] - 1)


def unit_at(unit: str, day: date, shift: int) -> Stretch:
    """The day, week, weekend, month, quarter, year or decade that lies `shift` units from a day."""
    if unit == "day":
        return day + timedelta(shift), day + timedelta(shift)
    if unit in ("week", "weekend"):
        monday = day - timedelta(day.weekday()) + timedelta(7 * shift)
        return monday + timedelta(5 if unit == "weekend" else 0), monday + timedelta(6)
    if unit in ("month", "quarter"):
        size = 3 if unit == "quarter" else 1
        index = (day.year * 12 + day.month - 1) // size + shift
        year, month = divmod(index * size, 12)
        return months_of(year, month + 1, month + size)
    size = 10 if unit == "decade" else 1
    year = (day.year // size + shift) * size
    return date(year, 1, 1), date(year + size - 1, 12, 31)


def yearly(build: Callable[[int], Stretch | None], around: date) -> list[Stretch]:
    """What comes back every year, from some years before a day (for leap days) to some after."""
    built = (build(year) for year in range(around.year - 4, around.year + 5))
    return [stretch for stretch in built if stretch is not None]


def weekly(weekday: int, around: date) -> list[Stretch]:
    """The days of that weekday (Monday is 1) from two weeks before a day to two weeks after."""
    monday = around - timedelta(around.weekday())
    days = (monday + timedelta(weekday - 1 + 7 * week) for week in range(-2, 3))
    return [(day, day) for day in days]


def pick(stretches: list[Stretch], published: date, which: Which) -> Stretch | None:
    """The one of several stretches, in order, that is meant on the day of publication."""
    ahead = [s for s in stretches if (s[1] >= published if which == "coming" else s[0] > published)]
    behind = [s for s in stretches if (s[1] < published if which == "last" else s[0] <= published)]
    if which in ("coming", "next"):
        return ahead[0] if ahead else None
    return behind[-1] if behind else None
