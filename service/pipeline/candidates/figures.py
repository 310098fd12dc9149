"""Numbers in a sentence as an editor would copy them: approximator, range, currency and all."""

import re
from dataclasses import dataclass, replace

from service.pipeline.candidates.amount_words import APPROXIMATORS, LABELS, MEASURES, MONEY
from service.pipeline.wording.numerals import ORDINALS, Number, find_numbers

_APPROXIMATOR = re.compile(rf"(?<!\w)(?:{APPROXIMATORS})\s+[\"“„«‘]?\Z|~\s?\Z", re.I)
_CURRENCY = re.compile(
    r"(?:\b(?:US|A|C|HK|NZ|S|R))?[$€£¥₹₽₴₦]\s?\Z|\b(?:USD|EUR|GBP|CHF|Rs\.?)\s?\Z"
)
_MONEY = "|".join(sorted(MONEY, key=len, reverse=True))
_CURRENCY_WORD = re.compile(
    rf"\s+(?:de\s+|d[’']|[^\W\d_]+\s+)?(?:{_MONEY})s?(?!\w)|\s?[€$£₽₴](?!\w)", re.I
)
_ARTICLE = re.compile(r"(?<!\w)an?\s+\Z", re.I)
_NO_FIGURE_BEFORE = re.compile(r"(?:\w|[\w.]-|\d[:/]|[/#+@]\s?)\Z")
_NO_FIGURE_BEHIND = re.compile(
    r"(?:st|nd|rd|th)\b|:\d|\s?%|/\d|[º°]"
    r"|\s+(?:per\s?cent|Prozent|pour\s?cent|por\s?c|procent|процент|відсот)",
    re.I,
)
_REACH = 60  # Code points before a number in which words that belong to it are looked for.
_RANGE = re.compile(r"\s*[-–—]\s*|\s+(?:to|or|bis|oder|à|ou|a|o|до|или)\s+", re.I)
_BETWEEN = re.compile(r"(?<!\w)(?:between|zwischen|entre|tra|fra|tussen|между|між)\s+\Z", re.I)
_AND = re.compile(r"\s+(?:and|und|et|y|e|en|и|та|і)\s+", re.I)
_FRACTION = re.compile(
    r"(?<!\w)(?:a|one|two|three)[\s-]"
    r"(?:third|quarter|half|fifth|tenth)s?(?=\s+of\b)|(?<!\w)half(?=\s+(?:of\s+)?(?:the|its|their|a)\b)",
    re.I,
)
_VAGUE = re.compile(
    r"(?<!\w)(?:(?:many|some|several)\s+)?(?:tens|dozens|scores|hundreds|thousands|millions)"
    r"(?:\s+of\s+(?:hundreds|thousands|millions))*(?=\s+(?:of\s|more\s+[a-z]))",
    re.I,
)
_SEVERAL = re.compile(r"(?<!\w)(?:a\s+few|several|a\s+couple\s+of)\s+\Z", re.I)
_HALF = re.compile(
    r"(?<!\w)(?:a\s+)?half(?:\s+a\s+|[\s-])(?=(?:metric\s+)?(?:tons?|tonnes?|kilos?|kilograms?|"
    r"pounds?|dozen|million|billion|barrels?|lit(?:re|er)s?)(?!\w))",
    re.I,
)
_WORDS = {
    word: value
    for value, words in {
        2: "zwei deux dos dois duas due twee два две дві", 3: "drei trois tres três tre drie три",
        4: "vier quatre cuatro quatro quattro четыре чотири",
        5: "fünf cinq cinco cinque vijf пять п’ять",
        6: "sechs six seis sei zes шесть шість", 7: "sieben sept siete sete sette zeven семь сім",
        8: "acht huit ocho oito otto восемь вісім", 9: "neun neuf nueve nove negen девять дев’ять",
        10: "zehn dix diez dez dieci tien десять", 11: "elf onze once undici",
        12: "zwölf douze doce doze dodici twaalf", 20: "zwanzig vingt veinte vinte venti twintig",
    }.items()
    for word in words.split()
}  # fmt: skip
_FOREIGN = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))})(?!\w)", re.I)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as printed; `value` is None where it is a range, vague or not readable.

    `number` is where the number itself begins, after its approximator; `money` tells that a
    currency belongs to it, `fraction` that it is a share of something.
    """

    start: int
    number: int
    end: int
    value: float | None
    money: bool = False
    sign: str | None = None


def find_figures(text: str, start: int, end: int, language: str | None) -> list[Figure]:
    """The numbers of the sentence `text[start:end]` in order, without labels and ordinals."""
    sentence = text[start:end]
    english = (language or "en").lower().startswith("en")
    special = [
        _widened(sentence, Figure(match.start(), match.start(), match.end(), None))
        for pattern in (_VAGUE, _FRACTION)
        for match in pattern.finditer(sentence)
    ]
    special += [_half(sentence, match) for match in _HALF.finditer(sentence)]
    figures = list(special)
    for figure in _ranges(sentence, _numbers(sentence, language, english=english)):
        if not any(figure.number < f.end and f.start < figure.end for f in special):
            figures.append(_widened(sentence, figure))
    moved = (replace(f, start=f.start + start, number=f.number + start, end=f.end + start)
             for f in figures)  # fmt: skip
    return sorted(moved, key=lambda f: f.start)


def _half(sentence: str, match: re.Match[str]) -> Figure:
    """Read “half a million”; of “half-ton” only “half”, for what follows is the unit."""
    following = find_numbers(sentence[match.end() : match.end() + 20])
    scaled = bool(following) and following[0].start == 0
    end = match.end() + following[0].end if scaled else len(sentence[: match.end()].rstrip(" -"))
    value = 0.5 * (following[0].value or 0) if scaled else 0.5
    return _widened(sentence, Figure(match.start(), match.start(), end, value))


def _numbers(sentence: str, language: str | None, *, english: bool) -> list[Number]:
    if english:
        numbers = find_numbers(sentence, language)
    else:
        numbers = [n for n in find_numbers(sentence, language) if n.text[0].isdigit()]
        numbers += [Number(m.start(), m.end(), m.group(), float(_WORDS[m.group().lower()]))
                    for m in _FOREIGN.finditer(sentence)]  # fmt: skip
    return sorted(numbers, key=lambda n: n.start)


def _ranges(sentence: str, numbers: list[Number]) -> list[Figure]:
    """The numbers that count, two that are a range taken together."""
    figures: list[Figure] = []
    for before, number in zip([None, *numbers], numbers, strict=False):
        link = sentence[before.end : number.start] if before else ""
        between = _ending(_BETWEEN, sentence, before.start) if before else None
        ranged = figures and before and figures[-1].end == before.end and (
            _RANGE.fullmatch(link) or (between and _AND.fullmatch(link))
        )  # fmt: skip
        if ranged:
            start = between.start() if between else figures[-1].start
            figures[-1] = Figure(start, start, number.end, None)
        elif not (number.is_label or _is_name(sentence, number)):
            figures.append(Figure(number.start, number.start, number.end, number.value))
    return figures


def _is_name(sentence: str, number: Number) -> bool:
    """Tell whether the number is an ordinal, a time of day, a label, a share or a word's piece."""
    last_word = re.split(r"[\s-]", number.text.lower())[-1]
    return bool(
        last_word in ORDINALS
        or _NO_FIGURE_BEHIND.match(sentence, number.end)
        or _ending(_NO_FIGURE_BEFORE, sentence, number.start)
        or _ending(LABELS, sentence, number.start)
        or _is_glued(sentence[number.end : number.end + 20])
    )


