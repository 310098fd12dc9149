"""Text without its typography, and the way back to the characters that it came from.

Two texts that fold to the same string differ in nothing that changes a reading: the shape of
quotation marks, dashes and spaces, ligatures, width, composed or combining accents, and marks
that are not seen at all. Digits, letters, case and punctuation stay.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass

Offsets = tuple[int, int]

DOUBLE_QUOTES = "“”„‟«»＂〝〞〟「」『』❝❞″"
SINGLE_QUOTES = "‘’‚‛‹›′`´ʼʹʻ＇"
DASHES = "-‐‑‒–—―−﹘﹣－"
INVISIBLE = frozenset(
    "\u00ad\u034f\u0640\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\ufeff"
    + "".join(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xFE00, 0xFE10))))
)
_TABLE = str.maketrans(
    dict.fromkeys(DOUBLE_QUOTES, '"') | dict.fromkeys(SINGLE_QUOTES, "'") | {"…": "..."}
)
_COMPATIBLE = ((0xFB00, 0xFB06), (0xFE70, 0xFEFC), (0xFF01, 0xFFEE))
# ASCII that folds to itself; the last one before other characters may carry an accent.
_PLAIN = re.compile(r"[!-,./0-Z\[\]^_a-~\\]+(?=[\x00-\x7f]|\Z)")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; `starts` and `ends` hold the original offsets of each of its characters."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def original(self, start: int, end: int) -> Offsets | None:
        """Offsets in the original, or None where the stretch cuts one of its characters."""
        if not 0 <= start < end <= len(self.text) or self._cuts(start) or self._cuts(end):
            return None
        return self.starts[start], self.ends[end - 1]

    def position(self, offset: int) -> int:
        """Where the original offset, or what comes next after it, lies in the folded text."""
        return bisect_left(self.starts, offset)

    def _cuts(self, at: int) -> bool:
        return 0 < at < len(self.text) and self.starts[at] == self.starts[at - 1]


def fold(text: str) -> Folded:
    """Return the text in its canonical form, with the way back to each character."""
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    while at < len(text):
        if plain := _PLAIN.match(text, at):
            pieces.append(plain.group())
            starts.extend(range(at, plain.end()))
            ends.extend(range(at + 1, plain.end() + 1))
            at = plain.end()
            continue
        folded, end = _cluster(text, at)
        pieces.append(folded)
        starts.extend([at] * len(folded))
        ends.extend([end] * len(folded))
        at = end
    return Folded("".join(pieces), tuple(starts), tuple(ends))


def plain(text: str) -> str:
    """Return the text folded, trimmed and without case: what two equal names share."""
    return fold(text).text.strip().casefold()


def _cluster(text: str, at: int) -> tuple[str, int]:
    """Fold the run of spaces, run of dashes, or character with its accents that starts here."""
    char = text[at]
    if char in INVISIBLE:
        return "", at + 1
    if char.isspace():
        return " ", _run(text, at, lambda c: c.isspace() or c in INVISIBLE)
    if char in DASHES:
        return "-", _run(text, at, DASHES.__contains__)
    end = at + 1
    while end < len(text) and unicodedata.combining(text[end]) and text[end] not in INVISIBLE:
        end += 1
    if any(low <= ord(char) <= high for low, high in _COMPATIBLE):
        char = unicodedata.normalize("NFKC", char)
    return unicodedata.normalize("NFD", char + text[at + 1 : end]).translate(_TABLE), end


def _run(text: str, at: int, belongs: Callable[[str], bool]) -> int:
    while at < len(text) and belongs(text[at]):
        at += 1
    return at
