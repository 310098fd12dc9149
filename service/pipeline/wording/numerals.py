"""Numbers in running text, as digits or as words, and what they amount to.

A value is given only where the digits can be read in one way: “1.200” is twelve hundred in
German, and may be a little over one in English.
"""

import re
from dataclasses import dataclass

import text_to_num

from service.pipeline.wording.word_set import word_set

_SMALL = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
UNITS = {word: n for n, word in enumerate(_SMALL.split())} | {
    word: 10 * n for n, word in enumerate(_TENS.split(), start=2)
}
ORDINALS = {word: n for n, word in enumerate(_ORDINALS.split(), start=3)}
MAGNITUDES: dict[str, float] = {
    "dozen": 12, "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7,
    "bn": 1e9, "tn": 1e12, "mn": 1e6, "mln": 1e6, "mio": 1e6, "mrd": 1e9, "k": 1e3,
    "millionen": 1e6, "millions": 1e6, "millones": 1e6, "milioni": 1e6, "miljoen": 1e6,
    "milhões": 1e6, "milliard": 1e9, "milliards": 1e9, "milliarden": 1e9, "miliardi": 1e9,
    "tausend": 1e3, "mille": 1e3, "mil": 1e3,
    "тыс": 1e3, "тысяч": 1e3, "млн": 1e6, "миллиона": 1e6, "миллионов": 1e6, "млрд": 1e9,
}  # fmt: skip
# Amounts without a number: each has to stand in the evidence as it is.
VAGUE = word_set("dozens scores hundreds thousands millions billions half twice")
_ENGLISH_MAGNITUDES = ("dozen", "hundred", "thousand", "million", "billion", "trillion")

_POINT_LANGUAGES = word_set("en zh ja ko he th")
_COMMA_LANGUAGES = word_set("""
    de fr es it pt nl ru uk pl tr sv da no nb nn fi cs sk sl hr sr bg ro hu el id vi ca
""")
_SPELLED_OUT = word_set("de es fr it nl pt ca")

_DIGITS = re.compile(
    r"(?:\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)(?:[.,٫]\d+)?|\d+(?:[.,٬٫'’]\d+)*)"
    r"(?P<suffix>[^\W\d_]*)"
)
_WORD = re.compile(r"[^\W\d_]+")
_LINK = re.compile(r"\s+|-")
_AND = re.compile(r"\s+and\s+|\s+|-")
_MODEL = re.compile(r"[^\W\d_][-‐‑]\Z")


@dataclass(frozen=True, slots=True)
class Number:
    """A number and its offsets; `value` is None where it can't be read in one way only.

    `is_label` marks the number of a model, a calibre or the like: “F-16”, “155mm”.
    """

    start: int
    end: int
    text: str
    value: float | None
    is_label: bool = False


def is_number_word(word: str) -> bool:
    """Tell whether a word, in lower case, says or contains a number."""
    known = word in UNITS or word in MAGNITUDES or word in ORDINALS or word in VAGUE
    return known or any(map(str.isdigit, word))


def find_numbers(text: str, language: str | None = None) -> list[Number]:
    """Return the numbers of a text in order, written in digits or in English words."""
    found: list[Number] = []
    at = 0
    for match in re.finditer(r"\d|[^\W\d_]+", text):
        if match.start() < at:
            continue
        number = _digits(text, match.start(), language) or _spelled(text, match.start())
        if number:
            found.append(number)
            at = number.end
        else:
            at = match.end()
    return found


def number_keys(text: str, language: str | None = None) -> dict[str, str]:
    """Return what numbers a text holds: a key for each that equal numbers share, and its words."""
    base = (language or "").split("-")[0].lower()
    if base in _SPELLED_OUT:
        text = text_to_num.alpha2digit(text, base, 1.0)
    keys = {
        number.text if number.value is None else f"{number.value:g}": number.text
        for number in find_numbers(text, language)
    }
    lowered = text.casefold()
    return keys | {
        word.group(): word.group() for word in _WORD.finditer(lowered) if word.group() in VAGUE
    }


def read_digits(digits: str, language: str | None) -> float | None:
    """Return the value of a number in digits, or None where its separators can mean two things."""
    digits = re.sub(r"[ \u00a0\u2009\u202f'’٬]", "", digits).replace("٫", ".")
    base = (language or "").split("-")[0].lower()
    marks = re.findall(r"[.,]", digits)
    if len(set(marks)) == 2:
        decimal = marks[-1]
        return _plain(digits, decimal) if marks.count(decimal) == 1 else None
    if not marks:
        return float(digits)
    mark, tail = marks[0], re.split(r"[.,]", digits)[-1]
    if len(marks) > 1:
        return _plain(digits, "") if len(tail) == 3 else None
    if len(tail) == 3 and not digits.startswith("0"):
        groups = {",": _POINT_LANGUAGES, ".": _COMMA_LANGUAGES}[mark]
        return _plain(digits, "") if base in groups else None
    return _plain(digits, mark) if mark == "." or base not in _POINT_LANGUAGES else None


def _plain(digits: str, decimal: str) -> float:
    whole, _, fraction = digits.rpartition(decimal) if decimal else (digits, "", "")
    return float(re.sub(r"[.,]", "", whole) + ("." + fraction if fraction else ""))


def _digits(text: str, at: int, language: str | None) -> Number | None:
    match = _DIGITS.match(text, at)
    if not match:
        return None
    suffix = match["suffix"].lower()
    value = read_digits(text[at : match.start("suffix")], language)
    end = match.start("suffix")
    is_label = bool(_MODEL.search(text[max(0, at - 20) : at])) or suffix in ("mm", "cm", "s")
    if suffix in MAGNITUDES:
        value, end = value and value * MAGNITUDES[suffix], match.end()
    elif not suffix:
        value, end = _magnified(text, end, value, MAGNITUDES)
    return Number(at, end, text[at:end], value, is_label)


def _magnified(
    text: str, end: int, value: float | None, magnitudes: dict[str, float]
) -> tuple[float | None, int]:
    while (link := re.compile(r"[\s-]").match(text, end)) and (
        word := _WORD.match(text, link.end())
    ):
        factor = magnitudes.get(word.group().lower())
        if factor is None:
            break
        value, end = value and value * factor, word.end()
    return value, end


def _spelled(text: str, at: int) -> Number | None:
    """Read an English number in words that begins here, “twenty-one thousand and five”."""
    total = part = 0.0
    end, previous, word = at, "", _WORD.match(text, at)
    while word:
        name = word.group().lower()
        if name in ORDINALS and not (previous in UNITS and UNITS[previous] < 20):
            return Number(at, word.end(), text[at : word.end()], total + part + ORDINALS[name])
        if name in UNITS and _may_follow(previous, name):
            part += UNITS[name]
        elif name in _ENGLISH_MAGNITUDES:
            factor = MAGNITUDES[name]
            if factor < 1e3:
                part = (part or 1) * factor
            else:
                total, part = total + (part or 1) * factor, 0
        else:
            break
        end, previous = word.end(), name
        link = (_LINK if name in UNITS else _AND).match(text, end)
        word = _WORD.match(text, link.end()) if link else None
    return Number(at, end, text[at:end], total + part) if end > at else None


def _may_follow(previous: str, name: str) -> bool:
    return previous not in UNITS or (UNITS[previous] >= 20 and 0 < UNITS[name] < 10)