def _is_glued(after: str) -> bool:
    """Tell whether letters follow the number at once, as in “3D”; “40kg” and “$60m” are amounts."""
    glued = re.match(r"[^\W\d_]+", after)
    return glued is not None and glued.group().lower() not in MEASURES | {"m"}


def _widened(sentence: str, figure: Figure) -> Figure:
    """The figure with “a few”, its approximator and its currency."""
    start, end, value = figure.start, figure.end, figure.value
    if several := _ending(_SEVERAL, sentence, start):
        start, value = several.start(), None
    elif (article := _ending(_ARTICLE, sentence, start)) and sentence[end : end + 1] != "-":
        start = article.start()
    currency = _ending(_CURRENCY, sentence, start)
    if currency:
        start = currency.start()
        if re.compile(r"m(?!\w)").match(sentence, end):
            value, end = value and value * 1e6, end + 1
    approximator = _ending(_APPROXIMATOR, sentence, start)
    return Figure(
        start=approximator.start() if approximator else start,
        number=start,
        end=end,
        value=value,
        money=bool(currency or _CURRENCY_WORD.match(sentence, end)),
        sign=currency.group().strip() if currency else None,
    )


def _ending(pattern: re.Pattern[str], sentence: str, end: int) -> re.Match[str] | None:
    """The pattern's match in the words just before an offset."""
    return pattern.search(sentence, max(0, end - _REACH), end)
