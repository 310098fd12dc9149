"""Capitalised phrases in running text: what looks like a name in any cased script."""

import re
from itertools import pairwise

from service.pipeline.wording.word_set import word_set
from service.pipeline.wording.words import Word, words

_JOIN = re.compile(r"\s|\s?&\s?|[-‐‑]|")
_CONNECTING = word_set("of the and for on")
_OPENS = re.compile(r"(?:\A|[.!?:;•\n\"'(*])[\s\"'(*]*\Z")
_LONGEST_INITIALS = 6


def capitalised_phrases(text: str) -> list[list[Word]]:
    """Return each row of capitalised words, “MiG-29” and “J. Smith” in one piece."""
    row = words(text)
    phrases: list[list[Word]] = []
    for at, word in enumerate(row):
        gap = text[row[at - 1].end : word.start] if at else None
        follows = bool(phrases) and at > 0 and phrases[-1][-1] is row[at - 1]
        number = any(map(str.isdigit, word.text)) and gap in ("-", "‑", "‐")
        if not word.is_capitalised and not (follows and number):
            continue
        if follows and gap is not None and _joins(row[at - 1], gap):
            phrases[-1].append(word)
        else:
            phrases.append([word])
    return phrases


def begins_sentence(text: str, offset: int) -> bool:
    """Tell whether a word at this offset would have a capital whatever it is."""
    return _OPENS.search(text[max(0, offset - 8) : offset]) is not None if offset else True


def is_title(text: str) -> bool:
    """Tell whether a text is set like a title, with most of its longer words capitalised."""
    longer = [word for word in words(text)[1:] if len(word.text) > 3]
    return len(longer) > 2 and 3 * sum(word.is_capitalised for word in longer) >= 2 * len(longer)


def initials(text: str) -> set[str]:
    """Return the initials, in lower case, of the rows of capitalised words in a text.

    “United Arab Emirates” gives “uae”, “Ministry of Defence” gives “mod” and “md”.
    """
    runs: list[list[Word]] = [[]]
    row = words(text)
    for previous, word in pairwise([Word(0, 0, ""), *row]):
        breaks = text[previous.end : word.start].strip() not in ("", "&", "-")
        if breaks or not (word.is_capitalised or word.key in _CONNECTING):
            runs.append([])
        if word.is_capitalised or word.key in _CONNECTING:
            runs[-1].append(word)
    found: set[str] = set()
    for run in runs:
        for first in (0, 1):
            names = run[first:]
            for kept in (names, [word for word in names if word.is_capitalised]):
                if 2 <= len(kept) <= _LONGEST_INITIALS:
                    found.add("".join(word.key[0] for word in kept))
    return found


def _joins(previous: Word, gap: str) -> bool:
    if gap == ". ":
        return len(previous.text) <= 2
    return _JOIN.fullmatch(gap) is not None
