"""The forms in which newspapers print dates. The same table finds dates and reads them."""

import re
from dataclasses import dataclass
from functools import lru_cache

from service.pipeline.candidates import calendar_words as words
from service.pipeline.candidates import date_readers as readers
from service.pipeline.candidates.calendar_spans import Stretch
from service.pipeline.candidates.date_readers import COUNTS, ORDINALS, Clock, Reader, Vocabulary

_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|[º°ª])?(?!\w|[.,]\d)"
_LAST_DAY = r"(?:\s*(?:[-–—]|to|and)\s*(?P<last_day>[12]?\d|3[01])(?!\w|[.,]\d))?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?![\w%]|[.,/]\d)"
_OF_YEAR = rf"(?:(?:\s+(?:of|de|del|di|do)|,)?\s+{_YEAR}{words.YEAR_TAIL})"
_UNIT = r"(?P<unit>day|week|weekend|month|quarter|year|decade)"
_WHICH = r"(?P<which>last|past|previous|this|current|next|coming|following)"
_COUNT = rf"(?P<count>{'|'.join(COUNTS)}|a\s+few|several|\d{{1,3}})"
_LINK = (
    r"[\s-]+(?:(?:of|in|on|de|del|di|do|du|des|der|von|van)\s+|d[’'])?(?:(?:the|that)\s+|l[’'])?"
)
_ABBREVIATIONS = (
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Okt|Dez|janv|févr|avr|juil|oct|nov|déc|sept"
)


@dataclass(frozen=True, slots=True)
class Grammar:
    """The forms of dates in some languages.

    `forms` are the simple dates; the patterns are built on them: `parted` (“late 2022”), `ranged`
    (“June to August 2022”) and `halved`, which is open at one end (“since 2016”).
    """

    vocabulary: Vocabulary
    forms: tuple[tuple[re.Pattern[str], Reader], ...]
    simple: re.Pattern[str]
    parted: re.Pattern[str]
    ranged: re.Pattern[str]
    halved: re.Pattern[str]

    def read(self, text: str, clock: Clock) -> Stretch | None:
        """The days that a simple or parted date means, or None where that can't be known."""
        for pattern, reader in self.forms:
            if match := pattern.fullmatch(text):
                return reader(self.vocabulary, match, clock)
        if match := self.parted.fullmatch(text):
            stretch = self.read(match["whole"], clock)
            part = readers.number(match["part"], self.vocabulary.parts)
            return stretch and readers.narrow(stretch, part, match["part"], clock)
        return None


@lru_cache
def grammar(languages: tuple[str, ...]) -> Grammar:
    """The forms of dates in some of the languages of `calendar_words`."""
    vocabulary = Vocabulary(
        words.month_words(languages),
        words.weekday_words(languages),
        words.season_words(languages),
        words.part_words(languages),
    )
    forms = _forms(vocabulary)
    simple = "|".join(_bare(pattern) for pattern, _ in forms)
    unit = (rf"(?i:(?:{_WHICH}\s+)?{_UNIT})(?!\w)", readers.read_unit)
    part = rf"(?P<part>{words.alternatives(vocabulary.parts)})"
    parted = rf"{part}{_LINK}(?P<whole>{simple}|{_bare(unit[0])})"
    some = rf"(?:{_bare(parted)}|{simple})"
    connector = rf"(?:\s*[-–—]\s*|\s+(?P<word>{words.CONNECTORS})\s+(?:the\s+)?)"
    ranged = (
        rf"(?:(?P<opener>(?i:{words.RANGE_OPENERS}))\s+)?(?:the\s+)?"
        rf"(?P<first>{some}|{_bare(_DAY)}(?=\.?{_bare(connector)}\d)){connector}(?P<second>{some})"
    )
    halved = (
        rf"(?:(?P<since>(?i:{words.SINCE}))|(?P<until>(?i:{words.UNTIL}))|(?P<before>(?i:before))"
        rf"|(?P<after>(?i:after))|(?P<by>(?i:by)))\s+(?:the\s+(?!\d{{4}}\b))?(?P<whole>{some})(?![’']s)"
    )
    return Grammar(
        vocabulary,
        tuple((re.compile(pattern), reader) for pattern, reader in [*forms, unit]),
        *(re.compile(rf"(?<![\w$€£]){pattern}") for pattern in (f"(?:{simple})", parted, ranged, halved)),
    )  # fmt: skip


