"""Text as a row of words, numbers and ellipses, for comparing and checking."""

import re
import sys
import unicodedata
from dataclasses import dataclass

from service.pipeline.wording.boundaries import is_unspaced

_MARKS = "".join(
    chr(code) for code in range(0x300, 0x10000) if unicodedata.category(chr(code))[0] == "M"
)
_LETTER = rf"(?:[^\W_]|[{_MARKS}])"
_WORD = re.compile(
    rf"""
    (?:[^\W\d_]\.){{2,}}                                # U.S.
    | \d+ (?:[.,:/٬٫'’]\d+)* (?![^\W_])               # 1,000.5
    | {_LETTER}+ (?:['’ʼ]{_LETTER}+)*                    # don't, 155mm
    | \.\.\. | …
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word or number with its offsets in the text that it was read from."""

    start: int
    end: int
    text: str

    @property
    def key(self) -> str:
        """The word without case, a possessive ending, or a number's plural (“F-16s”)."""
        return re.sub(r"(?:['ʼ]s?|(?<=\d)s)\Z", "", self.text.casefold().replace("’", "'"))

    @property
    def is_capitalised(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper() or self.text[:1].istitle()


def words(text: str, start: int = 0, end: int = sys.maxsize) -> list[Word]:
    """Return the words of a stretch of the text; unspaced scripts go character by character."""
    found: list[Word] = []
    for match in _WORD.finditer(text, start, min(end, len(text))):
        if is_unspaced(match.group()):
            found.extend(_characters(match))
        else:
            found.append(Word(match.start(), match.end(), match.group()))
    return found


def _characters(match: re.Match[str]) -> list[Word]:
    return [
        Word(match.start() + at, match.start() + at + 1, char)
        for at, char in enumerate(match.group())
    ]
