"""Where a copied string may begin and end, so that it doesn't change its meaning by being cut.

“12” does not stand in “312”, “12,000”, “12.5” or “F-12”, “Iran” not in “Iranian”, “lethal” not
in “non-lethal”, “can” not in “can't”. Scripts written without spaces may be cut anywhere.
"""

import re
import unicodedata

from service.pipeline.wording.typography import INVISIBLE
from service.pipeline.wording.word_set import word_set

_HYPHENS = "-‐‑‒–−"
_APOSTROPHES = "'’ʼ"
_GROUPERS = ".,:/·٬٫'’" + _HYPHENS
_GROUP_SPACES = " \u00a0\u2009\u202f"
_HAN_NUMERALS = frozenset("〇零一二两兩三四五六七八九十百千万萬亿億兆")
_PREFIXES = word_set("non anti un ex counter pseudo quasi mis pre post semi de dis no")
_UNSPACED_BLOCKS = (
    (0x0E00, 0x0FFF),  # Thai, Lao, Tibetan
    (0x1000, 0x109F),  # Burmese
    (0x1780, 0x17FF),  # Khmer
    (0x3040, 0x30FF),  # Hiragana, Katakana
    (0x31F0, 0x31FF),
    (0x3400, 0x9FFF),  # Han
    (0xAC00, 0xD7A3),  # Hangul: particles are written onto the word
    (0xF900, 0xFAFF),
    (0xFF66, 0xFF9D),
    (0x20000, 0x3FFFF),
)
_UNSPACED = re.compile(f"[{''.join(f'{chr(low)}-{chr(high)}' for low, high in _UNSPACED_BLOCKS)}]")
_LAST_WORD = re.compile(r"[^\W\d_]+\Z")
_GROUP_AHEAD = re.compile(r"\d{3}(?!\d)")
_SHORT_RUN = re.compile(r"(?<!\d)\d{1,3}\Z")


def is_word(char: str) -> bool:
    """Tell whether a character belongs to words: a letter, a digit or a mark on one."""
    return char.isalnum() or unicodedata.category(char).startswith("M")


def is_unspaced(text: str) -> bool:
    """Tell whether a text has a character of a script that puts no spaces between words."""
    return _UNSPACED.search(text) is not None


def is_bounded(text: str, start: int, end: int) -> bool:
    """Tell whether `text[start:end]` can be taken out of the text as it is."""
    return is_boundary(text, start) and is_boundary(text, end)


def is_boundary(text: str, offset: int) -> bool:
    """Tell whether words, numbers and accented characters stay whole when cut at an offset."""
    left, right = offset, offset
    while left > 0 and text[left - 1] in INVISIBLE:
        left -= 1
    while right < len(text) and text[right] in INVISIBLE:
        right += 1
    if left <= 0 or right >= len(text):
        return True
    before, after = text[left - 1], text[right]
    if unicodedata.category(after).startswith("M") or 0x1160 <= ord(after) <= 0x11FF:
        return False
    if _in_number(text, left, right) or _in_negation(text, left, right):
        return False
    if is_word(before) and is_word(after):
        return is_unspaced(before) or is_unspaced(after)
    return True


def _in_number(text: str, left: int, right: int) -> bool:
    before, after = text[left - 1], text[right]
    beyond_before = text[left - 2] if left > 1 else " "
    beyond_after = text[right + 1] if right + 1 < len(text) else " "
    if before.isdigit() and after in _GROUPERS:
        return beyond_after.isdigit()
    if after.isdigit() and before in _GROUPERS and before not in _HYPHENS:
        return beyond_before.isdigit() or (before in ".,٫" and beyond_before.isspace())
    if before.isdigit() and after in _GROUP_SPACES:
        return _grouped(text, left, right + 1)
    if before in _GROUP_SPACES and after.isdigit():
        return _grouped(text, left - 1, right)
    # A hyphen before a digit is a sign, a range or a model's: “-5”, “12-15”, “MiG-29”.
    return _numeral(after) and (_numeral(before) or (before in _HYPHENS and after.isdigit()))


def _numeral(char: str) -> bool:
    return char.isdigit() or char in _HAN_NUMERALS


def _grouped(text: str, run_end: int, group: int) -> bool:
    """Tell whether a space stands between the groups of one number: “12 000”."""
    return bool(_GROUP_AHEAD.match(text, group) and _SHORT_RUN.search(text[:run_end][-8:]))


def _in_negation(text: str, left: int, right: int) -> bool:
    if text[left - 1] in _HYPHENS and is_word(text[right]):
        word = _LAST_WORD.search(text[max(0, left - 12) : left - 1])
        return word is not None and word.group().casefold() in _PREFIXES
    if text[right] in _APOSTROPHES and text[left - 1] in "nN":
        rest = text[right + 1 : right + 3]
        return rest[:1] in ("t", "T") and not (len(rest) > 1 and is_word(rest[1]))
    return False