def _forms(vocabulary: Vocabulary) -> list[tuple[str, Reader]]:
    """Patterns of simple dates; where two fit, the longer one counts."""
    months = words.alternatives(vocabulary.months)
    month = rf"(?P<month>(?:{_ABBREVIATIONS})\.|(?:{months})(?!\w))"
    weekday = rf"(?P<weekday>{words.alternatives(vocabulary.weekdays)})(?!\w)"
    season = rf"(?P<season>{words.alternatives(vocabulary.seasons)})(?!\w)"
    on_weekday = rf"(?:{_bare(weekday)},?\s+(?:den\s+|le\s+|the\s+)?)?"
    division = rf"(?P<ordinal>(?i:{'|'.join(ORDINALS)}))[\s-](?P<division>(?i:half|quarter))"
    return [
        (r"(?P<year>(?:19|20)\d\d)-(?P<number>[01]\d)-(?P<day>[0-3]\d)(?!\w)", readers.read_iso),
        *((rf"(?P<first>\d?\d){mark}(?P<second>\d?\d){mark}(?P<year>(?:19|20)\d\d)(?!\w)",
           readers.read_numeric) for mark in (r"\.", "/")),
        (rf"{on_weekday}{_DAY}\.?\s+(?:(?:of|de)\s+)?{month}{_OF_YEAR}?", readers.read_day),
        (rf"{on_weekday}{month}\s+{_DAY}{_LAST_DAY}{_OF_YEAR}?", readers.read_day),
        (rf"{month}{_OF_YEAR}?", readers.read_month),
        (rf"(?i:{_WHICH})\s+{month}", readers.read_month),
        (rf"{season}{_OF_YEAR}", readers.read_season),
        (rf"(?i:{_WHICH})\s+{season}", readers.read_season),
        (rf"{division}(?:\s+of)?(?:\s+the)?(?:\s+(?i:{_WHICH}))?\s+(?:year(?!\w)|{_YEAR})",
         readers.read_division),
        (rf"(?P<division>[QH])(?P<number>[1-4])(?:\s+(?:of\s+)?|/){_YEAR}", readers.read_division),
        (r"(?P<year>(?:19|20)\d0)[’']?s(?!\w)", readers.read_decade),
        (_YEAR + words.YEAR_TAIL, readers.read_year),
        (rf"{weekday}\s+(?:of\s+)?(?P<week>last|this|next)\s+week(?!\w)", readers.read_weekday),
        (rf"(?:(?i:{_WHICH})\s+)?{weekday}", readers.read_weekday),
        (rf"(?i:{_WHICH}\s+{_UNIT})(?!\w)", readers.read_unit),
        (r"(?i:yesterday|today|tomorrow|tonight)(?!\w)", readers.read_named_day),
        (rf"(?i:{_COUNT}\s+{_UNIT}s?\s+ago)(?!\w)", readers.read_ago),
        (rf"(?i:{_WHICH}\s+{_COUNT}\s+{_UNIT}s)(?!\w)", readers.read_several),
        (r"(?i:recent|coming)\s+(?:days|weeks|months|years)(?!\w)", readers.read_nothing),
        *((rf"(?i:{phrase})(?!\w)", readers.shifted(unit, shift))
          for phrase, unit, shift in words.RELATIVE),
    ]  # fmt: skip


def _bare(pattern: str) -> str:
    """The pattern without its names, so that it can stand in another one more than once."""
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)
